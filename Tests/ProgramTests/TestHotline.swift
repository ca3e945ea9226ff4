import Foundation
import TestSupport

/// A hotline of one test's own, made and fed as its staff would: with the command line.
final class TestHotline {
    struct CommandFailed: Error {
        var arguments: [String]
        var status: Int32
        var words: String
    }

    struct Output {
        var status: Int32
        var text: String
        var complaint: String
    }

    /// The exchange's id of the call that ``ring(_:id:)`` makes unless told otherwise.
    static let call = "x1"
    static let operatorName = "Анна Иванова"

    /// Everything of this hotline lies in it.
    let folder: String
    var queue: String { folder + "/queue" }

    init() throws {
        let template = FileManager.default.temporaryDirectory.path + "/hotline-program-XXXXXX"
        var bytes = template.utf8CString.map { $0 }
        guard mkdtemp(&bytes) != nil else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        folder = String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        try run("init", "--zone", "Europe/Moscow")
        let all = ["operator", "specialist", "lead", "telephony", "admin"].flatMap { ["--role", $0] }
        try run(["staff", "add", Self.login, "--name", Self.operatorName] + all)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Who runs these tests is who sits at the desk.
    static var login: String { getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "" }

    // MARK: The command line

    /// - Throws: ``CommandFailed`` when it doesn't end well.
    @discardableResult
    func run(_ arguments: String...) throws -> Output { try run(arguments) }

    @discardableResult
    func run(_ arguments: [String]) throws -> Output {
        let output = try end(of: arguments)
        guard output.status == 0 else {
            throw CommandFailed(arguments: arguments, status: output.status, words: output.complaint)
        }
        return output
    }

    /// Runs a command, however it ends.
    func end(of arguments: [String], program: String = "hotline") throws -> Output {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProduct.path(program))
        process.arguments = arguments
        process.environment = ["HOTLINE_QUEUE": queue, "LANG": "C.UTF-8"]
        let (output, complaint) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let words = try complaint.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, text: String(decoding: text, as: UTF8.self),
            complaint: String(decoding: words, as: UTF8.self))
    }

    func ring(_ number: String = "+7 495 123-45-67", id: String = call) throws {
        try run("call", "ring", number, "--line", "17", "--id", id)
    }

    // MARK: What is in the queue

    struct Tickets: Decodable {
        struct Row: Decodable { var number: String }
        var tickets: [Row]
    }

    struct Ticket: Decodable {
        struct Caller: Decodable {
            var name: String?
            var phone: String?
        }
        struct Promise: Decodable {
            var kind: String
            var due: String
            var state: String
            var told: Bool
        }
        var number: String
        var state: String
        var registeredAt: String
        var statement: String
        var caller: Caller
        var promises: [Promise]
    }

    struct Calls: Decodable {
        struct Call: Decodable {
            var exchangeId: String
            var state: String
            var handler: String?
        }
        var calls: [Call]
    }

    func tickets() throws -> [Ticket] {
        let list = try decode(Tickets.self, from: run("ticket", "list", "--json"))
        return try list.tickets.map { try decode(Ticket.self, from: run("ticket", "show", $0.number, "--json")) }
    }

    func calls() throws -> [Calls.Call] {
        try decode(Calls.self, from: run("call", "list", "--all", "--json")).calls
    }

    private func decode<Value: Decodable>(_ type: Value.Type, from output: Output) throws -> Value {
        try JSONDecoder().decode(type, from: Data(output.text.utf8))
    }

    /// Whether these words are in a draft on the disk.
    func isDrafted(_ words: String) -> Bool {
        let drafts = queue + "/drafts"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: drafts)) ?? []
        return names.contains { name in
            FileManager.default.contents(atPath: "\(drafts)/\(name)")?.range(of: Data(words.utf8)) != nil
        }
    }

    // MARK: Consoles

    /// Starts a console and waits until its first screen is complete.
    func console(
        _ arguments: [String] = ["operator", "--language", "ru"], environment: [String: String] = [:],
        columns: Int = 80, rows: Int = 24
    ) throws -> PseudoTerminal {
        let terminal = try start(arguments, environment: environment, columns: columns, rows: rows)
        try terminal.waitUntilIdle()
        return terminal
    }

    func start(
        _ arguments: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            BuiltProduct.path("hotline"), arguments,
            environment: ["HOTLINE_QUEUE": queue].merging(environment) { $1 }, columns: columns, rows: rows)
    }

    /// A console in the middle of a complaint: the caller has said their name, the statement is to be written down.
    func consoleListening(_ environment: [String: String] = [:]) throws -> PseudoTerminal {
        try ring()
        let terminal = try console(environment: environment)
        for keys in [Keys.enter, "2", "Пётр Петров" + Keys.enter, Keys.enter, "2"] { try terminal.press(keys) }
        try terminal.wait(for: "▶ 2 Выслушать")
        return terminal
    }
}
