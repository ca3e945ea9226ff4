import ArgumentParser
import Domain
import Procedures

/// `hotline procedure show`: what one asks, finds and offers, by the names that `call play` uses.
struct ProcedureShowCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A procedure's steps, fields, causes, solutions and outcomes.")

    @Argument(help: "The procedure's id, as `procedure list` has it, or a file.")
    var id: String
    @Flag(
        name: .customLong("as-graph"),
        help: "The steps and where they lead, in the DOT language, with the same as text in the comment before it.")
    var asGraph = false
    @Flag(name: .long, help: "Everything in it, as a page to read.")
    var whole = false
    @OptionGroup var output: OutputOptions

    var asJSON: Bool { output.json }

    func answer(in place: Surroundings) throws -> any Answer {
        try place.giveUpRights()
        let loaded = try loaded(in: place)
        let language = Language.wanted(by: place.variables)
        if asGraph { return PageAnswer(text: ProcedureGraph(loaded.procedure, in: language).text, loaded: loaded) }
        if whole { return PageAnswer(text: ProcedureOutline(loaded.procedure, in: language).text, loaded: loaded) }
        return ProcedureAnswer(loaded: loaded)
    }

    /// What looks like a file is one: no id has a slash or a dot in it.
    private func loaded(in place: Surroundings) throws -> LoadedProcedure {
        guard id.contains("/") || id.contains(".") else { return try place.library().procedure(ProcedureID(id)) }
        return try ProcedureFile.load(id)
    }
}

/// A procedure as text that is made elsewhere.
struct PageAnswer: Answer {
    private let page: String
    private let loaded: LoadedProcedure

    init(text: String, loaded: LoadedProcedure) {
        page = text
        self.loaded = loaded
    }

    var json: JSON { ["id": .text(loaded.procedure.id.text), "text": .text(page)] }
    var text: String { page.hasSuffix("\n") ? String(page.dropLast()) : page }
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
            "findings": .list(procedure.findings.map { .text($0.text) }),
            "tables": .list(procedure.tables.map { Self.named($0.id, $0.title) }),
            "clocks": .list(procedure.clocks.map { Self.named($0.id, $0.terms.title) }),
            "bodies": .list((procedure.forwarding?.bodies ?? []).map { Self.named($0.id, $0.title) }),
            "letters": .list(procedure.letters.map { Self.named($0.id, $0.title) }),
        ]
    }

    private static func named<Subject>(_ id: Name<Subject>, _ title: Wording) -> JSON {
        ["id": .text(id.text), "title": title.json]
    }

    private static func field(_ field: Field) -> JSON {
        var options: [JSON] = []
        if let choices = field.type.options { options = choices.map { named($0.id, $0.title) } }
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
            if let choices = field.type.options {
                lines.append("    " + choices.map { "\($0.id)" }.joined(separator: ", "))
            }
        }
        list("causes", procedure.causes.map { ($0.id, $0.title) })
        list("solutions", procedure.solutions.map { ($0.id, $0.title) })
        list("outcomes", procedure.outcomes.map { ($0.id, $0.title) })
        list("tables", procedure.tables.map { ($0.id, $0.title) })
        list("findings", procedure.findings.compactMap(procedure.field).map { ($0.id, $0.label) })
        list("clocks", procedure.clocks.map { ($0.id, $0.terms.title) })
        list("grounds", procedure.grounds.map { ($0.id, $0.title) })
        list("bodies", (procedure.forwarding?.bodies ?? []).map { ($0.id, $0.title) })
        list("letters", procedure.letters.map { ($0.id, $0.title) })
        return lines.joined(separator: "\n")
    }
}
