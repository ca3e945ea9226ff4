import Domain
import Store
import Terminal
import Texts
import Time

/// What a screen wants done outside itself.
public enum Effect: Hashable, Sendable {
    case ask(Request)
    /// Paint everything anew: something else wrote on the terminal.
    case redraw
    case leave
    /// The console can't be used, as the sentence says: the person is told once the terminal is theirs again.
    case giveUp(String)
}

extension Effect {
    var isWriting: Bool {
        if case .ask(let request) = self { request.isWriting } else { false }
    }
}

/// What a person can do at a console, as a value: a draft keeps which one asked a question.
public protocol ConsoleAction: Hashable, Sendable, Codable {
    static func openTicket(_ number: TicketNumber) -> Self
}

/// One console as a value: events go in, effects and frames come out. It knows no store, no terminal and no clock.
///
/// ``Shell`` has what all three consoles share; the default ``handle(_:at:)`` is their common grammar: an overlay on
/// top hears first, then the key table, then what is being typed.
public protocol ConsoleScreen {
    /// What keys, menus and the palette can mean here.
    associatedtype Action: ConsoleAction

    /// The word of its command, which what is typed here is kept under.
    static var name: String { get }
    /// Whoever has one of these may sit at this console.
    static var roles: Set<Domain.Role> { get }
    /// What others change on it.
    static var topics: Set<Topic> { get }
    /// What its first frame shows.
    static var firstLooking: Looking { get }

    var shell: Shell<Action> { get set }

    /// The keys of the moment, the likeliest first.
    func keys(at now: Instant) -> KeyTable<Action>
    /// What is in hand: a question that was left half answered is taken up where it was asked.
    var place: Place { get }
    /// Whether letters are being typed into a text now.
    var isTyping: Bool { get }
    mutating func perform(_ action: Action, at now: Instant) -> [Effect]
    /// A key that is no command: text, or movement inside a list.
    mutating func type(_ key: Key, at now: Instant) -> [Effect]
    mutating func paste(_ text: String, at now: Instant) -> [Effect]
    mutating func receive(_ report: Report, at now: Instant) -> [Effect]
    /// Time passed, or something changed under the topics shown.
    mutating func tick(at now: Instant) -> [Effect]
    /// What is typed into the screen itself, rather than into a question on top of it.
    func addForm(to draft: inout Draft)
    func render(into canvas: inout Canvas, at now: Instant) -> Point?

    var looking: Looking { get }
    /// What can wait until something is on the screen.
    var afterFirstFrame: [Effect] { get }
    /// When the screen would look different without any event; `nil`: not by itself.
    func nextTick(after now: Instant) -> Instant?
}

extension ConsoleScreen {
    public var topics: Set<Topic> { Self.topics }

    public var afterFirstFrame: [Effect] { [] }

    public func addForm(to draft: inout Draft) {}

    /// What the person does, and what time does.
    public mutating func handle(_ event: InputEvent, at now: Instant) -> [Effect] {
        let before = shell.drafting.typed
        shell.place = place
        var effects = take(event, at: now)
        if case .key = event { effects = warned(effects, at: now) }
        noteDraft(at: now)
        return saving(before, ahead: effects, at: now)
    }

    /// What the store answered.
    public mutating func hear(_ report: Report, at now: Instant) -> [Effect] {
        shell.place = place
        noteKept(report)
        var effects = receive(report, at: now)
        shell.noteQuestion(askedBy: nil)
        effects += askAgain(at: now)
        noteDraft(at: now)
        return effects
    }

    /// Once something is on the screen.
    public mutating func begin(at now: Instant) -> [Effect] {
        let effects = afterFirstFrame + askAgain(at: now)
        noteDraft(at: now)
        return effects
    }

    /// When the screen would look different without any event, or has something to do.
    public func nextEvent(after now: Instant) -> Instant? {
        let unsaved = shell.isUnsaved(at: now) ? nil : shell.unsaved.map { $0.since + Shell<Action>.unsavedDelay }
        return [nextTick(after: now), shell.drafting.due.map { max(now, $0) }, unsaved].compactMap(\.self).min()
    }

    private mutating func take(_ event: InputEvent, at now: Instant) -> [Effect] {
        switch event {
        case .key(let key) where TooSmallNotice.isNeeded(shell.size) && !isTaken(blind: key):
            return key == .control("l") ? [.redraw] : []
        case .key(let key):
            shell.forgetNotice()
            // They do something else meanwhile.
            shell.drafting.toAsk = nil
            return press(key, at: now)
        case .paste(let text):
            shell.forgetNotice()
            if shell.overlay != nil { return shell.pasteIntoOverlay(text, at: now) }
            return paste(text, at: now)
        case .timeout, .wake: return (isDraftDue(at: now) ? saveDraft(at: now) : []) + tick(at: now)
        case .resize, .resumed: return []
        case .hangUp, .terminate: return [.leave]
        }
    }

    /// In a window that is too small to see anything, no word is lost and no command is carried out but to leave.
    private func isTaken(blind key: Key) -> Bool {
        key == .function(10) || (key.typed != nil && (isTyping || shell.isAsking))
    }

    private mutating func press(_ key: Key, at now: Instant) -> [Effect] {
        if shell.overlay != nil, let effects = pressThroughOverlay(key, at: now) { return effects }
        if shell.overlay != nil {
            guard let outcome = shell.pressInOverlay(key, table: keys(at: now), at: now) else { return [] }
            switch outcome {
            case .action(let action):
                let effects = carryOut(action, at: now)
                shell.noteOutcome(effects)
                return effects
            case .refused(let reason): return refuse(reason, at: now)
            }
        }
        // Whatever led to a question that is gone has come to nothing.
        shell.unsent.leave(nil, isGoingBack: false)
        if key == .control("l") { return [.redraw] }
        if key == .function(1) || (!isTyping && key == "?") {
            shell.overlay = .help(HelpPage())
            return []
        }
        if key == .control("p") || (!isTyping && key == ":") {
            shell.overlay = .palette(Palette(table: keys(at: now)))
            return []
        }
        let table = keys(at: now)
        switch isTyping ? table.meaningWhileTyping(of: key) : table.meaning(of: key) {
        case .action(let action): return carryOut(action, at: now)
        case .disabled(let reason): return refuse(reason, at: now)
        case .nothing:
            let effects = type(key, at: now)
            shell.noteQuestion(askedBy: nil)
            return effects
        }
    }

    /// A call that ends, or an emergency in it, doesn't wait until a question is answered: the function keys of the screen
    /// work under whatever lies on it, which goes as with Esc. `nil` where the key means nothing there.
    private mutating func pressThroughOverlay(_ key: Key, at now: Instant) -> [Effect]? {
        guard case .function = key.code, key != .function(1) else { return nil }
        switch keys(at: now).meaningWhileTyping(of: key) {
        case .action(let action):
            shell.leaveOverlay()
            return carryOut(action, at: now)
        case .disabled(let reason): return refuse(reason, at: now)
        case .nothing: return nil
        }
    }

    private mutating func carryOut(_ action: Action, at now: Instant) -> [Effect] {
        let effects = perform(action, at: now)
        shell.noteQuestion(askedBy: action)
        return effects
    }

    private mutating func refuse(_ reason: String, at now: Instant) -> [Effect] {
        shell.say(reason, .soon, at: now)
        return []
    }
}
