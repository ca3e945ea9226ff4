import Domain

extension SourceReader {
    /// The whole file as the desk that stands around every procedure; `nil` with at least one complaint.
    func desk(_ root: Entry) -> Desk? {
        guard
            let object = object(
                root, required: ["format", "greeting", "triage", "emergency", "interrupts"], optional: ["facts"])
        else { return nil }
        readFacts(object["facts"])
        let greeting = list(object["greeting"], atMost: Limits.phrases, phrase)
        let triage = named(object["triage"], atMost: Limits.triage, triageChoice)
        let emergency = object["emergency"].flatMap(self.emergency)
        let interrupts = named(object["interrupts"], atMost: InterruptKind.allCases.count, interrupt)
        for kind in InterruptKind.allCases
        where object["interrupts"] != nil && !interrupts.contains(where: { $0.kind == kind }) {
            let word = kind.rawValue.hyphenated
            complain("interrupts", .missingKey, "“\(word)” is missing or broken", "Add “\(word):” with title and say")
        }
        guard complaints.isEmpty, let emergency else { return nil }
        return Desk(greeting: greeting, triage: triage, emergency: emergency, interrupts: interrupts)
    }

    private func triageChoice(_ id: String, _ entry: Entry) -> TriageChoice? {
        guard let object = object(entry, required: ["title", "say", "leads-to"]) else { return nil }
        let title = wording(object["title"], .title)
        let say = wording(object["say"], .spoken)
        let exit = object["leads-to"].flatMap(triageExit)
        guard let title, let say, let exit else { return nil }
        return TriageChoice(id: Name(id), title: title, say: say, leadsTo: exit)
    }

    /// `open-ticket`, `{ procedure: complaint, answers: { topic: bill } }` or `{ ends: silent }`.
    private func triageExit(_ entry: Entry) -> TriageExit? {
        if entry.node.isScalar { return word(entry, among: [("open-ticket", TriageExit.openTicket)]) }
        guard let object = object(entry, optional: ["procedure", "answers", "ends"]) else { return nil }
        switch Set(object.entries.keys) {
        case ["procedure"], ["procedure", "answers"]:
            guard let id: ProcedureID = name(object["procedure"]) else { return nil }
            let answers = named(object["answers"], atMost: Limits.options) { field, entry -> (FieldID, OptionID)? in
                name(entry).map { (FieldID(field), $0) }
            }
            return .procedure(id, answers: Dictionary(answers) { first, _ in first })
        case ["ends"]: return word(object["ends"], as: Disposition.self).map(TriageExit.ends)
        default:
            complain(
                entry.path, .missingKey, "it doesn't say where this leads",
                "Write “open-ticket”, “{ procedure: … }” or “{ ends: … }”")
            return nil
        }
    }

    private func emergency(_ entry: Entry) -> Emergency? {
        guard let object = object(entry, required: ["say", "number"]) else { return nil }
        let say = wording(object["say"], .spoken)
        guard let numberEntry = object["number"], let text = scalar(numberEntry) else { return nil }
        guard let number = try? PhoneNumber(parsing: text) else {
            complain(
                numberEntry.path, .wrongType, "no telephone can dial “\(text.prefix(Limits.name))”",
                "Write a number, as 112")
            return nil
        }
        return say.map { Emergency(say: $0, number: number) }
    }

    private func interrupt(_ id: String, _ entry: Entry) -> Interrupt? {
        guard let kind = InterruptKind.allCases.first(where: { $0.rawValue.hyphenated == id }) else {
            complain(
                entry.path, .unknownWord, "“\(id)” is nothing that interrupts a call",
                remedy(for: id, among: InterruptKind.allCases.map(\.rawValue.hyphenated)))
            return nil
        }
        guard let object = object(entry, required: ["title", "say"], optional: ["back"]) else { return nil }
        let title = wording(object["title"], .title)
        let say = wording(object["say"], .spoken)
        let back = wording(object["back"], .spoken)
        guard let title, let say else { return nil }
        return Interrupt(kind: kind, title: title, say: say, back: back)
    }
}
