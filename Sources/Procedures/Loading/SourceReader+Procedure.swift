import Domain

extension SourceReader {
    /// The whole file as a procedure; `nil` with at least one complaint.
    func procedure(_ root: Entry) -> Procedure? {
        guard
            let object = object(
                root,
                required: ["format", "id", "title", "disclosure", "steps", "obligations", "promises"],
                optional: [
                    "facts", "fields", "causes", "solutions", "outcomes", "findings", "tables", "clocks", "grounds",
                    "forwarding", "no-calls", "preservation", "letters",
                ])
        else { return nil }
        readFacts(object["facts"])
        let id: ProcedureID? = name(object["id"])
        let title = wording(object["title"], .title)
        let disclosure = word(object["disclosure"], among: Self.verifications)
        // First, since everything else may look at their verdicts.
        let tables = readTables(object["tables"])
        let steps = named(object["steps"], atMost: Limits.steps, step)
        let fields = named(object["fields"], atMost: Limits.fields, field)
        let causes = named(object["causes"], atMost: Limits.causes, cause)
        let solutions = named(object["solutions"], atMost: Limits.solutions, solution)
        let outcomes = named(object["outcomes"], atMost: Limits.options, option)
        let obligations = named(object["obligations"], atMost: Limits.obligations, obligation)
        let promises = named(object["promises"], atMost: PromiseKind.allCases.count, promiseRule)
        let findings: [FieldID] = list(object["findings"], atMost: Limits.fields) { name($0) }
        let clocks = named(object["clocks"], atMost: Limits.clocks, clock)
        let grounds = named(object["grounds"], atMost: Limits.grounds, ground)
        let forwarding = object["forwarding"].flatMap(forwarding)
        let noCalls = object["no-calls"].flatMap(noCalls)
        let preservation = object["preservation"].flatMap(preservation)
        let variables =
            names(in: object["fields"]).map { Letter.variable(for: FieldID($0)) }
            + names(in: object["clocks"]).map { Letter.variable(for: ClockID($0)) }
            + names(in: object["tables"]).map { Letter.variable(for: TableID($0)) }
        let letters = named(object["letters"], atMost: Limits.letters) { letter($0, $1, saying: variables) }
        guard complaints.isEmpty, let id, let title, let disclosure else { return nil }
        return Procedure(
            id: id, title: title, steps: steps, fields: fields, causes: causes, solutions: solutions,
            outcomes: outcomes, obligations: obligations, promiseRules: promises, findings: findings, tables: tables,
            clocks: clocks, grounds: grounds, forwarding: forwarding, noCalls: noCalls, preservation: preservation,
            letters: letters, disclosureNeeds: disclosure)
    }

    func readFacts(_ entry: Entry?) {
        _ = named(entry, atMost: Limits.facts) { name, entry -> Void? in
            let before = complaints.count
            guard var wording = wording(entry, TextRule(limit: Limits.spoken)) else { return nil }
            // Facts that name facts multiply: one that is refused stands for nothing longer.
            if complaints.count > before { wording = Wording(ru: "…", en: "…") }
            facts[name] = Fact(wording: wording, path: entry.path)
            return ()
        }
    }

    private func step(_ id: String, _ entry: Entry) -> Step? {
        guard let object = object(entry, required: ["stage", "title", "say"], optional: ["fields", "next"]) else {
            return nil
        }
        let stage = word(object["stage"], as: Stage.self)
        let title = wording(object["title"], .title)
        let say = list(object["say"], atMost: Limits.phrases, phrase)
        let fields: [FieldID] = list(object["fields"], atMost: Limits.fields) { name($0) }
        let next = list(object["next"], atMost: Limits.branches, branch)
        guard let stage, let title else { return nil }
        return Step(id: StepID(id), stage: stage, title: title, say: say, fields: fields, next: next)
    }

    /// `{ ru: …, en: …, when: … }`.
    func phrase(_ entry: Entry) -> Phrase? {
        guard let object = object(entry, optional: Language.allCases.map(\.rawValue) + ["when"]) else { return nil }
        let condition = condition(object["when"])
        guard let words = wording(in: object, .spoken) else { return nil }
        return Phrase(words: words, when: condition)
    }

    /// `listen`, or `{ to: listen, when: … }`.
    private func branch(_ entry: Entry) -> Branch? {
        if entry.node.isScalar { return name(entry).map { Branch(to: $0) } }
        guard let object = object(entry, required: ["to"], optional: ["when"]) else { return nil }
        let condition = condition(object["when"])
        return name(object["to"]).map { Branch(to: $0, when: condition) }
    }

    private func cause(_ id: String, _ entry: Entry) -> Cause? {
        guard let object = object(entry, required: ["title", "fault"], optional: ["when"]) else { return nil }
        let title = wording(object["title"], .title)
        let isOurs = word(object["fault"], among: [("ours", true), ("not-ours", false)])
        let condition = condition(object["when"])
        guard let title, let isOurs else { return nil }
        return Cause(id: CauseID(id), title: title, when: condition, isOurFault: isOurs)
    }

    private func solution(_ id: String, _ entry: Entry) -> Solution? {
        guard
            let object = object(
                entry, required: ["title", "say", "carried-out"], optional: ["when", "limit", "approver"])
        else { return nil }
        let title = wording(object["title"], .title)
        let say = wording(object["say"], .spoken)
        let limit = integer(object["limit"]).map(kopecks)
        let approver = object["approver"] == nil ? Role.operator : word(object["approver"], as: Role.self)
        let condition = condition(object["when"])
        let carriedOut = object["carried-out"].flatMap(self.carriedOut)
        guard let title, let say, let approver, let carriedOut else { return nil }
        return Solution(
            id: SolutionID(id), title: title, say: say, when: condition, limitKopecks: limit, approver: approver,
            carriedOut: carriedOut)
    }

    /// `on-phone`, or `{ days: 5 }`.
    private func carriedOut(_ entry: Entry) -> CarriedOut? {
        if entry.node.isScalar { return word(entry, among: [("on-phone", CarriedOut.onPhone)]) }
        return object(entry, required: ["days"]).flatMap { integer($0["days"]) }.map { .later(days: $0) }
    }

    func option(_ id: String, _ entry: Entry) -> FieldOption? {
        wording(entry, .title).map { FieldOption(id: OptionID(id), title: $0) }
    }

    /// Roubles in the file are whole; an absurd number stays absurd instead of overflowing, and is refused by its limit.
    func kopecks(_ roubles: Int) -> Int {
        let (kopecks, overflow) = roubles.multipliedReportingOverflow(by: 100)
        return overflow ? Int.max : kopecks
    }

    private static let verifications: [(String, Verification)] = [
        ("none", .none), ("number", .number), ("detail", .detail), ("code-word", .codeWord),
    ]
}
