/// A telephone number in one canonical form, so that numbers match however they are written.
///
/// Kept as E.164 digits ("74951234567"; ITU-T E.164, at most 15) when it is a full number, else as the bare digits
/// of a short or internal one ("112", "4402"). A withheld number is the absence of a `PhoneNumber`.
public struct PhoneNumber: Hashable, Sendable, Codable, CustomStringConvertible {
    public let digits: String

    /// Reads "+7 495 123-45-67", "8 (495) 123 45 67", "84951234567" and "4951234567" as the same number.
    ///
    /// The plan is the Russian one (country code 7, trunk prefix 8, ten national digits; international prefix 810),
    /// a leading "+" or "00" is a number of any country. Groups are set apart by blanks, dashes and brackets, those of a
    /// full number also by points and slashes: in fewer digits those mean a date or a fraction.
    /// - Throws: ``PhoneNumberError`` for what no telephone could dial.
    public init(parsing text: String) throws(PhoneNumberError) {
        var reader = DialledText()
        for character in text {
            guard DialledText.isKnown(character) else { throw .unknownCharacter(character, in: text) }
            guard reader.take(character) else { throw .misplaced(character, in: text) }
        }
        if let character = reader.unfinished { throw .misplaced(character, in: text) }
        var (international, digits) = (reader.isInternational, reader.digits)
        if !international, digits.hasPrefix("810"), digits.count > 11 {
            (international, digits) = (true, String(digits.dropFirst(3)))
        } else if !international, digits.hasPrefix("00"), digits.count > 9 {
            (international, digits) = (true, String(digits.dropFirst(2)))
        }
        guard digits.count >= Self.length.lowerBound else { throw .tooShort(text) }
        guard digits.count <= Self.length.upperBound else { throw .tooLong(text) }
        if let character = reader.rareSeparator, !international, digits.count < Self.nationalLength {
            throw .misplaced(character, in: text)
        }
        self.digits = international ? digits : Self.national(digits)
    }

    /// From an emergency number to what ITU-T E.164 allows.
    private static let length = 3...15
    private static let nationalLength = 10

    /// The number whose ``digits`` these are, as they are kept; `nil` when no number has them.
    package init?(digits: String) {
        let utf8 = digits.utf8
        guard Self.length.contains(utf8.count), utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        self.digits = digits
    }

    private static func national(_ digits: String) -> String {
        switch (digits.count, digits.first) {
        case (11, "8"): "7" + digits.dropFirst()
        case (10, _): "7" + digits
        default: digits
        }
    }

    public init(from decoder: any Decoder) throws {
        try self.init(parsing: "+" + decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }

    /// A short or internal number is dialled as it is; a full one has its country code in front.
    public var isFull: Bool { digits.count >= 8 }
    public var description: String { isFull ? "+" + digits : digits }
}

public enum PhoneNumberError: Error, Equatable {
    case unknownCharacter(Character, in: String)
    /// It may stand in a number, but not where it does.
    case misplaced(Character, in: String)
    case tooShort(String)
    case tooLong(String)
}
