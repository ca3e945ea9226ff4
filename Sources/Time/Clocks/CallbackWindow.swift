/// When a caller asked to be phoned: `from` … `to` on one day, by the clocks of the hotline's zone.
public struct CallbackWindow: Hashable, Sendable {
    public let day: CalendarDay
    public let from: TimeOfDay
    public let to: TimeOfDay

    /// `nil` when it doesn't end after it begins.
    public init?(day: CalendarDay, from: TimeOfDay, to: TimeOfDay) {
        guard from < to else { return nil }
        self.day = day
        self.from = from
        self.to = to
    }

    public func opening(in zone: Zone) -> Instant { zone.instant(of: day, at: from, reading: .later) }

    /// The moment by which the caller must have been phoned.
    public func closing(in zone: Zone) -> Instant { zone.instant(of: day, at: to, reading: .earlier) }
}

extension CallbackWindow: Codable {
    private enum CodingKeys: CodingKey {
        case day, from, to
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let day = try container.decode(CalendarDay.self, forKey: .day)
        let from = try container.decode(TimeOfDay.self, forKey: .from)
        let to = try container.decode(TimeOfDay.self, forKey: .to)
        guard let window = CallbackWindow(day: day, from: from, to: to) else {
            throw DecodingError.dataCorruptedError(
                forKey: .to, in: container, debugDescription: "a callback's window must end after it begins")
        }
        self = window
    }
}
