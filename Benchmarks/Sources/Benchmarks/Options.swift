/// What ``usage`` says.
struct Options {
    /// At least so many that the hundredth part still fills a page.
    static let fewest = 10_000

    var tickets = 1_000_000
    /// How many are open at once where that is measured.
    var consoles = 500
    var asJSON = false
    /// Where the queues are made; otherwise a folder of its own that goes with the run.
    var folder: String?

    /// Only the measures with these words in their names.
    var only: String?

    static let usage = """
        usage: Benchmarks [--tickets N] [--consoles N] [--json] [--only WORDS] [--folder PATH]
          --tickets N    how many tickets the queue holds (1000000; at least \(fewest))
          --consoles N   how many consoles are open at once (500; each takes 5 MB)
          --json         the rows for a program
          --only WORDS   only the measures with these words in their names, as they are printed while it runs
          --folder PATH  where the queues are made and removed again, for measuring another disk (the temporary folder)
        """

    /// `nil` when the arguments say something else.
    init?(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--json": asJSON = true
            case "--tickets":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count >= Self.fewest else { return nil }
                tickets = count
            case "--consoles":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 1 else { return nil }
                consoles = count
            case "--only":
                guard let words = rest.popFirst() else { return nil }
                only = words
            case "--folder":
                guard let path = rest.popFirst() else { return nil }
                folder = path
            default: return nil
            }
        }
    }
}
