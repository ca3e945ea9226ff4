/// Reads what ``FormWriter`` wrote, value by value in the same order; anything else is damage, and said so.
struct FormReader {
    /// A stored form isn't what it has to be.
    struct Damage: Error, Equatable {
        /// Bytes from the beginning.
        var position: Int
        var expected: String
    }

    private let bytes: [UInt8]
    private var position = 0
    private var isFirst = true

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// - Parameter value: reads one value, and then the form has to be at its end.
    static func read<Value>(_ text: String, _ value: (inout FormReader) throws -> Value) throws -> Value {
        var reader = FormReader(text)
        let value = try value(&reader)
        guard reader.position == reader.bytes.count else { throw reader.damage("the end") }
        return value
    }

    mutating func array<Value>(_ values: (inout FormReader) throws -> Value) throws -> Value {
        try separate()
        try take("[")
        isFirst = true
        let value = try values(&self)
        try take("]")
        isFirst = false
        return value
    }

    /// The elements of an array that may have any number of them.
    mutating func list<Value>(_ element: (inout FormReader) throws -> Value) throws -> [Value] {
        try array { reader in
            var elements: [Value] = []
            while !reader.isAtEnd { elements.append(try element(&reader)) }
            return elements
        }
    }

    mutating func texts() throws -> [String: String] {
        try separate()
        try take("{")
        isFirst = true
        var texts: [String: String] = [:]
        while next != UInt8(ascii: "}") {
            let key = try text()
            try take(":")
            isFirst = true
            texts[key] = try text()
        }
        try take("}")
        isFirst = false
        return texts
    }

    /// Whether the array that is being read has no further value.
    var isAtEnd: Bool { next == UInt8(ascii: "]") }

    mutating func text() throws -> String {
        try separate()
        try take("\"")
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
        if next == UInt8(ascii: "\"") {
            position += 1
            return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
        }
        return try escapedText(bytes[start..<position])
    }

    mutating func number() throws -> Int64 {
        try separate()
        var end = position
        while end < bytes.count, bytes[end] == UInt8(ascii: "-") || (0x30...0x39).contains(bytes[end]) { end += 1 }
        guard let number = Int64(String(decoding: bytes[position..<end], as: UTF8.self)) else {
            throw damage("a number")
        }
        position = end
        return number
    }

    mutating func flag() throws -> Bool {
        try separate()
        if take(word: "true") { return true }
        if take(word: "false") { return false }
        throw damage("true or false")
    }

    /// `nil` where `null` stands.
    mutating func optional<Value>(_ value: (inout FormReader) throws -> Value) throws -> Value? {
        let (before, wasFirst) = (position, isFirst)
        try separate()
        if take(word: "null") { return nil }
        (position, isFirst) = (before, wasFirst)
        return try value(&self)
    }

    func damage(_ expected: String) -> Damage { Damage(position: position, expected: expected) }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func separate() throws {
        if !isFirst { try take(",") }
        isFirst = false
    }

    private mutating func take(_ character: Unicode.Scalar) throws {
        guard next == UInt8(ascii: character) else { throw damage("\(character)") }
        position += 1
    }

    private mutating func take(word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for index in 0..<length where bytes[position + index] != word.utf8Start[index] { return false }
        position += length
        return true
    }

    private mutating func escapedText(_ beginning: ArraySlice<UInt8>) throws -> String {
        var text = Array(beginning)
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text.append(try escaped())
            default: text.append(byte)
            }
        }
        throw damage("the end of a text")
    }

    private mutating func escaped() throws -> UInt8 {
        guard let byte = next else { throw damage("an escaped character") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u") where position + 4 <= bytes.count:
            let digits = String(decoding: bytes[position..<(position + 4)], as: UTF8.self)
            guard let code = UInt8(digits, radix: 16), code < 0x20 else { throw damage("a control character") }
            position += 4
            return code
        default: throw damage("an escaped character")
        }
    }
}
