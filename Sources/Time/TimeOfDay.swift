/// A time of day on a clock on the wall, to the minute; 24:00 is the end of a day.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 … 1440.
    public let minutes: Int

    public static let startOfDay = TimeOfDay(uncheckedMinutes: 0)
    public static let endOfDay = TimeOfDay(uncheckedMinutes: 24 * 60)
    static let nine = TimeOfDay(uncheckedMinutes: 9 * 60)
    static let twentyOne = TimeOfDay(uncheckedMinutes: 21 * 60)

    /// `nil` outside 00:00 … 24:00.
    public init?(hour: Int, minute: Int = 0) {
        guard (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 24 * 60 else { return nil }
        minutes = hour * 60 + minute
    }

    /// `nil` outside 0 … 1440.
    init?(minutes: Int) {
        guard (0...24 * 60).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// The minute that holds this second of a day, for callers that have just divided by a day.
    init(secondOfDay: Int) {
        minutes = secondOfDay / 60
    }

    private init(uncheckedMinutes: Int) {
        minutes = uncheckedMinutes
    }

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }

    public static func < (one: TimeOfDay, other: TimeOfDay) -> Bool { one.minutes < other.minutes }
}

extension TimeOfDay: LosslessStringConvertible {
    /// `21:00`: two digits, a colon, two digits.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = twoDigits(parts[0]), let minute = twoDigits(parts[1]) else { return nil }
        self.init(hour: hour, minute: minute)
    }

    public var description: String { padded(hour, 2) + ":" + padded(minute, 2) }
}

extension TimeOfDay: Codable {
    /// Kept as `21:00`, so that what was stored can't be a time that no clock shows.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = TimeOfDay(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a time of day (HH:MM): \(text)"))
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
