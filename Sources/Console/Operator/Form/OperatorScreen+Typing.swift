import Domain
import Store
import Terminal
import Time

/// Keys in the form of a step: each kind of item takes its own.
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
        case .verdict: return step(key, at: now)
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
        case .cut(let characters):
            // Key by key it is one each; the person has to know how much isn't there.
            let lost = characters + (withMatter { $0.form.lost } ?? 0)
            withMatter { $0.form.lost = lost }
            shell.say(texts.didNotFit(lost), .late, at: now)
        case .changed: withMatter { $0.form.lost = 0 }
        case .ignored, .moved: break
        }
        return []
    }

    private mutating func typeChoice(
        _ key: Key, _ view: ItemView, _ options: [String], _ selected: Int?, at now: Instant
    ) -> [Effect]? {
        if let digit = digit(key), options.indices.contains(digit) {
            // What the answers lead to is read before Enter leaves it behind.
            let leads = views.contains { if case .verdict = $0.kind { true } else { false } }
            return choose(view.item, digit, at: now) + moveFocus(by: 1, orNextStep: !leads, at: now)
        }
        switch key {
        case .right where !options.isEmpty:
            return choose(view.item, selected.map { ($0 + 1) % options.count } ?? view.proposed ?? 0, at: now)
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
            let asking = OperatorAction.amount(id, "")
            let effects = perform(asking, at: now)
            shell.noteQuestion(askedBy: asking)
            return effects
        }
        let facts: [RunEvent.Fact] = (isOffered ? [] : [.offered(id, amountKopecks: nil)]) + [.responded(id, response)]
        let effects = record(facts, at: now)
        return effects.isEmpty ? [] : effects + moveFocus(by: 1)
    }
}
