import Domain

/// What clocks and fields are called: people know titles, not the names that a rulebook gives them in the file.
struct RuleNames {
    var language: Language
    var ticket: Ticket?
    var procedure: Procedure?

    /// By its id where neither the ticket nor the rulebook is at hand.
    func clock(_ id: ClockID) -> String {
        let terms = ticket?.proceedings.clock(id)?.terms ?? procedure?.clocks.first { $0.id == id }?.terms
        return terms?.title[language] ?? id.text
    }

    func field(_ id: FieldID) -> String { procedure?.field(id)?.label[language] ?? id.text }

    /// The first two; the others can be looked up.
    func few(_ names: [String]) -> String {
        names.prefix(2).joined(separator: ", ") + (names.count > 2 ? " …" : "")
    }
}
