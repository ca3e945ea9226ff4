import ArgumentParser
import Domain
import Store

/// `hotline alert`: what the lead must know and nobody has acknowledged.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert", abstract: "Alerts for the lead: raise, list, acknowledge.",
        subcommands: [AlertRaiseCommand.self, AlertListCommand.self, AlertAcknowledgeCommand.self])
}

struct AlertRaiseCommand: CallVerb {
    static let configuration = CommandConfiguration(
        commandName: "raise", abstract: "Danger to life in a call: tell the lead at once.",
        discussion: "The caller is told to ring 112 all the same. Example: hotline alert raise 17 \"gas in the hall\"")

    @OptionGroup var call: CallOptions
    @Argument(help: "What the lead has to know.")
    var words: String

    func validate() throws { try words.demandName("WORDS") }

    func answer(about call: Call, in session: Session) throws -> any Answer {
        try session.store.alertLead(of: call.id, words: words, session.command())
        let alerts = try session.store.alerts(limit: 50).filter { $0.call == call.id }
        return AlertsAnswer(alerts: alerts, session: session)
    }
}

struct AlertListCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Emergencies, wishes for the manager and broken promises that nobody has seen to.")

    @OptionGroup var list: ListOptions
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        AlertsAnswer(alerts: try session.store.alerts(limit: list.limit), session: session)
    }
}

struct AlertAcknowledgeCommand: SessionVerb {
    static let configuration = CommandConfiguration(commandName: "acknowledge", abstract: "Somebody is seeing to it.")

    @Argument(help: "The alert's id.")
    var id: Int64
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
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
                        "clock": alert.clock.map(\.json) ?? .null,
                    ]
                })
        ]
    }

    var text: String {
        if alerts.isEmpty { return "No alerts." }
        return alerts.map { alert in
            let about = [alert.ticket.map { "ticket \($0)" }, alert.call.map { "call \($0)" }].compactMap(\.self)
            return "\(alert.id)  \(session.clock(alert.at))  \(alert.kind.rawValue)  "
                + about.joined(separator: ", ") + "  \(alert.clock?[session.language] ?? alert.words)"
        }.joined(separator: "\n")
    }
}
