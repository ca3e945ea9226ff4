import Domain
import Store
import Terminal
import Texts
import Time

/// What all consoles share: who sits there, how the floor stands, what was said last, and what lies on top.
public struct Shell<Action: Hashable & Sendable> {
    public let texts: Texts
    public let zone: Zone
    public var me: StaffMember
    public var settings: HotlineSettings
    /// How staff are called.
    public var names: [Login: String]
    public var presence: Presence?
    public var view: View
    /// What is in hand, in a word of the screen's: what was typed about one ticket doesn't turn up on another.
    public var place = ""
    /// Of the terminal as it was painted last: how far a page goes.
    public var size = Size.smallest
    public var overlay: Overlay<Action>?
    /// What was typed into questions that were closed by Esc, by what was asked where: asked again, it stands there.
    private var putAside: [String: String] = [:]
    /// Questions that were answered and whose words aren't recorded yet; refused, they are put aside for the next asking.
    private var submitted: [String] = []
    private var isRefused = false
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
        self.isRefused = self.isRefused || isRefused
        unsaved = open.count > 1 ? (open.count - 1, now) : nil
        if unsaved == nil { settleSubmitted(isWriting: false) }
    }

    /// After 300 ms without an acknowledgement the screen says so.
    public func isUnsaved(at now: Instant) -> Bool {
        unsaved.map { now - $0.since >= .milliseconds(300) } ?? false
    }

    // MARK: Questions that are answered by typing

    /// Esc costs no word: asked the same again in the same place, what was typed stands there.
    mutating func putAside(_ prompt: Prompt<Action>) {
        putAside["\(place)\n\(prompt.title)"] = prompt.editor.isEmpty ? nil : prompt.editor.text
    }

    mutating func submit(_ prompt: Prompt<Action>) {
        putAside(prompt)
        submitted.append("\(place)\n\(prompt.title)")
    }

    /// - Parameter isWriting: what was answered is on its way to the store; else there is nothing to wait for.
    mutating func settleSubmitted(isWriting: Bool) {
        guard !isWriting, !submitted.isEmpty else { return }
        if !isRefused { for question in submitted { putAside[question] = nil } }
        submitted = []
        isRefused = false
    }

    var isAsking: Bool { if case .prompt? = overlay { true } else { false } }

    /// - Parameter isNew: it has just been asked.
    mutating func takeUp(isNew: Bool) {
        guard isNew, case .prompt(var prompt)? = overlay, prompt.editor.isEmpty else { return }
        guard let text = putAside.removeValue(forKey: "\(place)\n\(prompt.title)") else { return }
        prompt.editor = TextEditor(text, limit: prompt.editor.limit, shape: prompt.editor.shape)
        overlay = .prompt(prompt)
    }

    public struct Notice: Hashable, Sendable {
        public var sentence: String
        public var style: Style
        public var at: Instant
    }
}
