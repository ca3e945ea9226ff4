import ArgumentParser
import Domain
import Store
import Time

/// Which queue, and who acts on it.
struct QueueOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The queue's folder.",
            discussion: """
                Otherwise $HOTLINE_QUEUE, else hotline/queue under $XDG_DATA_HOME or ~/.local/share. Installed for many, \
                it is the folder that /etc/hotline/queue names.
                """,
            valueName: "path"))
    var queue: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Act as this member of staff; for admins.", valueName: "login"))
    var actor: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        try queue?.demandName("--queue")
        try actor?.demandName("--as")
    }

    var choice: QueueChoice { QueueChoice(queue: queue, actor: actor) }

    /// - Throws: ``Refusal`` when neither an option nor the environment says where.
    func path(in place: Surroundings) throws(Refusal) -> String { try choice.path(in: place) }

    /// Opens the queue for somebody who works there.
    /// - Throws: what ``QueueChoice/session(in:)`` throws.
    func session(in place: Surroundings) throws -> Session { try choice.session(in: place) }

    /// Opens the queue and finds out who acts.
    /// - Throws: what ``QueueChoice/visit(in:)`` throws.
    func visit(in place: Surroundings) throws -> Session { try choice.visit(in: place) }
}

/// An open queue and who acts on it.
struct Session: Sendable {
    var path: String
    var store: any HotlineStore
    var login: Login
    var settings: HotlineSettings
    var zone: Zone
    /// LANG's: in which words of the house are told.
    var language: Language
    var newCommandID: @Sendable () -> CommandID

    /// A writing act of its own.
    func command() -> Command { Command(id: newCommandID(), by: login) }

    func time(_ moment: Instant) -> JSON { .text(moment.rfc3339(in: zone)) }
    func time(_ moment: Instant?) -> JSON { moment.map { time($0) } ?? .null }

    /// `2026-11-27 21:00`, by the hotline's clocks.
    func clock(_ moment: Instant) -> String {
        let local = zone.local(at: moment)
        return "\(local.day) \(local.time)"
    }

    /// `by 2026-11-27 21:00`; of a whole day, `by the end of 2026-11-27`.
    func by(_ due: Instant) -> String {
        let local = zone.local(at: due)
        let isMidnight = zone.instant(of: local.day, at: .startOfDay) == due
        return isMidnight ? "by the end of \(local.day + -1)" : "by \(clock(due))"
    }
}
