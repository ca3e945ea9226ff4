import Domain

/// What may be answered to one field, as questions with a yes or no. Exactly one of `unanswered`, `refused`, `unknown` and
/// `given` is so.
struct AnswerQuestions {
    var unanswered: Literal
    var refused: Literal?
    var unknown: Literal?
    var given: Literal
    /// Of a choice, a signature and a yes-no, by what is chosen: exactly one where something is given.
    var words: [String: Literal] = [:]
    /// Of a number, and of money in kopecks.
    var scale: NumberScale?
    /// Of a date and a signature: its place among the dates that are compared.
    var date: Int?
    /// Not answered, and it never will be: whatever it waits for is sure not to be.
    var closed: Literal

    /// For the solver to answer.
    var questions: [Int] {
        let kinds = [unanswered, given, refused, unknown].compactMap { $0?.question }
        return kinds + words.values.map(\.question) + (scale?.questions ?? [])
    }

    /// A few numbers at which something changes; each asks whether a value is at most so large.
    struct NumberScale {
        let range: ClosedRange<Int>
        /// In a rouble there are 100; a number is one by itself.
        var perUnit = 1
        /// In order.
        private var marks: [Int] = []
        private var literals: [Int: Literal] = [:]

        init(_ range: ClosedRange<Int>, perUnit: Int = 1) {
            self.range = range
            self.perUnit = perUnit
        }

        var questions: [Int] { marks.compactMap { literals[$0]?.question } }

        func literal(atMost value: Int) -> Literal? { literals[value] }

        /// What is at most the smaller is at most the larger too: the marks beside the new one.
        mutating func insert(_ literal: Literal, atMost value: Int) -> (below: Literal?, above: Literal?) {
            var (low, high) = (0, marks.count)
            while low < high {
                let middle = (low + high) / 2
                if marks[middle] < value { low = middle + 1 } else { high = middle }
            }
            let below = low > 0 ? literals[marks[low - 1]] : nil
            let above = low < marks.count ? literals[marks[low]] : nil
            marks.insert(value, at: low)
            literals[value] = literal
            return (below, above)
        }
    }
}
