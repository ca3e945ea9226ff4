import Domain
import Store

/// Registering a ticket, from the gate to the acknowledgement that it survives a power cut; beside it the least that a
/// disk takes for as many bytes.
struct DurableTickets {
    let queue: BenchQueue
    private let count = 1000

    func rows() throws -> [Row] {
        let bytes = try bytesOfATicket()
        let disk = try SyncProbe(beside: queue.folder.path, bytes: bytes)
        defer { disk.remove() }
        var tickets = Samples()
        var syncs = Samples()
        for turn in 0..<count {
            let registration = try registration(turn)
            let command = queue.command()
            try tickets.measure { _ = try queue.store.register(registration, command) }
            // By turns, so that both meet the same disk.
            syncs.add(try disk.sync())
        }
        try queue.finishCall()
        let ratio = tickets.p50 / syncs.p50
        return [
            Row(
                what: "a durable ticket, gate to acknowledgement",
                figures: tickets.figures + [.times("p50 to fdatasync", ratio)],
                limit: "p50 3 × fdatasync, p99 1 ms, worst 15 ms",
                holds: ratio <= 3 && tickets.p99 <= 1 && tickets.worst <= 15),
            Row(what: "fdatasync of the same \(bytes / 1024) KiB, overwritten", figures: syncs.figures),
        ]
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
        try queue.registration(of: queue.matter("Счёт \(turn) вырос вдвое, просит пересчитать"))
    }
}
