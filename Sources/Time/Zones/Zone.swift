/// A time zone of the IANA database: what the clocks on the wall show at a moment, and the way back.
///
/// A value, made from the bytes of a TZif file (``init(name:tzif:)``) or by a ``ZoneFolder``. Foundation's `TimeZone`
/// would do, but its first use takes longer than half a screen's first frame may.
public struct Zone: Hashable, Sendable {
    /// The name it was asked for by: `Europe/Moscow`.
    public let name: String
    /// In force before the first change.
    let first: Kind
    /// Ascending by time.
    let changes: [Change]
    /// From the last change on; none in a zone whose future isn't known: its last kind goes on.
    let rule: ZoneRule?

    /// One way the wall's clocks can stand: an offset and its name.
    struct Kind: Hashable, Sendable {
        let utcOffsetSeconds: Int
        let abbreviation: String
    }

    /// From `second` (since 1970 UTC) on, the clocks stand as `kind` says.
    struct Change: Hashable, Sendable {
        let second: Int
        let kind: Kind
    }

    /// A zone that is always UTC, for what is written without one.
    public static let utc = Zone(
        name: "UTC", first: Kind(utcOffsetSeconds: 0, abbreviation: "UTC"), changes: [], rule: nil)
}

// MARK: From a moment to the wall

extension Zone {
    public func local(at instant: Instant) -> LocalTime {
        let (second, millisecond) = floored(Int(instant.milliseconds), by: 1000)
        let kind = kind(at: second)
        let (day, secondOfDay) = floored(second + kind.utcOffsetSeconds, by: 86_400)
        return LocalTime(
            day: CalendarDay(ordinal: day), time: TimeOfDay(secondOfDay: secondOfDay), second: secondOfDay % 60,
            millisecond: millisecond, utcOffsetSeconds: kind.utcOffsetSeconds, abbreviation: kind.abbreviation)
    }

    public func day(at instant: Instant) -> CalendarDay { local(at: instant).day }

    private func kind(at second: Int) -> Kind {
        guard let last = changes.last, second < last.second else {
            return rule?.kind(at: second) ?? changes.last?.kind ?? first
        }
        let next = changes.partitioningIndex { $0.second > second }
        return next == 0 ? first : changes[next - 1].kind
    }

    /// The first change after `second`; `nil` when the clocks are never moved again.
    private func nextChange(after second: Int) -> Change? {
        let next = changes.partitioningIndex { $0.second > second }
        if next < changes.count { return changes[next] }
        return rule?.nextChange(after: second)
    }
}

// MARK: From the wall to a moment

extension Zone {
    /// Which of the two moments is meant when the clocks, set back, show a time twice.
    public enum Reading: Sendable {
        /// The safe one for a deadline: nobody can say that it had passed.
        case earlier
        /// The safe one for an opening: nobody can say that it was too soon.
        case later
    }

    /// The moment when the wall shows `time` on `day`.
    ///
    /// A time that the clocks, set forward, skip is the first moment after the gap (02:30 with a gap from 02:00 to
    /// 03:00 is 03:00); a time that they show twice is read as `reading` says. 24:00 is the next day's 00:00.
    public func instant(of day: CalendarDay, at time: TimeOfDay, reading: Reading = .earlier) -> Instant {
        let wall = day.ordinal * 86_400 + time.minutes * 60
        // Offsets are within 26 hours of UTC, so what can show this time lies that near.
        var from = wall - Self.widestOffset
        var kind = kind(at: from)
        var found: Int?
        while true {
            let next = nextChange(after: from)
            let second = wall - kind.utcOffsetSeconds
            if second >= from, next.map({ second < $0.second }) ?? true {
                if reading == .earlier || next == nil { return Instant(seconds: second) }
                found = second
            }
            guard let next, next.second <= wall + Self.widestOffset else { break }
            if found == nil, second >= next.second, wall - next.kind.utcOffsetSeconds < next.second {
                return Instant(seconds: next.second)
            }
            from = next.second
            kind = next.kind
        }
        return Instant(seconds: found ?? wall - kind.utcOffsetSeconds)
    }

    static let widestOffset = 26 * 3600
}

extension Instant {
    init(seconds: Int) {
        self.init(milliseconds: Int64(seconds) * 1000)
    }
}

extension Array {
    /// The first index whose element passes, when all that pass stand behind all that don't.
    func partitioningIndex(where passes: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if passes(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
