import ArgumentParser
import Domain
import Procedures
import Store

/// `hotline doctor`: looks at everything a shift needs, and says what isn't right and what to do.
struct DoctorCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look at the queue, the procedures, the calendars and the terminal; say what isn't right.")

    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        var findings: [DoctorAnswer.Line] = []
        var sound: [String] = []
        var queueStatus = ExitStatus.done
        do {
            let complaints = try place.library().complaints()
            findings += complaints.map { .init(about: "procedures", what: $0.finding, remedy: $0.remedy) }
            if complaints.isEmpty { sound.append("procedures") }
        } catch {
            findings.append(.init(about: "procedures", what: Refusal(error).sentence, remedy: ""))
        }
        var calendars: CalendarLibrary.Inventory?
        do {
            let inventory = try place.calendars().inventory()
            findings += Self.troubles(with: inventory)
            if inventory.complaints.isEmpty { sound.append("calendars") }
            calendars = inventory
        } catch {
            findings.append(.init(about: "calendars", what: Refusal(error).sentence, remedy: ""))
        }
        do {
            let session = try queue.visit(in: place)
            let found = try session.store.examine()
            findings += Self.troubles(
                with: try session.store.calendar(), among: calendars, on: session.zone.day(at: session.store.now()))
            findings += found.map { .init(about: "queue", what: $0.what, remedy: $0.remedy) }
            if try session.store.staff().allSatisfy({ $0.isDisabled || !$0.roles.contains(.operator) }) {
                findings.append(
                    .init(
                        about: "staff", what: "nobody can take calls",
                        remedy: "run hotline staff add LOGIN --name NAME --role operator"))
            }
            // Behind what was found by reading, which a gate that somebody holds doesn't keep anybody from.
            try session.store.tryWriting()
            if found.isEmpty { sound.append("queue \(session.path)") }
        } catch {
            let refusal = Refusal(error)
            queueStatus = refusal.code
            findings.append(.init(about: "queue", what: refusal.sentence, remedy: ""))
        }
        if let trouble = Self.terminalTrouble(place.variables) {
            findings.append(trouble)
        } else if place.isTerminal {
            sound.append("terminal \(place.variables["TERM"] ?? "")")
        }
        return DoctorAnswer(sound: sound, findings: findings, queueStatus: queueStatus)
    }

    private static func terminalTrouble(_ variables: [String: String]) -> DoctorAnswer.Line? {
        guard (variables["TERM"] ?? "").isEmpty else { return nil }
        return .init(about: "terminal", what: "TERM isn't set", remedy: "set it, for example TERM=xterm-256color")
    }
}

struct DoctorAnswer: Answer {
    struct Line: Hashable, Sendable {
        var about: String
        var what: String
        var remedy: String
    }

    var sound: [String]
    var findings: [Line]
    /// Why the queue couldn't be looked at at all.
    var queueStatus: ExitStatus

    var status: ExitStatus {
        if queueStatus == .queueTrouble { return .queueTrouble }
        return findings.isEmpty ? .done : .partly
    }

    var json: JSON {
        [
            "sound": .list(sound.map { .text($0) }),
            "findings": .list(
                findings.map { ["about": .text($0.about), "what": .text($0.what), "remedy": .text($0.remedy)] }),
        ]
    }

    var text: String {
        let good = sound.map { "ok       \($0)" }
        let bad = findings.map { line in
            "trouble  \(line.about): \(line.what)" + (line.remedy.isEmpty ? "" : " → \(line.remedy)")
        }
        return (good + bad).joined(separator: "\n")
    }
}
