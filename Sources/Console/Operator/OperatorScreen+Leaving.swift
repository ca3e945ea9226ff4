import Domain
import Store
import Terminal
import Texts
import Time

/// The ways out of a matter: settled, registered, added to a ticket, kept for later, discarded.
extension OperatorScreen {
    mutating func performLeaving(_ action: OperatorAction, at now: Instant) -> [Effect] {
        guard let work else { return [] }
        let committed = commit(at: now, strictly: false)
        if action == .ringBackNow { return committed + ringBackCaller(work, at: now) }
        if case .ringBack = action, self.work?.current == nil, work.firstUnfinished == nil {
            askBeforeRinging(work, at: now)
            return committed
        }
        if action == .itIsThem {
            // At the number that they gave: how far that goes is for what is disclosed to ask.
            self.work?.caller.verification = max(work.caller.verification, .number)
            return committed + identify(at: now)
        }
        guard let matter = self.work?.current ?? work.firstUnfinished.map({ work.matters[$0] }) else {
            return committed
        }
        switch action {
        case .finish:
            if matter.run.isActive {
                shell.overlay = .menu(finishMenu(matter, work))
            } else {
                return committed + leaveMatter(at: now)
            }
        case .settle: return committed + end(with: .settled, at: now)
        case .register: return committed + register(at: now)
        case .addTo(let number):
            return committed + [
                .ask(
                    .add(
                        matter.run.id, revision: matter.run.revision, generation: matter.run.generation, number))
            ]
        case .suspend:
            shell.overlay = .prompt(
                Prompt(texts.suspendTitle, hint: texts.reasonHint, limit: 200) { .suspendBecause($0) })
        case .suspendBecause(let why): return committed + end(with: .suspended(why: why), at: now)
        case .discard:
            shell.overlay = .prompt(
                Prompt(texts.discardTitle, hint: texts.reasonHint, limit: 200) { .discardBecause($0) })
        case .discardBecause(let reason): return committed + end(with: .discarded(reason: reason), at: now)
        case .ringBack:
            guard let number = matter.run.callback.number ?? work.call.number else {
                shell.overlay = .prompt(
                    Prompt(texts.ringBackTitle, hint: texts.ringBackHint, limit: 30) { .ringBackAt($0) })
                return committed
            }
            return committed + ringBack(number, at: now)
        case .ringBackAt(let text):
            do {
                return committed + ringBack(try PhoneNumber(parsing: text), at: now)
            } catch {
                shell.say(texts.sentence(error), .late, at: now)
            }
        case .addWords:
            shell.overlay = .prompt(
                Prompt(texts.additionLabel, hint: texts.additionHint, limit: Run.statementLimit, shape: .multiLine) {
                    .addedWords($0)
                })
        case .addedWords(let words):
            guard !words.trimmed.isEmpty else { return committed }
            let effects = record([.statementAdded(words.trimmed)], at: now)
            if !effects.isEmpty { shell.say(texts.wordsKept, .kept, at: now) }
            return committed + effects
        case .told: return committed + told(at: now)
        case .notTold: return committed + leaveMatter(at: now)
        default: break
        }
        return committed
    }

    private mutating func end(with fact: RunEvent.Fact, at now: Instant) -> [Effect] {
        let effects = record([fact], at: now)
        guard !effects.isEmpty else { return [] }
        return effects + leaveMatter(at: now)
    }

    private mutating func register(at now: Instant) -> [Effect] {
        guard let work, let matter = work.current, !matter.isRegistering else { return [] }
        let isGone = !work.call.isConnected
        let open = matter.run.openObligations(for: .register, under: matter.procedure).map(\.id)
        guard isGone || open.isEmpty else {
            shell.say(blocked(.register, matter) ?? "", .late, at: now)
            return []
        }
        let phone = matter.run.callback.number ?? work.call.number
        let promises: [PromiseDraft]
        do {
            promises = try matter.run.promises(
                at: now, under: matter.procedure, phone: phone, hours: shell.settings.callingHours, zone: shell.zone)
        } catch {
            shell.say(texts.windowIsOver, .late, at: now)
            return []
        }
        if phone == nil, work.noCalls == nil, !isGone,
            promises.contains(where: { $0.kind.isContact && $0.number == nil }),
            !matter.form.isWarnedOfNoNumber
        {
            // Once: whoever won't say a number is answered otherwise.
            withMatter { $0.form.isWarnedOfNoNumber = true }
            shell.say(texts.noNumberToRing, .late, at: now)
            return []
        }
        withMatter { $0.isRegistering = true }
        if let index = work.currentIndex { self.work?.phase = .readOut(index) }
        return [
            .ask(.identify(work.caller.identification, work.call.id)),
            .ask(
                .register(
                    registration(of: matter, work, phone, promises, waived: isGone ? open : []), in: work.call.id)),
        ]
    }

    private func registration(
        of matter: Matter, _ work: CallWork, _ phone: PhoneNumber?, _ promises: [PromiseDraft], waived: [ObligationID]
    ) -> Registration {
        Registration(
            matter.run, under: matter.procedure,
            caller: TicketCaller(
                person: work.person?.id, name: work.callerName(in: matter), phone: phone,
                address: work.person?.address ?? (work.caller.address.isEmpty ? nil : work.caller.address),
                language: work.language),
            promises: promises, waived: waived)
    }

    /// The caller has heard number and promise.
    private mutating func told(at now: Instant) -> [Effect] {
        if let work, work.hasToAskWhoAnswers {
            shell.overlay = .menu(backOnTheLine(work))
            return []
        }
        let effects = record([.told], at: now)
        return effects + leaveMatter(at: now)
    }

    /// The key that ends a call is the one that rings back: pressed twice in a hurry it rings nobody.
    private mutating func askBeforeRinging(_ work: CallWork, at now: Instant) {
        guard let number = work.call.number.flatMap(allowed) else {
            shell.say(work.call.number == nil ? texts.ringBackHint : texts.mayNotBePhoned, .late, at: now)
            return
        }
        shell.overlay = .menu(
            Menu(
                texts.ringBackHelp,
                lines: [
                    .init(texts.ringBackLine, detail: texts.phone(number), action: .ringBackNow),
                    .init(texts.back, action: .stay),
                ], selection: 1))
    }

    /// After the matters are done: the caller was cut off, or has to be told something yet.
    private mutating func ringBackCaller(_ work: CallWork, at now: Instant) -> [Effect] {
        guard let number = work.call.number else {
            shell.say(texts.ringBackHint, .late, at: now)
            return []
        }
        let effects = ringBack(number, at: now)
        guard !effects.isEmpty else { return [] }
        let untold = work.matters.firstIndex { matter in
            if case .ended(_, .registered(_, told: nil)) = matter.run.state { true } else { false }
        }
        self.work?.phase = untold.map(CallWork.Phase.readOut) ?? .triage
        return effects
    }

    /// Whom to ring instead of a caller who may not be phoned; `nil` when nobody is known who speaks for them.
    func allowed(_ number: PhoneNumber) -> PhoneNumber? {
        // Whichever of their numbers it is, and also where theirs was withheld.
        work?.noCalls.map { $0.through } ?? number
    }

    private mutating func ringBack(_ wanted: PhoneNumber, at now: Instant) -> [Effect] {
        guard let number = allowed(wanted) else {
            shell.say(texts.mayNotBePhoned, .late, at: now)
            return []
        }
        let effects = happened(.rangBack(number), at: now)
        guard !effects.isEmpty else { return [] }
        shell.say(texts.ringingBack(texts.phone(number)), .accent, at: now)
        if let index = work?.firstUnfinished { _ = show(index) }
        work?.caller.verification = .none
        if let work { shell.overlay = .menu(backOnTheLine(work)) }
        return effects + identify(at: now)
    }

    /// Whoever answers may be somebody else: asked before anything is said.
    func backOnTheLine(_ work: CallWork) -> Menu<OperatorAction> {
        let caller = Texts(work.language)
        // Whoever speaks for them isn't asked whether they are them.
        let name = work.noCalls == nil ? work.current?.ticket?.caller.name ?? work.callerName(in: work.current) : nil
        return Menu(
            texts.whoAnswers, spoken: caller.askWhoAnswers(name, operator: shell.me.name),
            lines: [
                .init(texts.itIsThem, detail: texts.goOn, action: .itIsThem),
                .init(texts.nobodyOrAnother, detail: texts.sayNothing, action: .hangUp),
            ], selection: 1)
    }

    /// After a matter: the next unfinished one, else "anything more?" or wrap-up.
    mutating func leaveMatter(at now: Instant) -> [Effect] {
        guard let work else { return [] }
        if let index = work.firstUnfinished { return show(index) }
        if work.call.isConnected {
            self.work?.phase = .triage
        } else {
            self.work?.phase = .wrapUp
        }
        return []
    }
}
