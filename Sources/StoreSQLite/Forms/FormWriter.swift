/// Writes a value's stored form: JSON of arrays, texts, whole numbers, `true`, `false` and `null`, and objects of texts.
///
/// By hand, since it happens inside the write gate: Foundation's encoder takes twenty times as long for the same text,
/// which was an eighth of what a ticket cost. What belongs at which place of an array is said where the form is made.
struct FormWriter {
    private var bytes: [UInt8] = []
    private var isFirst = true

    init() {
        bytes.reserveCapacity(512)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func array(_ values: (inout FormWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        isFirst = true
        values(&self)
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    mutating func put(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: Self.isEscaped) {
                for byte in utf8 { appendEscaped(byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// An object, by the keys' order.
    mutating func put(_ texts: [String: String]) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
            put(key)
            bytes.append(UInt8(ascii: ":"))
            isFirst = true
            put(text)
        }
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    mutating func put(_ number: Int64) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func put(_ number: Int) { put(Int64(number)) }

    mutating func put(_ isSo: Bool) {
        separate()
        bytes.append(contentsOf: (isSo ? "true" : "false").utf8)
    }

    mutating func putNull() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// `null` where there is nothing.
    mutating func put<Value>(_ value: Value?, _ write: (inout FormWriter, Value) -> Void) {
        if let value { write(&self, value) } else { putNull() }
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// What JSON doesn't allow inside a text as it is (RFC 8259, section 7).
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        case ..<0x20:
            let digits = String(byte, radix: 16)
            bytes.append(contentsOf: ("\\u00" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
        default: bytes.append(byte)
        }
    }
}
