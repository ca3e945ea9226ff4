extension ClauseSolver {
    /// A clause that follows from the others, all false but for its first literal once one has gone back to `level`.
    struct Lesson {
        var clause: [Literal]
        var level: Int
    }

    /// Why the answers contradict each other, cut at the last single one of the newest level that is to blame (the first
    /// unique implication point). `nil` where no decision is to blame.
    /// - Parameter conflict: literals that are all false, and can't all be.
    mutating func lesson(from conflict: [Literal]) -> Lesson? {
        let newest = conflict.map { levels[$0.question] }.max() ?? 0
        guard newest > 0 else { return nil }
        goBack(to: newest)
        var seen: Set<Int> = []
        var older: [Literal] = []
        var open = 0
        var clause = conflict
        var place = trail.count
        while true {
            for literal in clause where levels[literal.question] > 0 && seen.insert(literal.question).inserted {
                bump(literal.question)
                if levels[literal.question] == newest { open += 1 } else { older.append(literal) }
            }
            repeat { place -= 1 } while !seen.contains(trail[place].question)
            open -= 1
            guard open > 0, let reason = reasons[trail[place].question] else { break }
            clause = clauses[reason]
        }
        // Whatever was answered last among the others is watched beside the first.
        older.sort { levels[$0.question] > levels[$1.question] }
        return Lesson(clause: [!trail[place]] + older, level: older.first.map { levels[$0.question] } ?? 0)
    }
}
