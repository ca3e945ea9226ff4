import Domain
import Procedures
import Testing

@Suite("A procedure as a graph")
struct ProcedureGraphTests {
    @Test("the steps as text, each with where it leads, and the same in DOT")
    func example() throws {
        let procedure = try ProcedureSource(text: exampleText(), file: "x").checked().procedure
        let graph = ProcedureGraph(procedure, in: .en)
        #expect(
            graph.comment == [
                "// Keeping a book (keep-a-book)", "//",
                "// greet   ─▶ listen", "// listen  ─▶ promise  when hurry = yes", "//         ─▶ offer",
                "// offer   ─▶ promise", "// promise ─▶ close", "// close    ■",
            ])
        let lines = graph.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(Array(lines.prefix(graph.comment.count)) == graph.comment)
        #expect(lines.last == "" && lines.dropLast().last == "}")
        #expect(lines.contains("  \"listen\" -> \"promise\" [label=\"hurry = yes\"];"))
        #expect(lines.contains("  \"close\" [label=\"Goodbye\", peripheries=2];"))
        #expect(lines.contains(#"  "greet" [label="Greeting\n□ The name was asked"];"#))
    }

    @Test("every shipped procedure is DOT as its grammar has it, in both languages", arguments: Language.allCases)
    func shippedOnes(language: Language) throws {
        for id in try shipped.ids() {
            let procedure = try shipped.procedure(id).procedure
            let graph = DOT(ProcedureGraph(procedure, in: language).text)
            #expect(graph?.name == id.text, "\(id)")
            #expect(graph?.nodes == procedure.steps.map(\.id.text), "\(id)")
            #expect(
                graph?.edges == procedure.steps.flatMap { step in step.next.map { [step.id.text, $0.to.text] } },
                "\(id)")
        }
    }

    @Test("no word of a procedure ends its label")
    func escaped() throws {
        var procedure = try ProcedureSource(text: exampleText(), file: "x").checked().procedure
        let title = #"a "quote", a \ and }; x -> y"#
        procedure.steps[0].title = Wording(ru: title, en: title)
        let graph = try #require(DOT(ProcedureGraph(procedure, in: .en).text))
        #expect(graph.nodes == procedure.steps.map(\.id.text))
        #expect(graph.labels.first == title + #"\n□ The name was asked"#)
    }
}

/// As much of the DOT language as a reader needs to be sure that `dot` would read the same: comments, quoted texts,
/// statements of nodes and edges with attributes.
private struct DOT {
    var name = ""
    var nodes: [String] = []
    var edges: [[String]] = []
    var labels: [String] = []

    /// `nil` for what isn't a graph.
    init?(_ text: String) {
        let lines = text.split(separator: "\n").drop { $0.hasPrefix("//") }
        guard var tokens = Self.tokens(lines.joined(separator: "\n")), tokens.count > 3,
            tokens.removeFirst() == "digraph"
        else { return nil }
        name = tokens.removeFirst().unquoted
        guard tokens.removeFirst() == "{", tokens.popLast() == "}" else { return nil }
        for statement in tokens.split(separator: ";") {
            let head = statement.prefix { $0 != "[" }
            let attributes = Array(statement.dropFirst(head.count))
            guard attributes.isEmpty || attributes.last == "]" else { return nil }
            switch head.count {
            case 1 where head.first == "node": continue
            case 1: nodes += head.map(\.unquoted)
            case 3 where head.dropFirst().first == "->":
                edges.append([head[head.startIndex], head[head.endIndex - 1]].map(\.unquoted))
            default: return nil
            }
            if head.count == 1, let label = attributes.firstIndex(of: "label"), attributes.count > label + 2 {
                labels.append(attributes[label + 2].unquoted)
            }
        }
    }

    /// Quoted texts whole, with their quotes; names, and signs by themselves. `nil` for an open quote.
    private static func tokens(_ text: String) -> [String]? {
        var tokens: [String] = []
        var rest = Substring(text)
        while let first = rest.first {
            if first == "\"" {
                var quoted = "\""
                rest.removeFirst()
                while let next = rest.popFirst(), next != "\"" {
                    quoted.append(next)
                    guard next == "\\" else { continue }
                    guard let escaped = rest.popFirst() else { return nil }
                    quoted.append(escaped)
                    if rest.isEmpty { return nil }
                }
                tokens.append(quoted + "\"")
            } else if first.isWhitespace {
                rest.removeFirst()
            } else if rest.hasPrefix("->") {
                tokens.append("->")
                rest.removeFirst(2)
            } else if first.isLetter || first.isNumber {
                let word = rest.prefix { $0.isLetter || $0.isNumber }
                tokens.append(String(word))
                rest.removeFirst(word.count)
            } else {
                tokens.append(String(rest.removeFirst()))
            }
        }
        return tokens
    }
}

extension String {
    /// `\"` and `\\` are what they stand for; `\n` stays, as the line break of a label.
    fileprivate var unquoted: String {
        guard hasPrefix("\""), hasSuffix("\""), count >= 2 else { return self }
        return String(dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
    }
}
