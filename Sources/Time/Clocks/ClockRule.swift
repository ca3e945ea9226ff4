/// How a deadline is counted. Nothing about counting is assumed: every rule states all of it, and where it comes from.
public struct ClockRule: Hashable, Sendable {
    public let basis: Basis
    public let term: Term
    public let start: Start
    public let end: End
    public let lastDayOff: LastDayOff
    /// The reasons for which the clock stands still.
    public let pauses: Set<PauseReason>
    /// How long before the end to warn, the longest first.
    public let warnings: [Duration]
    public let force: Force
    /// `nil`: it can't be extended.
    public let extending: ExtensionRule?

    /// What a rule stands on: an act with its article and part, or the house.
    public struct Basis: Hashable, Sendable, Codable, CustomStringConvertible {
        /// As English has it: `59-FZ`.
        public var act: String
        /// `59-ФЗ`; `nil` where it is cited the same.
        public var actInRussian: String?
        public var article: String?
        public var part: String?
        /// Whether what is cited are sections, as in American acts, not articles.
        public var isInSections: Bool

        public init(
            act: String, actInRussian: String? = nil, article: String? = nil, part: String? = nil,
            isInSections: Bool = false
        ) {
            self.act = act
            self.actInRussian = actInRussian
            self.article = article
            self.part = part
            self.isInSections = isInSections
        }

        /// `59-FZ art. 12(1)`, `34 CFR § 100.7(b)`
        public var description: String {
            act + (article.map { isInSections ? " § \($0)" : " art. \($0)" } ?? "") + (part.map { "(\($0))" } ?? "")
        }
    }

    public enum Term: Hashable, Sendable {
        /// Hours that pass by night as by day; a day of 24 hours (сутки) is 24 of them.
        case hours(Int)
        /// Hours in which the office works.
        case businessHours(Int)
        case calendarDays(Int)
        case workingDays(Int)

        public var count: Int {
            switch self {
            case .hours(let count), .businessHours(let count), .calendarDays(let count), .workingDays(let count): count
            }
        }

        public var isInDays: Bool {
            switch self {
            case .hours, .businessHours: false
            case .calendarDays, .workingDays: true
            }
        }
    }

    public enum Start: String, Hashable, Sendable, CaseIterable {
        /// Hours run from the moment; of days, the first ends a day after it.
        case moment
        /// The event's own day is the first.
        case sameDay
        /// The day after the event is the first (Civil Code of Russia, article 191).
        case nextDay
    }

    public enum End: String, Hashable, Sendable, CaseIterable {
        /// At the time of day at which the event was; of hours, when the last is over.
        case sameTime
        /// When the office closes on the last day.
        case closeOfBusiness
        /// 24:00 of the last day (Civil Code of Russia, article 194).
        case endOfDay
    }

    /// What becomes of a term whose last day is a day off.
    public enum LastDayOff: String, Hashable, Sendable, CaseIterable {
        case stays
        /// Ends on the next working day (Civil Code of Russia, article 193).
        case next
        /// Ends on the working day before.
        case previous
        /// Bodies read the law differently: one says stays, another next. The earlier counts, and the later is shown.
        case unsettled
    }

    /// The days on which an event must lie for the rule to hold for it.
    public struct Force: Hashable, Sendable {
        public let from: CalendarDay?
        /// The last day.
        public let until: CalendarDay?

        public static let always = Force(unchecked: nil, nil)

        /// `nil` when it ends before it begins.
        public init?(from: CalendarDay?, until: CalendarDay?) {
            if let from, let until, until < from { return nil }
            self.init(unchecked: from, until)
        }

        private init(unchecked from: CalendarDay?, _ until: CalendarDay?) {
            self.from = from
            self.until = until
        }

        public func contains(_ day: CalendarDay) -> Bool {
            from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
        }
    }

    /// By how much a clock may be extended, and from where the longer term is counted.
    public struct ExtensionRule: Hashable, Sendable {
        public let basis: Basis
        /// In the units of the term.
        public let limit: Int
        public let countedFrom: Anchor

        public enum Anchor: String, Hashable, Sendable, CaseIterable {
            /// One longer term from the event.
            case start
            /// A second term from the end of the first, wherever a day off has put that.
            case end
        }

        public init(basis: Basis, limit: Int, countedFrom: Anchor) {
            self.basis = basis
            self.limit = limit
            self.countedFrom = countedFrom
        }
    }

    /// - Throws: ``ClockRuleError`` when the parts don't go together.
    public init(
        basis: Basis, term: Term, start: Start, end: End, lastDayOff: LastDayOff, pauses: Set<PauseReason> = [],
        warnings: [Duration] = [], force: Force = .always, extending: ExtensionRule? = nil
    ) throws(ClockRuleError) {
        guard (1...Self.longest(term)).contains(term.count) else {
            throw .senselessTerm(term.count, limit: Self.longest(term))
        }
        if !term.isInDays {
            guard end == .sameTime, lastDayOff == .stays, start != .sameDay else { throw .hoursEndOnTheHour }
        }
        if let extending {
            guard (1...Self.longest(term)).contains(extending.limit) else {
                throw .senselessExtension(extending.limit, limit: Self.longest(term))
            }
        }
        guard warnings.allSatisfy({ $0 > .zero && $0 <= .days(366) }) else { throw .senselessWarning }
        self.basis = basis
        self.term = term
        self.start = start
        self.end = end
        self.lastDayOff = lastDayOff
        self.pauses = pauses
        self.warnings = warnings.sorted(by: >)
        self.force = force
        self.extending = extending
    }

    /// Ten years: whatever is longer is a slip.
    private static func longest(_ term: Term) -> Int { term.isInDays ? 3660 : 3660 * 24 }
}

/// Why parts of a rule don't make one.
public enum ClockRuleError: Error, Hashable, Sendable {
    case senselessTerm(Int, limit: Int)
    case senselessExtension(Int, limit: Int)
    /// A term in hours ends when its last hour is over, on whatever day that is.
    case hoursEndOnTheHour
    /// A warning comes before the end, and not a year before.
    case senselessWarning
}

/// Why a deadline can't be counted, or not so.
public enum ClockError: Error, Hashable, Sendable {
    /// Nobody has said yet which days of this year are worked.
    case calendarEnds(WorkCalendar.Stamp, year: Int)
    case notExtendable
    /// By none of its units, or by less.
    case extendedByNothing
    case extendedTooFar(by: Int, limit: Int)
}
