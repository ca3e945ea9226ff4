import ArgumentParser
import Domain

/// `hotline ticket claim`: the exclusive right to decide, for a while; claimed again by its owner it lasts longer.
struct TicketClaimCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "claim", abstract: "Take the exclusive right to decide; it runs out by itself.")

    @OptionGroup var ticket: TicketOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { _, _ in .claim }
    }
}

/// `hotline ticket release`.
struct TicketReleaseCommand: TicketVerb {
    static let configuration = CommandConfiguration(commandName: "release", abstract: "Give the right to decide back.")

    @OptionGroup var ticket: TicketOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, _ in .release(generation: ticket.generation) }
    }
}

/// `hotline ticket decide`.
struct TicketDecideCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Decide a ticket you hold; telling the caller is another act.")

    @OptionGroup var ticket: TicketOptions
    @Option(name: .long, help: "How it is decided.")
    var outcome: Decision.Outcome
    @Option(name: .long, help: "What the caller is to be told, in words that can be read out.")
    var words: String
    @Option(name: .long, help: "The procedure's ground, for a refusal.")
    var ground: String?
    @Option(name: .long, help: "The sum granted, in roubles.")
    var amount: Roubles?
    @Flag(name: .long, help: "What the caller accepted is done already; otherwise it is owed once it is granted.")
    var done = false

    func answer(in place: Surroundings) throws -> any Answer {
        try ticket.perform(in: place) { ticket, session in
            // Who and when are the store's to say.
            let decision = Decision(
                outcome: outcome, words: words, ground: ground.map { GroundID($0) }, amountKopecks: amount?.kopecks,
                by: session.login, at: session.store.now())
            let procedure = try session.procedure(ticket.procedure, in: place)
            try decision.check(under: procedure)
            let rest = try session.store.run(ticket.run).remainder(
                after: outcome, at: decision.at, under: procedure, phone: ticket.caller.phone,
                hours: session.settings.callingHours, zone: session.zone)
            return .decide(decision, generation: ticket.generation, leaving: done ? .nothing : rest)
        }
    }
}

/// A sum as people write it: `1250`, `1250.5`, `1250,50`.
struct Roubles: ExpressibleByArgument, Hashable {
    var kopecks: Int

    init?(argument: String) {
        let parts = argument.split(separator: argument.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            parts[0].count <= 12, let whole = Int(parts[0])
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : "0"
        guard fraction.count <= 2, let cents = Int(fraction.count == 1 ? fraction + "0" : fraction) else { return nil }
        kopecks = whole * 100 + cents
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
