import Time

/// What the person has been told of their ticket so far, as far as clocks wait for it.
extension Ticket {
    /// Whether being told at `moment` is what a clock waits for that wants any notice. What was told before it began isn't, but
    /// for the notice of the decision that began it: that may have been sent a little before the decision was recorded.
    func isNotice(_ serves: NoticePurpose?, at moment: Instant, for clock: TicketClock) -> Bool {
        clock.startedAt <= moment || serves?.isOfDecision == true && clock.startedAt == decision?.at
    }

    /// When the person was told first what a clock waits for, by means that count for it; `nil`: not yet, or it doesn't wait for
    /// that.
    func told(_ clock: TicketClock) -> Instant? {
        let notices = proceedings.notices.filter { clock.terms.counts($0.means) }
        let calls = clock.terms.counts(.phone) ? contacts : []
        switch clock.terms.ends {
        case .acknowledged:
            let told = clock.terms.counts(.phone) ? promises.compactMap(\.toldAt) : []
            return (notices.map(\.at) + calls.map { $0.at } + told).min()
        case .notified:
            return
                (notices.filter { isNotice($0.serves, at: $0.at, for: clock) }.map(\.at)
                + calls.map { $0.at }.filter { isNotice(nil, at: $0, for: clock) }).min()
        case .answered: return answered(by: notices, calls, mayBePhoned: clock.terms.counts(.phone))
        case .registered, .decided, .forwarded, .done: return nil
        }
    }

    /// When they were told of the decision that stands; a letter may have been sent a little before that was recorded.
    private func answered(by notices: [Notice], _ contacts: [(at: Instant, tells: Bool)], mayBePhoned: Bool) -> Instant?
    {
        guard let decision else { return nil }
        if decision.outcome == .agreed, mayBePhoned { return decision.at }
        let letters = notices.filter { $0.serves == .answer || $0.serves == .refusal }.map(\.at)
        let calls = contacts.filter { $0.tells && decision.at <= $0.at }.map { $0.at }
        return (letters.filter { (reopenedAt ?? registeredAt) <= $0 } + calls).min()
    }

    /// When they were spoken with, and whether of what was decided: whoever asked for another time wasn't.
    private var contacts: [(at: Instant, tells: Bool)] {
        promises.compactMap { promise in
            switch promise.state {
            case .kept(let at) where promise.kind.isContact: (at, true)
            case .renewed(let at, _): (at, false)
            case .live, .kept, .withdrawn, .unreachable: nil
            }
        }
    }

    /// When it was opened again last: only then is something promised while nothing is owed.
    private var reopenedAt: Instant? {
        promises.indices.dropFirst().last { index in
            promises[..<index].allSatisfy { $0.endedAt.map { $0 < promises[index].madeAt } ?? false }
        }.map { promises[$0].madeAt }
    }
}

extension NoticePurpose {
    /// Whether it tells of what was decided.
    fileprivate var isOfDecision: Bool {
        switch self {
        case .answer, .refusal, .forwarding: true
        case .acknowledgement, .notice, .extension: false
        }
    }
}

extension Promise {
    fileprivate var endedAt: Instant? {
        switch state {
        case .live: nil
        case .kept(let at), .renewed(let at, _), .withdrawn(let at), .unreachable(let at): at
        }
    }
}
