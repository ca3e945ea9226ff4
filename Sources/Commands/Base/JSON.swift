/// A JSON value whose members keep their order, so that what is printed reads as it was thought.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSON
    }

    static func optional(_ text: (some CustomStringConvertible)?) -> JSON {
        text.map { .text($0.description) } ?? .null
    }
    static func whole(_ number: Int) -> JSON { .number(Double(number)) }
    static func optional(_ number: Int?) -> JSON { number.map(whole) ?? .null }
}

extension JSON: ExpressibleByDictionaryLiteral {
    public typealias Key = String
    public typealias Value = JSON

    public init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(members.map { Member(name: $0.0, value: $0.1) })
    }
}

extension JSON: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = .text(text) }
}

// MARK: Writing (RFC 8259)

extension JSON {
    /// On one line.
    var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// On many lines, two spaces deep each.
    var pretty: String {
        var text = ""
        write(to: &text, indent: 0)
        return text
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += Int(exactly: value).map(String.init) ?? String(value)
        case .text(let value): Self.quote(value, to: &text)
        case .list(let values):
            Self.write("[", values, "]", to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
        case .object(let members):
            Self.write("{", members, "}", to: &text, indent: indent) { member, text, indent in
                Self.quote(member.name, to: &text)
                text += indent == nil ? ":" : ": "
                member.value.write(to: &text, indent: indent)
            }
        }
    }

    private static func write<Part>(
        _ open: String, _ parts: [Part], _ close: String, to text: inout String, indent: Int?,
        _ body: (Part, inout String, Int?) -> Void
    ) {
        let deeper = indent.map { $0 + 2 }
        text += open
        for (index, part) in parts.enumerated() {
            if index > 0 { text += "," }
            if let deeper { text += "\n" + String(repeating: " ", count: deeper) }
            body(part, &text, deeper)
        }
        if let indent, !parts.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
        text += close
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            // Control characters, C1 and the line separators too: what a terminal or a script might obey.
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
