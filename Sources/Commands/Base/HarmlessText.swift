import Terminal

extension String {
    /// Without what could steer the terminal it is printed on: a caller's words reach a person's screen through
    /// commands too. Line ends and tabs stay.
    var harmless: String {
        var text = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                text.append(scalar)
            } else if let shown = Glyph.shown(scalar) {
                text.append(shown.scalar)
            }
        }
        return String(text)
    }
}
