import Domain
import Time

/// What an act on a ticket came to, in a word: nobody has to wonder whether it is recorded.
extension Texts {
    /// - Parameter ticket: as it is after the act.
    /// - Returns: `nil` for acts that are told of otherwise.
    public func recorded(_ act: TicketAct, on ticket: Ticket, in zone: Zone) -> String? {
        switch act {
        case .extend(let id, _, _, _): extended(ticket.proceedings.clock(id)?.counted, in: zone)
        case .tellClock: say(ru: "Записано, что дату сообщили", en: "Recorded: they were told the date")
        case .finish(let id, _):
            say(ru: "Срок исполнен", en: "Deadline met") + (ticket.proceedings.clock(id).map { ": " + title($0) } ?? "")
        case .find: say(ru: "Записано, что выяснено", en: "Recorded as found out")
        case .pause(let reason): say(ru: "Сроки стоят: ", en: "The clocks stand: ") + pauseReason(reason)
        case .endPause: say(ru: "Сроки снова идут", en: "The clocks run again")
        case .attach(let file): say(ru: "Приложено: ", en: "Attached: ") + file.name
        case .preserve: say(ru: "Теперь ничего не удалить", en: "Nothing of it can be erased now")
        case .endPreservation: say(ru: "Теперь снова можно удалять", en: "It may be erased again now")
        default: nil
        }
    }

    public func recordedAsTold(_ purpose: NoticePurpose) -> String {
        say(ru: "Записано, что сообщили: ", en: "Recorded as told: ") + self.purpose(purpose)
    }

    private func extended(_ due: Instant?, in zone: Zone) -> String {
        guard let due else { return say(ru: "Продлено", en: "Extended") }
        return say(ru: "Продлено: отвечаем \(by(due, in: zone))", en: "Extended: due \(by(due, in: zone))")
    }

    private func title(_ clock: TicketClock) -> String { clock.terms.title[language] }
}
