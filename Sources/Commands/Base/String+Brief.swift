extension String {
    /// As a message says it: what it repeats of something typed may be any length, and is cut to where one knows it
    /// again; the end stays, since that is the way out.
    var brief: String {
        split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.cut(to: Self.wordLimit, keeping: 60, 10) }
            .joined(separator: " ")[...]
            .cut(to: Self.lineLimit, keeping: 600, 300)
    }

    /// Its line ends as blanks.
    var onOneLine: String {
        var text = UnicodeScalarView()
        for scalar in unicodeScalars { text.append(scalar == "\n" || scalar == "\r" ? " " : scalar) }
        return String(text)
    }

    /// The longest name that a file can have.
    private static let wordLimit = 255
    private static let lineLimit = 1500
}

extension Substring {
    /// Counted in code points: of combining marks any number makes one character.
    fileprivate func cut(to limit: Int, keeping head: Int, _ tail: Int) -> String {
        guard utf8.count > limit, unicodeScalars.count > limit else { return String(self) }
        return "\(Substring(unicodeScalars.prefix(head)))…\(Substring(unicodeScalars.suffix(tail)))"
    }
}
