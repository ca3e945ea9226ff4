/// Durations of one thing done many times, in milliseconds.
///
/// A percentile is the nearest rank: the smallest sample that at least so many of a hundred samples don't exceed. It is
/// always a duration that somebody had to wait, never one between two.
struct Samples {
    private var milliseconds: [Double] = []

    var count: Int { milliseconds.count }

    mutating func add(_ duration: Duration) { milliseconds.append(duration.milliseconds) }

    /// - Parameter percent: above 0 and up to 100.
    func percentile(_ percent: Double) -> Double {
        guard !milliseconds.isEmpty else { return .nan }
        let rank = (percent / 100 * Double(count)).rounded(.up)
        return milliseconds.sorted()[max(0, min(count, Int(rank)) - 1)]
    }

    var p50: Double { percentile(50) }
    var p99: Double { percentile(99) }
    var worst: Double { percentile(100) }

    var figures: [Figure] { [.ms("p50", p50), .ms("p99", p99), .ms("worst", worst)] }

    /// - Parameter warmUp: so many times before, uncounted: caches, statements prepared once, the allocator.
    static func of(_ count: Int, warmUp: Int = 20, _ body: (Int) throws -> Void) rethrows -> Samples {
        try timed(count, warmUp: warmUp) { turn in
            let start = ContinuousClock.now
            try body(turn)
            return ContinuousClock.now - start
        }
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
