import Domain
import Time

/// The run behind a seeded ticket. Written once with marks in it, and the marks replaced a million times.
struct SeedMatter {
    let began: String
    private let snapshotParts: [Substring]
    private let statedParts: [Substring]
    private let registeredParts: [Substring]

    private static let id: Int64 = 7_777_777_771
    private static let moment: Int64 = 7_777_777_772
    private static let serial = 777_777_773
    private static let words = "⟦words⟧"

    init() throws {
        let version = ProcedureVersion(id: "seed", hash: "seed")
        let at = Instant(milliseconds: Self.moment)
        guard let number = TicketNumber(serial: Self.serial) else { throw RunError.notBegun }
        let facts: [RunEvent.Fact] = [
            .began(version, step: "greet", answers: [:]), .stated(Self.words), .registered(number, waived: []),
        ]
        let run = try Run(
            id: RunID(Self.id), replaying: facts.map { RunEvent(at: at, by: SeedWriter.login, $0) })
        began = facts[0].form
        snapshotParts = Self.parts(run.form)
        statedParts = Self.parts(facts[1].form)
        registeredParts = Self.parts(facts[2].form)
    }

    func snapshot(_ run: Int64, _ ticket: SeededTicket) -> String { fill(snapshotParts, run, ticket) }
    func stated(_ ticket: SeededTicket) -> String { fill(statedParts, 0, ticket) }
    func registered(_ ticket: SeededTicket) -> String { fill(registeredParts, 0, ticket) }

    func dashed(_ ticket: SeededTicket) -> String {
        TicketNumber(serial: Int(ticket.serial))?.description ?? ""
    }

    /// As the search keeps it: digits alone.
    func number(_ ticket: SeededTicket) -> String {
        TicketNumber(serial: Int(ticket.serial)).map { "\($0.serial)\($0.checkDigit)" } ?? ""
    }

    /// Texts and, between them, marks of one character.
    private static func parts(_ text: String) -> [Substring] {
        var marked = text
        for (found, mark) in [
            (String(serial), "\u{1}n\u{1}"), (String(id), "\u{1}i\u{1}"), (String(moment), "\u{1}t\u{1}"),
            (words, "\u{1}w\u{1}"),
        ] {
            marked = marked.split(separator: found, omittingEmptySubsequences: false).joined(separator: mark)
        }
        return marked.split(separator: "\u{1}", omittingEmptySubsequences: false)
    }

    private func fill(_ parts: [Substring], _ run: Int64, _ ticket: SeededTicket) -> String {
        var text = ""
        for part in parts {
            switch part {
            case "n": text += String(ticket.serial)
            case "i": text += String(run)
            case "t": text += String(ticket.registeredAt)
            case "w": text += ticket.statement.text
            default: text += part
            }
        }
        return text
    }
}
