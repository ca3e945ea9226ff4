import Domain
import Store
import Terminal
import Texts
import Time

/// What all consoles share: who sits there, how the floor stands, what was said last, and what lies on top.
public struct Shell<Action: ConsoleAction> {
    public let texts: Texts
    public let zone: Zone
    public var me: StaffMember
    public var settings: HotlineSettings
    /// How staff are called.
    public var names: [Login: String]
    public var presence: Presence?
    public var view: View
    /// What is in hand, as the screen says with every event.
    var place = Place()
    /// Of the terminal as it was painted last: how far a page goes.
    public var size = Size.smallest
    /// When it was: where clocks go by the minute, later than they show.
    public var paintedAt = Instant(milliseconds: 0)
    public var overlay: Overlay<Action>?
    var unsent = Unsent()
    var drafting = Drafting()
    public private(set) var notice: Notice?
    /// Writing requests asked and not yet acknowledged, with when the oldest was asked.
    public private(set) var unsaved: (count: Int, since: Instant)?

    /// What is between the second line and the last word.
    var body: Rect { Rect(column: 0, row: 2, columns: size.columns, rows: max(0, size.rows - 4)) }

    public init(texts: Texts, zone: Zone, opening: Opening) {
        self.texts = texts
        self.zone = zone
        me = opening.me
        settings = opening.settings
        names = opening.names
        presence = opening.presence
        view = opening.view
    }

    /// Who came after this console was opened is called by their login.
    func name(of login: Login) -> String { names[login] ?? login.text }

    /// A sentence above the keys: what went wrong or was done. Goes with the next key.
    public mutating func say(_ sentence: String, _ style: Style, at now: Instant) {
        notice = Notice(sentence: sentence, style: style, at: now)
    }

    /// A notice stands until the next key, so that nobody misses it, and nothing moves by itself.
    mutating func forgetNotice() {
        notice = nil
    }

    /// To be told of every request that goes out …
    public mutating func asked(_ request: Request, at now: Instant) {
        guard request.isWriting else { return }
        unsaved = (count: (unsaved?.count ?? 0) + 1, since: unsaved?.since ?? now)
    }

    /// … and of every one that came back.
    public mutating func answered(at now: Instant, writing: Bool, isRefused: Bool = false) {
        guard writing, let open = unsaved else { return }
        if isRefused { unsent.noteRefusal() }
        unsaved = open.count > 1 ? (open.count - 1, now) : nil
        if unsaved == nil { unsent.settle() }
    }

    static var unsavedDelay: Duration { .milliseconds(300) }

    /// After 300 ms without an acknowledgement the screen says so.
    public func isUnsaved(at now: Instant) -> Bool {
        unsaved.map { now - $0.since >= Self.unsavedDelay } ?? false
    }

    public struct Notice: Hashable, Sendable {
        public var sentence: String
        public var style: Style
        public var at: Instant
    }
}
