import Time

extension Run {
    /// Applies one event; refused, the run is unchanged.
    ///
    /// Looks only at the run itself, so that a history replays the same under any later version of its procedure.
    public mutating func apply(_ event: RunEvent) throws(RunError) {
        var next = self
        try next.take(event)
        next.revision += 1
        self = next
    }

    private mutating func take(_ event: RunEvent) throws(RunError) {
        switch state {
        case .active: try takeWhileActive(event)
        case .suspended: try takeWhileSuspended(event)
        case .ended(_, let ending): try takeAfterEnd(event, ending)
        }
    }

    private mutating func takeWhileActive(_ event: RunEvent) throws(RunError) {
        switch event.fact {
        case .began: throw .alreadyBegun
        case .went(let to): go(to: to)
        case .answered(let field, let answer): answers[field] = answer
        case .stated(let text): try state(text)
        case .statementConfirmed: try confirmStatement(at: event.at)
        case .statementAdded(let text): try add(text)
        case .restated(let done): isRestated = done
        case .causeFound(let cause): self.cause = cause
        case .outcomeWanted(let outcome): desiredOutcome = outcome
        case .permissionAsked(let granted): permission = granted
        case .offered(let solution, let amount): try offer(solution, amount)
        case .responded(let solution, let response): try respond(to: solution, response)
        case .offerTakenBack(let solution): try takeBack(solution)
        case .fewerOffers(let reason): whyFewerOffers = try Self.reason(reason)
        case .callbackWished(let wish): callback = wish
        case .managerWished(let wish): manager = wish
        case .abuseWarned: abuseWarnings += 1
        case .followed(let number): follows = number
        case .suspended(let why): state = .suspended(at: event.at, why: try Self.reason(why))
        case .resumed: throw .doesNotFit("resumed", in: state.word)
        case .adopted: adopt(by: event.by)
        case .switched(let to, let step, let keeping): become(to, at: step, keeping: keeping)
        case .settled: state = .ended(at: event.at, .settled)
        case .registered(let number, _): state = .ended(at: event.at, .registered(number, told: nil))
        case .addedTo(let number): state = .ended(at: event.at, .addedTo(number))
        case .told: throw .nothingToTell
        case .discarded(let reason): state = .ended(at: event.at, .discarded(reason: try Self.reason(reason)))
        }
    }

    private mutating func takeWhileSuspended(_ event: RunEvent) throws(RunError) {
        switch event.fact {
        case .resumed:
            if event.by != owner { adopt(by: event.by) }
            state = .active
        case .adopted: adopt(by: event.by)
        case .discarded(let reason): state = .ended(at: event.at, .discarded(reason: try Self.reason(reason)))
        default: throw .doesNotFit(event.fact.word, in: state.word)
        }
    }

    private mutating func takeAfterEnd(_ event: RunEvent, _ ending: Ending) throws(RunError) {
        switch (event.fact, ending) {
        case (.told, .registered(let number, told: nil)):
            guard case .ended(let at, _) = state else { return }
            state = .ended(at: at, .registered(number, told: event.at))
        case (.told, .registered): return
        case (.statementAdded(let text), .registered), (.statementAdded(let text), .addedTo): try add(text)
        case (.went(let to), _): go(to: to)
        default: throw .doesNotFit(event.fact.word, in: state.word)
        }
    }

    private mutating func go(to step: StepID) {
        self.step = step
        visited.insert(step)
    }

    private mutating func state(_ text: String) throws(RunError) {
        if statement?.isConfirmed == true { throw .statementAlreadyConfirmed }
        statement = text.isEmpty ? nil : .drafted(text)
    }

    private mutating func confirmStatement(at now: Instant) throws(RunError) {
        guard let statement else { throw .nothingStated }
        if statement.isConfirmed { throw .statementAlreadyConfirmed }
        self.statement = .confirmed(statement.text, at: now)
    }

    private mutating func add(_ text: String) throws(RunError) {
        additions.append(try Self.reason(text))
    }

    private mutating func offer(_ solution: SolutionID, _ amount: Int?) throws(RunError) {
        guard !offers.contains(where: { $0.solution == solution }) else { throw .alreadyOffered(solution) }
        offers.append(Offer(solution: solution, amountKopecks: amount))
    }

    private mutating func respond(to solution: SolutionID, _ response: Response?) throws(RunError) {
        guard let index = offers.firstIndex(where: { $0.solution == solution }) else { throw .notOffered(solution) }
        offers[index].response = response
    }

    private mutating func takeBack(_ solution: SolutionID) throws(RunError) {
        guard let index = offers.firstIndex(where: { $0.solution == solution }) else { throw .notOffered(solution) }
        guard offers[index].response == nil else { throw .alreadyAnswered(solution) }
        offers.remove(at: index)
    }

    private mutating func adopt(by login: Login) {
        owner = login
        generation += 1
    }

    /// What belongs to the old rulebook alone (its causes, solutions, outcomes) is left behind; words are kept.
    private mutating func become(_ version: ProcedureVersion, at step: StepID, keeping: Set<FieldID>) {
        procedure = version
        let all = aside.merging(answers) { $1 }
        answers = all.filter { keeping.contains($0.key) }
        aside = all.filter { !keeping.contains($0.key) && $0.key != .today }
        cause = nil
        desiredOutcome = nil
        offers = []
        whyFewerOffers = nil
        visited = []
        go(to: step)
    }

    private static func reason(_ text: String) throws(RunError) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        return text
    }
}
