import Domain
import GRDB
import Store
import Time

extension Act {
    func ring(_ ring: Ring) throws -> Call {
        let call = try CallTable.insert(ring, at: now, day: today, db)
        try DayService(offered: 1).add(to: today, of: DayService.everybody, db)
        var detail = ring.line.map { ["line": String($0)] } ?? [:]
        detail["extension"] = ring.connectedTo?.description
        try append(HistoryFact(.rang, detail, words: ring.number?.description), call: call.id)
        return call
    }

    /// The exchange says again that a call rings, now at somebody's desk. Once it is taken, it is where it is.
    func connect(_ before: Call, to place: Extension?) throws -> Call {
        guard let place, place != before.connectedTo, before.state == .ringing else { return before }
        var call = before
        call.connectedTo = place
        try CallTable.save(call, before: before, db)
        try append(HistoryFact(.rang, ["extension": place.description]), call: call.id)
        return call
    }

    /// - Throws: ``StoreError/callInHand(_:)``, ``StoreError/alreadyTaken(by:)``, ``CallError`` for one who hung up.
    func take(_ call: Call, for login: Login) throws -> Call {
        if let other = try CallTable.inHand(of: login, db) { throw StoreError.callInHand(other.id) }
        if let handler = call.handler { throw StoreError.alreadyTaken(by: handler) }
        if login != by { try demandAnswering(login) }
        return try carry(.taken(by: login), to: call)
    }

    /// Applies what happened to a call, with what follows: presence, figures, history.
    func carry(_ event: CallEvent, to before: Call) throws -> Call {
        var call = before
        try call.apply(event, at: now)
        if case .handedOver(let login) = event, login != before.handler,
            let other = try CallTable.inHand(of: login, db)
        {
            throw StoreError.callInHand(other.id)
        }
        try CallTable.save(call, before: before, db)
        try followWithPresence(call, before)
        try followWithFigures(call, before)
        try append(event.fact(of: call), call: call.id)
        return call
    }

    private func followWithPresence(_ call: Call, _ before: Call) throws {
        if let handler = before.handler, handler != call.handler { try turnBack(handler) }
        switch call.state {
        case .talking(let handler, _): try turn(handler, to: .talking)
        case .wrapUp(let handler, _): try turn(handler, to: .wrapUp)
        case .done(let handler, _, _): try turnBack(handler)
        case .ringing, .abandoned: break
        }
    }

    /// All figures of a call are those of the day it rang on, so that the day's ratios are of the same calls.
    private func followWithFigures(_ call: Call, _ before: Call) throws {
        guard call.state != before.state else { return }
        var service = DayService()
        switch before.state {
        case .ringing where call.handler == nil: service.abandoned = 1
        case .ringing:
            service.answered = 1
            service.waitMilliseconds = sinceOrZero(call.rangAt)
            service.answeredInTime = service.waitMilliseconds <= Int64(house.serviceThresholdSeconds) * 1000 ? 1 : 0
        case .talking(_, let since): service.talkMilliseconds = sinceOrZero(since)
        case .wrapUp(_, let since): service.wrapUpMilliseconds = sinceOrZero(since)
        case .done, .abandoned: break
        }
        let day = try CallTable.day(of: call.id, db)
        try service.add(to: day, of: DayService.everybody, db)
        guard let login = before.handler ?? call.handler else { return }
        // What came to a person is what they answered.
        service.offered = service.answered
        try service.add(to: day, of: login, db)
    }

    /// A clock that was set back makes no negative talks.
    private func sinceOrZero(_ since: Instant) -> Int64 { max(0, (now - since).wholeMilliseconds) }

    // MARK: Who may

    /// - Throws: ``StoreError/notYourCall(_:_:)`` for who neither has it in hand (or had it last) nor one of the roles.
    func demandHand(on call: Call, or roles: Set<Role>) throws {
        guard try call.handler == by || has(roles) else { throw StoreError.notYourCall(call.id, call.handler) }
    }

    /// Somebody who can speak with callers.
    func demandAnswering(_ login: Login) throws {
        let member = try StaffTable.member(login, db)
        guard !member.isDisabled else { throw StoreError.disabled(login) }
        let roles: Set<Role> = [.operator, .lead]
        guard !roles.isDisjoint(with: member.roles) else { throw StoreError.notAllowed(login, needs: roles) }
    }

    /// The call that the acting person has in hand: matters begin and go on in no other.
    func demandInHand(_ id: CallID) throws -> Call {
        let call = try CallTable.call(id, db)
        switch call.state {
        case .talking(by, _), .wrapUp(by, _): return call
        default: throw StoreError.notYourCall(id, call.handler)
        }
    }
}

extension CallEvent {
    func fact(of call: Call) -> HistoryFact {
        switch self {
        case .taken(let login): HistoryFact(.taken, ["by": login.text])
        case .legBegan(let kind, let party): HistoryFact(.legBegan, ["leg": kind.rawValue], words: party)
        case .legEnded(let kind, let by): HistoryFact(.legEnded, ["leg": kind.rawValue, "by": by.rawValue])
        case .handedOver(let login): HistoryFact(.handedOver, ["to": login.text])
        case .hungUp(let by):
            HistoryFact(call.state.word == "abandoned" ? .abandoned : .hungUp, ["by": by.rawValue])
        case .rangBack(let number): HistoryFact(.rangBack, words: number.description)
        case .wrappedUp(let disposition): HistoryFact(.wrappedUp, ["disposition": disposition.rawValue])
        }
    }
}
