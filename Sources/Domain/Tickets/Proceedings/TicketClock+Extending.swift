import Time

extension TicketClock {
    /// By how many units of its term it can still be extended; 0 where its rule knows no extension.
    public var extensionLeft: Int { max(0, (terms.rule.extending?.limit ?? 0) - extendedBy) }

    /// How many units of its term are one of those in which an extension is spoken of. A term in days of 24 hours is kept in
    /// hours, and is extended by days all the same: 24. Otherwise 1.
    public var extensionStep: Int {
        guard case .hours(let hours) = terms.rule.term, let limit = terms.rule.extending?.limit else { return 1 }
        return [hours, limit, extendedBy].allSatisfy { $0.isMultiple(of: 24) } ? 24 : 1
    }
}
