import Terminal
import Texts
import Time

/// What lies on top of a screen and hears keys first; Esc always takes it away.
public enum Overlay<Action: ConsoleAction> {
    case help(HelpPage)
    case palette(Palette<Action>)
    case menu(Menu<Action>)
    case prompt(Prompt<Action>)
}

public enum OverlayOutcome<Action: ConsoleAction> {
    case action(Action)
    /// The line is off; the sentence says why.
    case refused(String)
}

public struct HelpPage: Hashable, Sendable {
    public var top = 0
    public init() {}
}

/// Every command by name: type a few letters of it.
public struct Palette<Action: ConsoleAction> {
    public var query = TextEditor(limit: 40, shape: .singleLine)
    public var list: ListView
    public var matches: [KeyBinding<Action>]

    public init(table: KeyTable<Action>) {
        matches = table.bindings
        list = ListView(count: table.bindings.count)
    }
}

/// A few lines to choose from, a digit each.
public struct Menu<Action: ConsoleAction> {
    public struct Line {
        public var label: String
        /// Said dim behind it: what it leads to, or why it is off.
        public var detail: String
        public var action: Action
        public var disabled: String?

        public init(_ label: String, detail: String = "", disabled: String? = nil, action: Action) {
            self.label = label
            self.detail = detail
            self.disabled = disabled
            self.action = action
        }
    }

    public var title: String
    /// What is read aloud, or what has to be known for choosing.
    public var spoken: String?
    /// The first of its rows in view, where it is longer than there is room.
    public var spokenTop = 0
    public var lines: [Line]
    public var list: ListView
    /// How many rows of a detail are enough to know the line by.
    var detailRows: Int

    public init(
        _ title: String, spoken: String? = nil, lines: [Line], selection: Int = 0, detailRows: Int = 2
    ) {
        self.detailRows = detailRows
        self.title = title
        self.spoken = spoken
        self.lines = lines
        list = ListView(count: lines.count)
        list.select(selection)
    }

    /// "1…5 ", before Enter; nothing where there is but one line.
    var keyRange: String { lines.count > 1 ? "\(Self.key(of: 0))…\(Self.key(of: lines.count - 1)) " : "" }

    /// The key of a line: digits first, then letters.
    public static func key(of line: Int) -> Character {
        let keys = Array("1234567890abcdefghijklmnopqrstuvwxyz")
        return line < keys.count ? keys[line] : " "
    }
}

/// One question that is answered by typing.
public struct Prompt<Action: ConsoleAction> {
    public var title: String
    /// What is read aloud before it is answered.
    public var spoken: String?
    public var hint: String
    public var editor: TextEditor
    /// How many characters didn't fit since a key last changed something.
    var lost = 0
    /// Whether no words are an answer too.
    public var mayBeEmpty: Bool
    /// What the text means; the screen turns it into what it does.
    public var action: @Sendable (String) -> Action
    /// Which question it is, in a draft; `nil` until the shell has seen it.
    var question: Draft.Question?
    /// Where Esc goes instead of away: back to the question before, with what is typed here.
    public var back: (@Sendable (String) -> Action)?

    public init(
        _ title: String, spoken: String? = nil, hint: String = "", text: String = "", limit: Int,
        shape: TextEditor.Shape = .singleLine, mayBeEmpty: Bool = false,
        back: (@Sendable (String) -> Action)? = nil, action: @escaping @Sendable (String) -> Action
    ) {
        self.back = back
        self.title = title
        self.spoken = spoken
        self.hint = hint
        self.mayBeEmpty = mayBeEmpty
        self.action = action
        editor = TextEditor(text, limit: limit, shape: shape)
    }
}

extension Overlay {
    /// The keys that work while it lies there: those of the screen under it don't.
    func hints(_ texts: Texts) -> HintBar {
        let close = HintBar.Hint(key: Key.escape.label, label: texts.closeKey)
        let enter = Key.enter.label
        return switch self {
        case .help: HintBar([.init(key: "↑ ↓", label: texts.scrollKey), close])
        case .palette:
            HintBar([.init(key: enter, label: texts.runKey), .init(key: "↑ ↓", label: texts.chooseKey), close])
        case .menu(let menu):
            HintBar([.init(key: "\(menu.keyRange)\(enter)", label: texts.chooseKey), close])
        case .prompt(let prompt):
            HintBar(
                [.init(key: enter, label: texts.doneKey)]
                    + (prompt.editor.shape == .multiLine ? [.init(key: "Alt-Enter", label: texts.newLineKey)] : [])
                    + [prompt.back == nil ? close : .init(key: Key.escape.label, label: texts.back)])
        }
    }
}

extension Shell {
    /// - Returns: what was chosen; `nil` while choosing goes on or nothing was chosen.
    mutating func pressInOverlay(
        _ key: Key, table: KeyTable<Action>, at now: Instant
    ) -> OverlayOutcome<Action>? {
        guard let open = overlay else { return nil }
        if key == .escape || key == .control("g") {
            guard case .prompt(let prompt) = open else {
                leaveOverlay()
                return nil
            }
            leaveOverlay(isGoingBack: prompt.back != nil)
            return prompt.back.map { .action($0(prompt.editor.text)) }
        }
        switch open {
        case .help(let page): pressInHelp(key, page)
        case .palette(let palette): return pressInPalette(key, palette, table)
        case .menu(let menu): return pressInMenu(key, menu)
        case .prompt(let prompt): return pressInPrompt(key, prompt, at: now)
        }
        return nil
    }

    /// What was typed into it is put aside, for when the same is asked again.
    mutating func leaveOverlay(isGoingBack: Bool = false) {
        var typed: Draft.Question?
        if case .prompt(let prompt) = overlay { typed = prompt.typed }
        unsent.leave(typed, isGoingBack: isGoingBack)
        overlay = nil
    }

    mutating func pasteIntoOverlay(_ text: String, at now: Instant) -> [Effect] {
        switch overlay {
        case .prompt(var prompt):
            note(prompt.editor.paste(text), in: &prompt, at: now)
            overlay = .prompt(prompt)
        case .palette(var palette):
            _ = palette.query.paste(text)
            overlay = .palette(palette)
        default: break
        }
        return []
    }

    private mutating func pressInHelp(_ key: Key, _ page: HelpPage) {
        var page = page
        switch key {
        case .down, .enter: page.top += 1
        case .pageDown, " ": page.top += 10
        case .up: page.top = max(0, page.top - 1)
        case .pageUp: page.top = max(0, page.top - 10)
        case .home: page.top = 0
        default:
            overlay = nil
            return
        }
        overlay = .help(page)
    }

    private mutating func pressInPalette(
        _ key: Key, _ palette: Palette<Action>, _ table: KeyTable<Action>
    ) -> OverlayOutcome<Action>? {
        var palette = palette
        if key == .enter {
            guard palette.matches.indices.contains(palette.list.selection) else { return nil }
            let binding = palette.matches[palette.list.selection]
            overlay = nil
            return binding.disabled.map(OverlayOutcome.refused) ?? .action(binding.action)
        }
        if palette.list.handle(key) == .ignored, palette.query.handle(key) != .ignored {
            palette.matches = table.matching(palette.query.text)
            palette.list.update(count: palette.matches.count, selection: 0)
        }
        overlay = .palette(palette)
        return nil
    }

    private mutating func pressInMenu(_ key: Key, _ menu: Menu<Action>) -> OverlayOutcome<Action>? {
        var menu = menu
        var chosen = key == .enter ? menu.list.selection : nil
        if let letter = key.latin.typed { chosen = menu.lines.indices.first { Menu<Action>.key(of: $0) == letter } }
        if let chosen, menu.lines.indices.contains(chosen) {
            let line = menu.lines[chosen]
            guard line.disabled == nil else { return .refused(line.disabled ?? "") }
            overlay = nil
            return .action(line.action)
        }
        switch key {
        case .pageDown: menu.spokenTop += MenuLayout.page
        case .pageUp: menu.spokenTop -= MenuLayout.page
        default: _ = menu.list.handle(key)
        }
        menu.spokenTop = MenuLayout(menu, in: size).spokenTop
        overlay = .menu(menu)
        return nil
    }

    private mutating func pressInPrompt(
        _ key: Key, _ prompt: Prompt<Action>, at now: Instant
    ) -> OverlayOutcome<Action>? {
        var prompt = prompt
        if key == .enter {
            // Closed, it would leave whoever goes on typing among commands.
            guard prompt.mayBeEmpty || prompt.editor.text.contains(where: { !$0.isWhitespace }) else {
                return .refused(texts.writeFirst)
            }
            unsent.submit(prompt.typed)
            overlay = nil
            return .action(prompt.action(prompt.editor.text))
        }
        note(prompt.editor.handle(key), in: &prompt, at: now)
        overlay = .prompt(prompt)
        return nil
    }

    /// Key by key it is one each; the person has to know how much isn't there.
    private mutating func note(_ outcome: EditOutcome, in prompt: inout Prompt<Action>, at now: Instant) {
        switch outcome {
        case .cut(let characters):
            prompt.lost += characters
            say(texts.didNotFit(prompt.lost), .late, at: now)
        case .changed: prompt.lost = 0
        case .ignored, .moved: break
        }
    }
}
