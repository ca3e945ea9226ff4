import Domain
import Glibc
import Store
import TestSupport

/// The consoles of this build, on pseudo-terminals.
enum Consoles {
    /// - Parameter login: whose it is; otherwise the one's who measures.
    static func open(_ console: String, _ queue: BenchQueue, as login: Login? = nil) throws -> PseudoTerminal {
        try PseudoTerminal(
            BuiltProduct.path("hotline"),
            [console, "--queue", queue.folder.path, "--language", "en"] + (login.map { ["--as", $0.text] } ?? []))
    }

    /// Operators at their desks, each with a name of their own, who said that they are ready; all of them idle.
    static func open(operators count: Int, _ queue: BenchQueue) throws -> [PseudoTerminal] {
        try allowDescriptors(count * 8)
        let logins = (1...count).map { Login("operator-\($0)") }
        // Before any is open: each change of staff is shown by all.
        for login in logins {
            _ = try queue.store.put(StaffMember(login: login, name: login.text, roles: [.operator]), queue.command())
        }
        let consoles = try logins.map { login in
            let console = try open("operator", queue, as: login)
            try console.waitUntilIdle()
            // At its own keys, since a console that has written mustn't be less idle afterwards.
            try console.type("r")
            try console.wait(for: "● ready")
            return console
        }
        for console in consoles { try console.waitUntilIdle() }
        return consoles
    }

    /// As many as the machine allows, if that's fewer.
    private static func allowDescriptors(_ count: Int) throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, rlim_t(count)))
        guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            throw SyncProbe.Failure(error: errno)
        }
    }
}
