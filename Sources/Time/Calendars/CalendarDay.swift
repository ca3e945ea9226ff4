/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01 (which is 0); negative before it.
    public let ordinal: Int

    public init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// `nil` when there is no such day (30 February, month 13).
    public init?(year: Int, month: Int, day: Int) {
        let ordinal = Self.ordinal(year: year, month: month, day: day)
        self.init(ordinal: ordinal)
        let back = self.civil
        guard back.year == year, back.month == month, back.day == day else { return nil }
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, the fourth day of the ISO week.
        let index = ((ordinal + 3) % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    public static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.ordinal < other.ordinal }
    public static func + (day: CalendarDay, count: Int) -> CalendarDay { CalendarDay(ordinal: day.ordinal + count) }
    public static func - (later: CalendarDay, earlier: CalendarDay) -> Int { later.ordinal - earlier.ordinal }

    /// The day of the same number so many months on, and where that month has no such day, its last: 31 January and one
    /// month are 28 February, or the 29th; 29 February and twelve are 28 February.
    ///
    /// - Parameter months: of either sign; at most some ten thousand years of them.
    public func adding(months: Int) -> CalendarDay {
        let (year, month, day) = civil
        let index = year * 12 + month - 1 + months
        let first = (year: Int((Double(index) / 12).rounded(.down)), month: (index % 12 + 12) % 12 + 1)
        let next = first.month == 12 ? (first.year + 1, 1) : (first.year, first.month + 1)
        let start = Self.ordinal(year: first.year, month: first.month, day: 1)
        let length = Self.ordinal(year: next.0, month: next.1, day: 1) - start
        return CalendarDay(ordinal: start + min(day, length) - 1)
    }

    /// Days of the civil calendar by Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    static func ordinal(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

extension CalendarDay: LosslessStringConvertible {
    /// `2026-11-27`, as ISO 8601 writes it; four digits of a year, 0000 … 9999.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = digits(parts[0]),
            let month = twoDigits(parts[1]), let day = twoDigits(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        let (year, month, day) = civil
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
}

extension CalendarDay: Codable {
    /// Kept as `2026-11-27`.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = CalendarDay(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a day (YYYY-MM-DD): \(text)"))
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
