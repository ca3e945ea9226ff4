import TestSupport

/// From a key to everything that follows from it being painted, on a pseudo-terminal, with the terminal's own work.
struct KeyPainting {
    let queue: BenchQueue
    /// How many other consoles are open and idle.
    var beside = 0

    func rows() throws -> [Row] {
        let list = try Consoles.open("specialist", queue)
        try list.waitUntilIdle()
        // Down by rows and pages' ends, so that the next page's reading is in it.
        let moving = try Samples.timed(500) { _ in try list.timeOfPainting("\u{1B}OB") }
        let box = try statementBox()
        let letters = Array("счёт за февраль пришёл по новому тарифу ")
        let typing = try Samples.timed(500) { turn in
            try box.timeOfPainting(String(letters[turn % letters.count]))
        }
        try queue.finishCall()
        return [row("key → painted, the statement's box", typing), row("key → painted, moving in a list", moving)]
    }

    /// A call is taken, and the complaint's second step is on the screen, with the cursor in the box.
    private func statementBox() throws -> PseudoTerminal {
        _ = try queue.ring()
        let console = try Consoles.open("operator", queue)
        for (keys, text) in [("\r", "What is the call about?"), ("2", "Script"), ("\u{1B}2", "What happened")] {
            try console.waitUntilIdle()
            try console.type(keys)
            try console.wait(for: text)
        }
        try console.waitUntilIdle()
        return console
    }

    private func row(_ what: String, _ samples: Samples) -> Row {
        Row(
            what: beside == 0 ? what : "\(what), \(beside) consoles open", figures: samples.figures,
            limit: "p50 1 ms, p99 5 ms",
            holds: samples.p50 <= 1 && samples.p99 <= 5)
    }
}
