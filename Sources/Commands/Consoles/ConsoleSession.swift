import Console
import Domain
import Glibc
import Procedures
import Store
import Terminal
import Texts
import Time

/// One person at one console: what a screen needs around it, put together.
struct ConsoleSession {
    var path: String
    var store: any HotlineStore
    var library: ProcedureLibrary
    var login: Login
    var `extension`: Extension?
    var language: Language
    var place: Surroundings

    /// Runs a screen until its person leaves.
    ///
    /// What can fail is tried before the terminal is taken, so that a failure is a plain sentence; but the desk, whose
    /// reading takes as long as everything else: that is read behind the first frame, which goes again when it can't be.
    /// - Throws: ``StoreError``, ``ZoneError``, ``TerminalError``, ``ShelfError``.
    func run<Screen: ConsoleScreen>(_ make: (Texts, Zone, Opening) -> Screen) throws {
        let environment = TerminalEnvironment(place.variables)
        try NcursesTerminal.demand(environment)
        guard try !Screen.roles.isDisjoint(with: store.staffMember(login).roles) else {
            throw StoreError.notAllowed(login, needs: Screen.roles)
        }
        // One caller at a time: an operator who sits down elsewhere goes on there, with every word. Only now, since that ends
        // the first: a console that can't open ends no other.
        let drafts = try place.backend.drafts(
            path, DraftOwner(console: Screen.name, login: login), Screen.self is OperatorScreen.Type)
        let desk = StoreDesk(
            store: store, shelf: InstalledProcedures(library: library), drafts: drafts, login: login,
            at: `extension`,
            files: .ofUser(in: place, Texts(language)),
            newID: {
                var generator = SystemRandomNumberGenerator()
                return CommandID(using: &generator)
            })
        // Before anything is read that others may change.
        let watch = try store.watch(Screen.topics)
        let opening = try self.opening(desk, Screen.firstLooking)
        let zone = try ZoneFolder.system.zone(named: opening.settings.zone)
        let screen = make(Texts(language), zone, opening)
        let terminal = try NcursesTerminal(environment: environment)
        defer { terminal.close() }
        let waker = terminal.waker
        let runner = ConsoleRunner(
            screen: screen, terminal: terminal, desk: desk, watch: watch, wake: { waker.wake() }, now: store.now,
            redraw: { terminal.redraw() }, isHouseTurn: store.takesHouseTurn)
        terminal.isQuiescent = { [unowned runner] in runner.isQuiescent }
        let trouble = runner.run()
        drafts.close()
        if let trouble { throw ShelfError(sentence: trouble) }
        guard Screen.self is OperatorScreen.Type, drafts.isContinuedElsewhere else { return }
        terminal.close()
        place.complain("hotline: \(login) goes on at another terminal, with everything that was typed here.")
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
