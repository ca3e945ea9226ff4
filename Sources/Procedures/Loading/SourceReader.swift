import Domain
import Yams

/// Walks a composed YAML tree, collecting every complaint instead of stopping at the first.
///
/// A method that can't read its value complains and gives `nil`; only a walk without complaints makes a value.
final class SourceReader {
    private(set) var map: SourceMap
    private(set) var complaints: [Complaint] = []
    /// What a file that is to be installed mustn't have, and what keeps nobody from reading one that was accepted before this was
    /// looked for: a matter ends on the text it began with.
    private(set) var objections: [Complaint] = []
    /// Whether a value with a mark of the YAML parser has a tag before it.
    var isTagged: ((Mark) -> Bool)?
    /// Facts of the file by name, put where `{name}` stands in a wording.
    var facts: [String: Fact] = [:]
    /// The tables read so far, which conditions may look at.
    var tables: [TableID: DecisionTable] = [:]
    /// Those among them with a complaint of their own: what looks at one isn't to blame for what is missing in it.
    var brokenTables: Set<TableID> = []
    /// How often one of them was looked at: whatever does so is broken too, and isn't blamed for it.
    var verdictsOfBrokenTables = 0

    init(file: String) {
        map = SourceMap(file: file)
    }

    /// A value in the tree, and how one gets there.
    struct Entry {
        let node: Node
        let path: String
    }

    /// A mapping whose keys were checked.
    struct Object {
        let path: String
        let entries: [String: Entry]

        subscript(key: String) -> Entry? { entries[key] }
    }

    func complain(_ path: String, _ rule: Complaint.Rule, _ what: String, _ remedy: String) {
        append(map.complaint(path, rule, what, remedy))
    }

    func object(to path: String, _ rule: Complaint.Rule, _ what: String, _ remedy: String) {
        object(map.complaint(path, rule, what, remedy))
    }

    private func object(_ objection: Complaint) {
        guard objections.count < Limits.complaints, !objections.contains(objection) else { return }
        objections.append(objection)
    }

    /// Everything that is wrong, in the file's order.
    var everything: [Complaint] { (complaints + objections).sorted() }

    func append(_ complaint: Complaint) {
        guard complaints.count < Limits.complaints else { return }
        complaints.append(complaint)
    }

    /// Reads a mapping with these keys only.
    func object(_ entry: Entry, required: [String] = [], optional: [String] = []) -> Object? {
        guard let pairs = pairs(entry) else { return nil }
        let known = required + optional
        var entries: [String: Entry] = [:]
        for (key, child) in pairs {
            guard known.contains(key) else {
                complain(child.path, .unknownKey, "“\(key)” is no key here", remedy(for: key, among: known))
                continue
            }
            entries[key] = child
        }
        for key in required where entries[key] == nil {
            complain(entry.path, .missingKey, "“\(key)” is missing", "Add “\(key):”")
        }
        return Object(path: entry.path, entries: entries)
    }

    /// The pairs of a mapping in the file's order, each place noted.
    func pairs(_ entry: Entry) -> [(key: String, value: Entry)]? {
        guard isPlain(entry) else { return nil }
        guard case .mapping(let mapping) = entry.node else {
            complain(
                entry.path, .wrongType, "keys with values are wanted here, not \(entry.node.kind)",
                "Write “key: value” lines")
            return nil
        }
        return mapping.compactMap { key, value in
            guard case .scalar(let scalar) = key else {
                complain(entry.path, .wrongType, "a key must be a word", "Write a word before the colon")
                return nil
            }
            let path = entry.path.isEmpty ? scalar.string : entry.path + "." + scalar.string
            note(path, value.isScalar ? value.mark : scalar.mark)
            objectToTag(at: scalar.mark, of: path)
            return (scalar.string, Entry(node: value, path: path))
        }
    }

    /// The items of a list, at most `limit`; one value alone is a list of one.
    func items(_ entry: Entry, atMost limit: Int) -> [Entry] {
        guard isPlain(entry) else { return [] }
        guard case .sequence(let sequence) = entry.node else { return [entry] }
        if sequence.isEmpty {
            complain(entry.path, .wrongType, "the list is empty", "Add an item, or leave the key out")
        }
        if sequence.count > limit {
            complain(
                entry.path, .tooMany, "\(sequence.count) items, at most \(limit) are allowed",
                "Take some out or split the file")
        }
        return sequence.prefix(limit).enumerated().map { index, node in
            let path = "\(entry.path)[\(index)]"
            note(path, node.mark)
            return Entry(node: node, path: path)
        }
    }

    func list<Value>(_ entry: Entry?, atMost limit: Int, _ read: (Entry) -> Value?) -> [Value] {
        guard let entry else { return [] }
        return items(entry, atMost: limit).compactMap(read)
    }

    /// A mapping from names to values, in the file's order.
    func named<Value>(_ entry: Entry?, atMost limit: Int, _ read: (String, Entry) -> Value?) -> [Value] {
        guard let entry, let pairs = pairs(entry) else { return [] }
        if pairs.isEmpty {
            complain(entry.path, .wrongType, "nothing is in it", "Add an entry, or leave the key out")
        }
        if pairs.count > limit {
            complain(
                entry.path, .tooMany, "\(pairs.count) entries, at most \(limit) are allowed",
                "Take some out or split the file")
        }
        return pairs.prefix(limit).compactMap { name, child in
            checkName(name, at: child.path) ? read(name, child) : nil
        }
    }

    /// The names in a mapping, whatever stands under them: what is broken there needs no second complaint elsewhere.
    func names(in entry: Entry?) -> [String] {
        guard case .mapping(let mapping)? = entry?.node else { return [] }
        return mapping.keys.compactMap(\.scalar?.string)
    }

    /// The scalar's text as written; quotes and block marks taken off.
    func scalar(_ entry: Entry) -> String? {
        guard isPlain(entry) else { return nil }
        guard case .scalar(let scalar) = entry.node else {
            complain(entry.path, .wrongType, "one value is wanted here, not \(entry.node.kind)", "Write a single value")
            return nil
        }
        return scalar.string
    }

    func note(_ path: String, _ mark: Mark?) {
        guard let mark else { return }
        map.note(path, at: SourceMap.Position(line: mark.line, column: mark.column))
    }

    /// An anchored value stands in two places, and no complaint about it could name the line that is wrong.
    private func isPlain(_ entry: Entry) -> Bool {
        objectToTag(at: entry.node.mark, of: entry.path)
        guard entry.node.anchor != nil else { return true }
        complain(entry.path, .alias, "anchors (&) and aliases (*) aren't used in procedures", "Write the value out")
        return false
    }

    /// What a value is, the place says where it stands; a tag that says something else would be passed over. One before the first
    /// key of a mapping stands where the mapping begins, and is told once.
    private func objectToTag(at mark: Mark?, of path: String) {
        guard let isTagged, let mark, isTagged(mark) else { return }
        let isTold = objections.contains { $0.rule == .tag && $0.line == mark.line && $0.column == mark.column }
        if isTold { return }
        object(
            Complaint(
                file: map.file, line: mark.line, column: mark.column, path: path, rule: .tag,
                what: "tags (“!!str”, “!x”) aren't used here: what a value is follows from where it stands",
                remedy: "Write the value without “!” before it, or in quotes if it begins with one"))
    }
}

extension Node {
    var isScalar: Bool { if case .scalar = self { true } else { false } }

    var kind: String {
        switch self {
        case .scalar: "a single value"
        case .mapping: "keys with values"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
