import ArgumentParser
import Procedures

/// `hotline procedure check`: every complaint about a file, with its line and what to do.
struct ProcedureCheckCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whether procedure files are sound; each complaint with file, line and remedy.",
        discussion: """
            Exit status 0 when all are sound, else 3. A file has to be named after its id, as it would be installed: \
            complaint.yaml has “id: complaint”.

            Example: hotline procedure check share/hotline/procedures/*.yaml
            """)

    @Argument(help: "The files; all are checked, whatever is wrong with one of them.")
    var files: [String]
    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try place.giveUpRights()
        return ComplaintsAnswer(
            files: files.map { .init(path: $0, complaints: ProcedureFile.complaints(about: $0)) })
    }
}

struct ComplaintsAnswer: Answer {
    struct File: Sendable {
        var path: String
        var complaints: [Complaint]
    }

    var files: [File]

    private var complaints: [Complaint] { files.flatMap(\.complaints) }

    var status: ExitStatus { complaints.isEmpty ? .done : .procedureTrouble }

    var json: JSON {
        [
            "files": .list(files.map { .text($0.path) }),
            "complaints": .list(
                complaints.map { complaint in
                    [
                        "file": .text(complaint.file), "line": .optional(complaint.line),
                        "column": .optional(complaint.column), "path": .text(complaint.path),
                        "rule": .text(complaint.rule.rawValue), "what": .text(complaint.what),
                        "remedy": .text(complaint.remedy),
                    ]
                }),
        ]
    }

    var text: String {
        files.flatMap { file in
            file.complaints.isEmpty ? ["\(file.path): sound"] : file.complaints.map(\.description)
        }.joined(separator: "\n")
    }
}
