import Domain
import Time

/// A rulebook small enough to be held in the head, with one of each kind of thing.
enum Sample {
    static func both(_ text: String) -> Wording { Wording(ru: text, en: text) }

    static let version = ProcedureVersion(id: "sample", hash: "0000")
    static let other = ProcedureVersion(id: "other", hash: "1111")
    static let zone: Zone = {
        guard let zone = try? ZoneFolder.system.zone(named: "Europe/Moscow") else { fatalError("install tzdata") }
        return zone
    }()

    static let procedure = Procedure(
        id: "sample", title: both("Sample"),
        steps: [
            step("greet", .greet, fields: ["name", "topic"], next: [Branch(to: "listen")]),
            step(
                "listen", .listen, fields: ["sum", "since", "phone", "again", "count", "story"],
                next: [
                    Branch(to: "promise", when: .answered("topic", with: ["quick"])), Branch(to: "offer"),
                ]),
            step("offer", .solutions, next: [Branch(to: "promise")]),
            step("promise", .promise, next: [Branch(to: "close")]),
            step("close", .close),
        ],
        fields: [
            Field(
                id: "name", label: both("Name"), type: .line(limit: 10), isRequired: true,
                refused: Consequence(say: both("As you like"), allowsRegistration: true)),
            Field(
                id: "topic", label: both("Topic"), type: .choice([option("bill"), option("quick")]), isRequired: true),
            Field(
                id: "sum", label: both("Sum"), type: .money(limitKopecks: 10_000), isRequired: true,
                refused: Consequence(say: both("I can't, then"), allowsRegistration: false),
                unknown: Consequence(say: both("No matter"), allowsRegistration: true),
                when: .answered("topic", with: ["bill"])),
            Field(id: "since", label: both("Since"), type: .date),
            Field(id: "phone", label: both("Phone"), type: .phone),
            Field(id: "again", label: both("Again"), type: .yesNo),
            Field(id: "count", label: both("Count"), type: .number(1...9)),
            Field(id: "story", label: both("Story"), type: .text(limit: 20)),
        ],
        causes: [
            Cause(id: "ours", title: both("Ours"), when: .answered("topic", with: ["bill"]), isOurFault: true),
            Cause(id: "theirs", title: both("Theirs"), isOurFault: false),
        ],
        solutions: [
            Solution(id: "explain", title: both("Explain"), say: both("…"), carriedOut: .onPhone),
            Solution(
                id: "refund", title: both("Refund"), say: both("…"), limitKopecks: 5_000, approver: .specialist,
                carriedOut: .later(days: 5)),
            Solution(id: "send", title: both("Send"), say: both("…"), carriedOut: .later(days: 3)),
        ],
        outcomes: [option("money"), option("answer")],
        obligations: [
            obligation("asked", .requiredFields, [.settle, .register]),
            obligation("statement", .statementConfirmed, [.register]),
            obligation("restated", .problemRestated, [.register]),
            obligation("cause", .causeIdentified, [.settle, .register]),
            obligation("permission", .permissionAsked, [.settle, .register]),
            obligation("two-offers", .solutionsOffered(atLeast: 2), [.settle, .register]),
            obligation("answers", .offersAnswered, [.settle, .register]),
            obligation("outcome", .desiredOutcome, [.register]),
            obligation("told", .promiseTold, [.close]),
        ],
        promiseRules: [
            PromiseRule(kind: .callBack, withinDays: 5, say: both("{by}")),
            PromiseRule(kind: .managerCallsBack, withinDays: 2, say: both("{by}")),
            PromiseRule(kind: .carryOut, withinDays: 5, say: both("{by}")),
        ],
        grounds: [], letters: [], disclosureNeeds: .detail)

    private static func step(
        _ id: StepID, _ stage: Stage, fields: [FieldID] = [], next: [Branch] = []
    ) -> Step {
        Step(id: id, stage: stage, title: both(id.text), say: [Phrase(words: both("…"))], fields: fields, next: next)
    }

    private static func option(_ id: OptionID) -> FieldOption { FieldOption(id: id, title: both(id.text)) }

    private static func obligation(_ id: ObligationID, _ demand: Demand, _ gates: Set<Exit>) -> Obligation {
        Obligation(id: id, title: both(id.text), demand: demand, gates: gates, step: "greet")
    }

    static func number(_ serial: Int) throws -> TicketNumber {
        struct NoNumber: Error {}
        guard let number = TicketNumber(serial: serial) else { throw NoNumber() }
        return number
    }

    /// Everything that registering and settling demand, in an order in which it may be said.
    static let allDone: [RunEvent.Fact] = [
        .answered("name", .text("Anna")), .answered("topic", .option("bill")), .answered("sum", .money(kopecks: 100)),
        .stated("Charged twice"), .statementConfirmed, .restated(true), .causeFound("ours"), .outcomeWanted("money"),
        .permissionAsked(granted: true), .offered("explain", amountKopecks: nil),
        .offered("refund", amountKopecks: 5_000), .responded("explain", .accepted), .responded("refund", .declined),
    ]
}

extension RunEvent {
    /// An event at so many seconds after the call began.
    static func at(_ second: Int64, by login: Login = "anna", _ fact: Fact) -> RunEvent {
        RunEvent(at: Instant(milliseconds: 1_764_000_000_000 + second * 1000), by: login, fact)
    }
}

extension Run {
    static func begun(answers: [FieldID: OptionID] = [:]) throws -> Run {
        try Run(id: RunID(1), first: .at(0, .began(Sample.version, step: "greet", answers: answers)))
    }

    /// After these facts, each allowed by the sample's rulebook.
    static func after(_ facts: [RunEvent.Fact]) throws -> Run {
        var run = try begun()
        for (index, fact) in facts.enumerated() { try run.record(.at(Int64(index + 1), fact)) }
        return run
    }

    mutating func record(_ event: RunEvent, under procedure: Procedure = Sample.procedure) throws {
        try check(event, under: procedure, in: Sample.zone)
        try apply(event)
    }

    /// Why the fact is refused; `nil` when it is allowed.
    func refusal(of fact: RunEvent.Fact, by login: Login = "anna") -> RunError? {
        do {
            try check(.at(900, by: login, fact), under: Sample.procedure, in: Sample.zone)
            return nil
        } catch {
            return error
        }
    }
}

/// A caller's; Testing calls something else an attachment.
typealias AttachedFile = Attachment
