/// When we owe a callback: within so many calendar days of registration, to the end of calling hours on the last,
/// unless the caller named a window, which then is the promise (P1).
public struct PromiseClock: Hashable, Sendable {
    public let basis: String
    public let calendarDays: Int
    public let callingHours: CallingHours

    /// - Parameter calendarDays: 1 … 366; `nil` outside.
    public init?(basis: String, calendarDays: Int, callingHours: CallingHours) {
        guard (1...366).contains(calendarDays) else { return nil }
        self.init(basis: basis, days: calendarDays, callingHours)
    }

    /// How many calendar days ahead a caller's window may be: a rule of the house.
    public static let furthestWindow = 30

    /// P1: the specialist calls back within five days.
    public static func withinFiveDays(_ callingHours: CallingHours = .usual) -> PromiseClock {
        PromiseClock(basis: "P1", days: 5, callingHours)
    }

    private init(basis: String, days: Int, _ callingHours: CallingHours) {
        self.basis = basis
        calendarDays = days
        self.callingHours = callingHours
    }

    /// What is promised to a caller whose ticket is registered at `start`.
    ///
    /// A window may lie outside calling hours or after the last day: the caller asked for it, and that is what we owe.
    /// It may not lie so far ahead that only a slip in the year can have put it there: nobody would ring for a year.
    ///
    /// - Throws: ``PromiseClockError``.
    public func promise(
        from start: Instant, in zone: Zone, window: CallbackWindow? = nil
    ) throws(PromiseClockError) -> PromisedTime {
        let today = zone.day(at: start)
        if let window {
            let due = window.closing(in: zone)
            guard due > start else { throw .windowIsOver(window) }
            guard window.day - today <= Self.furthestWindow else {
                throw .windowIsTooFar(window, days: Self.furthestWindow)
            }
            let first = Derivation.CountedDay(day: today, number: nil, reason: .startsTheCount)
            let named = Derivation.CountedDay(day: window.day, number: nil, reason: .namedByCaller)
            return PromisedTime(
                opens: window.opening(in: zone),
                derivation: Derivation(
                    basis: basis, zone: zone.name, start: start,
                    days: window.day == today ? [named] : [first, named],
                    end: .callersWindow(window), due: due))
        }
        return PromisedTime(
            opens: callingHours.next(from: start, in: zone),
            derivation: Derivation(
                basis: basis, zone: zone.name, start: start,
                days: Derivation.calendarDays(calendarDays, after: today),
                end: .endOfCallingHours(at: callingHours.to),
                due: callingHours.closing(of: today + calendarDays, in: zone)))
    }
}

/// From when, and by when, a caller is to be phoned.
public struct PromisedTime: Hashable, Sendable {
    /// The first moment when they may be phoned; a window that the caller named may already be open.
    public let opens: Instant
    public let derivation: Derivation

    /// The first moment that is too late: a promise not kept by then is broken.
    public var due: Instant { derivation.due }
}

public enum PromiseClockError: Error, Hashable, Sendable {
    /// The window had ended when it was promised.
    case windowIsOver(CallbackWindow)
    case windowIsTooFar(CallbackWindow, days: Int)
}
