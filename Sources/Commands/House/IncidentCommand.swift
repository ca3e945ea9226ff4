import ArgumentParser
import Domain
import Store

/// `hotline incident`: what hits many at once, and the words that operators read out.
struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident", abstract: "Incidents: open, list, attach a ticket or a matter, detach it, close.",
        subcommands: [
            IncidentOpenCommand.self, IncidentListCommand.self, IncidentAttachCommand.self, IncidentDetachCommand.self,
            IncidentCloseCommand.self,
        ])
}

struct IncidentOpenCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open an incident; operators see its bulletin at once.")

    @Argument(help: "Its title.")
    var title: String
    @Option(name: .long, help: "What operators read out, in Russian.")
    var ru: String
    @Option(name: .long, help: "The same in English.")
    var en: String
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        let draft = IncidentDraft(title: title, bulletin: Wording(ru: ru, en: en))
        return IncidentsAnswer(incidents: [try session.store.open(draft, session.command())], session: session)
    }
}

struct IncidentListCommand: SessionVerb {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "What is open.")

    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        return IncidentsAnswer(incidents: try session.store.openIncidents(), session: session)
    }
}

/// A command that says what is about an incident, or isn't.
protocol IncidentLinkVerb: SessionVerb {
    var link: IncidentLinkOptions { get }
    static var change: IncidentLinkChange { get }
}

typealias IncidentLinkChange =
    @Sendable (any HotlineStore, IncidentTarget, IncidentID, Command) throws(StoreError) -> Incident

extension IncidentLinkVerb {
    var queue: QueueOptions { link.queue }

    func answer(in session: Session) throws -> any Answer {
        let incident = try Self.change(session.store, link.target(), IncidentID(link.id), session.command())
        return IncidentsAnswer(incidents: [incident], session: session)
    }
}

struct IncidentAttachCommand: IncidentLinkVerb {
    static let configuration = CommandConfiguration(
        commandName: "attach", abstract: "A ticket, or a matter that has none yet, is about an incident.",
        discussion: "Examples: hotline incident attach 3 4821-7; hotline incident attach 3 --matter 17")

    static let change: IncidentLinkChange = { store, target, incident, command throws(StoreError) in
        try store.attach(target, to: incident, command)
    }

    @OptionGroup var link: IncidentLinkOptions
}

struct IncidentDetachCommand: IncidentLinkVerb {
    static let configuration = CommandConfiguration(
        commandName: "detach", abstract: "It was about something else after all.",
        discussion: "Examples: hotline incident detach 3 4821-7; hotline incident detach 3 --matter 17")

    static let change: IncidentLinkChange = { store, target, incident, command throws(StoreError) in
        try store.detach(target, from: incident, command)
    }

    @OptionGroup var link: IncidentLinkOptions
}

/// An incident, and what is about it.
struct IncidentLinkOptions: ParsableArguments {
    @Argument(help: "The incident's id.")
    var id: Int64
    @Argument(help: "The ticket's number.")
    var ticket: String?
    @Option(name: .long, help: "The matter's id, instead of a ticket's number.")
    var matter: Int64?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        guard (ticket == nil) != (matter == nil) else {
            throw ValidationError("Name what is about the incident: a ticket's number, or --matter.")
        }
    }

    func target() throws -> IncidentTarget {
        if let matter { return .run(RunID(matter)) }
        return .ticket(try TicketNumber(parsing: ticket ?? ""))
    }
}

struct IncidentCloseCommand: SessionVerb {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "An incident is over.")

    @Argument(help: "Its id.")
    var id: Int64
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        let incident = try session.store.close(IncidentID(id), session.command())
        return IncidentsAnswer(incidents: [incident], session: session)
    }
}

struct IncidentsAnswer: Answer {
    var incidents: [Incident]
    var session: Session

    var json: JSON {
        [
            "incidents": .list(
                incidents.map { incident in
                    [
                        "id": .text(incident.id.description), "title": .text(incident.title),
                        "bulletin": incident.bulletin.json, "openedAt": session.time(incident.openedAt),
                        "closedAt": session.time(incident.closedAt), "attached": .whole(incident.attached),
                    ]
                })
        ]
    }

    var text: String {
        if incidents.isEmpty { return "No incidents." }
        return incidents.map { incident in
            "\(incident.id)  \(session.clock(incident.openedAt))  \(incident.title)  (\(incident.attached) attached)"
                + (incident.closedAt.map { "  closed \(session.clock($0))" } ?? "")
        }.joined(separator: "\n")
    }
}
