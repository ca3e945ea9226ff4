import ArgumentParser
import Domain
import Simulation
import Store

/// `hotline call play`: whole calls from a file, one JSON object a line, through the same verbs and the same run as the
/// console's. A bad line is reported and the rest go on.
struct CallPlayCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "play", abstract: "Play whole calls from a file of JSON lines (roles telephony and operator).",
        discussion: "Each line's id makes playing it twice harmless. See docs/call-play.md.")

    @Argument(help: "The file; “-” for standard input.")
    var file: String
    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        let bytes = try place.asUser { try TextFile(file).bytes() }
        let session = try queue.session(in: place)
        let player = CallPlayer(
            store: session.store, library: try place.library(), exchange: session.login, zone: session.zone,
            hours: session.settings.callingHours)
        var answer = PlayAnswer(session: session)
        for line in PlayedLine.lines(of: bytes) {
            do throws(PlayError) {
                let call = try line.call()
                let outcome = try player.play(call, by: session.login)
                answer.played.append(.init(line: line.number, id: call.id, outcome: outcome))
            } catch {
                let refusal = Refusal(error)
                place.complain("\(file):\(line.number): \(refusal.sentence)".harmless)
                answer.failed.append(.init(line: line.number, refusal: refusal))
            }
        }
        return answer
    }
}

struct PlayAnswer: Answer {
    struct Played: Sendable {
        var line: Int
        var id: ExchangeCallID
        var outcome: PlayedOutcome
    }

    struct Failed: Sendable {
        var line: Int
        var refusal: Refusal
    }

    var session: Session
    var played: [Played] = []
    var failed: [Failed] = []

    /// Where no line could be played, whether it was the queue that all of them failed for.
    var status: ExitStatus {
        if failed.isEmpty { return .done }
        guard played.isEmpty else { return .partly }
        return failed.allSatisfy { $0.refusal.code == .queueTrouble } ? .queueTrouble : .refused
    }

    var json: JSON {
        [
            "played": .list(
                played.map { played in
                    [
                        "line": .whole(played.line), "id": .text(played.id.text),
                        "call": .text(played.outcome.call.description),
                        "disposition": .optional(played.outcome.disposition?.rawValue),
                        "ticket": .optional(played.outcome.ticket?.number),
                        "before": .bool(played.outcome.wasPlayedBefore),
                    ]
                }),
            "failed": .list(failed.map { ["line": .whole($0.line), "error": .text($0.refusal.sentence)] }),
        ]
    }

    var text: String {
        let lines = played.map { played in
            let end = played.outcome.disposition?.rawValue ?? "abandoned"
            let ticket = played.outcome.ticket.map { ticket in
                let due = ticket.nextPromise.map { ", due \(session.clock($0.due))" } ?? ""
                return "  ticket \(ticket.number)\(due)"
            }
            return "\(played.id)  \(end)" + (ticket ?? "") + (played.outcome.wasPlayedBefore ? "  (played before)" : "")
        }
        let sum = "played \(played.count), failed \(failed.count)"
        return (lines + [sum]).joined(separator: "\n")
    }
}
