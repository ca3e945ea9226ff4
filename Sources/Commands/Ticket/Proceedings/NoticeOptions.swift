import ArgumentParser
import Domain
import Time

/// That the person was told: by what means, and when.
struct NoticeOptions: ParsableArguments {
    @Option(name: .long, help: "By what means the person was told.")
    var means: Notice.Means?
    @Option(
        name: .long,
        help: ArgumentHelp(
            "When they were told; otherwise now. By the hotline's clocks, or with an offset.",
            valueName: "YYYY-MM-DD HH:MM"))
    var at: String?
    @Option(name: .long, help: "The procedure's letter that was sent.")
    var letter: String?

    func validate() throws {
        if means == nil, at != nil || letter != nil {
            throw ValidationError("Say by what means they were told: --means.")
        }
    }

    /// For an act that needs the notice in any case.
    /// - Throws: `ValidationError`, which is wrong usage.
    func demand() throws {
        if means == nil { throw ValidationError("Say by what means they were told: --means.") }
    }

    /// - Parameter ticket: whose procedure has the letter.
    /// - Returns: `nil` when nobody was told.
    /// - Throws: ``Refusal`` for a time that can't be read, or a letter that there isn't.
    func draft(
        _ serves: NoticePurpose, words: String? = nil, of ticket: Ticket, in session: Session, _ place: Surroundings
    ) throws -> NoticeDraft? {
        guard let means else { return nil }
        let sent = try letter.map { name in
            let letter = try session.procedure(ticket.procedure, in: place).knownLetter(name)
            guard letter.serves == nil || letter.serves == serves else {
                throw Refusal(
                    .refused,
                    "The letter “\(letter.id)” serves as \(letter.serves?.rawValue ?? ""), and this is the notice of "
                        + "\(serves.rawValue): name another letter, or leave --letter out.")
            }
            return letter.id
        }
        let at = try moment(of: ticket, in: session)
        return NoticeDraft(serves: serves, means: means, at: at, letter: sent, words: words)
    }

    /// A minute or a day says no more than that: of the one in which the ticket was registered, what is left of it is meant.
    private func moment(of ticket: Ticket, in session: Session) throws(Refusal) -> Instant {
        guard let at else { return session.store.now() }
        if let instant = try? Instant(rfc3339: at) { return instant }
        let parts = at.split(separator: " ")
        guard (1...2).contains(parts.count), let day = CalendarDay(String(parts[0])),
            let time = parts.count == 1 ? TimeOfDay.startOfDay : TimeOfDay(String(parts[1]))
        else { throw Refusal(.usage, "--at must be like “2026-11-27 14:00” or “2026-11-27T14:00:00+03:00”.") }
        let from = session.zone.instant(of: day, at: time)
        let to = parts.count == 1 ? session.zone.instant(of: day + 1, at: .startOfDay) : from + .minutes(1)
        return (from..<to).contains(ticket.registeredAt) ? ticket.registeredAt : from
    }
}

extension Procedure {
    /// - Throws: ``Refusal`` that says which letters there are.
    func knownLetter(_ name: String) throws(Refusal) -> Letter {
        if let letter = letter(LetterID(name)) { return letter }
        let known = letters.map(\.id.text).joined(separator: ", ")
        throw Refusal(
            .refused,
            known.isEmpty
                ? "“\(id)” has no letters." : "“\(name)” is no letter of “\(id)”: choose one of \(known).")
    }
}

extension Notice.Means: ExpressibleByArgument {}
extension NoticePurpose: ExpressibleByArgument {}
