import ArgumentParser
import Domain
import Store

/// `hotline alert`: what the lead must know and nobody has acknowledged.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert", abstract: "Alerts for the lead: raise, list, acknowledge.",
        subcommands: [AlertRaiseCommand.self, AlertListCommand.self, AlertAcknowledgeCommand.self])
}

struct AlertRaiseCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "raise", abstract: "Danger to life in a call: tell the lead at once.",
        discussion: "The caller is told to ring 112 all the same. Example: hotline alert raise 17 \"gas in the hall\"")

    @Argument(help: "The exchange's id of the call, or ours.")
    var call: String
    @Argument(help: "What the lead has to know.")
    var words: String
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws { try words.demandName("WORDS") }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        let call = try session.store.call(named: call).id
        try session.store.alertLead(of: call, words: words, session.command())
        return AlertsAnswer(alerts: try session.store.alerts(limit: 50).filter { $0.call == call }, session: session)
    }
}

struct AlertListCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Emergencies, wishes for the manager and broken promises that nobody has seen to.")

    @Option(name: .long, help: "How many at most.")
    var limit = 50
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit must be from 1 to 10000.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        return AlertsAnswer(alerts: try session.store.alerts(limit: limit), session: session)
    }
}

struct AlertAcknowledgeCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "acknowledge", abstract: "Somebody is seeing to it.")

    @Argument(help: "The alert's id.")
    var id: Int64
    @OptionGroup var queue: QueueOptions

    var asJSON: Bool { queue.output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        let session = try queue.session(in: place)
        try session.store.acknowledge(Identifier<Alert>(id), session.command())
        return AlertsAnswer(alerts: try session.store.alerts(limit: 50), session: session)
    }
}

struct AlertsAnswer: Answer {
    var alerts: [Alert]
    var session: Session

    var json: JSON {
        [
            "alerts": .list(
                alerts.map { alert in
                    [
                        "id": .text(alert.id.description), "at": session.time(alert.at),
                        "kind": .text(alert.kind.rawValue), "call": .optional(alert.call),
                        "ticket": .optional(alert.ticket), "by": .text(alert.by.text), "words": .text(alert.words),
                    ]
                })
        ]
    }

    var text: String {
        if alerts.isEmpty { return "No alerts." }
        return alerts.map { alert in
            let about = [alert.ticket.map { "ticket \($0)" }, alert.call.map { "call \($0)" }].compactMap(\.self)
            return "\(alert.id)  \(session.clock(alert.at))  \(alert.kind.rawValue)  "
                + about.joined(separator: ", ") + "  \(alert.words)"
        }.joined(separator: "\n")
    }
}
