/// Words with variables in braces: "call back {by}". What is put in is never looked at for variables again, so a caller's
/// own words can't become one.
public enum Template {
    public enum Part: Hashable, Sendable {
        case words(String)
        case variable(String)
    }

    /// A brace that opens no variable stays in the words.
    public static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var (begin, rest) = (text.startIndex, text[...])
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            let after = text.utf8.index(after: open)
            guard let close = text[after...].utf8.prefix(longestName + 1).firstIndex(of: UInt8(ascii: "}")),
                isName(text[after..<close])
            else {
                rest = text[after...]
                continue
            }
            if begin < open { parts.append(.words(String(text[begin..<open]))) }
            parts.append(.variable(String(text[after..<close])))
            begin = text.utf8.index(after: close)
            rest = text[begin...]
        }
        if begin < text.endIndex { parts.append(.words(String(text[begin...]))) }
        return parts
    }

    /// In bytes; a bound on how far a closing brace is looked for.
    private static let longestName = 64

    private static func isName(_ name: Substring) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    public static func variables(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
        return parts(of: text).compactMap { part in
            if case .variable(let name) = part { name } else { nil }
        }
    }

    /// The text with every variable's value in its place.
    /// - Throws: ``TemplateError/valueMissing(_:)`` for the first variable that has no value: words with a hole in them
    ///   are not to be said or sent.
    public static func fill(_ text: String, with values: [String: String]) throws(TemplateError) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        for part in parts(of: text) {
            switch part {
            case .words(let words): result += words
            case .variable(let name):
                guard let value = values[name] else { throw .valueMissing(name) }
                result += value
            }
        }
        return result
    }
}

public enum TemplateError: Error, Hashable, Sendable {
    case valueMissing(String)

    /// The variable that has no value.
    public var name: String {
        switch self {
        case .valueMissing(let name): name
        }
    }
}

extension Phrase {
    /// What may stand in braces in words that are said.
    ///
    /// `name` how the caller is addressed, `operator` who speaks, `number` the ticket's number, `by` the promised time as a
    /// sentence, `manager` who will ring back. A phrase with a variable that isn't known yet isn't shown.
    public static let variables = ["name", "operator", "number", "by", "manager"]

    /// The words as they are said; `nil` while one of the variables isn't known.
    public func spoken(in language: Language, with values: [String: String]) -> String? {
        try? Template.fill(words[language], with: values)
    }
}

extension Letter {
    /// The letter in the caller's language.
    /// - Parameter values: by the names of ``variables``; one that the letter doesn't use may be absent.
    public func rendered(in language: Language, with values: [String: String]) throws(TemplateError) -> String {
        try Template.fill(body[language], with: values)
    }
}
