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
            recorded by `ticket notify`, `extend`, `decide` or `forward` with --letter.

            Example: hotline ticket letter 4821-7 answer --to answer.txt
            """)

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The letter's name.")
    var letter: String?
    @Option(name: .long, help: ArgumentHelp("Write it to this file, which must not be there yet.", valueName: "file"))
    var to: String?

    func validate() throws {
        if letter == nil, to != nil { throw ValidationError("Name the letter that is to be written.") }
    }

    func answer(in place: Surroundings) throws -> any Answer {
        let number = try TicketNumber(parsing: ticket.number)
        let session = try ticket.queue.session(in: place)
        let found = try session.store.ticket(number)
        let procedure = try session.procedure(found.procedure, in: place)
        let writer = LetterWriter(
            ticket: found, procedure: procedure, run: try session.store.run(found.run),
            staff: try session.store.staffMember(session.login).name, now: session.store.now(), zone: session.zone)
        guard let name = letter else { return LettersAnswer(letters: writer.fitting, language: session.language) }
        guard let letter = procedure.letter(LetterID(name)) else {
            let known = procedure.letters.map(\.id.text).joined(separator: ", ")
            throw Refusal(
                .refused,
                known.isEmpty
                    ? "“\(procedure.id)” has no letters."
                    : "“\(name)” is no letter of “\(procedure.id)”: choose one of \(known).")
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
