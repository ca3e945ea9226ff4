import Foundation

/// Text as it is indexed and searched: the same words however they are typed.
///
/// NFC, case folded, ё as е, split into runs of letters, digits and marks. SQLite does none of this for Cyrillic
/// (`lower`, `LIKE` and `unicode61` fold neither case there nor ё), so both sides pass through here.
package enum SearchText {
    /// Characters of one word that are looked at; a longer one is cut.
    package static let wordLimit = 64

    /// The words in their order.
    package static func words(of text: String) -> [String] {
        line(of: text).split(separator: " ").map(String.init)
    }

    /// The words with a space before each, in one go: this runs inside the write gate's commit.
    static func line(of text: String) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(text.utf8.count + 16)
        var text = text
        let isPlain = text.withUTF8 { appendPlain($0, to: &line) }
        return isPlain ? String(decoding: line, as: UTF8.self) : lineOfAny(text)
    }

    private static func lineOfAny(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        var length = 0
        for scalar in folded(text) {
            guard isOfWord(scalar) else {
                length = 0
                continue
            }
            if length == 0 { line.append(" ") }
            if length < wordLimit { line.append(scalar) }
            length += 1
        }
        return String(line)
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

extension SearchText {
    /// The common case without Unicode's tables: ASCII, Russian letters and the punctuation that goes with them.
    ///
    /// - Returns: `false`, with `line` worthless, at the first character it doesn't know.
    private static func appendPlain(_ text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) -> Bool {
        var length = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            let letter: (UInt8, UInt8)?
            switch (byte, next) {
            case (0x30...0x39, _), (0x61...0x7A, _): letter = (byte, 0)
            case (0x41...0x5A, _): letter = (byte + 0x20, 0)
            case (..<0x80, _): letter = nil
            case (0xD0, 0x81), (0xD1, 0x91): letter = (0xD0, 0xB5)  // Ё, ё → е
            case (0xD0, 0x90...0x9F): letter = (0xD0, next + 0x20)  // А … П
            case (0xD0, 0xA0...0xAF): letter = (0xD1, next - 0x20)  // Р … Я
            case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F): letter = (byte, next)  // а … п, р … я
            case (0xC2, 0xA0), (0xC2, 0xAB), (0xC2, 0xBB): letter = nil  // no-break space, « and »
            case (0xE2, 0x80): letter = nil  // dashes, quotes, …
            default: return false
            }
            // Of the block U+2000 … only what is certainly a mark of its own.
            if byte == 0xE2, index + 2 >= text.count || !(0x90...0xA6).contains(text[index + 2]) { return false }
            index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
            guard let letter else {
                length = 0
                continue
            }
            if length == 0 { line.append(0x20) }
            if length < wordLimit {
                line.append(letter.0)
                if letter.1 != 0 { line.append(letter.1) }
            }
            length += 1
        }
        return true
    }
}
