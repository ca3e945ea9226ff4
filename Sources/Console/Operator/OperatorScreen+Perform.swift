import Domain
import Store
import Terminal
import Time

/// What each action does.
extension OperatorScreen {
    public mutating func perform(_ action: OperatorAction, at now: Instant) -> [Effect] {
        switch action {
        case .help:
            shell.overlay = .help(HelpPage())
            return []
        case .take, .ready, .chooseBreak, .rest, .away, .callBack, .searchTickets, .searchFor, .openTicket, .leave,
            .leaveNow:
            return performAtDesk(action, at: now)
        case .keptWords:
            showKeptWords()
            return []
        case .forgetWords:
            home.kept = []
            return []
        case .toggleHold, .hold, .interrupts, .beginLeg, .beginLegWith, .endLeg, .abuse, .manager, .managerNamed,
            .emergency:
            return performInterrupt(action, at: now)
        case .onTicket(let action): return perform(onTicket: action, at: now)
        case .finish, .settle, .register, .addTo, .suspend, .suspendBecause, .discard, .discardBecause, .ringBack,
            .ringBackAt, .ringBackNow, .itIsThem, .addWords, .addedWords, .told, .notTold:
            return performLeaving(action, at: now)
        default: return performInCall(action, at: now)
        }
    }

    // MARK: At the desk

    private mutating func performAtDesk(_ action: OperatorAction, at now: Instant) -> [Effect] {
        switch action {
        case .take: return [.ask(.take)]
        case .ready: return [.ask(.present(.ready))]
        case .away: return [.ask(.present(.away))]
        case .rest(let reason): return [.ask(.present(.onBreak(reason)))]
        case .chooseBreak:
            shell.overlay = .menu(
                Menu(
                    texts.breakTitle,
                    lines: BreakReason.allCases.map { .init(texts.breakReason($0), action: .rest($0)) }))
        case .callBack:
            let rows = shell.view.toContact
            guard rows.indices.contains(home.callbacks.selection) else { return [] }
            return perform(.openTicket(rows[home.callbacks.selection].number), at: now)
        case .searchTickets:
            shell.overlay = .prompt(
                Prompt(texts.searchTitle, hint: texts.searchHint, limit: 100) { .searchFor($0) })
        case .searchFor(let text):
            return text.trimmed.isEmpty ? [] : [.ask(.search(text.trimmed, before: nil))]
        case .openTicket(let number):
            let ticket = TicketWork(number: number, call: work.flatMap { $0.call.isConnected ? $0.call.id : nil })
            if work == nil { home.ticket = ticket } else { work?.phase = .ticket(ticket) }
            return [.ask(.ticket(number))]
        case .leave:
            if work != nil {
                shell.overlay = .menu(
                    Menu(
                        texts.leaveInCallTitle,
                        lines: [
                            .init(texts.stay, action: .stay),
                            .init(texts.leaveInCall, detail: texts.leaveInCallDetail, action: .leaveNow),
                        ]))
                return []
            }
            return [.ask(.present(.away)), .leave]
        case .leaveNow: return [.leave]
        default: return []
        }
        return []
    }

    // MARK: In a call

    private mutating func performInCall(_ action: OperatorAction, at now: Instant) -> [Effect] {
        guard let work else { return [] }
        switch action {
        case .triage(let index): return triage(index, at: now)
        case .endCall(let disposition): return endCall(disposition, at: now)
        case .matters: shell.overlay = .menu(mattersMenu(work))
        case .newMatter: self.work?.phase = .triage
        case .allProcedures: return [.ask(.titles)]
        case .beginWith(let id): return [.ask(.begin(id, answers: [:], work.call.id))]
        case .goOn(let id):
            guard let index = work.matters.firstIndex(where: { $0.run.id == id }) else { return [] }
            if case .suspended = work.matters[index].run.state { return [.ask(.resume(id, work.call.id))] }
            return show(index)
        case .resume(let id): return [.ask(.resume(id, work.call.id))]
        case .adopt(let id): return [.ask(.adopt(id, work.call.id))]
        case .switchProcedure: return [.ask(.titles)]
        case .switchTo(let id): return switchTo(id, at: now)
        case .incidents: return chooseIncident()
        case .incident(let id): return toggleIncident(id)
        case .otherWords: otherWords()
        case .firstObligation: return goToFirstObligation(at: now)
        case .step(let index):
            guard let steps = work.current?.procedure.steps, steps.indices.contains(index) else { return [] }
            return go(to: steps[index].id, at: now)
        case .nextStep: return goOn(at: now)
        case .accept: return accept(at: now)
        case .previousStep: return goBack(at: now)
        case .refused: return answerFocused(.refused, at: now)
        case .unknown: return answerFocused(.unknown, at: now)
        case .hangUp: return hangUp(at: now)
        case .callerCard:
            guard let tickets = work.card?.openTickets, !tickets.isEmpty else { return [] }
            if tickets.count == 1 { return perform(.openTicket(tickets[0].number), at: now) }
            shell.overlay = .menu(
                Menu(
                    texts.openTicketsTitle,
                    lines: tickets.map {
                        .init("\($0.number)", detail: $0.subject[texts.language], action: .openTicket($0.number))
                    }))
        case .verify:
            shell.overlay = .menu(
                Menu(
                    texts.verificationLabel,
                    lines: Verification.allCases.map { .init(texts.verification($0), action: .verifiedBy($0)) },
                    selection: work.caller.verification.rawValue))
        case .verifiedBy(let level):
            self.work?.caller.verification = level
            return identify(at: now)
        case .amount(let solution, let text): askAmount(solution, text)
        case .offerAmount(let solution, let text): return offer(solution, text, at: now)
        case .disposition(let disposition): self.work?.disposition = disposition
        case .wrapUpDone: return finishWrapUp(at: now)
        default: return []
        }
        return []
    }

    private mutating func triage(_ index: Int, at now: Instant) -> [Effect] {
        guard let work, triageChoices.indices.contains(index) else { return [] }
        let choice = triageChoices[index]
        switch choice.leadsTo {
        case .procedure(let id, let answers): return [.ask(.begin(id, answers: answers, work.call.id))]
        case .ends(let disposition): self.work?.phase = .ending(choice.id, disposition)
        case .openTicket:
            if work.card?.openTickets.isEmpty == false { return perform(.callerCard, at: now) }
            return perform(.searchTickets, at: now)
        }
        return []
    }

    /// The second of the two keys that end a silent line, a wrong number, a prank.
    private mutating func endCall(_ disposition: Disposition, at now: Instant) -> [Effect] {
        guard let call = work?.call else { return [] }
        work?.disposition = disposition
        var effects: [Effect] = []
        if call.state.word == "talking" { effects += happened(.hungUp(by: .staff), at: now) }
        return effects + finishWrapUp(at: now)
    }

    /// Shows what happened at once and tells the store.
    mutating func happened(_ event: CallEvent, at now: Instant) -> [Effect] {
        guard var call = work?.call else { return [] }
        do {
            try call.apply(event, at: now)
        } catch {
            shell.say(texts.sentence(error), .late, at: now)
            return []
        }
        work?.call = call
        return [.ask(.happened(event, call.id))]
    }

    private mutating func otherWords() {
        switch work?.phase {
        case .matter?: withMatter { $0.form.phrase += 1 }
        default: work?.phrase += 1
        }
    }

    private mutating func answerFocused(_ answer: Answer, at now: Instant) -> [Effect] {
        guard let view = focusedView, case .field(let id) = view.item, let field = work?.current?.procedure.field(id)
        else { return [] }
        let effects = record([.answered(id, answer)], at: now)
        guard !effects.isEmpty else { return [] }
        // Pressed by mistake it costs no word: undoing brings back what was typed.
        let hadWords = work?.current?.form.editors[view.item]?.isEmpty == false
        withMatter { _ = $0.form.editors[view.item]?.replaceAll(with: "") }
        let consequence = answer == .refused ? field.refused : field.unknown
        let words = consequence.map { "«\($0.say[work?.language ?? .ru])»" }
        let said = [words, hadWords ? texts.undoBrings : nil].compactMap(\.self).joined(separator: " ")
        if !said.isEmpty { shell.say(said, words == nil ? .soon : .spoken, at: now) }
        // As a digit does: the next one is meant for the next question.
        guard case .choice = view.kind else { return effects }
        return effects + moveFocus(by: 1)
    }

    /// The sum is typed, never assumed: an operator who is in a hurry would promise the most.
    private mutating func askAmount(_ solution: SolutionID, _ text: String) {
        guard let limit = work?.current?.procedure.solution(solution)?.limitKopecks else { return }
        shell.overlay = .prompt(
            Prompt(texts.amountTitle, hint: texts.upTo(limitKopecks: limit), text: text, limit: 20) {
                .offerAmount(solution, $0)
            })
    }

    private mutating func offer(_ solution: SolutionID, _ text: String, at now: Instant) -> [Effect] {
        guard let limit = work?.current?.procedure.solution(solution)?.limitKopecks else { return [] }
        guard let kopecks = Money.kopecks(text), (1...limit).contains(kopecks) else {
            shell.say(texts.upTo(limitKopecks: limit), .late, at: now)
            askAmount(solution, text)
            return []
        }
        return record([.offered(solution, amountKopecks: kopecks), .responded(solution, .accepted)], at: now)
    }

    // MARK: Steps

    private mutating func goOn(at now: Instant) -> [Effect] {
        guard let matter = work?.current else { return [] }
        let effects = commit(at: now, strictly: false)
        // Number and date are told before the goodbye, so registering comes between promise and close.
        let isReady = matter.step?.stage == .promise || matter.step?.stage == .close
        guard !isReady, let next = matter.run.nextStep(under: matter.procedure) else {
            return effects + perform(.finish, at: now)
        }
        return effects + go(to: next, at: now)
    }

    mutating func go(to step: StepID, at now: Instant) -> [Effect] {
        let effects = commit(at: now, strictly: false) + record([.went(to: step)], at: now)
        withMatter {
            $0.form.phrase = 0
            $0.form.focus = nil
        }
        focusFirst()
        return effects
    }

    /// Esc: one step back, without loss.
    private mutating func goBack(at now: Instant) -> [Effect] {
        switch work?.phase {
        case .emergency?, .ending?, .ticket?:
            let unfinished = work?.firstUnfinished
            work?.phase = unfinished.map(CallWork.Phase.matter) ?? .triage
            return []
        case .triage?: return work?.firstUnfinished.map { show($0) } ?? []
        case .matter?: break
        default: return []
        }
        guard let matter = work?.current,
            let index = matter.procedure.steps.firstIndex(where: { $0.id == matter.run.step })
        else { return [] }
        guard index > 0 else {
            let effects = commit(at: now, strictly: false)
            shell.say(texts.firstStep, .dim, at: now)
            return effects
        }
        // Back to where one has been; questions of another kind of call are passed over.
        let earlier = matter.procedure.steps[..<index]
        let previous = earlier.last { matter.run.visited.contains($0.id) } ?? earlier.last
        return previous.map { go(to: $0.id, at: now) } ?? []
    }

    private mutating func goToFirstObligation(at now: Instant) -> [Effect] {
        // What stands in the focused box may be just what is missing.
        let committed = commit(at: now, strictly: false)
        guard let matter = work?.current, let first = openObligations(of: matter).first else {
            if committed.isEmpty { return [] }
            shell.say(texts.nothingOpen, .kept, at: now)
            return committed
        }
        let effects = committed + go(to: matter.place(of: first), at: now)
        let wanted: FormItem? =
            switch first.demand {
            case .requiredFields: matter.run.missingFields(under: matter.procedure).first.map { .field($0.id) }
            case .statementConfirmed: matter.run.statement == nil ? .statement : .confirmed
            case .problemRestated: .restated
            case .causeIdentified: .cause
            case .permissionAsked: .permission
            case .solutionsOffered, .offersAnswered:
                views.first { if case .offer(nil, _) = $0.kind { true } else { false } }?.item
            case .desiredOutcome: .outcome
            case .verdict(let id):
                matter.procedure.table(id).flatMap {
                    matter.run.verdict(of: $0, under: matter.procedure).open.first.map(FormItem.field)
                }
            case .promiseTold: nil
            }
        if let wanted, views.contains(where: { $0.item == wanted }) {
            withMatter { $0.form.focus = wanted }
            openEditor()
        }
        return effects
    }

    mutating func show(_ index: Int) -> [Effect] {
        guard let work, work.matters.indices.contains(index) else { return [] }
        let matter = work.matters[index]
        self.work?.phase = matter.ticket == nil || matter.run.isActive ? .matter(index) : .readOut(index)
        focusFirst()
        return []
    }

    private mutating func switchTo(_ id: ProcedureID, at now: Instant) -> [Effect] {
        guard let matter = work?.current else { return [] }
        let effects = commit(at: now, strictly: false)
        guard let run = work?.current?.run else { return effects }
        return effects + [
            .ask(
                .switchTo(
                    id, run.id, after: run.revision, generation: run.generation,
                    keeping: matter.run.everAnswered.subtracting([.today])))
        ]
    }

    // MARK: The end of a call

    private mutating func hangUp(at now: Instant) -> [Effect] {
        guard let work else { return [] }
        var effects = commit(at: now, strictly: false)
        if work.call.state.word == "talking" { effects += happened(.hungUp(by: .caller), at: now) }
        return effects + afterHangUp(at: now)
    }

    /// The caller is gone: an unfinished matter asks what becomes of it, else wrap-up begins.
    mutating func afterHangUp(at now: Instant) -> [Effect] {
        guard let work else { return [] }
        if let index = work.firstUnfinished {
            self.work?.phase = .matter(index)
            focusFirst()
            shell.overlay = .menu(finishMenu(work.matters[index], work))
        } else {
            self.work?.phase = .wrapUp
        }
        return []
    }

    private mutating func finishWrapUp(at now: Instant) -> [Effect] {
        guard let work else { return [] }
        if work.firstUnfinished != nil { return afterHangUp(at: now) }
        let effects = happened(.wrappedUp(work.disposition ?? work.suggestedDisposition), at: now)
        if !effects.isEmpty {
            self.work = nil
            shell.overlay = nil
        }
        return effects + [.ask(.look(topics, looking))]
    }
}
