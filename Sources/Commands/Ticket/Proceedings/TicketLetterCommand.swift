import ArgumentParser
import Domain
import Foundation
import Store
import Texts

/// `hotline ticket letter`: a letter of the procedure, to the terminal or to a file.
struct TicketLetterCommand: TicketVerb {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "The letters that fit a ticket, or one of them, in the caller's language.",
        discussion: """
            Without a letter's name: which there are. Writing a letter sends nothing and records nothing; what was sent is \
            recorded by `ticket notify`, `extend`, `decide` or `forward` with --letter. A letter that has to be sent before the \
            act is recorded is written as it reads then: name the act's options here too.

            Example: hotline ticket letter 4821-7 answer --to answer.txt
                     hotline ticket letter 4821-7 extension --extend answer --by 30
                     hotline ticket letter 4821-7 forwarded --body city-hall --words 'The city looks after the yard.'
            """)

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The letter's name.")
    var letter: String?
    @Option(name: .long, help: ArgumentHelp("Write it to this file, which must not be there yet.", valueName: "file"))
    var to: String?

    @OptionGroup var foreseen: ForeseenOptions

    func validate() throws {
        if letter == nil, to != nil { throw ValidationError("Name the letter that is to be written.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try TicketNumber(parsing: ticket.number)
        let session = try ticket.queue.session(in: place)
        let found = try session.store.ticket(number)
        let procedure = try session.procedure(found.procedure, in: place)
        let run = try session.store.run(found.run)
        let writer = LetterWriter(
            ticket: try foreseen.apply(to: found, of: run, under: procedure, in: session), procedure: procedure,
            run: run, staff: try session.store.staffMember(session.login).name,
            now: session.store.now(), zone: session.zone)
        guard let name = letter else { return LettersAnswer(letters: writer.fitting, language: session.language) }
        let letter = try procedure.knownLetter(name)
        // Which letter the facts suggest is theirs to choose, what it amounts to isn't: nobody who was refused is answered.
        guard writer.isTimely(letter) else {
            let others = writer.fitting.map(\.id.text).joined(separator: ", ")
            throw Refusal(
                .refused,
                "The letter “\(letter.id)” serves as \(letter.serves?.rawValue ?? ""), which this ticket isn't at: "
                    + (others.isEmpty ? "no letter fits it." : "choose one of \(others)."))
        }
        let text: String
        do throws(TemplateError) {
            text = try writer.text(of: letter)
        } catch {
            throw Refusal(error, in: letter)
        }
        // What is read is read: a file is the user's own, with no more rights than theirs.
        try place.giveUpRights()
        try to.map { try NewTextFile($0).write(text) }
        return LetterAnswer(letter: letter, body: text, file: to)
    }
}

/// The act that a letter goes with and that isn't recorded yet: what it will have done to the ticket.
struct ForeseenOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("As it reads once this clock is extended.", valueName: "clock"))
    var extend: String?
    @Option(name: .long, help: "By how many units of its term.")
    var by: Int?
    @Option(name: .long, help: "As it reads once it is decided so; with --ground refused, with --body forwarded.")
    var outcome: Decision.Outcome?
    @Option(name: .long, help: "What the decision says.")
    var words: String?
    @Option(name: .long, help: "The procedure's ground, for a refusal.")
    var ground: String?
    @Option(name: .long, help: "The body that it goes to.")
    var body: String?

    func validate() throws {
        guard (extend == nil) == (by == nil) else { throw ValidationError("--extend and --by go together.") }
        if let by, by < 1 { throw ValidationError("--by must be at least 1.") }
        guard (decided == nil) == (words == nil) else {
            throw ValidationError("A decision has its words: --words, and --outcome, --ground or --body.")
        }
        if extend != nil, decided != nil { throw ValidationError("A letter goes with one act.") }
        if let ground, decided != .refused {
            throw ValidationError("Only a refusal has a ground: leave “\(ground)” out.")
        }
        if let body, decided != .forwarded { throw ValidationError("It goes to no body then: leave “\(body)” out.") }
    }

    private var decided: Decision.Outcome? { outcome ?? (ground != nil ? .refused : body != nil ? .forwarded : nil) }

    /// - Throws: ``TicketError``, ``StoreError``.
    func apply(to ticket: Ticket, of run: Run, under procedure: Procedure, in session: Session) throws -> Ticket {
        let now = session.store.now()
        let setting = try session.clockSetting()
        if let extend, let by {
            let units = try ticket.units(ofExtending: ClockID(extend), by: by)
            return try ticket.foreseeing(.extended(ClockID(extend), by: units), at: now, in: setting)
        }
        guard let decided, let words else { return ticket }
        let decision = Decision(
            outcome: decided, words: words, ground: ground.map { GroundID($0) }, forwardedTo: body.map { BodyID($0) },
            by: session.login, at: now)
        try procedure.checkForeseen(decision, of: run.looked(at: ticket, at: now, in: session.zone))
        return try ticket.foreseeing(.decided(decision), at: now, in: setting)
    }
}

extension Refusal {
    fileprivate init(_ error: TemplateError, in letter: Letter) {
        switch error {
        case .valueMissing(let name):
            self.init(
                .refused,
                "The letter “\(letter.id)” says {\(name)}, which isn't known of this ticket: nothing was written. "
                    + "Choose another letter, or record what is missing first.")
        }
    }
}

struct LettersAnswer: Answer {
    var letters: [Letter]
    var language: Language

    var json: JSON {
        [
            "letters": .list(
                letters.map { letter in
                    [
                        "id": .text(letter.id.text), "title": letter.title.json,
                        "serves": .optional(letter.serves?.rawValue),
                    ]
                })
        ]
    }

    var text: String {
        letters.isEmpty
            ? "No letter of the procedure fits this ticket."
            : letters.map { "\($0.id)  \($0.title[language])" }.joined(separator: "\n")
    }
}

struct LetterAnswer: Answer {
    var letter: Letter
    var body: String
    var file: String?

    var json: JSON {
        ["id": .text(letter.id.text), "text": .text(body), "file": .optional(file)]
    }

    var text: String { file.map { "Wrote “\(letter.id)” to \($0)." } ?? body }
}
