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
        var words = ""
        var rest = Substring(text)
        while let first = rest.first {
            if first == "{", let close = rest.firstIndex(of: "}") {
                let name = rest[rest.index(after: rest.startIndex)..<close]
                if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
                    if !words.isEmpty { parts.append(.words(words)) }
                    words = ""
                    parts.append(.variable(String(name)))
                    rest = rest[rest.index(after: close)...]
                    continue
                }
            }
            words.append(first)
            rest = rest.dropFirst()
        }
        if !words.isEmpty { parts.append(.words(words)) }
        return parts
    }

    public static func variables(in text: String) -> [String] {
        guard text.contains("{") else { return [] }
        return parts(of: text).compactMap { part in
            if case .variable(let name) = part { name } else { nil }
        }
    }

    /// The text with every variable's value in its place.
    /// - Throws: ``TemplateError/valueMissing(_:)`` for the first variable that has no value: words with a hole in them
    ///   are not to be said or sent.
    public static func fill(_ text: String, with values: [String: String]) throws(TemplateError) -> String {
        guard text.contains("{") else { return text }
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
