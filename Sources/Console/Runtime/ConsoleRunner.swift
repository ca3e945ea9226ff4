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
    private let isHouseTurn: (Instant) -> Bool
    private var isOver = false
    private var trouble: String?
    private var lookedAtHouse: Instant

    /// - Parameters:
    ///   - watch: what others change; `nil` leaves the screen to its own writes.
    ///   - wake: makes ``TerminalDevice/events(timeout:)`` return, from any thread.
    ///   - now: the store's clock.
    ///   - redraw: makes the terminal paint the next frame whole.
    ///   - isHouseTurn: whether this console is to keep house in the minute of a moment; asked once in each, and answers
    ///     at once.
    public init(
        screen: Screen, terminal: any TerminalDevice, desk: StoreDesk, watch: (any TopicWatch)?,
        wake: @escaping @Sendable () -> Void, now: @escaping () -> Instant, redraw: @escaping () -> Void,
        isHouseTurn: @escaping (Instant) -> Bool
    ) {
        self.screen = screen
        self.terminal = terminal
        self.now = now
        self.redraw = redraw
        self.isHouseTurn = isHouseTurn
        store = StoreThread(desk: desk, wake: wake)
        topics = watch.map { TopicThread(watch: $0, wake: wake) }
        lookedAtHouse = now()
    }

    /// Whether everything that was asked has been answered and shown: for tests that wait without guessing.
    public var isQuiescent: Bool { store.isIdle }

    /// Returns when the person has left or the line is gone; by then everything asked has been carried out.
    /// - Returns: why the console can't be used, when that is why it ended.
    public func run() -> String? {
        topics?.start()
        paint()
        carryOut(screen.begin(at: now()))
        paint()
        while !isOver {
            let events = terminal.events(timeout: untilNextTick())
            for event in events where !isOver { carryOut(screen.handle(event, at: now())) }
            fetch()
            keepHouse()
            if !isOver { paint() }
        }
        topics?.stop()
        store.finish()
        return trouble
    }

    private func paint() {
        let now = now()
        screen.shell.size = terminal.size
        screen.shell.paintedAt = now
        var canvas = Canvas(size: terminal.size)
        let cursor = screen.render(into: &canvas, at: terminal.paintsOver ? now : now.minute)
        terminal.present(canvas, cursor: cursor)
    }

    private func untilNextTick() -> Duration? {
        let now = now()
        return screen.nextEvent(after: now).map { max(.zero, $0 - now) }
    }

    private func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .ask(let request):
                screen.shell.asked(request, at: now())
                store.ask(request)
            case .redraw: redraw()
            case .leave: isOver = true
            case .giveUp(let sentence):
                trouble = sentence
                isOver = true
            }
        }
    }

    private func fetch() {
        for (report, isWriting) in store.reports() {
            screen.shell.answered(at: now(), writing: isWriting, isRefused: report.isRefusal)
            // In portions, so that what the person asks for comes between.
            if case .keptHouse(isDone: false) = report { carryOut([.ask(.keepHouse)]) }
            carryOut(screen.hear(report, at: now()))
        }
        if let changed = topics?.take(), !changed.isEmpty { carryOut([.ask(.look(changed, screen.looking))]) }
    }

    /// Once a minute, when the clock is painted anyway, one of all consoles looks what time alone made due and what waits
    /// to be indexed. The others needn't even ask their stores, but for words that the queue couldn't take.
    private func keepHouse() {
        let now = now()
        guard now.milliseconds / 60_000 != lookedAtHouse.milliseconds / 60_000 else { return }
        lookedAtHouse = now
        if isHouseTurn(now) || store.hasWordsWaiting { carryOut([.ask(.keepHouse)]) }
    }
}

extension Instant {
    /// The minute that it lies in.
    fileprivate var minute: Instant { Instant(milliseconds: milliseconds - milliseconds % 60_000) }
}
