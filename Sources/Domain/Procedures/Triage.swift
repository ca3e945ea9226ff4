/// What stands before and around every procedure: the first question of a call, and what interrupts it.
public struct Desk: Hashable, Sendable {
    public var greeting: [Phrase]
    public var triage: [TriageChoice]
    public var emergency: Emergency
    /// Words for what interrupts a call and returns.
    public var interrupts: [Interrupt]

    public init(greeting: [Phrase], triage: [TriageChoice], emergency: Emergency, interrupts: [Interrupt]) {
        self.greeting = greeting
        self.triage = triage
        self.emergency = emergency
        self.interrupts = interrupts
    }
}

/// One answer to "what is this call about?".
public struct TriageChoice: Hashable, Sendable {
    public var id: Name<TriageChoice>
    public var title: Wording
    public var say: Wording
    public var leadsTo: TriageExit

    public init(id: Name<TriageChoice>, title: Wording, say: Wording, leadsTo: TriageExit) {
        self.id = id
        self.title = title
        self.say = say
        self.leadsTo = leadsTo
    }
}

public enum TriageExit: Hashable, Sendable {
    /// Runs a procedure, with these answers known already.
    case procedure(ProcedureID, answers: [FieldID: OptionID])
    /// Asks for the number of an open ticket.
    case openTicket
    /// Ends the call.
    case ends(Disposition)
}

public struct Emergency: Hashable, Sendable {
    public var say: Wording
    /// Whom to call.
    public var number: PhoneNumber

    public init(say: Wording, number: PhoneNumber) {
        self.say = say
        self.number = number
    }
}

/// A thing that interrupts a matter and returns to it.
public struct Interrupt: Hashable, Sendable {
    public var kind: InterruptKind
    public var title: Wording
    /// Before, and on coming back.
    public var say: Wording
    public var back: Wording?

    public init(kind: InterruptKind, title: Wording, say: Wording, back: Wording? = nil) {
        self.kind = kind
        self.title = title
        self.say = say
        self.back = back
    }
}

public enum InterruptKind: String, CaseIterable, Sendable, Codable {
    case hold, consultation, transfer, conference, interpreter, abuse, manager
}
