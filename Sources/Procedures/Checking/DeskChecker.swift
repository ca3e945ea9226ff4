import Domain

/// Whether the desk makes sense by itself, and with the procedures that are installed.
struct DeskChecker {
    let desk: Desk
    let map: SourceMap

    init(_ desk: Desk, _ map: SourceMap) {
        self.desk = desk
        self.map = map
    }

    /// In the order of the file.
    func complaints() -> [Complaint] {
        var found: [Complaint] = []
        if !desk.greeting.contains(where: { $0.when == nil }) {
            found.append(
                map.complaint(
                    "greeting", .deadEnd, "every greeting has a condition, so there may be nothing to say",
                    "Add one without “when”"))
        }
        for (index, phrase) in desk.greeting.enumerated() where phrase.when != nil {
            found.append(
                map.complaint(
                    "greeting[\(index)].when", .neverHolds, "nothing is known yet when a call is taken",
                    "Take “when” out"))
        }
        let leadsToProcedure = desk.triage.contains { if case .procedure = $0.leadsTo { true } else { false } }
        if !leadsToProcedure {
            found.append(
                map.complaint(
                    "triage", .deadEnd, "no choice leads to a procedure", "Write “leads-to: { procedure: … }” in one"))
        }
        return found.sorted()
    }

    /// Whether every procedure, field and option that triage names is there.
    /// - Parameter procedures: what is installed; `nil` for a file with complaints of its own.
    func complaints(leadingTo procedures: [ProcedureID: Procedure?]) -> [Complaint] {
        var found = complaints()
        for choice in desk.triage {
            guard case .procedure(let id, let answers) = choice.leadsTo else { continue }
            let path = "triage.\(choice.id).leads-to"
            guard let installed = procedures[id] else {
                found.append(
                    map.complaint(
                        path + ".procedure", .unknownReference, "no procedure is called “\(id)”",
                        remedy(for: id.text, among: procedures.keys.map(\.text).sorted())))
                continue
            }
            guard let procedure = installed else { continue }
            for (field, option) in answers where !procedure.accepts(option, for: field) {
                found.append(
                    map.complaint(
                        "\(path).answers.\(field)", .unknownReference,
                        "“\(id)” has no field “\(field)” with an option “\(option)”", "Write what the procedure has"))
            }
        }
        return found.sorted()
    }
}

extension Procedure {
    fileprivate func accepts(_ option: OptionID, for field: FieldID) -> Bool {
        guard case .choice(let options) = self.field(field)?.type else { return false }
        return options.contains { $0.id == option }
    }
}
