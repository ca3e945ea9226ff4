import Domain
import Store
import Terminal
import Time

/// Runs one screen on one terminal until its person leaves: keys in, frames out, effects to the store's thread.
///
/// The thread that runs it is the only one that touches the terminal, and never waits for the store: a step is painted
/// before its commit is acknowledged.
public final class ConsoleRunner<Screen: ConsoleScreen> {
    private var screen: Screen
    private let terminal: any TerminalDevice
    private let store: StoreThread
    private let topics: TopicThread?
    private let now: () -> Instant
    private let redraw: () -> Void
    private var isOver = false
    private var keptHouseAt: Instant

    /// - Parameters:
    ///   - watch: what others change; `nil` leaves the screen to its own writes.
    ///   - wake: makes ``TerminalDevice/events(timeout:)`` return, from any thread.
    ///   - now: the store's clock.
    ///   - redraw: makes the terminal paint the next frame whole.
    public init(
        screen: Screen, terminal: any TerminalDevice, desk: StoreDesk, watch: (any TopicWatch)?,
        wake: @escaping @Sendable () -> Void, now: @escaping () -> Instant, redraw: @escaping () -> Void
    ) {
        self.screen = screen
        self.terminal = terminal
        self.now = now
        self.redraw = redraw
        store = StoreThread(desk: desk, wake: wake)
        topics = watch.map { TopicThread(watch: $0, wake: wake) }
        keptHouseAt = now()
    }

    /// Whether everything that was asked has been answered and shown: for tests that wait without guessing.
    public var isQuiescent: Bool { store.isIdle }

    /// Returns when the person has left or the line is gone; by then everything asked has been carried out.
    public func run() {
        topics?.start()
        paint()
        carryOut(screen.afterFirstFrame)
        while !isOver {
            let events = terminal.events(timeout: untilNextTick())
            for event in events where !isOver { carryOut(screen.handle(event, at: now())) }
            fetch()
            keepHouse()
            if !isOver { paint() }
        }
        topics?.stop()
        store.finish()
    }

    private func paint() {
        screen.shell.size = terminal.size
        var canvas = Canvas(size: terminal.size)
        let cursor = screen.render(into: &canvas, at: now())
        terminal.present(canvas, cursor: cursor)
    }

    private func untilNextTick() -> Duration? {
        let now = now()
        return screen.nextTick(after: now).map { max(.zero, $0 - now) }
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .ask(let request):
                screen.shell.asked(request, at: now())
                store.ask(request)
            case .redraw: redraw()
            case .leave: isOver = true
            }
        }
    }

    private func fetch() {
        for (report, isWriting) in store.reports() {
            screen.shell.answered(at: now(), writing: isWriting)
            carryOut(screen.receive(report, at: now()))
        }
        if let changed = topics?.take(), !changed.isEmpty { carryOut([.ask(.look(changed, screen.looking))]) }
    }

    /// Once a minute, when the clock is painted anyway: what time alone makes due, and what waits to be indexed.
    private func keepHouse() {
        let now = now()
        guard now.milliseconds / 60_000 != keptHouseAt.milliseconds / 60_000 else { return }
        keptHouseAt = now
        carryOut([.ask(.keepHouse)])
    }
}
