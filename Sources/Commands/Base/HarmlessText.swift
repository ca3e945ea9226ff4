import Terminal

extension String {
    /// Without what could steer the terminal it is printed on: a caller's words reach a person's screen through
    /// commands too. Line ends and tabs stay.
    var harmless: String {
        var text = UnicodeScalarView()
        for scalar in unicodeScalars where scalar == "\n" || scalar == "\t" || Glyph.shown(scalar) != nil {
            text.append(scalar == "\r" ? " " : scalar)
        }
        return String(text)
    }
}
