import Domain
import Procedures
import Store
import Time

/// Takes written-down calls through the same verbs and the same run as a console does, without a screen.
///
/// Each verb's command id is made of the call's own id, so a call that broke off half-way goes on when it is played
/// again, and one that is done is left alone.
public struct CallPlayer: Sendable {
    let store: any HotlineStore
    let library: ProcedureLibrary
    /// Who rings calls in, and says that they hung up.
    let exchange: Login
    let zone: Zone
    let hours: CallingHours

    public init(
        store: any HotlineStore, library: ProcedureLibrary, exchange: Login, zone: Zone, hours: CallingHours
    ) {
        self.store = store
        self.library = library
        self.exchange = exchange
        self.zone = zone
        self.hours = hours
    }

    /// A call from its ring to the end of wrap-up.
    /// - Throws: ``PlayError``; what was committed before it stays, and playing again goes on from there.
    public func play(_ played: PlayedCall, by handler: Login) throws(PlayError) -> PlayedOutcome {
        if let before = try outcomeBefore(played) { return before }
        if let matter = played.matter {
            try check(matter, ending: played.ending, number: played.number, by: handler)
        }
        if played.ending != .abandoned { try demandFreeHands(for: played, handler) }
        var call = try ring(played)
        if played.ending == .abandoned {
            call = try hangUp(call.id, played)
            return PlayedOutcome(call: call.id, disposition: nil, ticket: nil, wasPlayedBefore: false)
        }
        call = try take(played, by: handler)
        let work = try work(on: played, call, by: handler)
        _ = try hangUp(call.id, played)
        let finished = try finish(work, played, by: handler)
        _ = try wrapUp(call.id, played, by: handler)
        return PlayedOutcome(
            call: call.id, disposition: played.ending.disposition, ticket: finished?.ticket, wasPlayedBefore: false)
    }

    /// Who has another call in hand can't play any: nothing rings that nobody would take.
    private func demandFreeHands(for played: PlayedCall, _ handler: Login) throws(PlayError) {
        let inHand = try asking { () throws(StoreError) in try store.callInHand(of: handler) }
        if let inHand, inHand.exchangeID != played.id { throw .store(.callInHand(inHand.id)) }
    }

    func command(_ step: String, _ played: PlayedCall, _ by: Login) -> Command {
        Command(id: CommandID(verb: "play.\(step)", name: played.id.text), by: by)
    }

    public func ring(_ played: PlayedCall) throws(PlayError) -> Call {
        try asking { () throws(StoreError) in
            try store.ring(
                Ring(exchangeID: played.id, line: played.line, number: played.number),
                command("ring", played, exchange))
        }
    }

    public func take(_ played: PlayedCall, by handler: Login) throws(PlayError) -> Call {
        try asking { () throws(StoreError) in
            try store.take(.exchange(played.id), command("take", played, handler))
        }
    }

    /// The caller hangs up, as the exchange says.
    public func hangUp(_ call: CallID, _ played: PlayedCall) throws(PlayError) -> Call {
        try asking { () throws(StoreError) in
            try store.happened(.hungUp(by: .caller), to: call, command("hangUp", played, exchange))
        }
    }

    public func wrapUp(_ call: CallID, _ played: PlayedCall, by handler: Login) throws(PlayError) -> Call {
        try asking { () throws(StoreError) in
            try store.happened(
                .wrappedUp(played.ending.disposition), to: call, command("wrapUp", played, handler))
        }
    }

    func asking<Value>(_ body: () throws(StoreError) -> Value) throws(PlayError) -> Value {
        do {
            return try body()
        } catch {
            throw .store(error)
        }
    }

    /// What became of it when it was played to its end before.
    private func outcomeBefore(_ played: PlayedCall) throws(PlayError) -> PlayedOutcome? {
        let call: Call
        do {
            call = try store.call(played.id)
        } catch .noSuchCall {
            return nil
        } catch {
            throw .store(error)
        }
        switch call.state {
        case .ringing, .talking, .wrapUp: return nil
        case .abandoned: return PlayedOutcome(call: call.id, disposition: nil, ticket: nil, wasPlayedBefore: true)
        case .done(_, _, let disposition):
            let runs = try asking { () throws(StoreError) in try store.runs(of: call.id) }
            var ticket: Ticket?
            for case .ended(_, .registered(let number, _)) in runs.map(\.state) {
                ticket = try asking { () throws(StoreError) in try store.ticket(number) }
            }
            return PlayedOutcome(call: call.id, disposition: disposition, ticket: ticket, wasPlayedBefore: true)
        }
    }
}

/// What came of a played call.
public struct PlayedOutcome: Hashable, Sendable {
    public var call: CallID
    /// `nil` for one that nobody answered.
    public var disposition: Disposition?
    public var ticket: Ticket?
    public var wasPlayedBefore: Bool
}
