import ArgumentParser
import Domain
import Procedures

/// `hotline procedure show`: what one asks, finds and offers, by the names that `call play` uses.
struct ProcedureShowCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A procedure's steps, fields, causes, solutions and outcomes.")

    @Argument(help: "The procedure's id, as `procedure list` has it.")
    var id: String
    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try place.giveUpRights()
        return ProcedureAnswer(loaded: try place.library().procedure(ProcedureID(id)))
    }
}

struct ProcedureAnswer: Answer {
    var loaded: LoadedProcedure

    private var procedure: Procedure { loaded.procedure }

    var json: JSON {
        [
            "id": .text(procedure.id.text), "hash": .text(loaded.version.hash), "title": procedure.title.json,
            "steps": .list(procedure.steps.map { Self.named($0.id, $0.title) }),
            "fields": .list(procedure.fields.map(Self.field)),
            "causes": .list(procedure.causes.map { Self.named($0.id, $0.title) }),
            "solutions": .list(procedure.solutions.map { Self.named($0.id, $0.title) }),
            "outcomes": .list(procedure.outcomes.map { Self.named($0.id, $0.title) }),
            "obligations": .list(procedure.obligations.map { Self.named($0.id, $0.title) }),
            "grounds": .list(procedure.grounds.map { Self.named($0.id, $0.title) }),
        ]
    }

    private static func named<Subject>(_ id: Name<Subject>, _ title: Wording) -> JSON {
        ["id": .text(id.text), "title": title.json]
    }

    private static func field(_ field: Field) -> JSON {
        var options: [JSON] = []
        if case .choice(let choices) = field.type { options = choices.map { named($0.id, $0.title) } }
        return [
            "id": .text(field.id.text), "title": field.label.json, "required": .bool(field.isRequired),
            "options": .list(options),
        ]
    }

    var text: String {
        var lines = ["\(procedure.id): \(procedure.title.en)"]
        func list<Subject>(_ heading: String, _ items: [(Name<Subject>, Wording)]) {
            guard !items.isEmpty else { return }
            lines.append(heading)
            lines += items.map { "  \($0.0)  \($0.1.en)" }
        }
        list("steps", procedure.steps.map { ($0.id, $0.title) })
        lines.append("fields")
        for field in procedure.fields {
            lines.append("  \(field.id)  \(field.label.en)" + (field.isRequired ? "  (required)" : ""))
            if case .choice(let choices) = field.type {
                lines.append("    " + choices.map { "\($0.id)" }.joined(separator: ", "))
            }
        }
        list("causes", procedure.causes.map { ($0.id, $0.title) })
        list("solutions", procedure.solutions.map { ($0.id, $0.title) })
        list("outcomes", procedure.outcomes.map { ($0.id, $0.title) })
        list("grounds", procedure.grounds.map { ($0.id, $0.title) })
        return lines.joined(separator: "\n")
    }
}
