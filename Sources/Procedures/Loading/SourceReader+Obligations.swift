import Domain

extension SourceReader {
    func obligation(_ id: String, _ entry: Entry) -> Obligation? {
        guard let object = object(entry, required: ["title", "demand", "gates", "step"]) else { return nil }
        let title = wording(object["title"], .title)
        let demand = object["demand"].flatMap(self.demand)
        let gates = list(object["gates"], atMost: Exit.allCases.count) { word($0, as: Exit.self) }
        let step: StepID? = name(object["step"])
        guard let title, let demand, let step else { return nil }
        return Obligation(id: ObligationID(id), title: title, demand: demand, gates: Set(gates), step: step)
    }

    /// A word, `{ solutions-offered: 2 }` or `{ verdict: exemptions }`.
    private func demand(_ entry: Entry) -> Demand? {
        if entry.node.isScalar { return word(entry, among: Self.demands) }
        guard let object = object(entry, optional: ["solutions-offered", "verdict"]) else { return nil }
        switch Set(object.entries.keys) {
        case ["solutions-offered"]: return integer(object["solutions-offered"]).map { .solutionsOffered(atLeast: $0) }
        case ["verdict"]: return name(object["verdict"]).map(Demand.verdict)
        default:
            complain(
                entry.path, .missingKey, "this isn't one demand",
                "Write a word, “{ solutions-offered: 2 }” or “{ verdict: … }”")
            return nil
        }
    }

    /// Named by the promise's kind: `call-back: { days: 5, say: … }`.
    func promiseRule(_ id: String, _ entry: Entry) -> PromiseRule? {
        let known = PromiseKind.allCases.map(\.rawValue.hyphenated)
        guard let kind = PromiseKind.allCases.first(where: { $0.rawValue.hyphenated == id }) else {
            complain(
                entry.path, .unknownWord, "“\(id)” is no kind of promise", remedy(for: id, among: known))
            return nil
        }
        guard let object = object(entry, required: ["days", "say"]) else { return nil }
        let days = integer(object["days"])
        let say = wording(object["say"], .spoken)
        guard let days, let say else { return nil }
        return PromiseRule(kind: kind, withinDays: days, say: say)
    }

    private static let demands: [(String, Demand)] = [
        ("required-fields", .requiredFields), ("statement-confirmed", .statementConfirmed),
        ("problem-restated", .problemRestated), ("cause-identified", .causeIdentified),
        ("permission-asked", .permissionAsked), ("offers-answered", .offersAnswered),
        ("desired-outcome", .desiredOutcome), ("promise-told", .promiseTold),
    ]
}
