import Domain
import Time

extension SourceReader {
    /// Tables in the file's order; conditions that are read afterwards may look at their verdicts, those of a table at the
    /// ones above it.
    func readTables(_ entry: Entry?) -> [DecisionTable] {
        named(entry, atMost: Limits.tables) { id, entry in
            let (before, passedOver) = (complaints.count, verdictsOfBrokenTables)
            let table = table(id, entry)
            if let table { tables[table.id] = table }
            if complaints.count > before || verdictsOfBrokenTables > passedOver { brokenTables.insert(TableID(id)) }
            return table
        }
    }

    private func table(_ id: String, _ entry: Entry) -> DecisionTable? {
        guard let object = object(entry, required: ["title", "hit", "rows"], optional: ["step", "otherwise"]) else {
            return nil
        }
        let title = wording(object["title"], .title)
        let step: StepID? = name(object["step"])
        let hit = word(object["hit"], as: DecisionTable.Hit.self)
        let rows = named(object["rows"], atMost: Limits.rows, row)
        let otherwise = wording(object["otherwise"], .spoken)
        guard let title, let hit, otherwise != nil || object["otherwise"] == nil else { return nil }
        return DecisionTable(id: TableID(id), title: title, step: step, hit: hit, rows: rows, otherwise: otherwise)
    }

    private func row(_ id: String, _ entry: Entry) -> DecisionTable.Row? {
        guard let object = object(entry, required: ["when", "say"], optional: ["basis", "ground"]) else { return nil }
        if RowID(id) == DecisionTable.otherwise {
            complain(entry.path, .badName, "“otherwise” stands for no row", "Call the row something else")
        }
        let condition = condition(object["when"])
        let say = wording(object["say"], .spoken)
        let basis = basis(object["basis"])
        let ground: GroundID? = name(object["ground"])
        guard let condition, let say else { return nil }
        return DecisionTable.Row(id: RowID(id), when: condition, say: say, basis: basis, ground: ground)
    }

    /// `{ verdict: exemptions, is: poll }`.
    func verdictCondition(_ object: Object) -> Condition? {
        guard let entry = object["verdict"], let id: TableID = name(entry) else { return nil }
        if brokenTables.contains(id) {
            verdictsOfBrokenTables += 1
            return nil
        }
        guard let table = tables[id] else {
            complain(
                entry.path, .unknownReference, "no table above this is called “\(id)”",
                remedy(for: id.text, among: tables.keys.map(\.text).sorted()))
            return nil
        }
        let rows: [RowID] = list(object["is"], atMost: Limits.rows) { name($0) }
        let meanings = rows.compactMap { row -> Condition? in
            let meaning = table.meaning(of: row)
            if meaning == nil {
                complain(
                    object["is"]?.path ?? object.path, .unknownReference, "“\(id)” has no row “\(row)”",
                    remedy(for: row.text, among: table.rows.map(\.id.text) + [DecisionTable.otherwise.text]))
            }
            return meaning
        }
        guard meanings.count == rows.count, let first = meanings.first else { return nil }
        let meaning = meanings.count == 1 ? first : .any(meanings)
        guard meaning.comparisons <= Limits.comparisons else {
            complain(
                entry.path, .tooMany,
                "with the tables that “\(id)” looks at in its turn, this asks more than \(Limits.comparisons) questions",
                "Look at fewer verdicts, or at answers")
            return nil
        }
        return .verdict(id, isAnyOf: rows, meaning: meaning)
    }

    /// `{ act: { ru: 59-ФЗ, en: 59-FZ }, article: 12, part: 1 }`, `{ act: 34 CFR, section: 100.7, part: b }`.
    func basis(_ entry: Entry?) -> ClockRule.Basis? {
        guard let entry, let object = object(entry, required: ["act"], optional: ["article", "section", "part"]) else {
            return nil
        }
        if object["article"] != nil, let section = object["section"] {
            complain(section.path, .unknownKey, "an act is cited by articles or by sections", "Leave one of them out")
        }
        for key in ["article", "section", "part"] {
            guard let part = object[key], let text = scalar(part), text.count > Limits.act || text.isEmpty else {
                continue
            }
            complain(part.path, .tooLong, "1 to \(Limits.act) characters are allowed", "Name it more shortly")
        }
        guard let act = act(object["act"]) else { return nil }
        return ClockRule.Basis(
            act: act.en, actInRussian: act.ru == act.en ? nil : act.ru,
            article: (object["article"] ?? object["section"]).flatMap(scalar), part: object["part"].flatMap(scalar),
            isInSections: object["section"] != nil)
    }

    /// One word that is the same in every language, or the words of each.
    private func act(_ entry: Entry?) -> Wording? {
        guard let entry else { return nil }
        guard entry.node.isScalar else { return wording(entry, TextRule(limit: Limits.act)) }
        guard let text = scalar(entry) else { return nil }
        if text.isEmpty || text.count > Limits.act {
            complain(entry.path, .tooLong, "1 to \(Limits.act) characters are allowed", "Name it more shortly")
        }
        return Wording(ru: text, en: text)
    }
}

extension Condition {
    /// How much there is to compare in it, verdicts spelled out: tables that look at each other's multiply. Where that is too
    /// much for a condition, it isn't counted to the end.
    var comparisons: Int {
        switch self {
        case .all(let parts), .any(let parts):
            var sum = 0
            for part in parts where sum <= Limits.comparisons { sum += part.comparisons }
            return sum
        case .not(let part), .verdict(_, _, let part): return part.comparisons
        case .answered, .answer, .measured, .elapsed, .cause, .accepted: return 1
        }
    }
}
