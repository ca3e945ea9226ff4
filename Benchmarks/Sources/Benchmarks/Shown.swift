import Glibc
import Store
import TestSupport

/// From the acknowledgement of a commit to another console's screen that shows it.
///
/// The next call rings up to 100 ms after the one before was shown, so most meet the pause between two wake-ups.
struct Shown {
    let queue: BenchQueue
    private let count = 60

    func rows() throws -> [Row] {
        try [row("lead", within: 100), row("operator", within: 500)]
    }

    private func row(_ console: String, within limit: Double) throws -> Row {
        let terminal = try Consoles.open(console, queue)
        try terminal.waitUntilIdle()
        var waiting = try queue.store.floor().waiting
        let samples = try Samples.timed(count, warmUp: 3) { turn in
            usleep(useconds_t(turn * 37 % 101 * 1000))
            _ = try queue.ring()
            waiting += 1
            let start = ContinuousClock.now
            try terminal.wait("\(waiting) waiting") { Self.waiting(on: terminal.rows) == waiting }
            return ContinuousClock.now - start
        }
        return .p99("commit → shown on the \(console)'s console", samples, within: limit)
    }

    /// “3 waiting” in the operator's top line, “waiting 3” among the lead's figures; `nil` while nobody is.
    private static func waiting(on rows: [String]) -> Int? {
        for row in rows.prefix(4) {
            let words = row.split { !$0.isLetter && !$0.isNumber }
            guard let index = words.firstIndex(of: "waiting") else { continue }
            let beside = [index - 1, index + 1].filter(words.indices.contains).compactMap { Int(words[$0]) }
            if let number = beside.first { return number }
        }
        return nil
    }
}
