/// The line of keys that work now, the likeliest first; what has no room is left out, but never the last one (help).
public struct HintBar {
    public struct Hint: Equatable, Sendable {
        public let key: String
        public let label: String
        public let isEnabled: Bool

        public init(key: String, label: String, isEnabled: Bool = true) {
            self.key = key
            self.label = label
            self.isEnabled = isEnabled
        }

        /// "F4 words"
        var columns: Int { key.displayWidth + 1 + label.displayWidth }
    }

    private let hints: [Hint]

    public init(_ hints: [Hint]) { self.hints = hints }

    public init<Action>(_ table: KeyTable<Action>) {
        hints = table.bindings.filter(\.isHinted).compactMap { binding in
            binding.keys.first.map { Hint(key: $0.label, label: binding.label, isEnabled: binding.isEnabled) }
        }
    }

    public func render(into canvas: inout Canvas, _ area: Rect) {
        canvas.inside(area) { canvas in
            guard let last = hints.last else { return }
            var room = area.columns - last.columns - 1
            var column = 1
            for hint in hints.dropLast() where hint.columns + 2 <= room - column + 1 {
                column += put(hint, column: column, into: &canvas) + 2
            }
            room = max(column, area.columns - last.columns - 1)
            _ = put(last, column: room, into: &canvas)
        }
    }

    private func put(_ hint: Hint, column: Int, into canvas: inout Canvas) -> Int {
        let used = canvas.put(hint.key, column: column, row: 0, style: hint.isEnabled ? .hintKey : .dim)
        canvas.put(hint.label, column: column + used + 1, row: 0, style: hint.isEnabled ? .hint : .dim)
        return hint.columns
    }
}
