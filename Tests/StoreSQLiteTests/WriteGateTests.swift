import Foundation
import StoreProbe
import StoreSQLite
import Testing

@Suite struct WriteGateTests {
    @Test func aHolderThatIsStoppedIsNamed() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("hold", queue.folder)
        #expect(probe.line() == "held \(probe.processID)")
        kill(probe.processID, SIGSTOP)
        var status: Int32 = 0
        waitpid(probe.processID, &status, WUNTRACED)

        let connection = try queue.open { $0.gateLimit = .milliseconds(50) }
        let error = #expect(throws: QueueError.self) { try ProbeSchema.add("waiting", to: connection) }
        guard case .gateHeld(queue.folder.gate, let holder?, 50)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(holder.processID == probe.processID && holder.userID == getuid() && holder.isStopped)
        #expect("\(holder)".contains("of user \(NSUserName()) (stopped), which took it "))
        #expect(holder.heldSeconds.map { $0 < 3600 } == true)

        // The way out that the sentence names: what it held is free.
        kill(probe.processID, SIGKILL)
        probe.waitForSignal()
        try ProbeSchema.add("through", to: connection)
        #expect(try ProbeSchema.counts(connection) == (1, 1))
    }

    @Test func aHolderThatLetsGoLetsTheNextIn() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("hold", queue.folder)
        #expect(probe.line() == "held \(probe.processID)")
        let connection = try queue.open()
        let impatient = try queue.open { $0.gateLimit = .zero }
        #expect(throws: QueueError.self) { try ProbeSchema.add("no", to: impatient) }
        probe.endInput()
        try ProbeSchema.add("yes", to: connection)
        #expect(probe.exitCode == 0)
    }

    @Test func readingNeedsNoGate() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("hold", queue.folder)
        #expect(probe.line() == "held \(probe.processID)")
        #expect(try ProbeSchema.counts(queue.open()) == (0, 0))
        probe.endInput()
    }

    /// Ctrl-Z while writing: the write ends first, then the process stops. As a child of a shell, since Linux
    /// stops no orphaned process group.
    @Test func ctrlZWaitsForTheGate() throws {
        let queue = try TemporaryQueue()
        let shell = ["/bin/sh", "-c", "\"$0\" \"$@\"; :"]
        let probe = try Probe("stop-inside", queue.folder, through: shell)
        let processID = try #require(probe.line()?.split(separator: " ").last.flatMap { Int32($0) })
        #expect(probe.line() == "passed")
        try ProbeSchema.add("while it sleeps", to: queue.open { $0.gateLimit = .seconds(1) })
        var state = ""
        let deadline = ContinuousClock.now + .seconds(5)
        while state != "T", ContinuousClock.now < deadline {
            let text = try String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8)
            state = String(text.split(separator: " ")[2])
        }
        #expect(state == "T")
        kill(processID, SIGCONT)
        #expect(probe.line() == "continued")
    }

    @Test func aGateThatWasReplacedKeepsNobodyIn() throws {
        let queue = try TemporaryQueue()
        let connection = try queue.open()
        try ProbeSchema.add("before", to: connection)
        try FileManager.default.removeItem(atPath: queue.folder.gate)
        let probe = try Probe("hold", queue.folder)
        #expect(probe.line() == "held \(probe.processID)")
        let old = try WriteGate(path: queue.folder.gate)
        #expect(throws: QueueError.self) { try old.hold(waitingAtMost: .zero) {} }
        probe.endInput()
        try ProbeSchema.add("after", to: connection)
        #expect(try ProbeSchema.counts(connection) == (2, 2))
    }
}
