/// One rulebook as data: what to ask, say, offer, promise and owe. The engine runs it; nothing in it is code.
///
/// Loaded from YAML and checked by the layer above; every reference inside a checked procedure leads somewhere.
public struct Procedure: Hashable, Sendable {
    public var id: ProcedureID
    public var title: Wording
    /// In the order of the spine; the caller's order is their own.
    public var steps: [Step]
    public var fields: [Field]
    public var causes: [Cause]
    public var solutions: [Solution]
    /// What the caller may want to achieve.
    public var outcomes: [FieldOption]
    public var obligations: [Obligation]
    public var promiseRules: [PromiseRule]
    /// The fields that whoever decides fills in on the ticket.
    public var findings: [FieldID]
    public var tables: [DecisionTable]
    public var clocks: [Clock]
    public var grounds: [Ground]
    public var forwarding: ForwardingRule?
    public var noCalls: NoCallsRule?
    public var preservation: PreservationRule?
    public var letters: [Letter]
    /// How sure we must be of who is calling before anything of a ticket or an account is disclosed.
    public var disclosureNeeds: Verification

    public init(
        id: ProcedureID, title: Wording, steps: [Step], fields: [Field], causes: [Cause], solutions: [Solution],
        outcomes: [FieldOption], obligations: [Obligation], promiseRules: [PromiseRule], findings: [FieldID] = [],
        tables: [DecisionTable] = [], clocks: [Clock] = [], grounds: [Ground], forwarding: ForwardingRule? = nil,
        noCalls: NoCallsRule? = nil, preservation: PreservationRule? = nil, letters: [Letter],
        disclosureNeeds: Verification
    ) {
        self.id = id
        self.title = title
        self.steps = steps
        self.fields = fields
        self.causes = causes
        self.solutions = solutions
        self.outcomes = outcomes
        self.obligations = obligations
        self.promiseRules = promiseRules
        self.findings = findings
        self.tables = tables
        self.clocks = clocks
        self.grounds = grounds
        self.forwarding = forwarding
        self.noCalls = noCalls
        self.preservation = preservation
        self.letters = letters
        self.disclosureNeeds = disclosureNeeds
    }

    public func step(_ id: StepID) -> Step? { steps.first { $0.id == id } }
    public func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }
    public func cause(_ id: CauseID) -> Cause? { causes.first { $0.id == id } }
    public func solution(_ id: SolutionID) -> Solution? { solutions.first { $0.id == id } }
    public func table(_ id: TableID) -> DecisionTable? { tables.first { $0.id == id } }
    public func clock(_ id: ClockID) -> Clock? { clocks.first { $0.id == id } }
    public func ground(_ id: GroundID) -> Ground? { grounds.first { $0.id == id } }
    public func letter(_ id: LetterID) -> Letter? { letters.first { $0.id == id } }
    public func promiseRule(_ kind: PromiseKind) -> PromiseRule? { promiseRules.first { $0.kind == kind } }
}

/// Which text of a procedure a run began with, and ends with, whatever is installed meanwhile.
public struct ProcedureVersion: Hashable, Sendable, Codable {
    public var id: ProcedureID
    /// SHA-256 of the file's bytes, in hexadecimal.
    public var hash: String

    public init(id: ProcedureID, hash: String) {
        self.id = id
        self.hash = hash
    }
}

/// Words to say, with the circumstances they are for.
public struct Phrase: Hashable, Sendable {
    public var words: Wording
    public var when: Condition?

    public init(words: Wording, when: Condition? = nil) {
        self.words = words
        self.when = when
    }
}

/// Where in the spine a step stands, and so what the screen shows with it.
public enum Stage: String, CaseIterable, Sendable, Codable {
    case greet, listen, empathise, rootCause, solutions, promise, close
}

/// One step of the script.
public struct Step: Hashable, Sendable {
    public var id: StepID
    public var stage: Stage
    public var title: Wording
    /// What to say; the first that fits is shown, the others are a key away (the phrase bank).
    public var say: [Phrase]
    public var fields: [FieldID]
    /// Where to go on, the first whose condition holds; a step of stage `close` ends the script and has none.
    public var next: [Branch]

    public init(id: StepID, stage: Stage, title: Wording, say: [Phrase], fields: [FieldID], next: [Branch]) {
        self.id = id
        self.stage = stage
        self.title = title
        self.say = say
        self.fields = fields
        self.next = next
    }
}

public struct Branch: Hashable, Sendable {
    public var to: StepID
    public var when: Condition?

    public init(to: StepID, when: Condition? = nil) {
        self.to = to
        self.when = when
    }
}
