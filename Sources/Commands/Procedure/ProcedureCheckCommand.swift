import ArgumentParser
import Procedures

/// `hotline procedure check`: every complaint about a file, with its line and what to do.
struct ProcedureCheckCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whether procedure files are sound; each complaint with file, line and remedy.",
        discussion: """
            Exit status 0 when all are sound, else 3. A file may have any name and lie anywhere until it is installed: then \
            it is named after its id, complaint.yaml for “id: complaint”.

            Example: hotline procedure check share/hotline/procedures/*.yaml
            """)

    @Argument(help: "The files; all are checked, whatever is wrong with one of them.")
    var files: [String]
    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try place.giveUpRights()
        return ComplaintsAnswer(files: files.map { ProcedureFile(checking: $0) })
    }
}

struct ComplaintsAnswer: Answer {
    var files: [ProcedureFile]

    private var complaints: [Complaint] { files.flatMap(\.complaints) }

    var status: ExitStatus { complaints.isEmpty ? .done : .procedureTrouble }

    var json: JSON {
        [
            "files": .list(
                files.map { file in
                    [
                        "file": .text(file.path), "sound": .bool(file.complaints.isEmpty),
                        "installAs": .optional(file.installName),
                    ]
                }),
            "complaints": .list(complaints.map(\.json)),
        ]
    }

    /// What repeats a path may be any length: a line for each.
    var text: String {
        files.flatMap { file in
            file.complaints.isEmpty ? ["\(file.path): sound" + rename(file)] : file.complaints.map(\.description)
        }.map(\.onOneLine.brief).joined(separator: "\n")
    }

    private func rename(_ file: ProcedureFile) -> String {
        guard let name = file.installName, name != file.name else { return "" }
        return "; to be installed it has to be named \(name)"
    }
}

extension Complaint {
    var json: JSON {
        [
            "file": .text(file), "line": .optional(line), "column": .optional(column), "path": .text(path),
            "rule": .text(rule.rawValue), "what": .text(what), "remedy": .text(remedy),
        ]
    }
}
