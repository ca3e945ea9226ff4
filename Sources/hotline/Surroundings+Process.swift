import Commands
import Domain
import Foundation
import Store
import StoreSQLite

extension Surroundings {
    /// What this process was started with, and SQLite for a backend.
    static func ofThisProcess() -> Surroundings {
        let user = getpwuid(getuid())
        let login = user.flatMap { $0.pointee.pw_name }.map { Login(String(cString: $0)) }
        // The first part of the GECOS field is the name.
        let comment = user.flatMap { $0.pointee.pw_gecos }.map { String(cString: $0) } ?? ""
        let name = comment.split(separator: ",", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let rights = ProgramRights.ofThisProcess()
        return Surroundings(
            login: login, fullName: name.isEmpty ? nil : name, program: CommandLine.arguments.first ?? "hotline",
            variables: ProcessInfo.processInfo.environment,
            isTerminal: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
            resources: rights == nil ? ResourceFolder.ofThisProgram : ResourceFolder.ofInstalledProgram,
            newCommandID: {
                var generator = SystemRandomNumberGenerator()
                return CommandID(using: &generator)
            },
            print: { line throws(OutputError) in try write(line, to: STDOUT_FILENO) },
            // Where messages can't be written there is nobody to tell that to.
            complain: { try? write($0, to: STDERR_FILENO) },
            waitForEnter: { _ = readLine() }, rights: rights, backend: .sqlite)
    }

    private static func write(_ line: String, to descriptor: Int32) throws(OutputError) {
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OutputError(errno: errno) }
            rest = rest.dropFirst(count)
        }
    }
}

extension Surroundings.Backend {
    /// A queue in a folder of this host.
    static let sqlite = Surroundings.Backend(
        open: { path, clock throws(StoreError) in
            let clock = clock.map { StoreClock(now: $0.now, leaseTime: $0.leaseTime) } ?? .system()
            return try SQLiteStore(QueueFolder(path), clock: clock, random: .system)
        },
        create: { path, settings, calendar throws(StoreError) in
            try SQLiteStore.create(QueueFolder(path), settings: settings, calendar: calendar)
        },
        schema: { path throws(StoreError) in try SQLiteStore.schema(of: QueueFolder(path)) },
        migrate: { path, login throws(StoreError) in try SQLiteStore.migrate(QueueFolder(path), by: login) },
        drafts: { path, owner, takingOver throws(StoreError) in
            try DraftsOnDisk(in: QueueFolder(path), for: owner, takingOver: takingOver)
        },
        folder: { QueueFolder($0).path })
}
