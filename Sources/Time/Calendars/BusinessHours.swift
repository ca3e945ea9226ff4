/// When an office works on a working day: one or more intervals, such as 9–13 and 14–18.
public struct BusinessHours: Hashable, Sendable {
    public struct Interval: Hashable, Sendable {
        public let from: TimeOfDay
        public let to: TimeOfDay

        fileprivate init(unchecked from: TimeOfDay, _ to: TimeOfDay) {
            self.from = from
            self.to = to
        }

        /// `nil` when it doesn't end after it begins.
        public init?(from: TimeOfDay, to: TimeOfDay) {
            guard from < to else { return nil }
            self.from = from
            self.to = to
        }
    }

    /// In order, none touching the next.
    public let intervals: [Interval]

    /// `nil` when there is none, or when they overlap or stand out of order.
    public init?(_ intervals: [Interval]) {
        guard !intervals.isEmpty, zip(intervals, intervals.dropFirst()).allSatisfy({ $0.to < $1.from }) else {
            return nil
        }
        self.intervals = intervals
    }

    /// 9–13 and 14–18, unless the hotline sets others.
    public static let usual = BusinessHours(unchecked: [
        Interval(unchecked: .nine, TimeOfDay(secondOfDay: 13 * 3600)),
        Interval(unchecked: TimeOfDay(secondOfDay: 14 * 3600), TimeOfDay(secondOfDay: 18 * 3600)),
    ])

    private init(unchecked intervals: [Interval]) {
        self.intervals = intervals
    }

    /// Those of a day of this kind; none on a day off. A shortened day ends an hour sooner.
    public func intervals(on kind: DayKind) -> [Interval] {
        switch kind {
        case .off: []
        case .working: intervals
        case .shortened: shortened
        }
    }

    /// When business closes on a day of this kind; a day off has the closing time of any other day. Where a shortened day leaves
    /// nothing to work in, it closes when it would have opened.
    public func closing(on kind: DayKind) -> TimeOfDay {
        (kind == .shortened ? shortened : intervals).last?.to ?? intervals.first?.from ?? .endOfDay
    }

    private var shortened: [Interval] {
        guard let last = intervals.last, let end = TimeOfDay(minutes: max(0, last.to.minutes - 60)) else { return [] }
        return intervals.compactMap { Interval(from: $0.from, to: min($0.to, end)) }
    }
}

extension BusinessHours: Codable {
    private enum CodingKeys: CodingKey {
        case intervals
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let hours = BusinessHours(try container.decode([Interval].self, forKey: .intervals)) else {
            throw DecodingError.dataCorruptedError(
                forKey: .intervals, in: container, debugDescription: "intervals must be in order and apart")
        }
        self = hours
    }
}

extension BusinessHours.Interval: Codable {
    private enum CodingKeys: CodingKey {
        case from, to
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let from = try container.decode(TimeOfDay.self, forKey: .from)
        let to = try container.decode(TimeOfDay.self, forKey: .to)
        guard let interval = BusinessHours.Interval(from: from, to: to) else {
            throw DecodingError.dataCorruptedError(
                forKey: .to, in: container, debugDescription: "an interval must end after it begins")
        }
        self = interval
    }
}

extension BusinessHours: LosslessStringConvertible {
    /// `09:00-13:00,14:00-18:00`: intervals in order.
    public init?(_ description: String) {
        var intervals: [Interval] = []
        for part in description.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { TimeOfDay(String($0)) }
            guard ends.count == 2, let from = ends[0], let to = ends[1], let interval = Interval(from: from, to: to)
            else {
                return nil
            }
            intervals.append(interval)
        }
        self.init(intervals)
    }

    public var description: String { intervals.map { "\($0.from)-\($0.to)" }.joined(separator: ",") }
}
