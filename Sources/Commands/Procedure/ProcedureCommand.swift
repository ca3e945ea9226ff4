import ArgumentParser
import Domain
import Procedures

/// `hotline procedure`: the rulebooks.
struct ProcedureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedure", abstract: "Procedures: what is installed, what is in one, whether a file is sound.",
        subcommands: [ProcedureListCommand.self, ProcedureShowCommand.self, ProcedureCheckCommand.self])
}

struct ProcedureListCommand: Verb {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "What is installed.")

    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try place.giveUpRights()
        let library = try place.library()
        return ProceduresAnswer(procedures: try library.ids().map { try library.procedure($0) })
    }
}

struct ProceduresAnswer: Answer {
    var procedures: [LoadedProcedure]

    var json: JSON {
        [
            "procedures": .list(
                procedures.map { loaded in
                    [
                        "id": .text(loaded.procedure.id.text), "hash": .text(loaded.version.hash),
                        "title": loaded.procedure.title.json,
                    ]
                })
        ]
    }

    var text: String {
        procedures.map { loaded in
            "\(loaded.procedure.id)  \(loaded.version.hash.prefix(8))  \(loaded.procedure.title.en)"
        }.joined(separator: "\n")
    }
}

extension Wording {
    var json: JSON { ["ru": .text(ru), "en": .text(en)] }
}
