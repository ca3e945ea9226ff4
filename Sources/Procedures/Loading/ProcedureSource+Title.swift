import Domain

extension ProcedureSource {
    /// What the procedure is called, read from its top-level `title` alone: a list of all procedures needn't understand each of
    /// them.
    ///
    /// - Throws: ``ProcedureError/refused(_:)`` when there is no title, or not one.
    public func title() throws(ProcedureError) -> Wording {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("title:") }) else { throw .refused(complaints()) }
        // Up to the next key of the top level.
        let rest = lines[(first + 1)...].prefix { $0.first.map { $0.isWhitespace || $0 == "#" || $0 == "}" } ?? true }
        let part = ([lines[first]] + rest).joined(separator: "\n")
        let (title, reader) = SourceTree.read(part, file: file) { reader, root -> Wording? in
            reader.object(root, required: ["title"]).flatMap { reader.wording($0["title"], .title) }
        }
        guard let title else { throw .refused(reader.complaints.sorted()) }
        return title
    }
}
