import StoreSQLite

/// The processor time that the history's chain adds to a commit.
struct ChainCost {
    private let commits = 20_000

    func row() -> Row {
        var sample = ChainSample()
        for _ in 0..<1000 { _ = sample.commit() }
        let start = Kernel.processorTime()
        var last: [UInt8] = []
        for _ in 0..<commits { last = sample.commit() }
        let time = Kernel.processorTime() - start
        let microseconds = time.milliseconds * 1000 / Double(commits)
        return Row(
            what: "the history's chain, a ticket's commit",
            figures: [Figure(name: "processor time", value: microseconds, unit: "µs")],
            limit: "15 µs", holds: microseconds <= 15 && !last.isEmpty)
    }
}
