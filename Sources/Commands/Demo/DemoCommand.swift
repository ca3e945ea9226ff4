import ArgumentParser
import Console
import Domain
import Foundation
import Simulation
import Store
import Texts
import Time

/// `hotline demo`: a shift to look at. In a terminal the operator's console with lines that ring by themselves;
/// without one the same floor in virtual time, told in plain words.
struct DemoCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "A demonstration shift, with a queue and people of its own.")

    @Option(name: .long, help: "The language of screens and callers; otherwise LANG's.")
    var language: Language?
    @Flag(name: .long, help: "Tell the shift in words, even in a terminal.")
    var headless = false
    @Option(name: .long, help: ArgumentHelp("Where the demonstration's queue is made.", valueName: "path"))
    var queue: String?
    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func validate() throws { try queue?.demandName("--queue") }

    func answer(in place: Surroundings) throws -> any Answer {
        guard let admin = place.login else { throw Refusal.nameless }
        try place.giveUpRights()
        let language = language ?? .wanted(by: place.variables)
        let path = try queue ?? Self.temporaryFolder(place.variables["TMPDIR"])
        let demo = try DemoQueue.make(at: path, admin: admin, language, place)
        guard headless || !place.isTerminal else { return try show(demo, language, in: place) }
        // Everything is told, and nobody knows of a folder that wasn't asked for.
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        defer { if queue == nil { try? FileManager.default.removeItem(at: folder) } }
        return try tell(demo, language, in: place)
    }

    private static func temporaryFolder(_ parent: String?) throws(Refusal) -> String {
        var template = Array(((parent ?? "/tmp") + "/hotline-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Refusal(
                .queueTrouble, "No folder can be made in \(parent ?? "/tmp"): set TMPDIR to one that you can write in.")
        }
        return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" } + "/queue"
    }

    // MARK: Without a terminal

    /// Tuesday, 24 November 2026, 10:00 in Moscow.
    private static let tenOnTuesday = Instant(milliseconds: 1_795_503_600_000)

    private func tell(_ demo: DemoQueue, _ language: Language, in place: Surroundings) throws -> any Answer {
        var story = ShiftStory(language: language)
        let start = Self.tenOnTuesday
        let session = try demo.play(
            DemoQueue.crew, from: start, until: start + .minutes(45), deskClosesAt: start + .hours(4),
            callsInBusiestHour: 18, language, seed: 2007, in: place, see: { story.add($0, $1) })
        story.end(try QueueAnswer(session))
        return story
    }

    // MARK: In a terminal

    private func show(_ demo: DemoQueue, _ language: Language, in place: Surroundings) throws -> any Answer {
        let crew = DemoQueue.crew
        let store = try place.backend.open(demo.path, nil)
        // What colleagues did before, so that there is something to look at.
        let now = store.now()
        let colleagues = ShiftCrew(
            exchange: crew.exchange, operators: ["boris"], specialists: crew.specialists)
        let session = try demo.play(
            colleagues, from: now - .hours(3), until: now - .minutes(40), deskClosesAt: now - .minutes(5),
            callsInBusiestHour: 12, language, seed: 2007, in: place, see: { _, _ in })

        try place.print(
            """
            A demonstration shift. The other two consoles, in other terminals, from here:
              \(place.program) specialist --queue \(demo.path) --as \(crew.specialists[0])
              \(place.program) lead --queue \(demo.path) --as \(DemoQueue.lead)
            This terminal becomes the operator's (anna). The lines ring by themselves,
            as on a working day from ten in the morning. Press Enter to begin.
            """)
        place.waitForEnter()
        let ringer = LineRinger(
            store: try place.backend.open(demo.path, nil), exchange: crew.exchange,
            callers: CallerBook(language: language, prefix: "live", lines: session.settings.lines),
            arrivals: ArrivalProcess(profile: .bank(callsInBusiestHour: 30), zone: session.zone),
            shift: Self.tenOnTuesday - now, newID: place.newCommandID)
        ringer.start()
        defer { ringer.stop() }
        let console = ConsoleSession(
            path: demo.path, store: store, library: try place.library(), login: "anna", language: language,
            place: place)
        try console.run { OperatorScreen(texts: $0, zone: $1, opening: $2) }
        if let trouble = ringer.trouble { place.complain("hotline: the lines fell silent: \(trouble.sentence)") }
        try place.print("The demonstration's queue stays in \(demo.path); remove that folder when you don't need it.")
        return NothingToSay()
    }
}
