import ArgumentParser
import Domain
import Store
import Time

/// `hotline figures`: one person's day.
struct FiguresCommand: SessionVerb {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "A person's own figures of a day; yours and today's unless told.",
        discussion: "Example: hotline figures --of anna --day 2026-11-27 --json")

    @Option(name: .long, help: ArgumentHelp("Whose; otherwise yours.", valueName: "login"))
    var of: String?
    @Option(
        name: .long, help: ArgumentHelp("The day by the hotline's clocks; otherwise today.", valueName: "YYYY-MM-DD"))
    var day: String?
    @OptionGroup var queue: QueueOptions

    func validate() throws {
        try of?.demandName("--of")
        if let day, CalendarDay(day) == nil { throw ValidationError("--day must be a day like 2026-11-27.") }
    }

    func answer(in session: Session) throws -> any Answer {
        let login = try of.map { try session.store.staffMember(Login($0)).login } ?? session.login
        let day = day.flatMap { CalendarDay($0) } ?? session.zone.day(at: session.store.now())
        return FiguresAnswer(login: login, day: day, figures: try session.store.figures(of: login, on: day))
    }
}

struct FiguresAnswer: Answer {
    var login: Login
    var day: CalendarDay
    var figures: DayFigures

    var json: JSON {
        [
            "login": .text(login.text), "day": .text(day.description), "calls": figures.service.json,
            "settled": .whole(figures.settled), "registered": .whole(figures.registered),
            "contacts": .whole(figures.contacts),
        ]
    }

    var text: String {
        let service = figures.service
        return """
            \(login) on \(day): answered \(service.answered), in time \(service.percentInTime)
            on the average answered after \(service.averageSpeedOfAnswer.inSeconds), talked for \
            \(service.averageTalk.inSeconds), wrapped up in \(service.averageWrapUp.inSeconds)
            settled \(figures.settled), registered \(figures.registered), called back \(figures.contacts)
            """
    }
}

extension ServiceFigures {
    var json: JSON {
        [
            "offered": .whole(offered), "answered": .whole(answered), "abandoned": .whole(abandoned),
            "answeredInTime": .whole(answeredInTime), "serviceLevel": serviceLevel.map { .number($0) } ?? .null,
            "averageSpeedOfAnswerSeconds": averageSpeedOfAnswer.json, "averageTalkSeconds": averageTalk.json,
            "averageWrapUpSeconds": averageWrapUp.json,
        ]
    }

    var percentInTime: String { serviceLevel.map { "\(Int(($0 * 100).rounded())) %" } ?? "–" }
}

extension Duration? {
    fileprivate var seconds: Double? {
        self.map { Double($0.components.seconds) + Double($0.components.attoseconds) / 1e18 }
    }

    fileprivate var json: JSON { seconds.map { .number($0) } ?? .null }

    fileprivate var inSeconds: String { seconds.map { "\(Int($0.rounded())) s" } ?? "–" }
}
