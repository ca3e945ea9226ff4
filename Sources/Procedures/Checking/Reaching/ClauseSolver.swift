/// Whether yes-or-no questions can be answered so that each of many clauses has a literal that holds.
///
/// Conflict-driven clause learning with two watched literals and assumptions, after Eén and Sörensson, “An Extensible
/// SAT-solver” (2003). The work is counted, so that no file keeps anybody waiting: what takes more than its steps is left
/// undecided, on every machine at the same place.
struct ClauseSolver {
    enum Finding {
        case possible, impossible
        /// More steps than allowed.
        case tooHard
    }

    var days = DayDifferences()
    private(set) var steps = 0

    var clauses: [[Literal]] = []
    /// By a literal's index: the clauses to look at when it becomes false.
    private var watchers: [[Int]] = []
    /// By a literal's index: 1 holds, -1 doesn't, 0 nobody knows yet.
    private var values: [Int8] = []
    // By a question: when it was answered, by which clause, how often it mattered lately, what was answered last.
    var levels: [Int] = []
    var reasons: [Int?] = []
    private var weights: [Double] = []
    private var habits: [Bool] = []
    private var weight = 1.0

    var trail: [Literal] = []
    private var levelStarts: [Int] = []
    private var propagated = 0
    private var comparedDays = 0
    private var isContradictory = false

    var level: Int { levelStarts.count }

    /// - Parameter guess: what is tried first.
    mutating func newQuestion(guess: Bool = false) -> Literal {
        watchers += [[], []]
        values += [0, 0]
        levels.append(0)
        reasons.append(nil)
        weights.append(0)
        habits.append(guess)
        return Literal(levels.count - 1)
    }

    /// One of these must hold from now on.
    mutating func add(_ literals: [Literal]) {
        goBack(to: 0)
        var clause: [Literal] = []
        for literal in literals where values[literal.index] != -1 {
            if values[literal.index] == 1 || clause.contains(!literal) { return }
            if !clause.contains(literal) { clause.append(literal) }
        }
        steps += literals.count
        switch clause.count {
        case 0: isContradictory = true
        case 1: assign(clause[0], because: nil)
        default: watch(clause)
        }
    }

    /// Whether all clauses and these literals can hold at once.
    /// - Parameters:
    ///   - questions: those that have to be answered before one may say so; whatever hangs on no other may be left out.
    ///   - limit: the sum of steps at which it is given up.
    mutating func find(_ assumptions: [Literal], answering questions: [Int], until limit: Int) -> Finding {
        goBack(to: 0)
        while !isContradictory {
            if let conflict = propagate() {
                guard let lesson = lesson(from: conflict) else { break }
                learn(lesson)
            } else if level < assumptions.count {
                let assumption = assumptions[level]
                if values[assumption.index] == -1 { return .impossible }
                levelStarts.append(trail.count)
                if values[assumption.index] == 0 { assign(assumption, because: nil) }
            } else if let question = heaviest(of: questions) {
                levelStarts.append(trail.count)
                assign(Literal(question, isNegated: !habits[question]), because: nil)
            } else {
                return .possible
            }
            if steps > limit { return .tooHard }
        }
        isContradictory = true
        return .impossible
    }

    /// Whether the literal holds in what was found possible last.
    func isSo(_ literal: Literal) -> Bool { values[literal.index] == 1 }

    mutating func bump(_ question: Int) {
        weights[question] += weight
        guard weights[question] > 1e100 else { return }
        for index in weights.indices { weights[index] *= 1e-100 }
        weight *= 1e-100
    }

    mutating func goBack(to level: Int) {
        guard level < levelStarts.count else { return }
        let start = levelStarts[level]
        for literal in trail[start...] {
            values[literal.index] = 0
            values[(!literal).index] = 0
            habits[literal.question] = !literal.isNegated
        }
        trail.removeSubrange(start...)
        levelStarts.removeSubrange(level...)
        propagated = min(propagated, start)
        comparedDays = min(comparedDays, start)
    }

    private mutating func assign(_ literal: Literal, because reason: Int?) {
        values[literal.index] = 1
        values[(!literal).index] = -1
        levels[literal.question] = level
        reasons[literal.question] = reason
        trail.append(literal)
    }

    /// Answers what follows from the answers so far; literals that can't all be false and are, where they contradict a clause.
    private mutating func propagate() -> [Literal]? {
        while propagated < trail.count {
            let literal = trail[propagated]
            propagated += 1
            if let conflict = propagate(literal) { return clauses[conflict] }
        }
        guard trail[comparedDays...].contains(where: { days.asks($0.question) }) else { return nil }
        comparedDays = trail.count
        return days.contradiction(among: trail, steps: &steps)?.map { !$0 }
    }

    private mutating func propagate(_ literal: Literal) -> Int? {
        let lost = !literal
        var conflict: Int?
        let watching = watchers[lost.index]
        watchers[lost.index] = []
        var stay: [Int] = []
        stay.reserveCapacity(watching.count)
        for index in watching {
            steps += 1
            if conflict != nil {
                stay.append(index)
                continue
            }
            if clauses[index][0] == lost { clauses[index].swapAt(0, 1) }
            let first = clauses[index][0]
            if values[first.index] == 1 {
                stay.append(index)
            } else if let other = clauses[index].indices.dropFirst(2).first(where: {
                values[clauses[index][$0].index] != -1
            }) {
                steps += other
                clauses[index].swapAt(1, other)
                watchers[clauses[index][1].index].append(index)
            } else {
                steps += clauses[index].count
                stay.append(index)
                if values[first.index] == -1 { conflict = index } else { assign(first, because: index) }
            }
        }
        watchers[lost.index] = stay
        return conflict
    }

    private mutating func learn(_ lesson: Lesson) {
        goBack(to: lesson.level)
        steps += lesson.clause.count
        if lesson.clause.count == 1 {
            assign(lesson.clause[0], because: nil)
        } else {
            assign(lesson.clause[0], because: watch(lesson.clause))
        }
        weight /= 0.95
    }

    /// The first two literals of a clause are those that are watched.
    @discardableResult
    private mutating func watch(_ clause: [Literal]) -> Int {
        clauses.append(clause)
        watchers[clause[0].index].append(clauses.count - 1)
        watchers[clause[1].index].append(clauses.count - 1)
        return clauses.count - 1
    }

    private mutating func heaviest(of questions: [Int]) -> Int? {
        // Looked through in order, which is much quicker than following clauses.
        steps += questions.count / 8 + 1
        var best: Int?
        for question in questions where values[question * 2] == 0 {
            if best.map({ weights[question] > weights[$0] }) ?? true { best = question }
        }
        return best
    }
}
