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
