import Domain
import Store

extension SQLiteStore {
    public func ring(_ ring: Ring, _ command: Command) throws(StoreError) -> Call {
        try write("ring", command, needs: [.telephony, .lead, .admin], topics: [.floor, .counters]) { act in
            try Limit.exchangeID.check(ring.exchangeID.text)
            try ring.line.map(NumberLimit.line.check)
            guard let known = try CallTable.find(ring.exchangeID, act.db) else { return try act.ring(ring) }
            return try act.connect(known, to: ring.connectedTo)
        }
    }

    public func ringing(at place: Extension) throws(StoreError) -> Call? {
        try read { try CallTable.ringing(at: place, $0) }
    }

    public func take(_ which: CallChoice, _ command: Command) throws(StoreError) -> Call {
        try write("take", command, needs: [.operator, .lead], topics: [.floor, .counters]) { act in
            try act.take(try CallTable.find(which, act.db), for: act.by)
        }
    }

    /// By the one who has it in hand, or by a lead or the exchange; a call that rings only the exchange or a lead ends.
    ///
    /// Wrapping up suspends the matters that are still active, so that nothing said in them is lost; handing over makes
    /// them the other's.
    /// - Throws: ``StoreError/notYourCall(_:_:)``, ``StoreError/callInHand(_:)`` of whom it is handed to, ``CallError``.
    public func happened(_ event: CallEvent, to call: CallID, _ command: Command) throws(StoreError) -> Call {
        try write("happened", command, needs: [.operator, .lead, .telephony], topics: [.floor, .counters]) { act in
            let call = try CallTable.call(call, act.db)
            switch event {
            case .taken(let login):
                if login != act.by { try act.demand([.lead, .telephony]) }
                return try act.take(call, for: login)
            case .wrappedUp:
                try act.demandHand(on: call, or: [.lead])
                try act.suspendMatters(of: call)
            case .handedOver(let login):
                try act.demandHand(on: call, or: [.lead, .telephony])
                try act.demandAnswering(login)
                let handed = try act.carry(event, to: call)
                try act.adoptMatters(of: handed, for: login)
                return handed
            default:
                try act.demandHand(on: call, or: [.lead, .telephony])
            }
            return try act.carry(event, to: call)
        }
    }

    public func keep(_ recording: Recording, of call: CallID, _ command: Command) throws(StoreError) -> Call {
        try write("keep", command, needs: [.operator, .lead, .telephony], topics: []) { act in
            try Limit.recording.check(recording.id)
            let before = try CallTable.call(call, act.db)
            try act.demandHand(on: before, or: [.lead, .telephony])
            var call = before
            call.recording = recording
            try CallTable.save(call, before: before, act.db)
            try act.append(HistoryFact(.recorded, ["noticeGiven": recording.noticeGiven ? "yes" : "no"]), call: call.id)
            return call
        }
    }

    public func call(_ id: CallID) throws(StoreError) -> Call {
        try read { try CallTable.call(id, $0) }
    }

    public func call(_ id: ExchangeCallID) throws(StoreError) -> Call {
        try read { db in
            guard let call = try CallTable.find(id, db) else { throw StoreError.noSuchCall(id.text) }
            return call
        }
    }

    public func waitingCalls(limit: Int) throws(StoreError) -> [Call] {
        try read { try CallTable.waiting($0, limit: limit) }
    }

    public func callInHand(of login: Login) throws(StoreError) -> Call? {
        try read { try CallTable.inHand(of: login, $0) }
    }

    public func recentCalls(limit: Int) throws(StoreError) -> [Call] {
        try read { try CallTable.recent($0, limit: limit) }
    }
}
