import Domain
import Terminal
import Time

extension OperatorScreen {
    /// The matters of this call, those that broke off earlier, and a new one.
    func mattersMenu(_ work: CallWork) -> Menu<OperatorAction> {
        var lines: [Menu<OperatorAction>.Line] = work.matters.enumerated().map { index, matter in
            // Two about the same are told apart by what was said, and the one in hand by a sign.
            let words = matter.run.statement.map { " «\($0.text)»" } ?? ""
            return .init(
                "\(index == work.currentIndex ? "▶" : " ") \(matter.title(texts.language))",
                detail: texts.runState(matter.run.state) + words, action: .goOn(matter.run.id))
        }
        lines += (work.card?.suspended ?? []).filter { run in !work.matters.contains { $0.run.id == run.id } }.map {
            run in
            .init(texts.resumeMatter, detail: run.statement?.text ?? texts.nothingSaid, action: .resume(run.id))
        }
        lines += (work.card?.unattended ?? []).filter { run in !work.matters.contains { $0.run.id == run.id } }.map {
            run in
            .init(
                texts.adoptMatter(from: shell.name(of: run.owner)), detail: run.statement?.text ?? texts.nothingSaid,
                action: .adopt(run.id))
        }
        lines.append(.init(texts.newMatter, action: .newMatter))
        if work.current?.run.isActive == true {
            lines.append(.init(texts.switchProcedure, action: .switchProcedure))
            lines.append(.init(texts.suspendMatter, action: .suspend))
        }
        return Menu(texts.mattersTitle, lines: lines)
    }

    /// Every procedure, for a matter that triage has no choice for.
    func procedureMenu(_ titles: [ProcedureTitle]) -> Menu<OperatorAction> {
        Menu(
            texts.allProceduresHelp,
            lines: sorted(titles).map { .init($0.title[texts.language], action: .beginWith($0.id)) })
    }

    /// As one looks for them in a list; in both menus the same procedure has the same key.
    private func sorted(_ titles: [ProcedureTitle]) -> [ProcedureTitle] {
        titles.sorted { ($0.title[texts.language], $0.id.text) < ($1.title[texts.language], $1.id.text) }
    }

    func switchMenu(_ work: CallWork, _ titles: [ProcedureTitle]) -> Menu<OperatorAction> {
        Menu(
            texts.switchProcedure,
            lines: sorted(titles).map { title in
                let isIt = title.id == work.current?.procedure.id
                return .init(
                    title.title[texts.language], disabled: isIt ? texts.isThisProcedure : nil,
                    action: .switchTo(title.id))
            })
    }

    /// The ways out of a matter; what is off says why. The same way has the same digit whether the caller is there or not:
    /// they may hang up between the key that asks and the one that answers. Once they are gone, what they can't do any
    /// more is waived and recorded as such.
    func finishMenu(_ matter: Matter, _ work: CallWork) -> Menu<OperatorAction> {
        let isThere = work.call.isConnected
        let settle = blocked(.settle, matter)
        let register = isThere ? blocked(.register, matter) : nothingToRegister(matter)
        var lines: [Menu<OperatorAction>.Line] = [
            .init(texts.settleLine, detail: texts.settleDetail, disabled: settle, action: .settle),
            .init(
                texts.registerLine, detail: isThere ? texts.registerDetail : texts.registerUntoldDetail,
                disabled: register, action: .register),
            isThere
                ? .init(texts.suspendMatter, detail: texts.suspendDetail, action: .suspend)
                : .init(
                    texts.keepForNextCall, detail: texts.suspendDetail, action: .suspendBecause(texts.callerHungUp)),
            .init(texts.discardLine, detail: texts.discardDetail, action: .discard),
        ]
        lines += (work.card?.openTickets.prefix(3) ?? []).map {
            .init(texts.addToTicket("\($0.number)"), detail: $0.subject[texts.language], action: .addTo($0.number))
        }
        guard isThere else {
            let number = (matter.run.callback.number ?? work.call.number).flatMap(allowed)
            lines.append(.init(texts.ringBackLine, detail: number.map(texts.phone) ?? "", action: .ringBack))
            return Menu(texts.hungUpTitle, lines: lines, selection: register == nil ? 1 : 3)
        }
        let isSettled = matter.run.toCarryOut(under: matter.procedure).isEmpty && settle == nil && hasAccepted(matter)
        return Menu(texts.finishTitle, lines: lines, selection: isSettled ? 0 : 1)
    }

    private func hasAccepted(_ matter: Matter) -> Bool { !matter.run.accepted.isEmpty }

    private func nothingToRegister(_ matter: Matter) -> String? {
        if matter.run.statement == nil { return texts.sentence(RunError.nothingStated) }
        return matter.run.fieldForbiddingRegistration(under: matter.procedure).map { texts.forbidden(by: $0) }
    }

    /// Why an exit is closed; `nil` when it is open.
    func blocked(_ exit: Exit, _ matter: Matter) -> String? {
        let owed = matter.run.toCarryOut(under: matter.procedure)
        if exit == .settle, !owed.isEmpty {
            return texts.carryOutOwed(owed.map { $0.title[texts.language] })
        }
        if exit == .settle, matter.run.manager != nil { return texts.managerOwed }
        if exit == .register, let field = matter.run.fieldForbiddingRegistration(under: matter.procedure) {
            return texts.forbidden(by: field)
        }
        let open = matter.run.openObligations(for: exit, under: matter.procedure)
        return open.isEmpty ? nil : texts.stillOpen(open.map { $0.title[texts.language] })
    }
}

extension Matter {
    /// What it is about, in a few words.
    func title(_ language: Language) -> String {
        run.subject(under: procedure)[language]
    }
}
