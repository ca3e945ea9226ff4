import Domain

/// Everything that one console has and the queue hasn't: each word that was typed and isn't recorded, with where it was
/// typed. On the disk beside the queue within a second; the next console of the same person begins with it.
public struct Draft: Hashable, Sendable, Codable {
    /// The boxes of the operator's form, of every matter in hand.
    public var boxes: [Box] = []
    /// Where the operator is in that form.
    public var focus: Focus?
    /// Answers to questions that lie on top of a screen: the one that is being typed, and those put aside.
    public var questions: [Question] = []
    /// Typed for a matter that somebody else has now.
    public var kept: [String] = []

    public init() {}

    public var isEmpty: Bool { self == Draft() }

    /// Moving through a form loses nothing that was said.
    func hasSameWords(as other: Draft) -> Bool {
        boxes == other.boxes && questions == other.questions && kept == other.kept
    }

    public struct Box: Hashable, Sendable, Codable {
        public var call: CallID
        public var run: RunID
        /// What was recorded since never goes under what is in here.
        public var revision: Int
        public var item: String
        public var text: String
        /// In characters.
        public var cursor: Int
    }

    public struct Focus: Hashable, Sendable, Codable {
        public var run: RunID
        public var item: String
    }

    /// An answer that is typed, with how the question comes about.
    public struct Question: Hashable, Sendable, Codable {
        public var place: Place
        /// The action that an empty answer would be, which tells one question from another in every language.
        public var meaning: String
        /// The action that asks it.
        public var asking: String?
        public var text: String
        public var cursor: Int
        public var isOnTop: Bool
        /// What it led to was still being asked; `nil`: it wasn't answered.
        public var isAnswered: Bool?

        func isSame(as other: Question) -> Bool { place == other.place && meaning == other.meaning }
    }
}

/// What is in hand while something is typed: an answer about one ticket doesn't turn up on another.
public struct Place: Hashable, Sendable, Codable {
    public var call: CallID?
    public var run: RunID?
    public var ticket: TicketNumber?

    public init(call: CallID? = nil, run: RunID? = nil, ticket: TicketNumber? = nil) {
        self.call = call
        self.run = run
        self.ticket = ticket
    }
}

extension Draft {
    /// This draft, and of another whatever isn't here at all: of an older console of the same person, or of words that the
    /// queue couldn't take yet.
    func adding(_ other: Draft) -> Draft {
        var sum = self
        sum.focus = focus ?? other.focus
        for box in other.boxes
        where !boxes.contains(where: { $0.call == box.call && $0.run == box.run && $0.item == box.item }) {
            sum.boxes.append(box)
        }
        let hasTop = questions.contains(where: \.isOnTop)
        for var question in other.questions where !questions.contains(where: question.isSame) {
            question.isOnTop = question.isOnTop && !hasTop
            sum.questions.append(question)
        }
        sum.kept += other.kept.filter { !kept.contains($0) }
        return sum
    }
}
