import Domain
import Store

/// Registering a ticket, from the gate to the acknowledgement that it survives a power cut; beside it the least that a
/// disk takes for as many bytes.
struct DurableTickets {
    let queue: BenchQueue
    private let count = 1000

    func rows() throws -> [Row] {
        let bytes = try bytesOfATicket()
        let probe = try SyncProbe(beside: queue.folder.path, bytes: bytes)
        defer { probe.remove() }
        var (tickets, steps, syncs) = (Samples(), Samples(), Samples())
        for turn in 0..<count {
            let matter = try queue.matter(statement(turn), measuring: &steps)
            let registration = try queue.registration(of: matter)
            let command = queue.command()
            try tickets.measure { _ = try queue.store.register(registration, command) }
            // By turns, so that both meet the same disk.
            syncs.add(try probe.sync())
        }
        try queue.finishCall()
        let ratio = tickets.p50 / syncs.p50
        return [
            Row(
                what: "a durable ticket, gate to acknowledgement",
                figures: tickets.figures + [.times("p50 to fdatasync", ratio)],
                limit: "p50 3 × fdatasync, p99 1 ms, worst 15 ms",
                holds: ratio <= 3 && tickets.p99 <= 1 && tickets.worst <= 15, machine: disk(syncs, ratio)),
            Row(what: "a step of a call recorded, gate to acknowledgement", figures: steps.figures),
            Row(what: "fdatasync of the same \(bytes / 1024) KiB, overwritten", figures: syncs.figures),
        ]
    }

    /// What of a missed limit is the disk's: what it needs alone, in the same run and by turns with the tickets.
    private func disk(_ syncs: Samples, _ ratio: Double) -> String? {
        guard ratio <= 3, syncs.p99 > 1 || syncs.worst > 15 else { return nil }
        let (p99, worst) = (Figure.rounded(syncs.p99), Figure.rounded(syncs.worst))
        return "the disk alone has p99 \(p99) ms, worst \(worst) ms"
    }

    /// The median of a few, so that no checkpoint's bytes count.
    private func bytesOfATicket() throws -> Int {
        let bytes = try (0..<21).map { turn in
            let registration = try registration(turn)
            let before = try Kernel.bytesWritten()
            _ = try queue.store.register(registration, queue.command())
            return try Kernel.bytesWritten() - before
        }
        return max(4096, bytes.sorted()[bytes.count / 2])
    }

    private func registration(_ turn: Int) throws -> Registration {
        try queue.registration(of: queue.matter(statement(turn)))
    }

    private func statement(_ turn: Int) -> String { "Счёт \(turn) вырос вдвое, просит пересчитать" }
}
