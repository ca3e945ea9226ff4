/// When the law wants an answer: so many calendar days after registration, to the end of the last.
///
/// Where a last day that is a day off might put the end off (Civil Code of Russia, article 193), the earliest reading
/// stands: nobody loses by an answer that comes sooner.
public struct AnswerClock: Hashable, Sendable {
    public let basis: String
    public let calendarDays: Int

    /// A claim to a telecom operator: answered within 30 days of registration.
    public static let telecomClaim = AnswerClock(
        basis: "126-FZ art. 55(7), as of 42-FZ of 2 March 2016", days: 30)

    /// - Parameter calendarDays: 1 … 366; `nil` outside.
    public init?(basis: String, calendarDays: Int) {
        guard (1...366).contains(calendarDays) else { return nil }
        self.init(basis: basis, days: calendarDays)
    }

    private init(basis: String, days: Int) {
        self.basis = basis
        calendarDays = days
    }

    public func deadline(from start: Instant, in zone: Zone) -> Derivation {
        let today = zone.day(at: start)
        return Derivation(
            basis: basis, zone: zone.name, start: start,
            days: Derivation.calendarDays(calendarDays, after: today), end: .endOfDay,
            due: zone.instant(of: today + calendarDays, at: .endOfDay))
    }
}
