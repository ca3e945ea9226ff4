import ArgumentParser
import Domain
import Store

/// `hotline presence`: what people do now, and what one chooses to do.
struct PresenceCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "presence", abstract: "Who is here and what they do; or choose your own.")

    /// What a person can choose; the rest follows from calls.
    enum Choice: String, CaseIterable, ExpressibleByArgument {
        case ready, away, meal, rest, training, meeting, technical

        var state: PresenceState {
            switch self {
            case .ready: .ready
            case .away: .away
            case .meal: .onBreak(.meal)
            case .rest: .onBreak(.rest)
            case .training: .onBreak(.training)
            case .meeting: .onBreak(.meeting)
            case .technical: .onBreak(.technical)
            }
        }
    }

    @Argument(help: "What you do from now on; all but ready and away are breaks. Without it, who is here.")
    var choice: Choice?
    @Option(name: .long, help: ArgumentHelp("What this person does, who may be away.", valueName: "login"))
    var of: String?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        try of?.demandName("--of")
        guard choice == nil || of == nil else {
            throw ValidationError("Choose your own presence, or ask for another's with --of: not both.")
        }
    }

    func answer(in session: Session) throws -> any Answer {
        if let of {
            let login = try session.store.staffMember(Login(of)).login
            return PresencesAnswer(
                presences: try session.store.presence(of: login).map { [$0] } ?? [], session: session)
        }
        let presences =
            try choice.map { [try session.store.set($0.state, session.command())] }
            ?? session.store.presences(limit: 10_000)
        return PresencesAnswer(presences: presences, session: session)
    }
}

struct PresencesAnswer: Answer {
    var presences: [Presence]
    var session: Session

    var json: JSON {
        [
            "presences": .list(
                presences.map { presence in
                    [
                        "login": .text(presence.login.text), "state": .text(presence.state.word),
                        "since": session.time(presence.since),
                    ]
                })
        ]
    }

    var text: String {
        presences.isEmpty
            ? "Nobody is here."
            : presences.map { "\($0.login)  \($0.state.word)  since \(session.clock($0.since))" }.joined(
                separator: "\n")
    }
}
