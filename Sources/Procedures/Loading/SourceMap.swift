/// Where in its file each value stands, by its path (`steps.greet.next[0].to`): what lets a rule that looks at values
/// complain about lines.
public struct SourceMap: Hashable, Sendable {
    public struct Position: Hashable, Sendable {
        /// From 1.
        public var line: Int
        /// From 1, in Unicode scalars.
        public var column: Int
    }

    public let file: String
    private(set) var positions: [String: Position] = [:]

    init(file: String) {
        self.file = file
    }

    mutating func note(_ path: String, at position: Position) {
        positions[path] = position
    }

    /// The position of a path, or of the nearest thing around it that has one.
    public func position(of path: String) -> Position? {
        var path = Substring(path)
        while true {
            if let found = positions[String(path)] { return found }
            guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return positions[""] }
            path = path[..<cut]
        }
    }

    func complaint(_ path: String, _ rule: Complaint.Rule, _ what: String, _ remedy: String) -> Complaint {
        let position = position(of: path)
        return Complaint(
            file: file, line: position?.line, column: position?.column, path: path, rule: rule, what: what,
            remedy: remedy)
    }
}
