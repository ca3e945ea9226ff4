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
        case .clock(let id): show(id, open, at: now)
        case .extend(let id): askExtension(id, ticket, at: now)
        case .extendBy(let id, let text): extend(id, by: text.trimmed, ticket, open, at: now)
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

    /// In the unit that a person extends it by, the most of it to begin with.
    private mutating func askExtension(_ id: ClockID, _ ticket: Ticket, at now: Instant) {
        guard let clock = ticket.proceedings.clock(id), clock.extensionLeft > 0 else {
            return shell.say(texts.notExtendable, .late, at: now)
        }
        shell.overlay = .prompt(
            Prompt(
                texts.extendTitle(clock), hint: texts.extendAtMost(clock),
                text: String(clock.extensionLeft / clock.extensionStep), limit: 6
            ) { .onTicket(.file(.extendBy(id, $0))) })
    }

    /// Refused for what the rulebook says, before anybody is asked how it was told.
    private mutating func extend(
        _ id: ClockID, by text: String, _ ticket: Ticket, _ open: TicketWork, at now: Instant
    ) {
        guard let clock = ticket.proceedings.clock(id), let setting = setting(of: open) else {
            askExtension(id, ticket, at: now)
            return shell.say(texts.matterUnread, .late, at: now)
        }
        let most = max(1, clock.extensionLeft / clock.extensionStep)
        guard let steps = Int(text), (1...most).contains(steps) else {
            askExtension(id, ticket, at: now)
            return shell.say(texts.numberWanted(1...most), .late, at: now)
        }
        let units = steps * clock.extensionStep
        do {
            _ = try ticket.foreseeing(.extended(id, by: units), at: now, in: setting)
            askMeans(.extending(id, by: units), open, at: now)
        } catch {
            askExtension(id, ticket, at: now)
            shell.say(texts.sentence(error, of: ticket, under: open.procedure), .late, at: now)
        }
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
        return [
            "! " + texts.toldBeside(told, counted: clock.counted, in: shell.zone),
            clock.counted.map { texts.countedBeside($0, told: told, in: shell.zone) } ?? texts.clockStands,
        ].joined(separator: ", ")
    }

    /// The whole derivation, to be paged through, and what can be done.
    private mutating func show(_ id: ClockID, _ open: TicketWork, at now: Instant) {
        guard let ticket = open.ticket, let clock = ticket.proceedings.clock(id) else { return }
        let reading = setting(of: open).flatMap { try? ticket.proceedings.reading(of: clock, in: $0) }
        var words = reading.map { texts.why(clock, $0, in: shell.zone) } ?? [texts.matterUnread]
        if let told = clock.told { words.append(texts.toldOf(told, in: shell.zone, now: now)) }
        shell.overlay = .menu(
            Menu(
                clock.terms.title[texts.language], spoken: words.joined(separator: "\n"),
                lines: lines(for: clock, of: ticket, open)
            ))
    }

    private func lines(for clock: TicketClock, of ticket: Ticket, _ open: TicketWork) -> [Menu<Action>.Line] {
        let ended = clock.isRunning ? nil : texts.clockState(clock.state)
        let rule = clock.terms.rule.extending
        let isSpent = clock.extensionLeft == 0
        let stands = clock.counted == nil && rule != nil ? texts.clockStands : nil
        let isMine = open.isHeld(by: shell.me.login)
        let tooLate = clock.missedAt == nil ? nil : texts.clockState(.running) + ", " + texts.missedWord
        return [
            .init(texts.back, action: .onTicket(.file(.clocks))),
            .init(
                texts.extendLine, detail: texts.extendDetail(clock),
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
