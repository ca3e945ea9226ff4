import Foundation

/// Text as it is indexed and searched: the same words however they are typed.
///
/// NFC, case folded, ё as е, split into runs of letters, digits and marks. SQLite does none of this for Cyrillic
/// (`lower`, `LIKE` and `unicode61` fold neither case there nor ё), so both sides pass through here.
package enum SearchText {
    /// Characters of one word that are looked at; a longer one is cut.
    package static let wordLimit = 64

    /// The words in their order, repeated ones once.
    package static func words(of text: String) -> [String] {
        var seen: Set<String> = []
        return split(text).filter { seen.insert($0).inserted }
    }

    private static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var length = 0
        for scalar in folded(text) {
            if isOfWord(scalar) {
                if length < wordLimit { word.append(scalar) }
                length += 1
            } else if length > 0 {
                words.append(String(word))
                word = String.UnicodeScalarView()
                length = 0
            }
        }
        if length > 0 { words.append(String(word)) }
        return words
    }

    private static func folded(_ text: String) -> String.UnicodeScalarView {
        // Up and down again is Unicode's full case folding for all that is written here: ß and SS, ς and Σ meet.
        let lower = text.uppercased().lowercased()
        let composed =
            lower.unicodeScalars.allSatisfy(isSurelyComposed) ? lower : lower.precomposedStringWithCanonicalMapping
        guard composed.unicodeScalars.contains("ё") else { return composed.unicodeScalars }
        var scalars = String.UnicodeScalarView()
        for scalar in composed.unicodeScalars { scalars.append(scalar == "ё" ? "е" : scalar) }
        return scalars
    }

    /// Latin and Cyrillic letters as keyboards give them; for anything else Foundation composes.
    private static func isSurelyComposed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 || (0x400...0x482).contains(scalar.value) || (0x48A...0x4FF).contains(scalar.value)
            || (0x2010...0x2044).contains(scalar.value) || scalar == "№"
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x430...0x45F: true
        case 0..<0x80: false
        default: isOfWordElsewhere(scalar)
        }
    }

    private static func isOfWordElsewhere(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .decimalNumber, .letterNumber, .otherNumber: true
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// A word of the index that no text gives: what a filter looks for. Private-use characters never pass ``words(of:)``.
    static func filterWord(_ filter: String) -> String {
        "\u{E000}" + words(of: filter).joined(separator: "\u{E001}")
    }
}
