import Domain

/// What may become of a matter under a procedure: whatever is answered to which fields, chosen for a cause and accepted.
///
/// It follows a run's own reading (`Run.holds`, `Outlook`): a field may be unanswered, and for a table one that may still be
/// answered leaves it open which rows fit. One that isn't asked isn't answered. Each condition becomes a literal that stands
/// for “it holds”, “it is sure to hold” or “it is sure not to”.
struct Possibilities {
    enum Finding {
        case possible, impossible
        /// More hangs together than is followed.
        case tooMuch
    }

    /// What a matter can differ in.
    enum Subject: Hashable {
        case field(FieldID)
        case cause
        case accepted(SolutionID)
        case days(from: FieldID, to: FieldID)
        case months(from: FieldID, to: FieldID)
    }

    /// Whether so many calendar months at least, or at most, lie between two dates.
    struct MonthQuestions {
        var atLeast: Literal
        var atMost: Literal
    }

    let procedure: Procedure
    let tables: [TableID: DecisionTable]
    var solver = ClauseSolver()
    let always: Literal
    var answers: [FieldID: AnswerQuestions] = [:]
    var causes: [CauseID: Literal] = [:]
    var accepted: [SolutionID: Literal] = [:]
    var days: [Subject: AnswerQuestions.NumberScale] = [:]
    /// By two dates and a number of months.
    var months: [Subject: [Int: MonthQuestions]] = [:]
    /// By table, row and reading; what was made of one once.
    var rows: [RowReading: Literal] = [:]
    private var subjectsOfTables: [TableID: Set<Subject>] = [:]
    /// Of each field: itself, and whatever decides whether it is asked.
    private var subjectsOfFields: [FieldID: Set<Subject>] = [:]

    struct RowReading: Hashable {
        var table: TableID
        var row: Int
        var isSure: Bool
    }

    /// - Parameter procedure: without complaints; fields that wait for each other are left out.
    init(_ procedure: Procedure) {
        self.procedure = procedure
        tables = Dictionary(procedure.tables.map { ($0.id, $0) }) { first, _ in first }
        always = solver.newQuestion()
        solver.add([always])
        makeCauses()
        // No field, and always known.
        var today = AnswerQuestions(unanswered: !always, given: always, closed: !always)
        today.date = solver.days.newDate()
        answers[.today] = today
        for solution in procedure.solutions { accepted[solution.id] = solver.newQuestion() }
        for table in procedure.tables {
            subjectsOfTables[table.id] = table.rows.reduce(into: []) { $0.formUnion(subjects(named: $1.when)) }
        }
        makeFields()
    }

    /// Whether all of these can be so at once.
    /// - Parameters:
    ///   - conditions: that the literals were made of.
    ///   - limit: of the solver's steps, those before included.
    mutating func find(_ literals: [Literal], of conditions: [Condition], until limit: Int) -> Finding {
        var subjects: Set<Subject> = []
        for condition in conditions {
            for subject in self.subjects(named: condition) {
                guard case .field(let id) = subject else {
                    subjects.insert(subject)
                    continue
                }
                subjects.formUnion(subjectsOfFields[id] ?? [])
            }
        }
        let questions = subjects.flatMap(questions).sorted()
        return switch solver.find(literals, answering: questions, until: limit) {
        case .possible: .possible
        case .impossible: .impossible
        case .tooHard: .tooMuch
        }
    }

    /// What these conditions look at, as it was when ``find(_:of:until:)`` last found something possible: choices, and what was
    /// refused or not known.
    func example(of conditions: [Condition]) -> Situation {
        var situation = Situation()
        for case .field(let id) in conditions.reduce(into: Set<Subject>(), { $0.formUnion(subjects(named: $1)) }) {
            guard let field = answers[id] else { continue }
            if let word = field.words.first(where: { solver.isSo($0.value) })?.key {
                situation.known[id] = .word(word)
            } else if field.refused.map(solver.isSo) ?? false {
                situation.known[id] = .refused
            } else if field.unknown.map(solver.isSo) ?? false {
                situation.known[id] = .unknown
            }
        }
        return situation
    }

    private func questions(of subject: Subject) -> [Int] {
        switch subject {
        case .field(let id): answers[id]?.questions ?? []
        case .cause: causes.values.map(\.question)
        case .accepted(let id): accepted[id].map { [$0.question] } ?? []
        case .days: days[subject]?.questions ?? []
        case .months: months[subject]?.values.flatMap { [$0.atLeast.question, $0.atMost.question] } ?? []
        }
    }

    /// What a condition looks at, also by way of tables, but not what decides whether its fields are asked.
    private func subjects(named condition: Condition) -> Set<Subject> {
        switch condition {
        case .answered(let id, _), .answer(let id, _), .measured(let id, _): [.field(id)]
        case .elapsed(let id, let since, _):
            [.field(id), .field(since), Self.pair(since, id), .months(from: since, to: id)]
        case .verdict(let table, _, _): subjectsOfTables[table] ?? []
        case .cause: [.cause]
        case .accepted(let ids):
            Set((ids.isEmpty ? procedure.solutions.map(\.id) : ids).map(Subject.accepted))
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion(subjects(named: $1)) }
        case .not(let part): subjects(named: part)
        }
    }

    /// The same two dates, whichever is counted from.
    static func pair(_ one: FieldID, _ other: FieldID) -> Subject {
        .days(from: min(one, other), to: max(one, other))
    }

    private mutating func makeCauses() {
        for cause in procedure.causes { causes[cause.id] = solver.newQuestion() }
        atMostOne(of: procedure.causes.compactMap { causes[$0.id] })
    }

    /// Those first that the others wait for.
    private mutating func makeFields() {
        let known = Set(procedure.fields.map(\.id))
        var waiting = procedure.fields.map { field in
            let named = field.when.map(subjects(named:)) ?? []
            let fields = named.compactMap { subject -> FieldID? in
                if case .field(let id) = subject, known.contains(id) { id } else { nil }
            }
            return (field: field, named: named, fields: fields)
        }
        while let index = waiting.firstIndex(where: { $0.fields.allSatisfy { answers[$0] != nil } }) {
            let (field, named, fields) = waiting.remove(at: index)
            var subjects = named.union([.field(field.id)])
            for id in fields { subjects.formUnion(subjectsOfFields[id] ?? []) }
            subjectsOfFields[field.id] = subjects
            answers[field.id] = make(field)
        }
    }

    private mutating func make(_ field: Field) -> AnswerQuestions {
        let closed = field.when.map { surelyNot($0) } ?? !always
        // What nobody asks about is left unanswered, which settles all of it at once.
        var made = AnswerQuestions(
            unanswered: solver.newQuestion(guess: true), given: solver.newQuestion(), closed: always)
        if field.refused != nil { made.refused = solver.newQuestion() }
        if field.unknown != nil { made.unknown = solver.newQuestion() }
        exactlyOne(of: [made.unanswered, made.given, made.refused, made.unknown].compactMap(\.self))
        made.closed = all([made.unanswered, closed])
        if let when = field.when { solver.add([made.unanswered, holds(when)]) }
        switch field.type {
        case .choice(let options): makeWords(options.map(\.id.text), &made)
        case .yesNo: makeWords(["yes", "no"], &made)
        case .signature(let options):
            makeWords(options.map(\.id.text), &made)
            made.date = solver.days.newDate()
        case .date: made.date = solver.days.newDate()
        case .number(let range): made.scale = .init(range)
        case .money(let limit): made.scale = .init(0...max(0, limit), perUnit: 100)
        case .line, .text, .phone, .email, .attachments: break
        }
        return made
    }

    private mutating func makeWords(_ words: [String], _ made: inout AnswerQuestions) {
        let literals = words.map { _ in solver.newQuestion() }
        made.words = Dictionary(zip(words, literals)) { first, _ in first }
        solver.add([!made.given] + literals)
        for literal in literals { solver.add([made.given, !literal]) }
        atMostOne(of: literals)
    }

    private mutating func exactlyOne(of literals: [Literal]) {
        solver.add(literals)
        atMostOne(of: literals)
    }

    private mutating func atMostOne(of literals: [Literal]) {
        for (index, literal) in literals.enumerated() {
            for other in literals[(index + 1)...] { solver.add([!literal, !other]) }
        }
    }
}
