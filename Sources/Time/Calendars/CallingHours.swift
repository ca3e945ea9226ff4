/// When one may phone people, the same every day, by the clocks of the hotline's zone: from `from`, before `to`.
public struct CallingHours: Hashable, Sendable {
    public let from: TimeOfDay
    public let to: TimeOfDay

    /// 9:00–21:00, unless the hotline sets others.
    public static let usual = CallingHours(uncheckedFrom: .nine, to: .twentyOne)

    /// `nil` when they don't end after they begin: nobody is phoned across midnight.
    public init?(from: TimeOfDay, to: TimeOfDay) {
        guard from < to else { return nil }
        self.init(uncheckedFrom: from, to: to)
    }

    private init(uncheckedFrom from: TimeOfDay, to: TimeOfDay) {
        self.from = from
        self.to = to
    }

    /// Whether it is good to phone now.
    public func contains(_ instant: Instant, in zone: Zone) -> Bool {
        let local = zone.local(at: instant)
        return opening(of: local.day, in: zone) <= instant && instant < closing(of: local.day, in: zone)
    }

    /// The first moment, from `instant` on, when it is good to phone; `instant` itself when it is good now.
    public func next(from instant: Instant, in zone: Zone) -> Instant {
        var day = zone.day(at: instant)
        // A gap can swallow a day's calling hours (Samoa had no 30 December 2011), never those of a week.
        for _ in 0..<7 {
            let opening = opening(of: day, in: zone)
            let closing = closing(of: day, in: zone)
            if instant < closing, opening < closing { return max(instant, opening) }
            day = day + 1
        }
        return opening(of: day, in: zone)
    }

    /// The first moment of a day's calling hours; of two, the later, so that nobody is woken.
    public func opening(of day: CalendarDay, in zone: Zone) -> Instant {
        zone.instant(of: day, at: from, reading: .later)
    }

    /// The moment by which a day's calling hours are over; of two, the earlier, so that no promise is stretched.
    public func closing(of day: CalendarDay, in zone: Zone) -> Instant {
        zone.instant(of: day, at: to, reading: .earlier)
    }
}

extension CallingHours: Codable {
    private enum CodingKeys: CodingKey {
        case from, to
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let from = try container.decode(TimeOfDay.self, forKey: .from)
        let to = try container.decode(TimeOfDay.self, forKey: .to)
        guard let hours = CallingHours(from: from, to: to) else {
            throw DecodingError.dataCorruptedError(
                forKey: .to, in: container, debugDescription: "calling hours must end after they begin")
        }
        self = hours
    }
}
