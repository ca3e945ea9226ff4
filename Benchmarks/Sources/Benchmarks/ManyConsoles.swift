import Foundation
import Store
import TestSupport

/// What consoles cost that nobody touches, and what they cost one that somebody works at.
struct ManyConsoles {
    let queue: BenchQueue
    /// How many are open.
    let open: Int
    private static let minutes = 2

    func rows() throws -> [Row] {
        // What broke since the queue was filled would be recorded, and shown by all, while they are to be idle.
        while try !queue.store.breakDue(limit: 1000, queue.command()).isEmpty {}
        let consoles = try Consoles.open(operators: open, queue)
        let rows = try [memory(consoles), wakeUps(consoles)]
        return try rows + KeyPainting(queue: queue, beside: open).rows()
    }

    private func memory(_ consoles: [PseudoTerminal]) throws -> Row {
        let sizes = try consoles.map { Double(try Kernel.proportionalSize(of: $0.pid)) / 1024 }
        let own = try consoles.map { Double(try Kernel.ownSize(of: $0.pid)) / 1024 }
        let size = sizes.max() ?? .nan
        let private_ = own.max() ?? .nan
        // What is shared is shared by all, however many.
        let among500 = private_ + (size - private_) * Double(open) / 500
        return Row(
            what: "memory of a console (proportional set size)",
            figures: [
                Figure(name: "\(open) open, median", value: sizes.sorted()[sizes.count / 2], unit: "MiB"),
                Figure(name: "the biggest", value: size, unit: "MiB"),
                Figure(name: "of it its own", value: private_, unit: "MiB"),
            ] + (open == 500 ? [] : [Figure(name: "so with 500 open", value: among500, unit: "MiB")]),
            limit: "5 MiB with 500 open", holds: among500 <= 5)
    }

    /// From when the clock's minute is long painted, and threads that helped have ended, to just before the next one;
    /// then until two minutes are over. One of all has a minute's housekeeping in it.
    private func wakeUps(_ consoles: [PseudoTerminal]) throws -> Row {
        Self.wait(untilSecond: 20)
        let start = try consoles.map { try Kernel.switches(of: $0.pid) }
        let processorStart = try consoles.map { try Kernel.processorTime(of: $0.pid) }
        Self.wait(untilSecond: 58)
        let before = try consoles.map { try Kernel.switches(of: $0.pid) }
        for _ in 0..<Self.minutes { Self.wait(untilSecond: 20) }
        let end = try consoles.map { try Kernel.switches(of: $0.pid) }
        let processor = try zip(consoles, processorStart).map { try Kernel.processorTime(of: $0.pid) - $1 }
        let others = zip(start, before).map(Self.wakeUps).max() ?? 0
        let atTheMinute = zip(before, end).map(Self.wakeUps).sorted()
        let percent =
            processor.map(\.milliseconds).reduce(0, +) / 60_000 / Double(Self.minutes) * 100 * 500
            / Double(consoles.count)
        return Row(
            what: "idle, two minutes of \(open) ready consoles",
            figures: [
                Figure(name: "wake-ups between two minutes", value: Double(others), unit: ""),
                Figure(
                    name: "when the clock changes twice", value: Double(atTheMinute[atTheMinute.count / 2]), unit: ""),
                Figure(name: "of whoever keeps house", value: Double(atTheMinute.last ?? 0), unit: ""),
                Figure(name: "500 of them", value: percent, unit: "% of a core"),
            ], limit: "no other wake-up; 500 under 5 % of a core", holds: others == 0 && percent < 5)
    }

    /// A thread that has ended was woken to do so at least; a new one counts from its start.
    private static func wakeUps(from start: [String: Int], to end: [String: Int]) -> Int {
        let ended = start.keys.count { end[$0] == nil }
        return end.reduce(ended) { $0 + $1.value - start[$1.key, default: 0] }
    }

    /// Until the wall clock's next second of this number.
    private static func wait(untilSecond second: Int) {
        let now = Date().timeIntervalSince1970
        let left = (Double(second) - now.truncatingRemainder(dividingBy: 60) + 60).truncatingRemainder(dividingBy: 60)
        // Where it is that second now, the next minute's.
        Thread.sleep(forTimeInterval: left < 1 ? left + 60 : left)
    }
}
