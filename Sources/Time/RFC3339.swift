extension Instant {
    /// `2026-11-27T21:00:00.000+03:00`: RFC 3339 with the zone's offset and milliseconds.
    ///
    /// Its offsets have no seconds: where a zone had some (before 1920 or so) the wall's time is shifted by them, so that
    /// the moment stays the same. A year beyond 9999 gets its digits, and is no longer RFC 3339.
    public func rfc3339(in zone: Zone) -> String {
        let offset = zone.local(at: self).utcOffsetSeconds / 60
        let (second, millisecond) = floored(Int(milliseconds), by: 1000)
        let (day, secondOfDay) = floored(second + offset * 60, by: 86_400)
        let time = TimeOfDay(secondOfDay: secondOfDay)
        return "\(CalendarDay(ordinal: day))T\(time):\(padded(secondOfDay % 60, 2)).\(padded(millisecond, 3))"
            + (offset < 0 ? "-" : "+") + "\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
    }

    /// Reads RFC 3339; digits of a second beyond milliseconds are cut off, and a leap second is the next second's
    /// start, as POSIX time has none.
    ///
    /// - Throws: ``RFC3339Error``.
    public init(rfc3339 text: String) throws(RFC3339Error) {
        var parser = RFC3339Parser(text: text, rest: Array(text.utf8)[...])
        self = try parser.instant()
    }
}

/// What is wrong with a text that should be a moment; each carries that text.
public enum RFC3339Error: Error, Hashable, Sendable {
    case malformed(String)
    case noSuchDay(String)
    case noSuchTime(String)
    /// A time without `Z` or an offset could be meant in any zone.
    case offsetMissing(String)
    case noSuchOffset(String)
}

extension RFC3339Error: CustomStringConvertible {
    public var description: String {
        switch self {
        case .malformed(let text): "“\(text)” isn't a time like 2026-11-27T21:00:00+03:00"
        case .noSuchDay(let text): "there is no such day: “\(text)”"
        case .noSuchTime(let text): "there is no such time of day: “\(text)”"
        case .offsetMissing(let text): "“\(text)” doesn't say its offset from UTC: end it with +03:00 or Z"
        case .noSuchOffset(let text): "there is no such offset from UTC: “\(text)”"
        }
    }
}

private struct RFC3339Parser {
    let text: String
    var rest: ArraySlice<UInt8>

    mutating func instant() throws(RFC3339Error) -> Instant {
        let year = try number(4)
        try expect("-")
        let month = try number(2)
        try expect("-")
        guard let day = CalendarDay(year: year, month: month, day: try number(2)) else { throw .noSuchDay(text) }
        guard take("T") || take("t") || take(" ") else { throw .malformed(text) }
        let hour = try number(2)
        try expect(":")
        let minute = try number(2)
        try expect(":")
        let second = try number(2)
        let fraction = try milliseconds()
        let offset = try offset()
        guard rest.isEmpty else { throw .malformed(text) }
        let sum = day.ordinal * 86_400 + hour * 3600 + minute * 60 + second - offset
        let isLeapSecond = second == 60 && floored(sum, by: 86_400).remainder == 0
        guard hour < 24, minute < 60, second < 60 || isLeapSecond else { throw .noSuchTime(text) }
        return Instant(milliseconds: Int64(sum) * 1000 + Int64(isLeapSecond ? 0 : fraction))
    }

    private mutating func milliseconds() throws(RFC3339Error) -> Int {
        guard take(".") else { return 0 }
        let fraction = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !fraction.isEmpty else { throw .malformed(text) }
        rest = rest[fraction.endIndex...]
        return digits(Array((Array(fraction) + Array("00".utf8)).prefix(3))) ?? 0
    }

    private mutating func offset() throws(RFC3339Error) -> Int {
        if rest.isEmpty { throw .offsetMissing(text) }
        if take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+") else { throw .malformed(text) }
        let hours = try number(2)
        try expect(":")
        let minutes = try number(2)
        guard hours < 24, minutes < 60 else { throw .noSuchOffset(text) }
        return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    private mutating func number(_ width: Int) throws(RFC3339Error) -> Int {
        guard rest.count >= width, let number = digits(rest.prefix(width)) else { throw .malformed(text) }
        rest = rest.dropFirst(width)
        return number
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(RFC3339Error) {
        guard take(character) else { throw .malformed(text) }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
