extension StringProtocol {
    /// The first character that nobody would see, or that would make others be seen in another order: a control
    /// character, the end of a line, a mark of direction. A name with one in it looks like another's.
    package var firstHidden: Unicode.Scalar? { unicodeScalars.first(where: \.isHidden) }
}

extension Unicode.Scalar {
    fileprivate var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isBidiControl || value == 0x200B || value == 0x2060 || value == 0xFEFF
        }
    }

    /// `U+202E`.
    package var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
