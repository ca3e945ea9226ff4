/// What calendars and clocks on the wall show at a moment in a ``Zone``.
public struct LocalTime: Hashable, Sendable, Codable {
    public let day: CalendarDay
    public let time: TimeOfDay
    /// 0 … 59
    public let second: Int
    /// 0 … 999
    public let millisecond: Int
    /// Seconds to add to UTC to get what the wall shows: +10800 in Moscow.
    public let utcOffsetSeconds: Int
    /// As the zone's data has it: `MSK`, `EDT`, `+04`.
    public let abbreviation: String
}
