import Domain
import Store
import Time

extension SimulatedShift {
    /// A specialist takes the most urgent ticket that nobody decides, or looks again a little later.
    mutating func look(_ login: Login) throws(PlayError) {
        let page = try player.asking { () throws(StoreError) in
            try store.page(.undecided, after: nil, limit: 20)
        }
        guard let row = page.rows.first(where: { $0.claimedBy == nil }) else {
            if clock.now() < end { agenda.add(.look(login), at: after(seconds: 60...180)) }
            return
        }
        tell(.claimed(try perform(.claim, on: row.number, by: login)), by: login)
        agenda.add(.decide(row.number, login), at: after(seconds: 180...600))
    }

    mutating func decide(_ number: TicketNumber, _ login: Login) throws(PlayError) {
        let ticket = try ticket(number)
        let words =
            ticket.caller.language == .ru
            ? "Всё проверено: вы правы, ошибка наша. Она исправлена сегодня, лишнее вернётся на ваш счёт."
            : "It was all looked into: you are right, the mistake was ours. It is put right today, and what was too much "
                + "goes back to your account."
        let decision = Decision(outcome: .granted, words: words, by: login, at: clock.now())
        // It is done already, as the words say.
        let act = TicketAct.decide(decision, generation: ticket.generation, leaving: .nothing)
        let decided = try perform(act, on: number, by: login)
        tell(.decided(decided), by: login)
        let moment = hours.next(from: after(seconds: 120...900), in: zone)
        agenda.add(.ringBack(number, login, tries: 0), at: moment)
        agenda.add(.look(login), at: after(seconds: 30...90))
    }

    /// One try in four finds nobody; an hour later there is another.
    mutating func ringBack(_ number: TicketNumber, _ login: Login, tries: Int) throws(PlayError) {
        let ticket = try ticket(number)
        guard let promise = ticket.livePromises.first(where: { $0.kind.isContact }), let decision = ticket.decision
        else { return }
        if tries < 2, Int.random(in: 0..<4, using: &generator) == 0 {
            let result = [Attempt.Result.noAnswer, .busy].randomElement(using: &generator) ?? .noAnswer
            let after = try perform(.attempt(promise.id, result, note: nil), on: number, by: login)
            tell(.tried(after, result), by: login)
            let again = hours.next(from: clock.now() + .hours(1), in: zone)
            agenda.add(.ringBack(number, login, tries: tries + 1), at: again)
            return
        }
        let contact = Contact(means: .weCalled, words: decision.words, isSatisfied: true)
        tell(.toldCaller(try perform(.keep(promise.id, contact, next: nil), on: number, by: login)), by: login)
    }

    private func ticket(_ number: TicketNumber) throws(PlayError) -> Ticket {
        try player.asking { () throws(StoreError) in try store.ticket(number) }
    }

    private func perform(_ act: TicketAct, on number: TicketNumber, by login: Login) throws(PlayError) -> Ticket {
        try player.asking { () throws(StoreError) in try store.perform(act, on: number, command(login)) }
    }
}
