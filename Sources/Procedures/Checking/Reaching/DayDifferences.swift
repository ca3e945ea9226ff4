/// What is asked of the days between dates: whether answers to such questions can all be so at once.
///
/// “At most so many days from one date to another” is an edge between two dates; such edges contradict each other where they
/// close a circle of less than no days (Bellman 1958, Ford 1956; as a theory of difference constraints: Cotton and Maler 2006).
struct DayDifferences {
    private struct Edge {
        var from: Int
        var to: Int
        /// `to` is at most so many days after `from`.
        var days: Int
        var literal: Literal
    }

    private var dates = 0
    private var questions: [Int: (earlier: Int, later: Int, atMost: Int)] = [:]

    mutating func newDate() -> Int {
        defer { dates += 1 }
        return dates
    }

    /// From now on this question is whether at most so many days lie from one date to the other.
    mutating func ask(_ question: Int, from earlier: Int, to later: Int, atMost days: Int) {
        questions[question] = (earlier, later, days)
    }

    func asks(_ question: Int) -> Bool { questions[question] != nil }

    /// Some of the answers that can't all be so; `nil` where they can.
    /// - Parameter steps: counts what was looked at.
    func contradiction(among answers: [Literal], steps: inout Int) -> [Literal]? {
        steps += answers.count
        let edges = answers.compactMap(edge)
        var distances = [Int](repeating: 0, count: dates)
        var arrivedBy = [Int?](repeating: nil, count: dates)
        var last: Int?
        for _ in 0...dates {
            last = nil
            steps += edges.count
            for (index, edge) in edges.enumerated() where distances[edge.from] + edge.days < distances[edge.to] {
                distances[edge.to] = distances[edge.from] + edge.days
                arrivedBy[edge.to] = index
                last = edge.to
            }
            if last == nil { return nil }
        }
        guard var date = last else { return nil }
        // So far back one is on the circle for certain.
        for _ in 0..<dates { date = arrivedBy[date].map { edges[$0].from } ?? date }
        var circle: [Literal] = []
        let start = date
        repeat {
            guard let edge = arrivedBy[date].map({ edges[$0] }) else { break }
            circle.append(edge.literal)
            date = edge.from
        } while date != start
        return circle
    }

    private func edge(_ literal: Literal) -> Edge? {
        guard let (earlier, later, days) = questions[literal.question] else { return nil }
        return literal.isNegated
            ? Edge(from: later, to: earlier, days: -days - 1, literal: literal)
            : Edge(from: earlier, to: later, days: days, literal: literal)
    }
}
