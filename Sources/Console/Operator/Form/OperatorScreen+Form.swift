import Domain
import Store
import Terminal
import Time

/// Typing, choosing and ticking in the form of a step.
extension OperatorScreen {
    public mutating func type(_ key: Key, at now: Instant) -> [Effect] {
        switch work?.phase {
        case .matter?: return typeInMatter(key, at: now)
        case .triage?:
            guard let digit = digit(key), triageChoices.indices.contains(digit) else { return [] }
            return perform(.triage(digit), at: now)
        case .wrapUp?:
            guard let digit = digit(key), dispositions.indices.contains(digit) else { return [] }
            return perform(.disposition(dispositions[digit]), at: now)
        case .ticket(var ticket)?:
            ticket.scroll(key, last: lastTop(ticket))
            work?.phase = .ticket(ticket)
            return []
        case .readOut?, .emergency?, .ending?: return []
        case nil:
            if let last = home.ticket.map(lastTop) {
                home.ticket?.scroll(key, last: last)
            } else {
                _ = home.callbacks.handle(key)
            }
            return []
        }
    }

    public mutating func paste(_ text: String, at now: Instant) -> [Effect] {
        if case .matter? = work?.phase { _ = goOnWithWords() }
        guard let view = focusedView, view.isText, case .matter? = work?.phase else {
            shell.say(texts.nothingTypedHere, .soon, at: now)
            return []
        }
        let outcome = withMatter { $0.form.editors[view.item]?.paste(text) } ?? nil
        return edited(outcome ?? .ignored, at: now)
    }

    /// Which of the numbered options a key means: 1 is the first, 0 the tenth, then letters, under any layout.
    func digit(_ key: Key) -> Int? {
        guard let typed = key.latin.typed else { return nil }
        return (0..<36).first { Menu<OperatorAction>.key(of: $0) == typed }
    }

    private mutating func typeInMatter(_ key: Key, at now: Instant) -> [Effect] {
        switch key {
        case .tab: return commit(at: now, strictly: false) + moveFocus(by: 1)
        case .backTab: return commit(at: now, strictly: false) + moveFocus(by: -1)
        default: break
        }
        guard let view = focusedView else { return [] }
        switch view.kind {
        case .text: return typeText(key, into: view, at: now)
        case .choice(let options, let selected):
            return typeChoice(key, view, options, selected, at: now) ?? step(key, at: now)
        case .check(let isOn) where view.item == .confirmed: return typeAtConfirmation(key, isOn: isOn, at: now)
        case .check(let isOn):
            if key == " " || key.latin == "x" { return set(view.item, check: !isOn, at: now) }
            return step(key, at: now)
        case .offer(let response, let isOffered):
            return typeOffer(key, view.item, response, isOffered, at: now) ?? step(key, at: now)
        }
    }

    /// Space alone confirms. A confirmed statement never changes, so no key that is pressed in passing may do it: Enter goes
    /// on and leaves it open. Other letters are more of what the caller says: they go where words go.
    private mutating func typeAtConfirmation(_ key: Key, isOn: Bool, at now: Instant) -> [Effect] {
        if key == " " {
            let effects = set(.confirmed, check: !isOn, at: now)
            return effects.isEmpty ? [] : effects + moveFocus(by: 1, orNextStep: true, at: now)
        }
        guard key.typed != nil, goOnWithWords(), let view = focusedView else { return step(key, at: now) }
        return typeText(key, into: view, at: now)
    }

    /// From the tick to the box that takes words now: the statement until it is confirmed, then the addition.
    private mutating func goOnWithWords() -> Bool {
        guard let matter = work?.current, matter.form.focus == .confirmed else { return false }
        let box: FormItem = matter.run.statement?.isConfirmed == true ? .addition : .statement
        withMatter {
            $0.form.focus = box
            $0.form.phrase = 0
        }
        openEditor()
        // Enter parted these words from the ones before, though no line was wanted.
        let text = work?.current?.form.editors[box]?.text ?? ""
        if let last = text.last, !last.isWhitespace { withMatter { _ = $0.form.editors[box]?.handle(" ") } }
        return true
    }

    /// Up and down go between items; letters have no place here, and the screen says so instead of losing them.
    private mutating func step(_ key: Key, at now: Instant) -> [Effect] {
        switch key {
        case .up: return moveFocus(by: -1)
        case .down: return moveFocus(by: 1)
        default:
            if key.typed != nil { shell.say(texts.nothingTypedHere, .soon, at: now) }
            return []
        }
    }

    private mutating func typeText(_ key: Key, into view: ItemView, at now: Instant) -> [Effect] {
        let outcome = withMatter { $0.form.editors[view.item]?.handle(key) } ?? nil
        guard let outcome, outcome != .ignored else {
            guard key == .up || key == .down else { return [] }
            return commit(at: now, strictly: false) + moveFocus(by: key == .up ? -1 : 1)
        }
        return edited(outcome, at: now)
    }

    private mutating func edited(_ outcome: EditOutcome, at now: Instant) -> [Effect] {
        switch outcome {
        case .cut(let characters): shell.say(texts.didNotFit(characters), .soon, at: now)
        case .ignored, .moved, .changed: break
        }
        return []
    }

    private mutating func typeChoice(
        _ key: Key, _ view: ItemView, _ options: [String], _ selected: Int?, at now: Instant
    ) -> [Effect]? {
        if let digit = digit(key), options.indices.contains(digit) {
            return choose(view.item, digit, at: now) + moveFocus(by: 1, orNextStep: true, at: now)
        }
        switch key {
        case .right where !options.isEmpty:
            return choose(view.item, selected.map { ($0 + 1) % options.count } ?? 0, at: now)
        case .left where !options.isEmpty:
            return choose(view.item, selected.map { ($0 + options.count - 1) % options.count } ?? 0, at: now)
        case .delete, .backspace: return choose(view.item, nil, at: now)
        default: return nil
        }
    }

    private mutating func typeOffer(
        _ key: Key, _ item: FormItem, _ response: Response?, _ isOffered: Bool, at now: Instant
    ) -> [Effect]? {
        guard case .solution(let id) = item else { return nil }
        if let digit = digit(key), Response.allCases.indices.contains(digit) {
            return respond(to: id, Response.allCases[digit], isOffered: isOffered, at: now)
        }
        switch key {
        case " ":
            return isOffered ? takeBack(id, response, at: now) : record([.offered(id, amountKopecks: nil)], at: now)
        case .delete, .backspace: return isOffered ? takeBack(id, response, at: now) : []
        default: return nil
        }
    }

    private mutating func takeBack(_ id: SolutionID, _ response: Response?, at now: Instant) -> [Effect] {
        record([response == nil ? .offerTakenBack(id) : .responded(id, nil)], at: now)
    }

    private mutating func respond(
        to id: SolutionID, _ response: Response, isOffered: Bool, at now: Instant
    ) -> [Effect] {
        if response == .accepted, !isOffered, work?.current?.procedure.solution(id)?.limitKopecks != nil {
            return perform(.amount(id, ""), at: now)
        }
        let facts: [RunEvent.Fact] = (isOffered ? [] : [.offered(id, amountKopecks: nil)]) + [.responded(id, response)]
        let effects = record(facts, at: now)
        return effects.isEmpty ? [] : effects + moveFocus(by: 1)
    }

    // MARK: Going through the items

    /// Enter: takes what is there and goes on; from the last item to the next step.
    mutating func accept(at now: Instant) -> [Effect] {
        guard let view = focusedView else { return perform(.nextStep, at: now) }
        var effects: [Effect] = []
        switch view.kind {
        case .text:
            guard let committed = commitFocused(strictly: true, at: now) else { return [] }
            effects = committed
            if view.item == .statement, work?.current?.run.statement == nil {
                shell.say(texts.statementOwed, .soon, at: now)
            }
        case .check(let isOn) where view.item == .confirmed:
            if !isOn { shell.say(texts.confirmationOwed, .soon, at: now) }
        case .check(let isOn):
            if !isOn {
                effects = set(view.item, check: true, at: now)
                if effects.isEmpty { return [] }
            }
        case .choice(let options, let selected):
            if selected == nil, view.item == .cause, !options.isEmpty { effects = choose(view.item, 0, at: now) }
        case .offer: break
        }
        return effects + moveFocus(by: 1, orNextStep: true, at: now)
    }

    private mutating func moveFocus(by step: Int, orNextStep: Bool = false, at now: Instant? = nil) -> [Effect] {
        let views = self.views
        guard let focus = work?.current?.form.focus, let index = views.firstIndex(where: { $0.item == focus }) else {
            focusFirst()
            return []
        }
        var next = index + step
        // There is nothing to read back before something is written down.
        let isSilent = work?.current?.run.statement == nil
        if orNextStep {
            while next < views.count, !views[next].isOnPath || (isSilent && views[next].item == .confirmed) {
                next += 1
            }
        }
        if next >= views.count, orNextStep, let now { return perform(.nextStep, at: now) }
        guard views.indices.contains(next) else { return [] }
        withMatter {
            $0.form.focus = views[next].item
            $0.form.phrase = 0
        }
        openEditor()
        return []
    }

    // MARK: Recording

    /// Records what stands in the focused box. Strictly: what can't be read is refused and the focus stays; otherwise
    /// it just stays in its box, and nothing is lost.
    mutating func commit(at now: Instant, strictly: Bool) -> [Effect] {
        commitFocused(strictly: strictly, at: now) ?? []
    }

    /// - Returns: `nil` when it was refused.
    private mutating func commitFocused(strictly: Bool, at now: Instant) -> [Effect]? {
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
        case .facts(let facts):
            let effects = record(facts, at: now)
            if effects.isEmpty, work?.current?.run.revision == before { return strictly ? nil : [] }
            rememberCaller(view.item, text)
            if view.item == .addition { withMatter { $0.form.editors[.addition] = nil } }
            return effects
        }
    }

    private mutating func set(_ item: FormItem, check isOn: Bool, at now: Instant) -> [Effect] {
        switch item {
        case .restated: return record([.restated(isOn)], at: now)
        case .confirmed:
            guard isOn else {
                shell.say(texts.statementStays, .soon, at: now)
                return []
            }
            return record([.statementConfirmed], at: now)
        default: return []
        }
    }

    private mutating func choose(_ item: FormItem, _ option: Int?, at now: Instant) -> [Effect] {
        guard let matter = work?.current else { return [] }
        switch item {
        case .who: return choosePerson(option, at: now)
        case .capacity:
            work?.caller.capacity = option.map { Capacity.allCases[$0] } ?? .holder
            return identify(at: now)
        case .verification:
            work?.caller.verification = option.map { Verification.allCases[$0] } ?? .none
            return identify(at: now)
        case .language:
            work?.caller.language = option.map { Language.allCases[$0] } ?? .ru
            return identify(at: now)
        case .cause: return record([.causeFound(option.map { matter.causeOrder()[$0].id })], at: now)
        case .outcome: return record([.outcomeWanted(option.map { matter.procedure.outcomes[$0].id })], at: now)
        case .permission:
            guard let option else { return [] }
            return record([.permissionAsked(granted: option == 0)], at: now)
        case .windowDay: return chooseDay(option, at: now)
        case .windowHours: return chooseHours(option ?? 0, at: now)
        case .field(let id): return record([.answered(id, matter.procedure.field(id)?.answer(option: option))], at: now)
        default: return []
        }
    }

    private mutating func choosePerson(_ option: Int?, at now: Instant) -> [Effect] {
        let people = work?.card?.people.prefix(7).map(\.id) ?? []
        work?.caller.isSomebodyNew = option == people.count
        work?.caller.chosen = option.flatMap { people.indices.contains($0) ? people[$0] : nil }
        if let person = work?.person {
            work?.caller.language = person.language
            if let caller = work?.caller, caller.verification == .none { work?.caller.verification = .number }
        }
        return work?.caller.isSomebodyNew == true ? [] : identify(at: now) + fillFromCard(at: now)
    }

    /// By the days that are on the screen, which are those of the last look.
    private mutating func chooseDay(_ option: Int?, at now: Instant) -> [Effect] {
        guard var wish = work?.current?.run.callback else { return [] }
        let windows = CallbackWindows(settings: shell.settings, zone: shell.zone, now: shell.view.at)
        if let option, option > 0, windows.days.indices.contains(option - 1) {
            let hours = wish.window.map { (from: $0.from, to: $0.to) } ?? windows.hours[0]
            wish.window = CallbackWindow(day: windows.days[option - 1], from: hours.from, to: hours.to)
        } else {
            wish.window = nil
        }
        return record([.callbackWished(wish)], at: now)
    }

    private mutating func chooseHours(_ option: Int, at now: Instant) -> [Effect] {
        guard var wish = work?.current?.run.callback, let day = wish.window?.day else { return [] }
        let windows = CallbackWindows(settings: shell.settings, zone: shell.zone, now: shell.view.at)
        guard windows.hours.indices.contains(option) else { return [] }
        let hours = windows.hours[option]
        wish.window = CallbackWindow(day: day, from: hours.from, to: hours.to)
        return record([.callbackWished(wish)], at: now)
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
        guard let matter = work?.current, !facts.isEmpty else { return [] }
        var run = matter.run
        do {
            for fact in facts {
                let event = RunEvent(at: now, by: shell.me.login, fact)
                try run.check(event, under: matter.procedure)
                try run.apply(event)
            }
        } catch {
            shell.say(texts.sentence(error, under: matter.procedure), .late, at: now)
            return []
        }
        withMatter { $0.run = run }
        return [.ask(.record(facts, run.id, after: matter.run.revision, generation: matter.run.generation))]
    }
}

extension Field {
    /// The answer that the option with this index stands for.
    func answer(option: Int?) -> Answer? {
        guard let option else { return nil }
        switch type {
        case .choice(let options): return options.indices.contains(option) ? .option(options[option].id) : nil
        case .yesNo: return .yesNo(option == 0)
        default: return nil
        }
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
