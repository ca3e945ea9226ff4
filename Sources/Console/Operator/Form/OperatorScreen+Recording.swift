import Domain
import Terminal
import Time

/// What is said goes to the run on the screen at once, and to the store.
extension OperatorScreen {
    /// Records what stands in the focused box. Strictly: what can't be read is refused and the focus stays; otherwise
    /// it just stays in its box, and nothing is lost.
    mutating func commit(at now: Instant, strictly: Bool) -> [Effect] {
        commitFocused(strictly: strictly, at: now) ?? []
    }

    /// - Returns: `nil` when it was refused.
    mutating func commitFocused(strictly: Bool, at now: Instant) -> [Effect]? {
        guard let view = focusedView, view.isText, let editor = work?.current?.form.editors[view.item] else {
            return []
        }
        let text = editor.text.trimmed
        guard text != storedText(of: view.item).trimmed else { return [] }
        let before = work?.current?.run.revision
        guard let matter = work?.current else { return [] }
        let reader = TypedReader(matter: matter, texts: texts, today: shell.zone.day(at: now))
        switch reader.read(text, as: view.item) {
        case .refused(let sentence):
            if strictly { shell.say(sentence, .late, at: now) }
            return strictly ? nil : []
        case .caller(let field):
            work?.caller[keyPath: field] = text
            return identify(at: now)
        case .file(let path, let field):
            guard matter.form.lookedAt[field] != path else { return [] }
            let run = matter.run.id
            withMatter { $0.form.lookedAt[field] = path }
            return [.ask(.lookAtFile(path, .answer(field, run)))]
        case .facts(let facts):
            let effects = record(facts, at: now)
            if effects.isEmpty, work?.current?.run.revision == before { return strictly ? nil : [] }
            rememberCaller(view.item, text)
            if view.item == .addition { withMatter { $0.form.editors[.addition] = nil } }
            showAsUnderstood(view.item)
            return effects
        }
    }

    /// A day without its year, a number without its country: whoever typed it sees what was made of it.
    private mutating func showAsUnderstood(_ item: FormItem) {
        switch item {
        case .field, .callbackNumber: break
        default: return
        }
        let stored = storedText(of: item)
        guard !stored.isEmpty, work?.current?.form.editors[item]?.text.trimmed != stored else { return }
        withMatter { _ = $0.form.editors[item]?.replaceAll(with: stored) }
    }

    /// What a procedure's own fields say of who is calling.
    private mutating func rememberCaller(_ item: FormItem, _ text: String) {
        switch item {
        case .field(.callerName): work?.caller.name = text
        case .field(.callerAddress): work?.caller.address = text
        case .field(.callerAccount): work?.caller.account = text
        default: return
        }
    }

    /// A caller who is known needn't be asked what the card, or an earlier matter of this call, already says.
    mutating func fillFromCard(at now: Instant) -> [Effect] {
        guard let work, let matter = work.current, matter.run.isActive else { return [] }
        let person = work.person
        let account = work.card?.accounts.first { $0.holder != nil && $0.holder == person?.id }?.number
        let known: [(FieldID, String?)] = [
            (.callerName, person?.name ?? work.caller.name), (.callerAddress, person?.address ?? work.caller.address),
            (.callerAccount, account ?? work.caller.account),
        ]
        let facts = known.compactMap { id, text -> RunEvent.Fact? in
            guard let text, !text.isEmpty, matter.procedure.field(id) != nil, matter.run.answers[id] == nil else {
                return nil
            }
            return .answered(id, .text(text))
        }
        for (id, _) in known { withMatter { $0.form.editors[.field(id)] = nil } }
        return record(facts, at: now)
    }

    mutating func identify(at now: Instant) -> [Effect] {
        guard let work else { return [] }
        return [.ask(.identify(work.caller.identification, work.call.id))]
    }

    /// Applies facts to the run on the screen at once and asks the store to record them; refused, a sentence says why.
    mutating func record(_ facts: [RunEvent.Fact], at now: Instant) -> [Effect] {
        work?.currentIndex.map { record(facts, in: $0, at: now) } ?? []
    }

    /// The same, in a matter that isn't on the screen any more.
    mutating func record(_ facts: [RunEvent.Fact], in index: Int, at now: Instant) -> [Effect] {
        guard let matter = work?.matters[index], !facts.isEmpty else { return [] }
        var run = matter.run
        do {
            for fact in facts {
                let event = RunEvent(at: now, by: shell.me.login, fact)
                try run.check(event, under: matter.procedure, in: shell.zone)
                try run.apply(event)
            }
        } catch {
            shell.say(texts.sentence(error, under: matter.procedure), .late, at: now)
            return []
        }
        work?.matters[index].run = run
        return [.ask(.record(facts, run.id, after: matter.run.revision, generation: matter.run.generation))]
    }
}
