import Foundation

/// One run: two queues, every measure, the table.
struct Measuring {
    let options: Options

    init(_ options: Options) {
        self.options = options
    }

    func run() throws {
        let parent = options.folder ?? FileManager.default.temporaryDirectory.path
        let folder = parent + "/hotline-benchmarks-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        say("filling a queue of \(options.tickets) tickets …")
        let queue = try BenchQueue(tickets: options.tickets, at: folder + "/queue")
        let seconds = queue.fillTime.milliseconds / 1000
        var table = Table(tickets: options.tickets)
        table.rows.append(
            Row(
                what: "filling \(options.tickets) tickets, three events each",
                figures: [Figure(name: "took", value: seconds, unit: "s")],
                limit: "120 s for 1,000,000", holds: seconds <= 120 * max(1, Double(options.tickets) / 1_000_000)))
        let hundredth = try BenchQueue(tickets: options.tickets / 100, at: folder + "/hundredth")
        // Idle before anything waits; then what reads; then what writes.
        let measures: [(String, () throws -> [Row])] = [
            ("first frames", FirstFrames(queue: queue).rows),
            ("many consoles", ManyConsoles(queue: queue, open: options.consoles).rows),
            ("lists and counters", Lists(queue: queue, hundredth: hundredth).rows),
            ("search", Searches(queue: queue).rows),
            ("durable tickets", DurableTickets(queue: queue).rows),
            ("keys", KeyPainting(queue: queue).rows),
            ("waking others", Shown(queue: queue).rows),
            ("the history's chain", { [ChainCost().row()] }),
        ]
        for (name, rows) in measures where options.only.map(name.contains) ?? true {
            say("measuring \(name) …")
            do {
                table.rows += try rows()
            } catch {
                // What else was measured isn't lost by it.
                say("\(name): \(error)")
                table.rows.append(Row(what: name, figures: [], limit: "to be measured", holds: false))
            }
        }
        table.loadAfter = Table.load()
        print(options.asJSON ? try table.json() : table.text)
    }

    private func say(_ what: String) {
        FileHandle.standardError.write(Data((what + "\n").utf8))
    }
}
