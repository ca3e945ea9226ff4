import Domain

extension ProcedureSource {
    /// What the procedure is called, read from its top-level `title` alone where that can be understood by itself: a list of all
    /// procedures needn't understand each of them.
    ///
    /// - Throws: ``ProcedureError/refused(_:)`` when there is no title, or not one.
    public func title() throws(ProcedureError) -> Wording {
        if let title = titleAlone { return title }
        // Its key may stand in quotes, and its words may name a fact.
        return try loaded().procedure.title
    }

    private var titleAlone: Wording? {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("title:") }) else { return nil }
        // Up to the next key of the top level.
        let rest = lines[(first + 1)...].prefix { $0.first.map { $0.isWhitespace || $0 == "#" || $0 == "}" } ?? true }
        let part = ([lines[first]] + rest).joined(separator: "\n")
        return SourceTree.read(part, file: file) { reader, root -> Wording? in
            reader.object(root, required: ["title"]).flatMap { reader.wording($0["title"], .title) }
        }.value
    }
}
