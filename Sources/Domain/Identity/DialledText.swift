/// How a telephone number may be written, character by character: digits in groups, and between groups what sets them
/// apart.
struct DialledText {
    private(set) var digits = ""
    private(set) var isInternational = false
    /// A point or a slash, which also stand in dates and fractions.
    private(set) var rareSeparator: Character?
    private var bracket = Bracket.none
    /// A separator that waits for the group behind it.
    private var separator: Character?

    private enum Bracket {
        case none, opened, filled
    }

    static func isKnown(_ character: Character) -> Bool {
        switch character {
        case "+", "(", ")": true
        default: isDigit(character) || isBlank(character) || isDash(character) || isRare(character)
        }
    }

    /// - Returns: whether this may follow what was taken before.
    mutating func take(_ character: Character) -> Bool {
        switch character {
        case _ where Self.isDigit(character):
            digits.append(character)
            separator = nil
            if bracket == .opened { bracket = .filled }
        case "+":
            guard digits.isEmpty, !isInternational else { return false }
            isInternational = true
        case "(":
            guard bracket == .none else { return false }
            bracket = .opened
            separator = nil
        case ")":
            guard bracket == .filled, separator == nil else { return false }
            bracket = .none
        default:
            if Self.isBlank(character) { return true }
            guard !digits.isEmpty, separator == nil, bracket != .opened else { return false }
            separator = character
            if Self.isRare(character) { rareSeparator = character }
        }
        return true
    }

    /// What still waits for something behind it.
    var unfinished: Character? { bracket == .none ? separator : "(" }

    /// Not by the range "0"..."9", in which a digit with an accent lies too.
    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\u{a0}" }
    private static func isDash(_ character: Character) -> Bool { "-–\u{2011}".contains(character) }
    private static func isRare(_ character: Character) -> Bool { character == "." || character == "/" }
}
