import Foundation
import Testing

@Suite("The program itself")
struct BinaryTests {
    private struct Result {
        var status: Int32
        var output: String
        var messages: String
    }

    private static func run(_ arguments: [String], _ variables: [String: String]) throws -> Result {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: "hotline")
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        let messages = Pipe()
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = messages.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            messages: String(decoding: complained, as: UTF8.self))
    }

    @Test("a queue is made, a call rings, and whoever asks is who the system says they are")
    func smoke() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/binary-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let variables = ["HOTLINE_QUEUE": folder]
        let made = try Self.run(["init", "--zone", "Europe/Moscow"], variables)
        #expect(made.status == 0, "\(made.messages)")
        #expect(made.output.contains("\(NSUserName()) is its admin"))
        #expect(try Self.run(["call", "ring", "withheld"], variables).status == 0)
        let refused = try Self.run(["call", "take"], variables)
        #expect(refused.status == 1)
        #expect(refused.output.isEmpty)
        #expect(refused.messages.contains("operator"))
        let operate = try Self.run(["operator", "--queue", "/nonexistent"], variables)
        #expect(operate.status == 2)
        #expect(operate.messages.contains("/nonexistent"))
    }

    @Test("without a terminal the demonstration tells its shift and ends well")
    func demo() throws {
        let demo = try Self.run(["demo"], [:])
        #expect(demo.status == 0, "\(demo.messages)")
        #expect(demo.output.contains("the promise is kept"))
        #expect(demo.messages.isEmpty)
    }
}
