/// The bindings of the moment, the likeliest first.
public struct KeyTable<Action> {
    /// What a key means now.
    public enum Meaning {
        case action(Action)
        /// The key is off; the sentence says why.
        case disabled(String)
        case nothing
    }

    public let bindings: [KeyBinding<Action>]

    public init(_ bindings: [KeyBinding<Action>]) { self.bindings = bindings }

    /// The first binding that is on and has this key, as it is or as a Latin layout names it; else the first that is off.
    public func meaning(of key: Key) -> Meaning {
        for key in key.latin == key ? [key] : [key, key.latin] {
            let found = bindings.filter { $0.keys.contains(key) }
            if let binding = found.first(where: \.isEnabled) { return .action(binding.action) }
            if let reason = found.first?.disabled { return .disabled(reason) }
        }
        return .nothing
    }

    /// While text is typed, only keys that type nothing are commands: F-keys, Ctrl, Alt and the like.
    public func meaningWhileTyping(of key: Key) -> Meaning { key.typed == nil ? meaning(of: key) : .nothing }

    /// For the palette: the bindings in which every word of the query begins some word, in their order.
    public func matching(_ query: String) -> [KeyBinding<Action>] {
        let wanted = query.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        return bindings.filter { binding in
            let words = "\(binding.label) \(binding.help) \(binding.keyLabels)".lowercased()
                .split(whereSeparator: { !$0.isLetter && !$0.isNumber })
            return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
        }
    }

    /// Keys that two bindings which are on claim: a mistake of the screen, for its tests.
    public var conflicts: [Key] {
        var seen: Set<Key> = []
        return bindings.filter(\.isEnabled).flatMap(\.keys).filter { !seen.insert($0).inserted }
    }

    public static func + (first: KeyTable, second: KeyTable) -> KeyTable { KeyTable(first.bindings + second.bindings) }
}

extension KeyTable: Sendable where Action: Sendable {}
extension KeyTable.Meaning: Equatable where Action: Equatable {}
extension KeyTable.Meaning: Sendable where Action: Sendable {}
