import Foundation
import TestSupport

/// A hotline that is installed for many, in a folder of its own, with `/etc/hotline` laid over this machine's `/etc` for
/// its processes alone. Root makes it; its user is somebody else.
final class SetgidHouse {
    struct NotMade: Error {
        var what: String
    }

    /// Who works there, outside the group.
    static let user = "nobody"
    /// A group that nobody is in.
    static let group: gid_t = 47_110

    let folder: String
    var queue: String { folder + "/var/queue" }
    private var program: String { folder + "/bin/hotline" }

    /// Why this machine can't have one; `nil` when it can.
    static let trouble: String? = {
        guard getuid() == 0 else { return "only root can install a setgid program" }
        var about = statvfs()
        guard statvfs(FileManager.default.temporaryDirectory.path, &about) == 0,
            about.f_flag & UInt(ST_NOSUID) == 0
        else { return "the temporary folder is mounted nosuid" }
        let laid = try? end(of: process(laying: "/usr", ["/bin/true"], [:]))
        return laid?.status == 0 ? nil : "no folder can be laid over /etc here"
    }()

    init() throws {
        var template = (FileManager.default.temporaryDirectory.path + "/hotline-setgid-XXXXXX").utf8CString.map { $0 }
        guard mkdtemp(&template) != nil else { throw NotMade(what: "the folder") }
        folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        chmod(folder, 0o755)
        let files = FileManager.default
        for name in ["bin", "share", "etc/hotline", "var"] {
            try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Resources").path
        try files.copyItem(atPath: resources, toPath: folder + "/share/hotline")
        try files.copyItem(atPath: BuiltProduct.path("hotline"), toPath: program)
        try give(program, mode: 0o2755)
        try give(folder + "/var", mode: 0o2770)
        try (queue + "\n").write(toFile: folder + "/etc/hotline/queue", atomically: false, encoding: .utf8)
        for arguments in [
            ["init", "--zone", "Europe/Moscow"],
            ["staff", "add", Self.user, "--name", "X", "--role", "operator", "--role", "telephony"],
        ] {
            let made = try Self.end(of: Self.process(laying: folder + "/etc", [program] + arguments, [:]))
            guard made.status == 0 else { throw NotMade(what: made.complaint) }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// To the program's group, with these rights.
    func give(_ path: String, mode: mode_t) throws {
        guard chown(path, 0, Self.group) == 0, chmod(path, mode) == 0 else { throw NotMade(what: path) }
    }

    func hotline(_ arguments: String..., variables: [String: String] = [:]) throws -> TestHotline.Output {
        try run([program] + arguments, variables)
    }

    /// Any program, as the user.
    func run(_ words: [String], _ variables: [String: String] = [:]) throws -> TestHotline.Output {
        try Self.end(of: Self.process(laying: folder + "/etc", Self.asUser + words, variables))
    }

    func start(_ arguments: [String]) throws -> Process {
        let process = Self.process(laying: folder + "/etc", Self.asUser + [program] + arguments, [:])
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static let asUser: [String] = {
        let id = getpwnam(user)?.pointee
        return [
            "/usr/bin/setpriv", "--reuid=\(id?.pw_uid ?? 65_534)", "--regid=\(id?.pw_gid ?? 65_534)", "--clear-groups",
        ]
    }()

    /// Each program replaces the one before it, so that the process is at last the last.
    private static func process(laying etc: String, _ words: [String], _ variables: [String: String]) -> Process {
        let script = #"mount -t overlay overlay -o "lowerdir=$0:/etc" /etc && exec "$@""#
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["--mount", "--propagation", "private", "/bin/sh", "-c", script, etc] + words
        process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"].merging(variables) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    private static func end(of process: Process) throws -> TestHotline.Output {
        let (output, complaint) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let words = try complaint.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return TestHotline.Output(
            status: process.terminationStatus, text: String(decoding: text, as: UTF8.self),
            complaint: String(decoding: words, as: UTF8.self))
    }
}
