/// A ticket's number: a serial and a check digit, as "4821-7"; short enough to be said on the phone, and a digit
/// misheard or two neighbours swapped never name another ticket.
///
/// The check digit is Damm's: it finds every single wrong digit and every swap of neighbours (H. Michael Damm,
/// "Total anti-symmetrische Quasigruppen", dissertation, Marburg 2004).
public struct TicketNumber: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Counts from 1 in the order of registration.
    public let serial: Int

    /// `nil` for a serial below 1.
    public init?(serial: Int) {
        guard serial >= 1 else { return nil }
        self.serial = serial
    }

    /// Reads a number as people write it: digits, with or without spaces, dashes and a "№" or "#" before them.
    /// - Throws: ``TicketNumberError`` saying whether it isn't a number at all or the check digit is wrong.
    public init(parsing text: String) throws(TicketNumberError) {
        var digits: [Int] = []
        for character in text where !" -–—\u{a0}№#".contains(character) {
            guard character.isASCII, let digit = character.wholeNumberValue else { throw .notANumber(text) }
            digits.append(digit)
        }
        guard digits.count >= 2, digits.count <= 13 else { throw .notANumber(text) }
        let check = digits.removeLast()
        let serial = digits.reduce(0) { $0 * 10 + $1 }
        guard serial >= 1 else { throw .notANumber(text) }
        guard Self.check(of: serial) == check else { throw .wrongCheckDigit(text) }
        self.serial = serial
    }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public var checkDigit: Int { Self.check(of: serial) }
    public var description: String { "\(serial)-\(checkDigit)" }
    public static func < (one: TicketNumber, other: TicketNumber) -> Bool { one.serial < other.serial }

    private static func check(of serial: Int) -> Int {
        String(serial).utf8.reduce(0) { interim, digit in table[interim][Int(digit) - 48] }
    }

    /// Damm's totally anti-symmetric quasigroup of order 10.
    private static let table: [[Int]] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ]
}

public enum TicketNumberError: Error, Equatable {
    case notANumber(String)
    case wrongCheckDigit(String)
}
