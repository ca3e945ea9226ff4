import Domain

/// A text that a file states once, in every language, and uses in many places: `{payment-term}`.
struct Fact {
    let wording: Wording
    let path: String
}

/// How long a text may be, and what may stand in braces in it.
struct TextRule {
    var limit: Int
    var variables: [String] = []
    /// Read aloud, so it must be short enough to be followed and to fit its box.
    var isSpoken = false
    var mayHaveLines = false

    static let title = TextRule(limit: Limits.title)
    static let hint = TextRule(limit: Limits.hint)
    static let basis = TextRule(limit: Limits.basis)
    static let spoken = TextRule(limit: Limits.spoken, variables: Phrase.variables, isSpoken: true)
    static let letter = TextRule(limit: Limits.letter, variables: Letter.variables, mayHaveLines: true)
}

extension SourceReader {
    /// The same words in every language: `{ ru: …, en: … }`, or among other keys that the caller has read.
    func wording(_ entry: Entry?, _ rule: TextRule) -> Wording? {
        guard let entry, let object = object(entry, optional: Language.allCases.map(\.rawValue)) else { return nil }
        return wording(in: object, rule)
    }

    func wording(in object: Object, _ rule: TextRule) -> Wording? {
        let texts = Language.allCases.map { language -> String? in
            guard let entry = object[language.rawValue] else {
                complain(
                    object.path, .missingLanguage, "\(language.englishName) (“\(language.rawValue)”) is missing",
                    "Add “\(language.rawValue):” with the words")
                return nil
            }
            return text(entry, in: language, rule)
        }
        guard let ru = texts[0], let en = texts[1] else { return nil }
        return Wording(ru: ru, en: en)
    }

    private func text(_ entry: Entry, in language: Language, _ rule: TextRule) -> String? {
        guard let written = scalar(entry) else { return nil }
        let text = filled(written.trimmed, in: language, rule, at: entry.path)
        if text.isEmpty {
            complain(entry.path, .emptyText, "the text is empty", "Write the words, or leave the whole entry out")
            return nil
        }
        // A character has at least one scalar, and scalars are counted much faster.
        if text.unicodeScalars.count > rule.limit, text.count > rule.limit {
            complain(
                entry.path, .tooLong, "\(text.count) characters, at most \(rule.limit) are allowed",
                "Say it in fewer words")
        }
        if text.unicodeScalars.contains(where: { $0.isForbidden && !(rule.mayHaveLines && $0 == "\n") }) {
            complain(
                entry.path, .controlCharacter, "a line break or a character that steers a terminal is in it",
                "Write plain words; fold a long text with “>-”")
        }
        if rule.isSpoken {
            let lines = Wrapping.lines(of: text, columns: Limits.spokenColumns, enough: Limits.spokenLines)
            if lines > Limits.spokenLines {
                complain(
                    entry.path, .tooLong,
                    "\(lines) lines of \(Limits.spokenColumns) characters, at most \(Limits.spokenLines) can be shown and followed",
                    "Say it in fewer words, or split it into two phrases")
            }
        }
        return text
    }

    /// Facts in their places; what else stands in braces must be a variable of this kind of text.
    private func filled(_ text: String, in language: Language, _ rule: TextRule, at path: String) -> String {
        // On bytes: the search for a text in a text, which is meant by "{", goes through Foundation and takes longer than
        // the YAML parser does.
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return text }
        var result = ""
        for part in Template.parts(of: text) {
            switch part {
            case .words(let words):
                if words.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
                    complain(path, .unknownVariable, "a brace stands alone", "Write a variable as “{name}”")
                }
                result += words
            case .variable(let name):
                if let fact = facts[name] {
                    result += fact.wording[language]
                } else {
                    if !rule.variables.contains(name) {
                        complain(
                            path, .unknownVariable, "“{\(name.prefix(Limits.name))}” is no variable here",
                            remedy(for: name, among: rule.variables + facts.keys.sorted()))
                    }
                    result += "{\(name)}"
                }
            }
        }
        return result
    }
}

extension Language {
    var englishName: String {
        switch self {
        case .ru: "Russian"
        case .en: "English"
        }
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Controls and what turns the direction of writing: none belongs in words, and some take over a terminal.
    fileprivate var isForbidden: Bool {
        switch value {
        case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: true
        default: false
        }
    }
}
