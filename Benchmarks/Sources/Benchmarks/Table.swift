import Foundation

/// A run's rows, with what has to be known to compare them.
struct Table: Encodable {
    var date = Date().formatted(.iso8601)
    var tickets: Int
    var processors = ProcessInfo.processInfo.activeProcessorCount
    var processor = Table.processorName()
    /// Of the last minute (proc(5)): above the number of processors, what is measured waited for others.
    var loadBefore = Table.load()
    var loadAfter = 0.0
    var rows: [Row] = []

    init(tickets: Int) {
        self.tickets = tickets
    }

    var text: String {
        let missed = rows.count { $0.holds == false }
        let noise =
            max(loadBefore, loadAfter) > Double(processors) / 2
            ? " The machine was busy with other work, so p99 and worst are too high." : ""
        return """
            \(date), \(tickets) tickets, \(processors) × \(processor), load \(loadBefore) before and \(loadAfter) after.\(noise)

            | what | measured | at most | |
            |---|---|---|---|
            \(rows.map(\.line).joined(separator: "\n"))

            Percentiles are nearest rank. \(missed == 0 ? "Every limit holds." : "\(missed) limits missed.")
            """
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // A percentile of nothing isn't a number that JSON knows.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    static func load() -> Double {
        let words = (try? Kernel.text("/proc/loadavg"))?.split(separator: " ")
        return words?.first.flatMap { Double($0) } ?? 0
    }

    private static func processorName() -> String {
        let lines = (try? Kernel.text("/proc/cpuinfo"))?.split(separator: "\n") ?? []
        let name = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
        return name.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown processor"
    }
}
