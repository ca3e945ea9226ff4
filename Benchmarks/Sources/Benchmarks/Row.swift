/// One line of the table: what was measured, its figures, its limit, and whether that holds.
struct Row: Encodable {
    var what: String
    var figures: [Figure]
    /// In words; empty where there is no limit.
    var limit = ""
    /// `nil` where there is nothing to hold.
    var holds: Bool?
    /// Of a limit that is missed: what of it is the machine's own.
    var machine: String?
}

struct Figure: Encodable {
    var name: String
    var value: Double
    var unit: String

    static func ms(_ name: String, _ value: Double) -> Figure { Figure(name: name, value: value, unit: "ms") }
    static func times(_ name: String, _ value: Double) -> Figure { Figure(name: name, value: value, unit: "×") }

    var text: String { "\(name) \(Self.rounded(value)) \(unit)" }

    /// Three digits that count, which is more than one run is worth.
    static func rounded(_ value: Double) -> String {
        guard value.isFinite else { return "–" }
        if value.rounded() == value || abs(value) >= 100 { return "\(Int(value.rounded()))" }
        let scale: Double = abs(value) >= 10 ? 10 : abs(value) >= 1 ? 100 : 1000
        return "\((value * scale).rounded() / scale)"
    }
}

extension Row {
    /// A row that holds when its 99th percentile does.
    static func p99(_ what: String, _ samples: Samples, within limit: Double, and more: [Figure] = []) -> Row {
        Row(
            what: what, figures: samples.figures + more, limit: "p99 \(Figure.rounded(limit)) ms",
            holds: samples.p99 <= limit, machine: samples.others(within: limit))
    }

    var line: String {
        let told = holds.map { $0 ? "holds" : "MISSED" + (machine.map { ": \($0)" } ?? "") } ?? ""
        let figures = figures.map(\.text).joined(separator: "  ")
        return "| \(what) | \(figures) | \(limit) | \(told) |"
    }
}
