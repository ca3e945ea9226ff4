import Domain
import Store

extension SQLiteStore {
    public func begin(
        _ version: ProcedureVersion, source: String, step: StepID, answers: [FieldID: OptionID], in call: CallID,
        _ command: Command
    ) throws(StoreError) -> Run {
        try write("begin", command, needs: [.operator, .lead], topics: []) { act in
            _ = try act.demandInHand(call)
            try act.keepSource(version, source)
            return try act.begin(version, step: step, answers: answers, in: call)
        }
    }

    /// Facts that have a verb of their own (beginning, resuming, adopting, registering) are refused here.
    public func record(
        _ facts: [RunEvent.Fact], in run: RunID, after revision: Int, generation: Int, _ command: Command
    ) throws(StoreError) -> Run {
        try write("record", command, needs: [.operator, .lead], topics: []) { act in
            let (run, call) = try act.freshRun(run, revision: revision, generation: generation)
            for fact in facts where fact.hasItsOwnVerb { throw RunError.doesNotFit(fact.word, in: run.state.word) }
            return try act.extend(run, in: call, with: facts)
        }
    }

    /// - Throws: ``StoreError/notYourCall(_:_:)`` for another call than the one in hand; ``RunError`` when it isn't suspended.
    public func resume(_ run: RunID, in call: CallID, _ command: Command) throws(StoreError) -> Run {
        try write("resume", command, needs: [.operator, .lead], topics: []) { act in
            let run = try RunTable.run(run, act.db)
            try act.move(run.id, to: try act.demandInHand(call).id)
            return try act.extend(run, in: call, with: [.resumed])
        }
    }

    /// Makes the acting person its owner; who owned it before can't write any more.
    public func adopt(_ run: RunID, in call: CallID?, _ command: Command) throws(StoreError) -> Run {
        try write("adopt", command, needs: [.operator, .lead], topics: [.floor]) { act in
            let (run, lastCall) = try RunTable.runInCall(run, act.db)
            if let call { try act.move(run.id, to: try act.demandInHand(call).id) }
            return try act.extend(run, in: call ?? lastCall, with: [.adopted])
        }
    }

    public func keepSource(_ version: ProcedureVersion, _ source: String, _ command: Command) throws(StoreError) {
        _ = try write("keepSource", command, needs: [.operator, .lead], topics: []) { act in
            try act.keepSource(version, source)
            return Done()
        }
    }

    public func run(_ id: RunID) throws(StoreError) -> Run { try read { try RunTable.run(id, $0) } }

    public func events(of run: RunID) throws(StoreError) -> [RunEvent] {
        try read { db in
            let events = try RunTable.events(of: run, db)
            guard !events.isEmpty else { throw StoreError.noSuchRun(run) }
            return events
        }
    }

    public func runs(of call: CallID) throws(StoreError) -> [Run] { try read { try RunTable.runs(of: call, $0) } }

    public func source(of version: ProcedureVersion) throws(StoreError) -> String {
        try read { db in
            let source = try db.value(
                String.self, "SELECT source FROM procedure_source WHERE procedure = ? AND hash = ?",
                [version.id, version.hash])
            guard let source else { throw StoreError.noSuchSource(version) }
            return source
        }
    }
}

extension RunEvent.Fact {
    fileprivate var hasItsOwnVerb: Bool {
        switch self {
        case .began, .resumed, .adopted, .registered, .addedTo: true
        default: false
        }
    }
}
