import ArgumentParser
import Domain
import Store

/// `hotline keep-house`: what consoles do beside their work, for a night when none is open.
struct KeepHouseCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "keep-house", abstract: "Record what has broken, and keep the search index tidy; for cron.",
        discussion: """
            Promises and deadlines whose time has passed are recorded as broken or missed, as of that time and exactly \
            once, and raised to the lead. A changed calendar is carried to the deadlines that run. What was registered is moved into the search index. With --tidy the pieces of the index are put \
            together, for which others may wait up to 0.1 s at a time: for the night. Consoles do all of this too.

            Example, in a crontab: 0 3 * * * hotline keep-house --tidy
            """)

    @Flag(name: .long, help: "Put the pieces of the search index together.")
    var tidy = false
    @OptionGroup var queue: QueueOptions

    func answer(in session: Session) throws -> any Answer {
        var answer = KeepHouseAnswer(session: session)
        let batch = 100
        while true {
            let broken = try session.store.breakDue(limit: batch, session.command())
            answer.broken += broken
            if broken.count < batch { break }
        }
        while true {
            let missed = try session.store.missDue(limit: batch, session.command())
            answer.missed += missed
            if missed.count < batch { break }
        }
        while try !session.store.recountClocks(limit: batch, session.command()).isDone {}
        while true {
            let count = try session.store.indexPending(limit: Self.indexBatch)
            answer.indexed += count
            if count < Self.indexBatch { break }
        }
        if tidy { while try session.store.tidySearch() {} }
        return answer
    }

    /// Each leaves a piece of its own in the index: 200 tickets hold the gate for about 8 ms.
    private static let indexBatch = 200
}

struct KeepHouseAnswer: Answer {
    var session: Session
    var broken: [BrokenPromise] = []
    var missed: [MissedClock] = []
    var indexed = 0

    var json: JSON {
        [
            "broken": .list(
                broken.map { broken in
                    [
                        "ticket": .text(broken.ticket.description), "promise": .text(broken.promise.id.description),
                        "kind": .text(broken.promise.kind.rawValue), "due": session.time(broken.promise.due),
                    ]
                }),
            "missed": .list(
                missed.map { missed in
                    [
                        "ticket": .text(missed.ticket.description), "clock": .text(missed.clock.text),
                        "due": session.time(missed.due),
                    ]
                }), "indexed": .whole(indexed),
        ]
    }

    var text: String {
        let lines = broken.map { broken in
            "broken: ticket \(broken.ticket), \(broken.promise.kind.rawValue) by \(session.clock(broken.promise.due))"
        }
        let late = missed.map { missed in
            "missed: ticket \(missed.ticket), \(missed.clock) by \(session.clock(missed.due))"
        }
        let sum =
            "Promises found broken: \(broken.count). Clocks found missed: \(missed.count). Tickets moved into the search index: \(indexed)."
        return (lines + late + [sum]).joined(separator: "\n")
    }
}
