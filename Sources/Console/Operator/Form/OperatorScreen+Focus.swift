import Domain
import Terminal
import Time

/// Going through the items of a step.
extension OperatorScreen {
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
        case .choice(_, nil):
            if let proposed = view.proposed {
                effects = choose(view.item, proposed, at: now)
            } else if view.item == .cause {
                shell.say(texts.causeOwed, .soon, at: now)
            }
        case .choice, .offer, .verdict: break
        }
        return effects + moveFocus(by: 1, orNextStep: true, at: now)
    }

    mutating func moveFocus(by step: Int, orNextStep: Bool = false, at now: Instant? = nil) -> [Effect] {
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
        while views.indices.contains(next), !views[next].isFocusable { next += step < 0 ? -1 : 1 }
        if next >= views.count, orNextStep, let now { return perform(.nextStep, at: now) }
        guard views.indices.contains(next) else { return [] }
        withMatter {
            $0.form.focus = views[next].item
            $0.form.phrase = 0
        }
        openEditor()
        return []
    }
}
