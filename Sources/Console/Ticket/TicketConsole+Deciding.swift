import Domain
import Store
import Terminal
import Texts
import Time

/// Outcome; then the ground where it is refused, or the body that it goes to; then the words that the caller will hear; then
/// what the ground or the body demands.
extension TicketConsole {
    mutating func decide(_ action: TicketAction, _ open: TicketWork, at now: Instant) -> [Effect] {
        switch action {
        case .decide: askOutcome(open)
        case .decideAs(.refused): askGround(open)
        case .decideAs(.forwarded): askBody(open)
        case .decideAs(let outcome): askWords(Ruling(outcome), open)
        case .refuseOn(let id) where isUnsuggested(id, open): warnOf(id, open)
        case .refuseOn(let id), .refuseAnyway(let id):
            let ground = open.procedure?.ground(id)
            let lead = ground?.say[open.ticket?.caller.language ?? texts.language] ?? ""
            askWords(Ruling(.refused, ground: id), open, text: lead.hasSuffix("…") ? lead + " " : lead)
        case .forwardTo(let body): askWords(Ruling(.forwarded, body: body), open)
        case .decideInWords(var ruling, let words):
            // A ground's words lead up to what is offered instead; it is read to the caller, so it has to be said.
            guard !words.trimmed.hasSuffix("…"), !words.trimmed.hasSuffix("...") else {
                askWords(ruling, open, text: words)
                shell.say(texts.finishTheSentence, .late, at: now)
                return []
            }
            ruling.words = words.trimmed
            return goOn(with: ruling, open, at: now)
        case .answersAt(var ruling, let place):
            ruling.answerAt = place.trimmed
            return goOn(with: ruling, open, at: now)
        default: break
        }
        return []
    }

    private mutating func askOutcome(_ open: TicketWork) {
        // What was agreed on the phone was decided when it was registered.
        let canForward = open.procedure?.forwarding != nil
        let outcomes = Decision.Outcome.allCases.filter { $0 != .agreed && ($0 != .forwarded || canForward) }
        let missing = missingFindings(open)
        let mayForward =
            open.informedRun.flatMap { run in open.procedure.map { $0.mayBeForwarded(run) } } ?? true
        shell.overlay = .menu(
            Menu(
                texts.decideTitle, spoken: verdictWords(open),
                lines: outcomes.map { outcome in
                    var barred: String?
                    if outcome == .refused, open.procedure?.grounds.isEmpty != false { barred = texts.noGrounds }
                    if outcome == .forwarded, !mayForward { barred = texts.sentence(TicketError.notToBeForwarded) }
                    return .init(
                        texts.outcome(outcome), disabled: missing ?? barred, action: .onTicket(.decideAs(outcome)))
                }))
    }

    /// The grounds that fit what is known first, then the others: whoever decides may always choose another.
    private mutating func askGround(_ open: TicketWork) {
        guard let procedure = open.procedure else { return }
        let run = open.informedRun
        let suggested = run.map(procedure.suggestedGrounds) ?? []
        let grounds =
            procedure.grounds.filter { suggested.contains($0.id) }
            + procedure.grounds.filter { !suggested.contains($0.id) }
        shell.overlay = .menu(
            Menu(
                texts.groundTitle,
                lines: grounds.map { ground in
                    let mark = suggested.contains(ground.id) ? "▸ " : ""
                    let demand = texts.demand(ground.demands).map { "\($0) · " } ?? ""
                    return .init(
                        mark + ground.title[texts.language], detail: demand + ground.basis[texts.language],
                        action: .onTicket(.refuseOn(ground.id)))
                }, detailRows: 9))
    }

    private func isUnsuggested(_ id: GroundID, _ open: TicketWork) -> Bool {
        guard let procedure = open.procedure, let run = open.informedRun else { return false }
        return procedure.isUnsuggested(id, of: run)
    }

    /// Enter alone goes back: what is refused in passing has to be explained to a court.
    private mutating func warnOf(_ id: GroundID, _ open: TicketWork) {
        let ground = open.procedure?.ground(id)?.title[texts.language] ?? id.text
        shell.overlay = .menu(
            Menu(
                texts.notSuggestedTitle,
                spoken: ([texts.notSuggested(ground)] + [verdictWords(open)].compactMap(\.self)).joined(
                    separator: "\n"),
                lines: [
                    .init(texts.refuseAnyway, action: .onTicket(.refuseAnyway(id))),
                    .init(texts.anotherGround, action: .onTicket(.decideAs(.refused))),
                ], selection: 1))
    }

    private mutating func askBody(_ open: TicketWork) {
        guard let procedure = open.procedure, let rule = procedure.forwarding else { return }
        let run = open.informedRun
        shell.overlay = .menu(
            Menu(
                texts.bodyTitle,
                lines: rule.bodies.map { body in
                    let isAccused = run.map { procedure.isComplainedAbout(body, in: $0) } ?? false
                    return .init(
                        body.title[texts.language], disabled: isAccused ? texts.complainedAbout : nil,
                        action: .onTicket(.forwardTo(body.id)))
                }))
    }

    /// The same question for the same outcome, ground and body, whatever was answered to what follows it: so its words are
    /// found again.
    mutating func askWords(_ ruling: Ruling, _ open: TicketWork, text: String = "") {
        let ruling = Ruling(ruling.outcome, ground: ruling.ground, body: ruling.body)
        shell.overlay = .prompt(
            Prompt(
                texts.decisionHeading(
                    ruling.outcome, ground: ruling.ground, to: ruling.body, under: open.procedure),
                hint: texts.decisionHint, text: text, limit: Decision.wordsLimit,
                shape: .multiLine
            ) { .onTicket(.decideInWords(ruling, $0)) })
    }

    /// What is still wanted before it can be decided, one question at a time.
    private mutating func goOn(with ruling: Ruling, _ open: TicketWork, at now: Instant) -> [Effect] {
        let ground = ruling.ground.flatMap { open.procedure?.ground($0) }
        if ground?.demands == .address, ruling.answerAt == nil {
            shell.overlay = .prompt(
                Prompt(texts.answerAtTitle, hint: texts.answerAtHint, limit: 300) {
                    .onTicket(.answersAt(ruling, $0))
                })
            return []
        }
        if open.procedure?.needsNotice(ruling.outcome, on: ruling.ground, of: open.informedRun) == true {
            askMeans(.deciding(ruling), open, at: now)
            return []
        }
        return settle(ruling, with: nil, open, at: now)
    }

    /// Decides, once everything that the rulebook demands is there.
    mutating func settle(
        _ ruling: Ruling, with notice: NoticeDraft?, _ open: TicketWork, at now: Instant
    ) -> [Effect] {
        guard let ticket = open.ticket else { return [] }
        let decision = ruling.decision(by: shell.me.login, at: now)
        var attendance = Attendance(notice: notice)
        var rest = Remainder.nothing
        if let run = open.informedRun, let procedure = open.procedure {
            do {
                try procedure.check(decision, with: notice, of: run)
            } catch {
                askWords(ruling, open, text: ruling.words)
                shell.say(texts.sentence(error, of: ticket, under: procedure), .late, at: now)
                return []
            }
            attendance.starting = ClockStarts(
                run.clocks(startedBy: decision.outcome, under: procedure), knowing: ticket.known)
            // What the caller accepted and is granted now is owed from here on, so that the call which tells it isn't the end.
            rest =
                (try? run.remainder(
                    after: ruling.outcome, at: now, under: procedure, phone: ticket.caller.phone,
                    hours: shell.settings.callingHours, zone: shell.zone)) ?? .nothing
        }
        return [
            .ask(
                .perform(
                    .decide(decision, generation: ticket.generation, leaving: rest, with: attendance), open.number))
        ]
    }

    /// Why it can't be decided yet; `nil` when it can.
    private func missingFindings(_ open: TicketWork) -> String? {
        guard let procedure = open.procedure, let run = open.informedRun else { return nil }
        let missing = procedure.missingFindings(of: run)
        return missing.isEmpty ? nil : texts.findFirst(missing.map { $0.label[texts.language] })
    }

    /// What the tables say of what is known, for whoever decides; `nil` where none says anything.
    private func verdictWords(_ open: TicketWork) -> String? {
        guard let procedure = open.procedure, let run = open.informedRun else { return nil }
        let said = procedure.tables.compactMap { table -> String? in
            let verdict = run.verdict(of: table, under: procedure)
            return texts.said(verdict, of: table).map { "\(table.title[texts.language]): \($0)" }
        }
        return said.isEmpty ? nil : said.joined(separator: "\n")
    }
}

extension TicketWork {
    /// The matter that it came from, with what was found since.
    var informedRun: Run? {
        ticket.flatMap { ticket in matter?.run.informed(by: ticket.proceedings.findings) }
    }
}

extension Ruling {
    func decision(by login: Login, at now: Instant) -> Decision {
        Decision(
            outcome: outcome, words: words, ground: ground, forwardedTo: body, answerAt: answerAt, by: login, at: now)
    }

    /// A decision that was put together and couldn't be recorded.
    init(_ decision: Decision) {
        self.init(decision.outcome, ground: decision.ground, body: decision.forwardedTo)
        answerAt = decision.answerAt
        words = decision.words
    }
}
