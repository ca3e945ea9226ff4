import Foundation
import StoreSQLite

/// A `StoreProbe` process under the test's control.
final class Probe {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var text = ""

    init(_ verb: String, _ folder: QueueFolder, _ argument: String = "", through command: [String] = []) throws {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let probe = URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "StoreProbe").path
        let line = command + [probe, verb, folder.path, argument]
        process.executableURL = URL(fileURLWithPath: line[0])
        process.arguments = Array(line.dropFirst())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    var processID: Int32 { process.processIdentifier }

    /// The next line it prints; `nil` at the end.
    func line() -> String? {
        while !text.contains("\n") {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { return nil }
            text += String(decoding: data, as: UTF8.self)
        }
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        text = String(parts[1])
        return String(parts[0])
    }

    func endInput() { try? input.fileHandleForWriting.close() }

    /// The signal that ended it, or 0.
    @discardableResult func waitForSignal() -> Int32 {
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0
    }

    var exitCode: Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
