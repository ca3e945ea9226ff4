/// A question about what a run knows so far, asked by branches, phrases, fields, causes and solutions.
public indirect enum Condition: Hashable, Sendable {
    /// The field was answered with one of these options (of a choice) or texts.
    case answered(FieldID, with: [String])
    /// The field has any answer of this kind.
    case answer(FieldID, is: AnswerKind)
    case cause(oneOf: [CauseID])
    /// An offered solution was accepted: any, or one of these.
    case accepted(oneOf: [SolutionID])
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

public enum AnswerKind: String, CaseIterable, Sendable, Codable {
    case given, refused, unknown, missing
}
