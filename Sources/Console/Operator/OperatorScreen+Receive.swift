import Domain
import Store
import Terminal
import Time

/// What the store answered.
extension OperatorScreen {
    public mutating func receive(_ report: Report, at now: Instant) -> [Effect] {
        switch report {
        case .alerted, .warmedUp, .drafted, .keptHouse, .page, .incident: return []
        case .attached(let target, let incident): receive(attached: incident, to: target, at: now)
        case .detached(let target, let incident): receive(detached: incident, from: target, at: now)
        case .incidents(let incidents, let target): receive(incidents, about: target)
        case .opened(let opening):
            reopen(opening, at: now)
            return askedIncidents
        case .presence(let presence):
            shell.presence = presence
            return []
        case .looked(let view): return see(view, at: now)
        case .call(let call): return receive(call, at: now)
        case .card(let card, let call): receive(card, for: call)
        case .run(let run, let procedure):
            receive(run, procedure)
            let filled = fillFromCard(at: now)
            focusFirst()
            // A matter that is gone on with may be about one already.
            return filled + (run.revision > 1 ? [.ask(.incidents(about: .run(run.id)))] : [])
        case .recorded(let run): return receive(run, at: now)
        case .registered(let ticket): receive(registered: ticket, at: now)
        case .desk(let desk): self.desk = desk
        case .file(let file, .answer(let field, let run)): return receive(file, for: field, of: run, at: now)
        case .file(let file, .ticket(let number)): return attach(file, to: number)
        case .saved(let path): receive(savedTo: path, at: now)
        case .titles(let titles):
            guard let work else { return [] }
            shell.overlay = .menu(work.phase == .triage ? procedureMenu(titles) : switchMenu(work, titles))
        case .ticket(let ticket, let history, let procedure, let matter):
            return receive(ticket, history, procedure, matter, at: now)
        case .performed(let ticket, let act): return receive(ticket, after: act, at: now)
        case .found(let text, let page, _): shell.showFound(page, for: text, at: now) { .openTicket($0) }
        case .failed(let request, let error): return fail(request, error, at: now)
        case .unusable(.desk, let sentence): return [.giveUp(sentence)]
        case .unusable(let request, let sentence):
            receive(unusable: request, sentence, at: now)
            // Corrected or not, the next Enter looks again.
            if case .lookAtFile(_, .answer(let field, let run)) = request,
                let index = work?.matters.firstIndex(where: { $0.run.id == run })
            {
                work?.matters[index].form.lookedAt[field] = nil
            }
        }
        return []
    }

    /// A file that was looked at goes to those that were attached before.
    private mutating func receive(_ file: Attachment, for field: FieldID, of run: RunID, at now: Instant) -> [Effect] {
        guard let index = work?.matters.firstIndex(where: { $0.run.id == run }), let matter = work?.matters[index]
        else {
            return []
        }
        var files: [Attachment] = []
        if case .attachments(let before)? = matter.run.answers[field] { files = before.filter { $0.name != file.name } }
        let effects = record([.answered(field, .attachments(files + [file]))], in: index, at: now)
        forgetLook(at: field, in: index)
        return effects
    }

    /// What stands in the box makes room for the files that are attached, unless something else is typed there by now.
    private mutating func forgetLook(at field: FieldID, in index: Int) {
        let item = FormItem.field(field)
        let path = work?.matters[index].form.lookedAt.removeValue(forKey: field)
        guard let path, work?.matters[index].form.editors[item]?.text.trimmed == path else { return }
        work?.matters[index].form.editors[item] = nil
        if work?.currentIndex == index, work?.matters[index].form.focus == item { openEditor() }
    }

    private mutating func see(_ view: View, at now: Instant) -> [Effect] {
        shell.view = view
        shell.presence = view.presence ?? shell.presence
        home.callbacks.update(count: view.toContact.count)
        // A call that a lead handed over to whoever sits here.
        if work == nil, shell.unsaved == nil, shell.presence?.state == .talking || shell.presence?.state == .wrapUp {
            return [.ask(.open(Self.firstLooking))]
        }
        guard let call = view.call, call.id == work?.call.id else { return [] }
        return receive(call, at: now)
    }

    /// A call that was taken, or what became of the one in hand: the exchange may have ended it meanwhile.
    private mutating func receive(_ call: Call, at now: Instant) -> [Effect] {
        guard let work, work.call.id == call.id else {
            guard call.handler == shell.me.login, call.state.word == "talking" else { return [] }
            shell.overlay = nil
            home.ticket = nil
            var work = CallWork(call: call)
            // Nothing is known of them yet: begin in the language that the operator reads.
            if call.identity == CallerIdentity() { work.caller.language = texts.language }
            self.work = work
            shell.presence = Presence(login: shell.me.login, state: .talking, since: now)
            // On record at once, so that another console goes on in the same language.
            let isBegunIn = work.caller.language != call.identity.language
            return (isBegunIn ? identify(at: now) : []) + [.ask(.card(call.id))]
        }
        // Words that are on their way are newer than what the store has read.
        guard shell.unsaved == nil else { return [] }
        let wasConnected = work.call.isConnected
        self.work?.call = call
        if let handler = call.handler, handler != shell.me.login {
            return leave(work, saying: texts.callHandedOver(shell.name(of: handler)), at: now)
        }
        if case .done = call.state { return leave(work, saying: texts.callWrappedUpElsewhere, at: now) }
        if wasConnected, !call.isConnected {
            shell.say(texts.callerHungUp, .late, at: now)
            let effects = commit(at: now, strictly: false)
            // Whoever is typing would answer a question that they haven't seen yet: F5 asks it when the words are written.
            guard !shell.isAsking, !isTyping else {
                shell.say(texts.hungUpWhileTyping, .late, at: now)
                return effects
            }
            return effects + afterHangUp(at: now)
        }
        return []
    }

    /// Back to the desk, since the call isn't this console's any more; the words that nobody has yet are shown there.
    private mutating func leave(_ work: CallWork, saying sentence: String, at now: Instant) -> [Effect] {
        let words = work.matters.flatMap(unrecordedWords)
        self.work = nil
        shell.overlay = nil
        shell.say(sentence, .late, at: now)
        keep(words)
        return [.ask(.look(topics, looking))]
    }

    private mutating func receive(_ card: CallerCard, for call: CallID) {
        guard work?.call.id == call else { return }
        work?.card = card
        if card.people.count == 1, work?.caller.chosen == nil, work?.caller.isSomebodyNew == false {
            work?.caller.language = card.people[0].language
        }
    }

    private mutating func receive(_ run: Run, _ procedure: Procedure) {
        if let index = work?.matters.firstIndex(where: { $0.run.id == run.id }) {
            work?.matters[index].run = run
            work?.matters[index].procedure = procedure
            work?.phase = .matter(index)
        } else {
            work?.matters.append(Matter(run: run, procedure: procedure))
            work?.card?.suspended.removeAll { $0.id == run.id }
            work?.card?.unattended.removeAll { $0.id == run.id }
            let newest = (work?.matters.count ?? 1) - 1
            work?.phase = .matter(newest)
        }
        focusFirst()
    }

    /// The store's word counts, once nothing newer is on its way.
    private mutating func receive(_ run: Run, at now: Instant) -> [Effect] {
        guard let index = work?.matters.firstIndex(where: { $0.run.id == run.id }), let mine = work?.matters[index].run
        else { return [] }
        if mine.revision == run.revision { work?.matters[index].run = run }
        // Only the store can add to a ticket, so this end of a matter isn't known before it answers.
        guard mine.isActive, run.revision > mine.revision, case .ended(_, .addedTo) = run.state else { return [] }
        work?.matters[index].run = run
        shell.say(texts.runState(run.state), .kept, at: now)
        return leaveMatter(at: now)
    }

    private mutating func receive(registered ticket: Ticket, at now: Instant) {
        guard let index = work?.matters.firstIndex(where: { $0.run.id == ticket.run }) else { return }
        work?.matters[index].isRegistering = false
        work?.matters[index].ticket = ticket
        let event = RunEvent(at: ticket.registeredAt, by: shell.me.login, .registered(ticket.number, waived: []))
        guard var run = work?.matters[index].run, run.isActive, (try? run.apply(event)) != nil else { return }
        work?.matters[index].run = run
    }

    private mutating func receive(_ ticket: Ticket, after act: TicketAct, at now: Instant) -> [Effect] {
        if case .addToStatement = act, work != nil { work?.disposition = .addedToTicket }
        return receivePerformed(ticket, act, at: now)
    }

    private mutating func fail(_ request: Request, _ error: StoreError, at now: Instant) -> [Effect] {
        shell.say(texts.sentence(error, name: shell.name), .late, at: now)
        switch request {
        case .register(let registration, _):
            guard let index = work?.matters.firstIndex(where: { $0.run.id == registration.run }) else { return [] }
            work?.matters[index].isRegistering = false
            work?.phase = .matter(index)
            return []
        case .take: return [.ask(.look(topics, looking))]
        // The words wait, on the screen too; they are tried again by themselves.
        case .record where error.isOfTheQueue: return []
        case .record(let facts, let run, _, _):
            refusedWords[run, default: []] += facts.compactMap(\.typed)
            return [.ask(.open(Self.firstLooking))]
        case .happened, .switchTo: return [.ask(.open(Self.firstLooking))]
        case .perform(let act, let number): return failed(act, error, on: number, at: now)
        default: return []
        }
    }
}

extension StoreError {
    fileprivate var isOfTheQueue: Bool {
        if case .queue = self { true } else { false }
    }
}
