import Simulation

/// One line of a file of calls, as bytes: each is judged by itself, so that a damaged one takes no other with it.
struct PlayedLine {
    /// From 1, blank lines counted.
    var number: Int
    private var bytes: ArraySlice<UInt8>

    /// A whole conversation is a few kilobytes.
    private static let limitBytes = 1 << 20

    /// The lines that have something in them; a line may end as on Windows.
    static func lines(of bytes: ArraySlice<UInt8>) -> [PlayedLine] {
        let lineFeed = UInt8(ascii: "\n")
        return bytes.split(separator: lineFeed, omittingEmptySubsequences: false).enumerated()
            .map { PlayedLine(number: $0 + 1, bytes: $1) }
            .filter { line in !line.bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d } }
    }

    /// - Throws: ``PlayError/wrong(field:_:)``.
    func call() throws(PlayError) -> PlayedCall {
        guard bytes.count <= Self.limitBytes else {
            throw wrong("it has \(bytes.count) bytes and may have \(Self.limitBytes)")
        }
        if let place = bytes.firstIndex(of: 0) {
            throw wrong("it has the character U+0000 in it, at byte \(column(place)), which no text may have")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw wrong("it isn't UTF-8 from byte \(column(firstWrong)) on; save the file as UTF-8")
        }
        return try PlayedCall(JSON(line: text))
    }

    private func wrong(_ what: String) -> PlayError { .wrong(field: "line", what) }

    /// From 1.
    private func column(_ place: Int) -> Int { place - bytes.startIndex + 1 }

    /// Where the first byte stands that begins no character; only for bytes that aren't UTF-8.
    private var firstWrong: Int {
        var place = bytes.startIndex
        var rest = bytes.makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&rest) { place += UTF8.width(scalar) }
        return place
    }
}
