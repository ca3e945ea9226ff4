import Domain

/// Whether a procedure makes sense: every reference leads somewhere, every step can be reached and left, every
/// obligation can be fulfilled, every limit means something.
public struct ProcedureChecker {
    let procedure: Procedure
    let map: SourceMap
    private(set) var found: [Complaint] = []

    /// - Parameter map: where the values stand in their file; an empty one gives complaints without lines.
    init(_ procedure: Procedure, _ map: SourceMap) {
        self.procedure = procedure
        self.map = map
    }

    /// In the order of the file; empty when the procedure may be run.
    /// - Parameter isFollowed: whether what nothing can reach is looked for too.
    public func complaints(isFollowed: Bool = true) -> [Complaint] {
        var checker = self
        checker.checkSteps()
        checker.checkGraph()
        checker.checkFields()
        checker.checkConditions()
        checker.checkSolutions()
        checker.checkObligations()
        checker.checkPromises()
        checker.checkTables()
        checker.checkClocks()
        checker.checkTicketRules()
        if checker.found.isEmpty, isFollowed { checker.checkReach() }
        if checker.found.isEmpty { checker.checkSituations() }
        return Array(Set(checker.found)).sorted()
    }

    mutating func complain(_ path: String, _ rule: Complaint.Rule, _ what: String, _ remedy: String) {
        guard found.count < Limits.complaints else { return }
        found.append(map.complaint(path, rule, what, remedy))
    }

    /// The fields that a condition looks at, and those that decide whether they are asked.
    func fields(behind condition: Condition) -> Set<FieldID> {
        var seen: Set<FieldID> = []
        var open = condition.fields
        while let id = open.popLast() {
            if seen.insert(id).inserted { open += procedure.field(id)?.when?.fields ?? [] }
        }
        return seen
    }

    /// Complains when `id` isn't among `known`.
    mutating func expect<Subject>(
        _ id: Name<Subject>, among known: [Name<Subject>], _ path: String, _ kind: String
    ) {
        guard !known.contains(id) else { return }
        complain(
            path, .unknownReference, "no \(kind) is called “\(id)”", remedy(for: id.text, among: known.map(\.text)))
    }
}
