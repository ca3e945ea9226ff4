import Terminal

/// Answers that were typed into questions and aren't recorded: put aside by Esc, or on their way to the store.
struct Unsent: Hashable, Sendable {
    /// Esc costs no word: asked the same again in the same place, what was typed stands there.
    private(set) var aside: [Draft.Question] = []
    /// Answered, while what an answer has led to is still asked: all of them are recorded with the last, or none is.
    private var answered: [Draft.Question] = []
    /// On their way to the store, and not acknowledged yet; refused, they stay aside for the next asking.
    private var submitted: [Draft.Question] = []
    private var isRefused = false

    /// Nobody goes back to more than these, and a draft has to stay small.
    static let limit = 50

    mutating func putAside(_ question: Draft.Question?) {
        guard var question else { return }
        aside.removeAll(where: question.isSame)
        question.isOnTop = false
        question.isAnswered = nil
        guard !question.text.isEmpty else { return }
        aside.append(question)
        if aside.count > Self.limit { aside.removeFirst() }
    }

    mutating func submit(_ question: Draft.Question?) {
        guard let question else { return }
        putAside(question)
        answered.append(question)
    }

    /// A console was lost between this answer and the end of what it led to.
    mutating func goOn(after question: Draft.Question) { answered.append(question) }

    /// Esc from a question or a menu: what was answered before it waits to be asked again, unless Esc only goes back one step.
    mutating func leave(_ question: Draft.Question?, isGoingBack: Bool) {
        putAside(question)
        if isGoingBack, let question {
            answered.removeAll(where: question.isSame)
        } else {
            answered = []
        }
    }

    /// What was put aside, as a draft keeps it.
    ///
    /// - Parameter isChoosing: the last answer has led to a menu, in which nothing is typed: lost there, its question is asked
    ///   again.
    func kept(isChoosing: Bool) -> [Draft.Question] {
        aside.map { question in
            guard answered.contains(where: question.isSame) else { return question }
            var question = question
            question.isAnswered = true
            question.isOnTop = isChoosing && answered.last?.isSame(as: question) == true
            return question
        }
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

    /// What was answered is on its way to the store.
    mutating func send() {
        submitted += answered
        answered = []
    }

    /// What was answered was for this console alone.
    mutating func finish() {
        forget(answered)
        answered = []
    }

    /// Nothing that was sent is still to be acknowledged.
    mutating func settle() {
        if !isRefused { forget(submitted) }
        submitted = []
        isRefused = false
    }

    private mutating func forget(_ questions: [Draft.Question]) {
        aside.removeAll { question in questions.contains(where: question.isSame) }
    }
}
