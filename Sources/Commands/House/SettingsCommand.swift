import ArgumentParser
import Domain
import Store
import Time

/// `hotline settings`: the rules of the house.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "The rules of the house: show, change.",
        subcommands: [SettingsShowCommand.self, SettingsChangeCommand.self], defaultSubcommand: SettingsShowCommand.self
    )
}

struct SettingsShowCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The hotline's name, zone, hours, lines and limits.")

    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        SettingsAnswer(settings: try queue.session(in: place).settings)
    }
}

/// The zone isn't among what can be changed: the days of every figure and promise so far were computed in it.
struct SettingsChangeCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Change some of the rules; for admins. What isn't named stays.",
        discussion: """
            The zone stays as the queue was made with: days, figures and promises were computed in it.

            Example: hotline settings change --hours 08:00-20:00 --ladder-attempts 5
            """)

    @Option(name: .long, help: "The hotline's name.")
    var name: String?
    @Option(name: .long, help: ArgumentHelp("When callers may be phoned.", valueName: "HH:MM-HH:MM"))
    var hours: String?
    @Option(
        name: .long,
        help: ArgumentHelp("When the office works, for deadlines.", valueName: "HH:MM-HH:MM,…"))
    var businessHours: String?
    @Option(name: .long, help: "How many incoming lines there are, 1 to 9999.")
    var lines: Int?
    @Option(name: .long, help: "A call counts as answered in time within so many seconds, 0 to 86400.")
    var serviceThreshold: Int?
    @Option(name: .long, help: "A specialist's claim runs out after so many seconds, 1 to 86400.")
    var lease: Int?
    @Option(name: .long, help: "A caller counts as unreachable after so many tries, 1 to 1000 …")
    var ladderAttempts: Int?
    @Option(name: .long, help: "… on so many different days, 1 to 1000.")
    var ladderDays: Int?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        try name?.demandName("--name")
        try hours.map { _ = try CallingHours(argument: $0) }
        try businessHours.map { _ = try BusinessHours(argument: $0) }
        let numbers = [lines, serviceThreshold, lease, ladderAttempts, ladderDays]
        guard name != nil || hours != nil || businessHours != nil || numbers.contains(where: { $0 != nil }) else {
            throw ValidationError("Say what to change: --name, --hours, --lines … (hotline settings change --help).")
        }
    }

    func answer(in session: Session) throws -> any Answer {
        var settings = session.settings
        if let name { settings.name = name }
        if let hours { settings.callingHours = try CallingHours(argument: hours) }
        if let businessHours { settings.businessHours = try BusinessHours(argument: businessHours) }
        if let lines { settings.lines = lines }
        if let serviceThreshold { settings.serviceThresholdSeconds = serviceThreshold }
        if let lease { settings.leaseSeconds = lease }
        if let ladderAttempts { settings.ladder.attempts = ladderAttempts }
        if let ladderDays { settings.ladder.days = ladderDays }
        let changed = try session.store.change(settings, session.command())
        // Deadlines in business hours, and those that end with them, are counted again.
        let recount = try RecountAnswer(in: session)
        return SettingsAnswer(settings: changed, rest: recount.rest)
    }
}

struct SettingsAnswer: Answer {
    var settings: HotlineSettings
    /// What of a change is still to be carried to the clocks.
    var rest: String?

    var status: ExitStatus { rest == nil ? .done : .partly }

    var json: JSON {
        [
            "name": .text(settings.name), "zone": .text(settings.zone), "callingHours": settings.callingHours.json,
            "businessHours": .text(settings.businessHours.description),
            "lines": .whole(settings.lines), "serviceThresholdSeconds": .whole(settings.serviceThresholdSeconds),
            "leaseSeconds": .whole(settings.leaseSeconds),
            "ladder": ["attempts": .whole(settings.ladder.attempts), "days": .whole(settings.ladder.days)],
        ]
    }

    var text: String {
        """
        “\(settings.name)” has \(settings.lines) lines and keeps the time of \(settings.zone).
        Callers are phoned from \(settings.callingHours.from) to \(settings.callingHours.to).
        The office works \(settings.businessHours).
        A call is answered in time within \(settings.serviceThresholdSeconds) s.
        A claim runs out after \(settings.leaseSeconds) s.
        A caller is unreachable after \(settings.ladder.attempts) tries on \(settings.ladder.days) different days.
        """ + (rest.map { "\n\($0)" } ?? "")
    }
}

extension CallingHours {
    /// - Throws: `ValidationError`, which is wrong usage.
    init(argument: String) throws {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { TimeOfDay(String($0)) }
        guard parts.count == 2, let from = parts[0], let to = parts[1], let hours = CallingHours(from: from, to: to)
        else { throw ValidationError("--hours must be like 09:00-21:00, and end after they begin.") }
        self = hours
    }

    var json: JSON { ["from": .text(from.description), "to": .text(to.description)] }
}

extension BusinessHours {
    /// - Throws: `ValidationError`, which is wrong usage.
    init(argument: String) throws {
        guard let hours = BusinessHours(argument) else {
            throw ValidationError(
                "--business-hours must be like 09:00-13:00,14:00-18:00: in order, each ending after it begins.")
        }
        self = hours
    }
}
