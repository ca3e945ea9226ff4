import Terminal

/// Answers that were typed into questions and aren't recorded: put aside by Esc, or on their way to the store.
struct Unsent: Hashable, Sendable {
    /// Esc costs no word: asked the same again in the same place, what was typed stands there.
    private(set) var aside: [Draft.Question] = []
    /// Answered, and not acknowledged yet; refused, they stay aside for the next asking.
    private var submitted: [Draft.Question] = []
    private var isRefused = false

    /// Nobody goes back to more than these, and a draft has to stay small.
    static let limit = 50

    mutating func putAside(_ question: Draft.Question?) {
        guard var question else { return }
        aside.removeAll(where: question.isSame)
        question.isOnTop = false
        guard !question.text.isEmpty else { return }
        aside.append(question)
        if aside.count > Self.limit { aside.removeFirst() }
    }

    mutating func submit(_ question: Draft.Question?) {
        guard let question else { return }
        putAside(question)
        submitted.append(question)
    }

    /// What was typed when the same was asked here before; it is on top again.
    mutating func takeUp(_ question: Draft.Question) -> Draft.Question? {
        guard let index = aside.firstIndex(where: question.isSame) else { return nil }
        return aside.remove(at: index)
    }

    /// What was put aside where it can't be asked again.
    mutating func takeAway(where isLost: (Draft.Question) -> Bool) -> [Draft.Question] {
        let lost = aside.filter(isLost)
        aside.removeAll(where: isLost)
        return lost
    }

    mutating func noteRefusal() { isRefused = true }

    /// - Parameter isWriting: what was answered is on its way to the store; else there is nothing to wait for.
    mutating func settle(isWriting: Bool) {
        guard !isWriting, !submitted.isEmpty else { return }
        if !isRefused { aside.removeAll { question in submitted.contains(where: question.isSame) } }
        submitted = []
        isRefused = false
    }
}
