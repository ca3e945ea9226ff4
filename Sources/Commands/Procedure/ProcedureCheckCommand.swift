import ArgumentParser
import Foundation
import Procedures

/// `hotline procedure check`: every complaint about a file, with its line and what to do.
struct ProcedureCheckCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Whether procedure files are sound; each complaint with file, line and remedy.")

    @Argument(help: "The files.")
    var files: [String]
    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        var complaints: [Complaint] = []
        for file in files {
            let text: String
            do {
                text = try String(contentsOfFile: file, encoding: .utf8)
            } catch {
                throw Refusal(.procedureTrouble, "\(file) can't be read as UTF-8 text: \(error.localizedDescription)")
            }
            complaints += ProcedureSource(text: text, file: file).complaints()
        }
        return ComplaintsAnswer(files: files, complaints: complaints.sorted())
    }
}

struct ComplaintsAnswer: Answer {
    var files: [String]
    var complaints: [Complaint]

    var status: ExitStatus { complaints.isEmpty ? .done : .procedureTrouble }

    var json: JSON {
        [
            "files": .list(files.map { .text($0) }),
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
        complaints.isEmpty
            ? files.map { "\($0): sound" }.joined(separator: "\n")
            : complaints.map(\.description).joined(separator: "\n")
    }
}
