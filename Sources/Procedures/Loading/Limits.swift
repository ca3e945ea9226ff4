/// A limit on everything a file may hold, far above what a rulebook needs and far below what would hurt a shift.
/// Lengths are in characters as a person counts them (extended grapheme clusters).
enum Limits {
    static let fileBytes = 256 * 1024
    /// Aliases multiply: so many can't make a small file a large tree.
    static let aliases = 20
    static let complaints = 100

    static let name = 40
    static let title = 60
    static let hint = 120
    /// What is said in one breath; the box that shows it has ``spokenLines`` lines of ``spokenColumns``.
    static let spoken = 240
    static let spokenColumns = 55
    static let spokenLines = 4
    static let basis = 200
    static let letter = 4_000

    static let facts = 50
    static let steps = 60
    static let phrases = 12
    static let branches = 12
    static let fields = 60
    /// One digit key each.
    static let options = 9
    static let causes = 40
    static let solutions = 40
    static let obligations = 30
    static let grounds = 30
    static let letters = 20
    static let tables = 20
    static let rows = 20
    static let clocks = 20
    static let bodies = 20
    static let pauses = 5
    static let warnings = 5
    static let files = 9
    /// Of an act's name, an article, a part.
    static let act = 100
    static let conditionParts = 20
    static let conditionDepth = 6
    /// In one condition, verdicts spelled out.
    static let comparisons = 1_000
    static let triage = 9
    /// So many courses of answers are tried by the checker.
    static let situations = 2_000
    /// So much is compared in all of them together: what takes longer is left unsaid.
    static let comparisonsOfSituations = 5_000_000

    /// So much is looked at to find what nothing can reach, in one procedure: under a second.
    static let checkingSteps = 10_000_000

    /// What a field may take.
    static let lineCharacters = 250
    static let textCharacters = 10_000
    static let roubles = 10_000_000
    static let numbers = 1_000_000_000
    static let days = 366
    static let years = 100
}
