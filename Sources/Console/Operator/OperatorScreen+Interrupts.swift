import Domain
import Terminal
import Time

/// What interrupts a matter and returns to it: each with the words that go before it, and those on coming back.
extension OperatorScreen {
    mutating func performInterrupt(_ action: OperatorAction, at now: Instant) -> [Effect] {
        guard let work else { return [] }
        switch action {
        case .interrupts: shell.overlay = .menu(interruptMenu(work))
        case .toggleHold:
            if work.isOnHold { return end(.hold, at: now) }
            guard let hold = interrupt(.hold) else { return perform(.hold, at: now) }
            shell.overlay = .menu(
                Menu(
                    hold.title[texts.language], spoken: hold.say[work.language],
                    lines: [.init(texts.holdLine, action: .hold), .init(texts.stayLine, action: .stay)]))
        case .hold: return happened(.legBegan(.hold, with: nil), at: now)
        case .beginLeg(let kind): askParty(kind, work)
        case .beginLegWith(let kind, let party):
            let effects = happened(.legBegan(kind, with: party.trimmed), at: now)
            if effects.isEmpty { askParty(kind, work) }
            return effects
        case .endLeg(let kind): return end(kind, at: now)
        case .abuse: return abuse(at: now)
        case .manager:
            shell.overlay = .prompt(
                Prompt(
                    texts.managerTitle, spoken: interrupt(.manager)?.say[work.language], hint: texts.managerHint,
                    limit: 120, mayBeEmpty: true
                ) { .managerNamed($0) })
        case .managerNamed(let name): return manager(name.trimmed, at: now)
        case .emergency:
            self.work?.phase = .emergency
            self.work?.wasEmergency = true
            return [.ask(.alertLead(work.call.id, words: desk?.emergency.say[texts.language] ?? texts.emergency))]
        default: break
        }
        return []
    }

    private func interrupt(_ kind: InterruptKind) -> Interrupt? { desk?.interrupts.first { $0.kind == kind } }

    private mutating func askParty(_ kind: LegKind, _ work: CallWork) {
        shell.overlay = .prompt(
            Prompt(
                texts.legTitle(kind), spoken: kind.interrupt.flatMap(interrupt)?.say[work.language],
                hint: texts.legHint, limit: 60
            ) { .beginLegWith(kind, $0) })
    }

    private mutating func end(_ kind: LegKind, at now: Instant) -> [Effect] {
        let effects = happened(.legEnded(kind, by: .staff), at: now)
        guard !effects.isEmpty, let back = kind.interrupt.flatMap(interrupt)?.back, let work else { return effects }
        shell.overlay = .menu(
            Menu(texts.backWithCaller, spoken: back[work.language], lines: [.init(texts.goOn, action: .stay)]))
        return effects
    }

    private mutating func abuse(at now: Instant) -> [Effect] {
        let effects = record([.abuseWarned], at: now)
        guard let words = interrupt(.abuse), let work else { return effects }
        shell.overlay = .menu(
            Menu(
                words.title[texts.language], spoken: words.say[work.language],
                lines: [.init(texts.goOn, action: .stay)]))
        return effects
    }

    private mutating func manager(_ name: String, at now: Instant) -> [Effect] {
        // The store tells the lead of a wish that is recorded.
        let effects = record([.managerWished(ManagerWish(name: name.isEmpty ? nil : name))], at: now)
        if !effects.isEmpty { shell.say(texts.managerPromised, .kept, at: now) }
        return effects
    }

    /// What interrupts a matter and returns to it; emergency first, so that it is always F6, 1.
    func interruptMenu(_ work: CallWork) -> Menu<OperatorAction> {
        var lines: [Menu<OperatorAction>.Line] = [
            .init(texts.emergency, detail: desk?.emergency.number.description ?? "", action: .emergency)
        ]
        lines += (desk?.interrupts ?? []).compactMap { interrupt in
            let title = interrupt.title[texts.language]
            switch interrupt.kind {
            case .hold: return nil
            case .abuse:
                return .init(
                    title, disabled: work.current?.run.isActive == true ? nil : texts.noMatter, action: .abuse)
            case .manager:
                return .init(
                    title, disabled: work.current?.run.isActive == true ? nil : texts.noMatter, action: .manager)
            case .consultation: return leg(.consultation, title, work)
            case .transfer: return leg(.transfer, title, work)
            case .conference: return leg(.conference, title, work)
            case .interpreter: return leg(.interpreter, title, work)
            }
        }
        return Menu(texts.interruptsTitle, lines: lines, selection: 1)
    }

    private func leg(_ kind: LegKind, _ title: String, _ work: CallWork) -> Menu<OperatorAction>.Line {
        guard let open = work.call.legs.last(where: { $0.kind == kind && $0.ended == nil }) else {
            return .init(title, action: .beginLeg(kind))
        }
        return .init(texts.endLeg(title), detail: open.party ?? "", action: .endLeg(kind))
    }
}

extension LegKind {
    /// Where the desk's words for it stand.
    fileprivate var interrupt: InterruptKind? {
        switch self {
        case .hold: .hold
        case .consultation: .consultation
        case .transfer: .transfer
        case .conference: .conference
        case .interpreter: .interpreter
        case .inbound, .callBackOut: nil
        }
    }
}
