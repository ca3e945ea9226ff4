import Console

/// The three consoles, by the names of their commands.
enum ConsoleKind: String, CaseIterable, Sendable {
    case `operator`, specialist, lead

    /// Runs this console's screen until its person leaves.
    /// - Throws: whatever ``ConsoleSession`` throws.
    func run(_ session: ConsoleSession) throws {
        switch self {
        case .operator: try session.run { OperatorScreen(texts: $0, zone: $1, opening: $2) }
        case .specialist: try session.run { SpecialistScreen(texts: $0, zone: $1, opening: $2) }
        case .lead: try session.run { LeadScreen(texts: $0, zone: $1, opening: $2) }
        }
    }
}
