import Domain
import Store
import Terminal
import Texts
import Time

/// The clocks of a ticket: how each was counted, and what can be done about it.
extension TicketConsole {
    func clockKeys(_ work: TicketWork, _ ticket: Ticket) -> [KeyBinding<Action>] {
        [
            KeyBinding(
                "ticket.clocks", keys: ["k"], label: texts.clocksKey, help: texts.clocksHelp,
                disabled: ticket.proceedings.clocks.isEmpty ? texts.noClocks : disclosure(of: work),
                isHinted: !ticket.proceedings.running.isEmpty && disclosure(of: work) == nil,
                action: .onTicket(.file(.clocks))),
            KeyBinding(
                "ticket.file", keys: ["m"], label: texts.fileKey, help: texts.fileHelp, disabled: disclosure(of: work),
                isHinted: canDecide && ticket.isOpen, action: .onTicket(.file(.file))),
        ]
    }

    mutating func performClock(_ action: TicketFileAction, _ open: TicketWork, at now: Instant) -> [Effect] {
        guard let ticket = open.ticket else { return [] }
        switch action {
        case .clocks: listClocks(ticket, at: now)
        case .clock(let id): show(id, open)
        case .extend(let id):
            guard let clock = ticket.proceedings.clock(id), let rule = clock.terms.rule.extending else { return [] }
            let left = rule.limit - clock.extendedBy
            shell.overlay = .prompt(
                Prompt(
                    texts.extendTitle, hint: texts.upTo(left, of: clock.terms.rule.term), text: String(left), limit: 6
                ) {
                    .onTicket(.file(.extendBy(id, $0)))
                })
        case .extendBy(let id, let text):
            guard let units = Int(text.trimmed), units > 0 else {
                shell.say(texts.numberWanted(1...366), .late, at: now)
                return performClock(.extend(id), open, at: now)
            }
            // Refused for what the rulebook says, before anybody is asked how it was told.
            guard let ticket = open.ticket, let setting = setting(of: open) else { return [] }
            do {
                _ = try ticket.foreseeing(.extended(id, by: units), at: now, in: setting)
            } catch {
                let again = performClock(.extend(id), open, at: now)
                shell.say(texts.sentence(error, name: shell.name), .late, at: now)
                return again
            }
            askMeans(.extending(id, by: units), open, at: now)
        case .tellClock(let id): askMeans(.tellingDate(id), open, at: now)
        case .finish(let id):
            shell.overlay = .prompt(
                Prompt(texts.finishClockTitle, hint: texts.addWordsHint, limit: 2000, shape: .multiLine) {
                    .onTicket(.file(.finished(id, $0)))
                })
        case .finished(let id, let words):
            return [.ask(.perform(.finish(id, words: words.trimmed), open.number))]
        default: break
        }
        return []
    }

    /// What the ticket's clocks are counted by.
    func setting(of open: TicketWork) -> ClockSetting? {
        open.matter.map {
            ClockSetting(zone: shell.zone, calendar: $0.calendar, hours: shell.settings.businessHours)
        }
    }

    private mutating func listClocks(_ ticket: Ticket, at now: Instant) {
        let running = ticket.proceedings.byUrgency
        // Of one that was counted anew only the last is there to be opened; the history has the other.
        let ended = ticket.proceedings.clocks.filter { !$0.isRunning && ticket.proceedings.clock($0.id) == $0 }
        shell.overlay = .menu(
            Menu(
                texts.clocksHeading,
                lines: (running + ended).map { clock in
                    .init(
                        clock.terms.title[texts.language], detail: standing(of: clock, at: now),
                        action: .onTicket(.file(.clock(clock.id))))
                }))
    }

    /// Where a clock stands, in a few words.
    func standing(of clock: TicketClock, at now: Instant) -> String {
        guard clock.isRunning else { return texts.clockState(clock.state) }
        guard let due = clock.due else { return texts.clockStands }
        let words = texts.due(due, now: now, in: shell.zone)
        guard clock.isInConflict, let told = clock.told else { return words }
        return "! " + texts.conflict(told: told, counted: clock.counted, in: shell.zone)
    }

    /// The whole derivation, to be paged through, and what can be done.
    private mutating func show(_ id: ClockID, _ open: TicketWork) {
        guard let ticket = open.ticket, let clock = ticket.proceedings.clock(id), let setting = setting(of: open)
        else { return }
        let reading = try? ticket.proceedings.reading(of: clock, in: setting)
        var words = reading.map { texts.why(clock, $0, in: shell.zone) } ?? []
        if let told = clock.told { words.append(texts.toldOf(told, in: shell.zone)) }
        shell.overlay = .menu(
            Menu(
                clock.terms.title[texts.language], spoken: words.joined(separator: "\n"),
                lines: lines(for: clock, of: ticket, open)
            ))
    }

    private func lines(for clock: TicketClock, of ticket: Ticket, _ open: TicketWork) -> [Menu<Action>.Line] {
        let ended = clock.isRunning ? nil : texts.clockState(clock.state)
        let rule = clock.terms.rule.extending
        let isSpent = rule.map { clock.extendedBy >= $0.limit } ?? true
        let stands = clock.counted == nil && rule != nil ? texts.clockStands : nil
        let isMine = open.isHeld(by: shell.me.login)
        let tooLate = clock.missedAt == nil ? nil : texts.clockState(.running) + ", " + texts.missedWord
        return [
            .init(texts.back, action: .onTicket(.file(.clocks))),
            .init(
                texts.extendLine, detail: rule.map { texts.extendDetail($0, used: clock.extendedBy) } ?? "",
                disabled: ended ?? tooLate ?? stands
                    ?? (rule == nil
                        ? texts.neverExtended : isSpent ? texts.notExtendable : isMine ? nil : texts.claimFirst),
                action: .onTicket(.file(.extend(clock.id)))),
            .init(
                texts.tellDateLine, detail: clock.isInConflict ? texts.tellDateDetail : "",
                disabled: ended ?? (clock.counted == nil ? texts.clockStands : nil),
                action: .onTicket(.file(.tellClock(clock.id)))),
            .init(
                texts.finishClockLine, detail: texts.clockEnd(clock.terms.ends),
                disabled: ended ?? (ticket.endsByHand(clock) ? nil : texts.endsByItself),
                action: .onTicket(.file(.finish(clock.id)))),
        ]
    }
}
