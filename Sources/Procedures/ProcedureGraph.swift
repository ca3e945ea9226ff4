import Domain

/// A procedure's steps as a graph, in the DOT language (Graphviz, "DOT Language", 2024), with the same as text in the comment
/// before it: what is printed can be read, and be handed to `dot` as it is.
public struct ProcedureGraph: Hashable, Sendable {
    private let procedure: Procedure
    private let language: Language

    public init(_ procedure: Procedure, in language: Language) {
        self.procedure = procedure
        self.language = language
    }

    public var text: String { (comment + graph).joined(separator: "\n") + "\n" }

    /// `greet ──▶ listen`, a step a line with where it leads.
    public var comment: [String] {
        let width = procedure.steps.map(\.id.text.count).max() ?? 0
        var lines = ["// \(procedure.title[language]) (\(procedure.id))", "//"]
        for step in procedure.steps {
            let name = step.id.text.padded(to: width)
            if step.next.isEmpty { lines.append("// \(name)  ■") }
            for (index, branch) in step.next.enumerated() {
                let condition = branch.when.map { "  when \(ConditionText.text(of: $0))" } ?? ""
                lines.append("// \(index == 0 ? name : "".padded(to: width)) ─▶ \(branch.to)\(condition)")
            }
        }
        return lines
    }

    private var graph: [String] {
        var lines = ["digraph \"\(procedure.id)\" {", "  node [shape=box, fontname=\"sans-serif\"];"]
        for step in procedure.steps {
            let obligations = procedure.obligations.filter { $0.step == step.id }.map { "□ " + $0.title[language] }
            let label = ([step.title[language]] + obligations).map(\.escaped).joined(separator: "\\n")
            let shape = step.stage == .close ? ", peripheries=2" : ""
            lines.append("  \"\(step.id)\" [label=\"\(label)\"\(shape)];")
        }
        for step in procedure.steps {
            for branch in step.next {
                let label = branch.when.map { " [label=\"\(ConditionText.text(of: $0).escaped)\"]" } ?? ""
                lines.append("  \"\(step.id)\" -> \"\(branch.to)\"\(label);")
            }
        }
        return lines + ["}"]
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    /// As a quoted text of the DOT language has it.
    fileprivate var escaped: String {
        reduce(into: "") { text, letter in
            if letter == "\"" || letter == "\\" { text.append("\\") }
            text.append(letter)
        }
    }
}
