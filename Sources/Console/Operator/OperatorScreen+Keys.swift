import Domain
import Terminal
import Time

/// The one table of keys: it feeds the keyboard, the hints, the help and the palette.
extension OperatorScreen {
    public func keys(at now: Instant) -> KeyTable<OperatorAction> {
        guard let work else {
            return KeyTable((home.ticket.map { ticketKeys($0, at: now) } ?? homeKeys + keptWordsKeys) + everywhere)
        }
        let back = [KeyBinding("call.back", keys: [.escape], label: texts.back, action: OperatorAction.previousStep)]
        let inCall: [KeyBinding<OperatorAction>] =
            switch work.phase {
            case .triage:
                [
                    KeyBinding(
                        "words", keys: [.function(4)], label: texts.wordsKey, help: texts.wordsHelp, action: .otherWords
                    )
                ] + [
                    KeyBinding(
                        "procedures", keys: ["p"], label: texts.allProceduresKey, help: texts.allProceduresHelp,
                        action: .allProcedures)
                ] + backFromTriage(work) + callKeys(work)
            case .ending(_, let disposition):
                [KeyBinding("call.end", keys: [.enter], label: texts.hangUpNow, action: .endCall(disposition))] + back
                    + callKeys(work)
            case .matter: matterKeys(work) + callKeys(work)
            case .readOut(let index): readOutKeys(work, index) + callKeys(work) + addKeys(work, index)
            case .ticket(let ticket):
                ticketKeys(ticket, at: now) + [verifyKey(ticket)] + applyAgainKey(ticket) + callKeys(work)
            case .emergency:
                [KeyBinding("call.back", keys: [.escape, .enter], label: texts.back, action: .previousStep)]
                    + callKeys(work)
            case .wrapUp: wrapUpKeys(work)
            }
        // A caller who hears music waits for nothing so much as for its end.
        return KeyTable((work.isOnHold ? [holdKey(work)] : []) + inCall + everywhere)
    }

    private var everywhere: [KeyBinding<OperatorAction>] {
        [
            KeyBinding(
                "leave", keys: [.function(10)], label: texts.leave, help: texts.leaveHelp, isHinted: work == nil,
                action: .leave),
            KeyBinding("help", keys: [.function(1), "?"], label: texts.help, help: texts.helpHelp, action: .help),
        ]
    }

    private var homeKeys: [KeyBinding<OperatorAction>] {
        let waiting = shell.view.floor.waiting
        let isReady = shell.presence?.state == .ready
        return [
            KeyBinding(
                "call.take", keys: [.enter, .function(2)], label: texts.take, help: texts.takeHelp,
                disabled: waiting == 0 ? texts.nobodyWaits : nil, action: .take),
            KeyBinding(
                "callback", keys: ["c"], label: texts.callBackKey, help: texts.callBackHelp,
                disabled: shell.view.toContact.isEmpty ? texts.noCallbacks : nil, action: .callBack),
            KeyBinding("ready", keys: ["r"], label: texts.readyKey, isHinted: !isReady, action: .ready),
            KeyBinding("break", keys: ["b"], label: texts.breakKey, action: .chooseBreak),
            KeyBinding("away", keys: ["a"], label: texts.awayKey, action: .away),
            KeyBinding(
                "search", keys: ["/"], label: texts.searchKey, help: texts.searchHelp, action: .searchTickets),
        ]
    }

    /// Seldom: only while there are any.
    private var keptWordsKeys: [KeyBinding<OperatorAction>] {
        guard !home.kept.isEmpty else { return [] }
        return [
            KeyBinding(
                "words.kept", keys: ["k"], label: texts.keptWordsKey, help: texts.keptWordsHelp, action: .keptWords)
        ]
    }

    private func callKeys(_ work: CallWork) -> [KeyBinding<OperatorAction>] {
        let isGone = work.call.isConnected ? nil : texts.callerGone
        let ends: KeyBinding<OperatorAction> =
            if case .readOut = work.phase, isGone != nil {
                KeyBinding(
                    "ringback", keys: [.function(8)], label: texts.ringBackKey, help: texts.ringBackHelp,
                    action: .ringBack)
            } else {
                KeyBinding(
                    "hangup", keys: [.function(8)], label: texts.hungUpKey, help: texts.hungUpHelp, action: .hangUp)
            }
        return [
            ends,
            KeyBinding(
                "interrupts", keys: [.function(6)], label: texts.interruptsKey, help: texts.interruptsHelp,
                disabled: isGone, isHinted: isGone == nil, action: .interrupts),
        ] + (work.isOnHold ? [] : [holdKey(work)]) + [
            KeyBinding(
                "matters", keys: [.function(2)], label: texts.mattersKey, help: texts.mattersHelp, action: .matters),
            KeyBinding(
                "card", keys: [.function(9)], label: texts.ticketsKey, help: texts.ticketsHelp,
                disabled: work.card?.openTickets.isEmpty == false ? nil : texts.noOpenTickets, isHinted: false,
                action: .callerCard),
            incidentKey(),
            KeyBinding(
                "search", keys: work.current == nil ? ["/"] : [.control("f")], label: texts.searchKey,
                help: texts.searchHelp, isHinted: false, action: .searchTickets),
        ]
    }

    private func holdKey(_ work: CallWork) -> KeyBinding<OperatorAction> {
        KeyBinding(
            "hold", keys: [.function(7)], label: work.isOnHold ? texts.unholdKey : texts.holdKey,
            help: texts.holdHelp, disabled: work.call.isConnected ? nil : texts.callerGone,
            isHinted: work.call.isConnected, action: .toggleHold)
    }

    /// From "what else?" back to what isn't finished yet.
    private func backFromTriage(_ work: CallWork) -> [KeyBinding<OperatorAction>] {
        guard work.firstUnfinished != nil else { return [] }
        return [
            KeyBinding("back", keys: [.escape], label: texts.back, help: texts.backHelp, action: .previousStep)
        ]
    }

    private func matterKeys(_ work: CallWork) -> [KeyBinding<OperatorAction>] {
        guard let matter = work.current else { return [] }
        let view = focusedView
        let hasOpen = !openObligations(of: matter).isEmpty
        var keys: [KeyBinding<OperatorAction>] = [
            KeyBinding("accept", keys: [.enter], label: texts.nextKey, help: texts.nextHelp, action: .accept),
            KeyBinding("back", keys: [.escape], label: texts.back, help: texts.backHelp, action: .previousStep),
            KeyBinding(
                "words", keys: [.function(4)], label: texts.wordsKey, help: texts.wordsHelp, isHinted: false,
                action: .otherWords),
            KeyBinding("finish", keys: [.function(5)], label: texts.finishKey, help: texts.finishHelp, action: .finish),
            KeyBinding(
                "open", keys: [.function(3)], label: texts.openKey, help: texts.openHelp,
                disabled: hasOpen ? nil : texts.nothingOpen, isHinted: false, action: .firstObligation),
        ]
        if view?.canRefuse == true {
            keys.append(KeyBinding("refused", keys: [.control("r")], label: texts.refusedKey, action: .refused))
        }
        if view?.canBeUnknown == true {
            keys.append(KeyBinding("unknown", keys: [.control("n")], label: texts.unknownKey, action: .unknown))
        }
        keys.append(
            KeyBinding("next", keys: [.pageDown], label: texts.nextStepKey, isHinted: false, action: .nextStep))
        keys += matter.procedure.steps.indices.prefix(9).map { index in
            KeyBinding(
                "step.\(index + 1)", keys: [.alt(Menu<OperatorAction>.key(of: index))],
                label: matter.procedure.steps[index].title[texts.language], isHinted: false, action: .step(index))
        }
        return keys
    }

    private func readOutKeys(_ work: CallWork, _ index: Int) -> [KeyBinding<OperatorAction>] {
        guard work.matters[index].ticket != nil else { return [] }
        let isThere = work.call.isConnected
        return [
            KeyBinding(
                "told", keys: [.enter], label: work.hasToAskWhoAnswers ? texts.whoKey : texts.toldKey,
                help: texts.toldHelp,
                disabled: isThere ? nil : texts.callerGone, isHinted: isThere, action: .told),
            // Nobody is there who could be told, so this is the way on.
            KeyBinding(
                "nottold", keys: [.escape], label: isThere ? texts.notToldKey : texts.nextKey, help: texts.notToldHelp,
                action: .notTold),
        ]
    }

    /// Behind the keys of the call in the hints: an emergency is one of those.
    private func addKeys(_ work: CallWork, _ index: Int) -> [KeyBinding<OperatorAction>] {
        guard work.matters[index].ticket != nil else { return [] }
        return [KeyBinding("add", keys: ["a"], label: texts.addWordsKey, help: texts.addWordsHelp, action: .addWords)]
    }

    /// Why nothing of the ticket may be said yet; `nil` when it may. That somebody answers our call proves nothing.
    func disclosure(of ticket: TicketWork) -> String? {
        let needs = ticket.procedure?.disclosureNeeds ?? .detail
        let has = work.map(\.caller.verification) ?? ticket.verification
        return has >= needs ? nil : texts.verifyFirst(has: has, needs: needs)
    }

    /// Only where it was refused, for a reason that may go away; and whatever became of it, to take back that it is followed.
    private func applyAgainKey(_ open: TicketWork) -> [KeyBinding<OperatorAction>] {
        guard let ticket = open.ticket, let procedure = open.procedure else { return [] }
        let isFollowed = isFollowed(ticket)
        // That it can be applied for again says that it was refused.
        let mayPass = disclosure(of: open) == nil && (try? procedure.checkApplyingAgain(after: ticket)) != nil
        guard isFollowed || mayPass else { return [] }
        return [
            KeyBinding(
                "ticket.again", keys: ["a"], label: isFollowed ? texts.applyAgainNotKey : texts.applyAgainKey,
                help: isFollowed ? texts.applyAgainNotHelp : texts.applyAgainHelp,
                isHinted: true, action: .onTicket(.applyAgain))
        ]
    }

    private func wrapUpKeys(_ work: CallWork) -> [KeyBinding<OperatorAction>] {
        [
            KeyBinding("wrapup.done", keys: [.enter], label: texts.wrapUpDoneKey, action: .wrapUpDone),
            KeyBinding(
                "wrapup.matters", keys: [.function(2)], label: texts.mattersKey, help: texts.mattersHelp,
                action: .matters),
            KeyBinding(
                "ringback", keys: [.function(8)], label: texts.ringBackKey, help: texts.ringBackHelp,
                action: .ringBack),
        ]
    }

    /// How sure we are of who listens can be said where it matters: beside what may not be disclosed yet.
    private func verifyKey(_ ticket: TicketWork) -> KeyBinding<OperatorAction> {
        KeyBinding(
            "ticket.verify", keys: ["v"], label: texts.verifyKey, help: texts.verifyHelp,
            isHinted: disclosure(of: ticket) != nil, action: .verify)
    }

    /// What stands before a good end of this matter.
    func openObligations(of matter: Matter) -> [Obligation] {
        matter.procedure.obligations.filter { obligation in
            !obligation.gates.isEmpty && !matter.run.meets(obligation.demand, under: matter.procedure)
        }
    }

    /// What can be said in wrap-up: each under the same digit after every call.
    var dispositions: [Disposition] {
        let usual: [Disposition] = [
            .settled, .registered, .addedToTicket, .answered, .notOurs, .transferred, .suspended, .dropped, .emergency,
            .discarded,
        ]
        guard let suggested = work?.suggestedDisposition, !usual.contains(suggested) else { return usual }
        return usual + [suggested]
    }
}
