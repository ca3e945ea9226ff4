import Console
import Domain
import Glibc
import Procedures
import Store
import StoreSQLite
import Terminal
import Texts
import Time

/// One person at one console: what a screen needs around it, put together.
struct ConsoleSession {
    var store: any HotlineStore
    var folder: QueueFolder
    var library: ProcedureLibrary
    var login: Login
    var language: Language
    var environment: [String: String]

    /// Runs a screen until its person leaves.
    ///
    /// What can fail is tried before the terminal is taken, so that a failure is a plain sentence; but the desk, whose
    /// reading takes as long as everything else: that is read behind the first frame, which goes again when it can't be.
    /// - Throws: ``StoreError``, ``ZoneError``, ``TerminalError``, ``QueueError``, ``ShelfError``.
    func run<Screen: ConsoleScreen>(_ make: (Texts, Zone, Opening) -> Screen) throws {
        // Only the operator's console shows what was being typed; another of theirs mustn't take it away.
        let inHand = Screen.self is OperatorScreen.Type ? try store.callInHand(of: login)?.id : nil
        let drafts = try DraftsOnDisk(in: folder, call: inHand) { call in
            (try? store.call(call))?.state.word == "done"
        }
        let desk = StoreDesk(
            store: store, shelf: InstalledProcedures(library: library), drafts: drafts, login: login,
            newID: {
                var generator = SystemRandomNumberGenerator()
                return CommandID(using: &generator)
            })
        // Before anything is read that others may change.
        let watch = try store.watch(Screen.topics)
        let opening = try self.opening(desk, Screen.firstLooking)
        guard !Screen.roles.isDisjoint(with: opening.me.roles) else {
            throw StoreError.notAllowed(login, needs: Screen.roles)
        }
        let zone = try ZoneFolder.system.zone(named: opening.settings.zone)
        let screen = make(Texts(language), zone, opening)
        let terminal = try NcursesTerminal(environment: TerminalEnvironment(environment))
        defer { terminal.close() }
        let waker = terminal.waker
        let runner = ConsoleRunner(
            screen: screen, terminal: terminal, desk: desk, watch: watch, wake: { waker.wake() }, now: store.now,
            redraw: { terminal.redraw() }, isHouseTurn: store.takesHouseTurn)
        terminal.isQuiescent = { [unowned runner] in runner.isQuiescent }
        let trouble = runner.run()
        drafts.close()
        if let trouble { throw ShelfError(sentence: trouble) }
    }

    private func opening(_ desk: StoreDesk, _ looking: Looking) throws -> Opening {
        switch desk.perform(.open(looking)) {
        case .opened(let opening): return opening
        case .failed(_, let error): throw error
        case .unusable(_, let sentence): throw ShelfError(sentence: sentence)
        default: throw ShelfError(sentence: "The queue gave no answer.")
        }
    }
}
