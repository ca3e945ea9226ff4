import ArgumentParser
import Domain
import Store

/// `hotline queue`: the floor and what is owed, in one glance.
struct QueueCommand: QueueVerb {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "Who waits, what is owed, how the day goes.")

    @OptionGroup var queue: QueueOptions

    func answer(in place: Surroundings) throws -> any Answer {
        try QueueAnswer(queue.session(in: place))
    }
}

struct QueueAnswer: Answer {
    var floor: FloorFigures
    var counters: QueueCounters
    var service: ServiceFigures
    var session: Session

    init(_ session: Session) throws(StoreError) {
        self.session = session
        floor = try session.store.floor()
        counters = try session.store.counters()
        service = try session.store.service(on: session.zone.day(at: session.store.now()))
    }

    var json: JSON {
        [
            "at": session.time(session.store.now()),
            "floor": [
                "waiting": .whole(floor.waiting), "longestSince": session.time(floor.longestSince),
                "talking": .whole(floor.talking), "wrapUp": .whole(floor.wrapUp), "ready": .whole(floor.ready),
                "onBreak": .whole(floor.onBreak), "away": .whole(floor.away), "lines": .whole(floor.lines),
            ],
            "tickets": [
                "open": .whole(counters.open), "undecided": .whole(counters.undecided),
                "toContact": .whole(counters.toContact), "claimed": .whole(counters.claimed),
                "broken": .whole(counters.broken), "missed": .whole(counters.missed),
                "dueToday": .whole(counters.dueToday),
                "dueTomorrow": .whole(counters.dueTomorrow), "registeredToday": .whole(counters.registeredToday),
                "closedToday": .whole(counters.closedToday),
            ],
            "today": service.json,
        ]
    }

    var text: String {
        """
        waiting \(floor.waiting), talking \(floor.talking), wrap-up \(floor.wrapUp), ready \(floor.ready), \
        break \(floor.onBreak)
        calls today \(service.offered), answered \(service.answered), abandoned \(service.abandoned), in time \(service.percentInTime)
        tickets open \(counters.open): undecided \(counters.undecided), to contact \(counters.toContact), \
        claimed \(counters.claimed)
        promises broken \(counters.broken), clocks missed \(counters.missed), due today \(counters.dueToday), tomorrow \(counters.dueTomorrow)
        registered today \(counters.registeredToday), closed today \(counters.closedToday)
        """
    }
}
