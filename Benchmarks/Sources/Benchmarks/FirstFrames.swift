import Foundation
import TestSupport

/// From the start of the process to its first full frame, on a terminal of 80 × 24.
struct FirstFrames {
    let queue: BenchQueue
    private let count = 40

    func rows() throws -> [Row] {
        let (peer, peerSamples) = try peer()
        var rows: [Row] = []
        for console in ["operator", "specialist", "lead"] {
            let samples = try Samples.timed(count, warmUp: 5) { _ in
                try time({ try Consoles.open(console, queue) }, Self.waitUntilFull)
            }
            rows.append(
                .p99(
                    "first full frame, \(console)", samples, within: 30,
                    and: [.times("p50 to \(peer)", samples.p50 / peerSamples.p50)]))
        }
        rows.append(Row(what: "first full frame, \(peer)", figures: peerSamples.figures))
        return rows
    }

    /// tig where there is one, the fastest of its kind; else the least that ncurses can do.
    private func peer() throws -> (String, Samples) {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let tig = folders.map { $0 + "/tig" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        let here = FileManager.default.currentDirectoryPath
        // It shows a repository's history, and an unpacked release has none.
        guard let tig, FileManager.default.fileExists(atPath: here + "/.git") else {
            let samples = try Samples.timed(count, warmUp: 5) { _ in
                try time({ try PseudoTerminal(BuiltProduct.path("BareNcurses")) }) { try $0.waitUntilIdle() }
            }
            return ("bare ncurses", samples)
        }
        let path = ["PATH": folders.joined(separator: ":")]
        let arguments = ["-C", here]
        let samples = try Samples.timed(count, warmUp: 5) { _ in
            // Its status line comes last.
            try time({ try PseudoTerminal(tig, arguments, environment: path) }) { try $0.wait(for: "[main]") }
        }
        return ("tig", samples)
    }

    /// Its keys come last; what it reads behind its first frame is on nobody's screen.
    private static func waitUntilFull(_ terminal: PseudoTerminal) throws {
        try terminal.wait("a full frame") { terminal.text.hasSuffix("F1 help") && !terminal.text.contains("Reading…") }
    }

    /// The program is told to leave afterwards, so that nothing it would tidy up is left to the next one.
    private func time(
        _ start: () throws -> PseudoTerminal, _ painted: (PseudoTerminal) throws -> Void
    ) throws -> Duration {
        let began = ContinuousClock.now
        let terminal = try start()
        try painted(terminal)
        let time = ContinuousClock.now - began
        terminal.signal(SIGTERM)
        try terminal.waitForExit()
        return time
    }
}
