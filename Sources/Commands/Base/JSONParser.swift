extension JSON {
    /// Members in the order of the text, those that stand twice twice: whoever reads them has to see it.
    /// - Throws: ``NotJSON``.
    init(parsing text: String) throws(NotJSON) {
        var parser = JSONParser(rest: Array(text.utf8)[...])
        self = try parser.whole()
    }
}

/// The text isn't JSON, or is deeper than anything that is meant.
struct NotJSON: Error, Hashable {}

/// Reads RFC 8259, no more and no less.
private struct JSONParser {
    var rest: ArraySlice<UInt8>

    private static let deepest = 64

    mutating func whole() throws(NotJSON) -> JSON {
        let json = try value(depth: 0)
        skipBlanks()
        guard rest.isEmpty else { throw NotJSON() }
        return json
    }

    private mutating func value(depth: Int) throws(NotJSON) -> JSON {
        guard depth < Self.deepest else { throw NotJSON() }
        skipBlanks()
        switch rest.first {
        case UInt8(ascii: "{"): return .object(try list("}") { parser throws(NotJSON) in try parser.member(depth) })
        case UInt8(ascii: "["):
            return .list(try list("]") { parser throws(NotJSON) in try parser.value(depth: depth + 1) })
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func member(_ depth: Int) throws(NotJSON) -> JSON.Member {
        skipBlanks()
        let name = try string()
        skipBlanks()
        try expect(":")
        return JSON.Member(name: name, value: try value(depth: depth + 1))
    }

    private mutating func list<Part>(
        _ close: Unicode.Scalar, _ part: (inout Self) throws(NotJSON) -> Part
    ) throws(NotJSON) -> [Part] {
        rest.removeFirst()
        skipBlanks()
        if take(close) { return [] }
        var parts: [Part] = []
        while true {
            parts.append(try part(&self))
            skipBlanks()
            if take(close) { return parts }
            try expect(",")
        }
    }

    private mutating func string() throws(NotJSON) -> String {
        try expect("\"")
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: bytes, as: UTF8.self) else { throw NotJSON() }
                return text
            case UInt8(ascii: "\\"): bytes += Array(String(try escaped()).utf8)
            case 0..<0x20: throw NotJSON()
            default: bytes.append(byte)
            }
        }
        throw NotJSON()
    }

    private mutating func escaped() throws(NotJSON) -> Unicode.Scalar {
        guard let byte = rest.popFirst() else { throw NotJSON() }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw NotJSON()
        }
    }

    /// A half of a surrogate pair that stands alone is no character.
    private mutating func codePoint() throws(NotJSON) -> Unicode.Scalar {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xdc00, take("\\"), take("u") else { throw NotJSON() }
        let low = try hexadecimal()
        guard (0xdc00..<0xe000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00))
        else { throw NotJSON() }
        return scalar
    }

    private mutating func hexadecimal() throws(NotJSON) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = rest.popFirst(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw NotJSON()
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    private mutating func number() throws(NotJSON) -> Double {
        var text = ""
        if take("-") { text += "-" }
        let whole = digits()
        guard !whole.isEmpty, whole == "0" || whole.first != "0" else { throw NotJSON() }
        text += whole
        if take(".") { text += try "." + someDigits() }
        if take("e") || take("E") {
            text += "e"
            if take("-") { text += "-" } else { _ = take("+") }
            text += try someDigits()
        }
        guard let number = Double(text), number.isFinite else { throw NotJSON() }
        return number
    }

    private mutating func someDigits() throws(NotJSON) -> String {
        let digits = digits()
        if digits.isEmpty { throw NotJSON() }
        return digits
    }

    private mutating func digits() -> String {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return String(decoding: digits, as: UTF8.self)
    }

    private mutating func word(_ word: String, _ json: JSON) throws(NotJSON) -> JSON {
        guard rest.starts(with: word.utf8) else { throw NotJSON() }
        rest = rest.dropFirst(word.utf8.count)
        return json
    }

    private mutating func skipBlanks() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: scalar) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func expect(_ scalar: Unicode.Scalar) throws(NotJSON) {
        guard take(scalar) else { throw NotJSON() }
    }
}
