import Glibc
import Terminal

let variables = ["TERM", "NO_COLOR", "ESCDELAY", "HOTLINE_IDLE_FD"].reduce(into: [String: String]()) {
    if let value = getenv($1) { $0[$1] = String(cString: value) }
}
do {
    let terminal = try NcursesTerminal(environment: TerminalEnvironment(variables))
    var probe = Probe(terminal: terminal)
    probe.run(log: getenv("PROBE_LOG").map { String(cString: $0) })
    terminal.close()
} catch {
    let line = Array("probe: \(error)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(2)
}
