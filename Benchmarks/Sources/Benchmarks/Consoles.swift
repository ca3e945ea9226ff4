import TestSupport

/// The consoles of this build, on pseudo-terminals.
enum Consoles {
    static func open(_ console: String, _ queue: BenchQueue) throws -> PseudoTerminal {
        try PseudoTerminal(
            BuiltProduct.path("hotline"), [console, "--queue", queue.folder.path, "--language", "en"])
    }
}
