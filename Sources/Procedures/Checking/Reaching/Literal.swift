/// A yes-or-no question, or its negation.
struct Literal: Hashable, Sendable {
    /// Twice the question's number, and one more where it is negated.
    let index: Int

    init(_ question: Int, isNegated: Bool = false) {
        index = question * 2 + (isNegated ? 1 : 0)
    }

    private init(index: Int) {
        self.index = index
    }

    var question: Int { index >> 1 }
    var isNegated: Bool { index & 1 == 1 }

    static prefix func ! (literal: Literal) -> Literal { Literal(index: literal.index ^ 1) }
}
