import Domain
import Store
import Terminal
import Texts
import Time

@testable import Console

/// Plays keys and answers into a screen as the runner would, and keeps what it asks for.
struct Player<Screen: ConsoleScreen> {
    var screen: Screen
    var now: Instant
    /// But for drafts: those go to the disk whenever something is typed.
    private(set) var asked: [Request] = []
    private(set) var drafts: [Draft] = []
    private(set) var hasLeft = false
    /// Why it gave up.
    private(set) var trouble: String?

    init(_ screen: Screen, now: Instant = Scene.now) {
        self.screen = screen
        self.now = now
    }

    mutating func press(_ keys: Key...) {
        for key in keys { take(screen.handle(.key(key), at: now)) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func paste(_ text: String) {
        take(screen.handle(.paste(text), at: now))
    }

    mutating func receive(_ reports: Report...) {
        for report in reports { take(screen.hear(report, at: now)) }
    }

    /// The first frame is on the screen.
    mutating func begin() { take(screen.begin(at: now)) }

    mutating func hangUp() { take(screen.handle(.hangUp, at: now)) }

    mutating func pass(_ duration: Duration) {
        now = now + duration
        take(screen.handle(.timeout, at: now))
    }

    /// What was asked since the last time this was.
    mutating func takeAsked() -> [Request] {
        defer { asked = [] }
        return asked
    }

    /// The last act on a ticket among what was asked since the last time this was.
    mutating func takeAct() -> TicketAct? {
        takeAsked().compactMap { request -> TicketAct? in
            if case .perform(let act, _) = request { act } else { nil }
        }.last
    }

    /// The sentence above the keys.
    var said: String { screen.shell.notice?.sentence ?? "" }

    func canvas(_ size: Size) -> Canvas {
        var canvas = Canvas(size: size)
        _ = screen.render(into: &canvas, at: now)
        return canvas
    }

    func frame(_ size: Size = .smallest) -> String { canvas(size).text }

    private mutating func take(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .ask(.saveDraft(let draft)): drafts.append(draft)
            case .ask(let request): asked.append(request)
            case .leave: hasLeft = true
            case .giveUp(let sentence): trouble = sentence
            case .redraw: break
            }
        }
    }
}
