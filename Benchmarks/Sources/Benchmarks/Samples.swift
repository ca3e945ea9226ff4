/// Durations of one thing done many times, in milliseconds.
///
/// A percentile is the nearest rank: the smallest sample that at least so many of a hundred samples don't exceed. It is
/// always a duration that somebody had to wait, never one between two.
struct Samples {
    private var milliseconds: [Double] = []
    /// Processor time of this process beside it, which other work on the machine hardly touches.
    private var processor: [Double] = []

    var count: Int { milliseconds.count }

    mutating func add(_ duration: Duration, processor time: Duration? = nil) {
        milliseconds.append(duration.milliseconds)
        if let time { processor.append(time.milliseconds) }
    }

    var p50: Double { Self.percentile(50, of: milliseconds) }
    var p99: Double { Self.percentile(99, of: milliseconds) }
    var worst: Double { Self.percentile(100, of: milliseconds) }

    var figures: [Figure] {
        let wall: [Figure] = [.ms("p50", p50), .ms("p99", p99), .ms("worst", worst)]
        guard !processor.isEmpty else { return wall }
        return wall + [
            .ms("processor p50", Self.percentile(50, of: processor)),
            .ms("processor p99", Self.percentile(99, of: processor)),
        ]
    }

    /// What to say of a missed limit when this program's own work keeps it, and only the waiting for others' doesn't.
    func others(within limit: Double) -> String? {
        let own = Self.percentile(99, of: processor)
        return own <= limit ? "p99 of the processor time holds, the rest waited for others' work" : nil
    }

    /// - Parameter percent: above 0 and up to 100.
    private static func percentile(_ percent: Double, of samples: [Double]) -> Double {
        guard !samples.isEmpty else { return .nan }
        let rank = (percent / 100 * Double(samples.count)).rounded(.up)
        return samples.sorted()[max(0, min(samples.count, Int(rank)) - 1)]
    }

    /// - Parameter warmUp: so many times before, uncounted: caches, statements prepared once, the allocator.
    static func of(_ count: Int, warmUp: Int = 20, _ body: (Int) throws -> Void) rethrows -> Samples {
        for turn in 0..<warmUp { try body(turn) }
        var samples = Samples()
        for turn in 0..<count { try samples.measure { try body(turn) } }
        return samples
    }

    /// Adds what `body` took.
    mutating func measure(_ body: () throws -> Void) rethrows {
        let processorStart = Kernel.processorTime()
        let start = ContinuousClock.now
        try body()
        let time = ContinuousClock.now - start
        add(time, processor: Kernel.processorTime() - processorStart)
    }

    /// The same where only a part of the body counts, and the body says how long that took.
    static func timed(_ count: Int, warmUp: Int = 20, _ body: (Int) throws -> Duration) rethrows -> Samples {
        for turn in 0..<warmUp { _ = try body(turn) }
        var samples = Samples()
        for turn in 0..<count { samples.add(try body(turn)) }
        return samples
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1_000_000_000_000_000
    }
}
