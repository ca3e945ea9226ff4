import Domain
import Store
import Terminal
import Texts
import Time

/// The operator's console: at the desk between calls, or in one.
public struct OperatorScreen: ConsoleScreen {
    public static let name = "operator"
    public static let roles: Set<Domain.Role> = [.operator, .lead, .admin]
    public static let topics: Set<Topic> = [.floor, .queue, .incidents]
    public static let firstLooking = Looking(query: .toContact)

    public var shell: Shell<OperatorAction>
    /// Here before the first call is: it is asked for before a call can be.
    var desk: Desk?
    var home = Home()
    var work: CallWork?
    /// What a refused record said, by its run, until it is known whether the run is still this person's.
    var refusedWords: [RunID: [String]] = [:]

    /// Between calls: the calls back that are due, and what is found by searching.
    struct Home: Sendable {
        var callbacks = ListView()
        /// A ticket that was opened from the desk, to ring its caller.
        var ticket: TicketWork?
        /// Typed for a matter that somebody else took over before it was recorded: theirs to be told, and nowhere else.
        var kept: [String] = []
    }

    public init(texts: Texts, zone: Zone, opening: Opening) {
        shell = Shell(texts: texts, zone: zone, opening: opening)
        desk = opening.desk
        home.callbacks.update(count: opening.view.toContact.count)
        if let inHand = opening.inHand { resume(inHand) }
        restore(opening.draft)
        // Asked before the console was lost, perhaps, and not answered.
        if shell.overlay == nil, let work, work.call.isConnected, work.hasToAskWhoAnswers {
            shell.overlay = .menu(backOnTheLine(work))
        }
    }

    public var afterFirstFrame: [Effect] { (desk == nil ? [.ask(.desk)] : []) + askedIncidents + [.ask(.warmUp)] }

    var triageChoices: [TriageChoice] { desk?.triage ?? [] }

    public var looking: Looking { Looking(call: work?.call.id, query: .toContact) }

    public var place: Place {
        Place(call: work?.call.id, run: work?.current?.run.id, ticket: openTicket?.number)
    }

    public var isTyping: Bool {
        guard case .matter? = work?.phase, let view = focusedView else { return false }
        return view.isText
    }

    /// While a talk is counted, every second; else when the minute of the clock changes.
    public func nextTick(after now: Instant) -> Instant? {
        var next = Instant(milliseconds: (now.milliseconds / 60_000 + 1) * 60_000)
        if let since = timedSince {
            let elapsed = (now - since).wholeMilliseconds
            next = min(next, since + .milliseconds((elapsed / 1000 + 1) * 1000))
        }
        return next
    }

    /// What the top line counts by the second: a talk, wrap-up, or the caller who waits longest.
    var timedSince: Instant? {
        switch work?.call.state {
        case .talking(_, let since), .wrapUp(_, let since): work?.heldSince ?? since
        default: shell.view.floor.waiting > 0 ? shell.view.floor.longestSince : nil
        }
    }

    public mutating func tick(at now: Instant) -> [Effect] { [] }

    /// The same call and step as before the console was lost.
    private mutating func resume(_ inHand: InHand) {
        var work = CallWork(call: inHand.call, card: inHand.card)
        // What somebody adopted goes on in their call.
        let mine = inHand.runs.filter { !$0.isActive || $0.owner == shell.me.login }
        work.matters = mine.compactMap { run in
            inHand.procedures[run.procedure].map { Matter(run: run, procedure: $0) }
        }
        for index in work.matters.indices {
            if case .ended(_, .registered(let number, _)) = work.matters[index].run.state,
                inHand.ticket?.number == number
            {
                work.matters[index].ticket = inHand.ticket
            }
        }
        if case .wrapUp = work.call.state { work.phase = .wrapUp }
        if let index = work.matters.lastIndex(where: \.isOnScreenAfterResume) {
            work.phase = work.matters[index].ticket == nil ? .matter(index) : .readOut(index)
        }
        self.work = work
        focusFirst()
    }

    // MARK: The form of the matter on the screen

    func context(at now: Instant) -> FormContext? {
        work.map { work in
            FormContext(
                texts: texts, caller: work.caller, card: work.card, number: work.call.number,
                settings: shell.settings, zone: shell.zone, now: now)
        }
    }

    /// The items of the step on the screen, as of the last look.
    var views: [ItemView] {
        guard let matter = work?.current, let context = context(at: shell.view.at) else { return [] }
        return matter.items(context)
    }

    var focusedView: ItemView? {
        guard let focus = work?.current?.form.focus else { return nil }
        return views.first { $0.item == focus }
    }

    /// Changes the matter on the screen.
    mutating func withMatter<Result>(_ change: (inout Matter) -> Result) -> Result? {
        guard let index = work?.currentIndex, var matter = work?.matters[index] else { return nil }
        let result = change(&matter)
        work?.matters[index] = matter
        return result
    }

    /// To the first item that isn't answered, so that coming back costs nothing.
    mutating func focusFirst() {
        let views = self.views
        let target = views.first { $0.isOnPath && !isAnswered($0) } ?? views.first(where: \.isFocusable)
        withMatter { $0.form.focus = target?.item }
        openEditor()
    }

    func isAnswered(_ view: ItemView) -> Bool {
        // Coming back to words that aren't confirmed is coming back to go on with them.
        if view.item == .statement { return false }
        return switch view.kind {
        case .text: view.given != .missing || !storedText(of: view.item).isEmpty
        case .choice(_, let selected): view.item == .windowDay || selected != nil || view.given != .missing
        case .check(let isOn): isOn
        case .offer(let response, _): response != nil
        case .verdict: true
        }
    }

    /// A focused box has an editor, with what is recorded in it; and so has every box with words of a console that was lost.
    mutating func openEditor() {
        for view in views {
            guard case .text(let limit, let rows) = view.kind, let form = work?.current?.form else { continue }
            let left = form.left[view.item.word]
            guard left != nil || (view.item == form.focus && form.editors[view.item] == nil) else { continue }
            let text = left?.text ?? storedText(of: view.item)
            withMatter {
                $0.form.left[view.item.word] = nil
                $0.form.editors[view.item] = TextEditor(
                    text, cursor: left?.cursor, limit: limit, shape: rows > 1 ? .multiLine : .singleLine)
            }
        }
    }

    /// What is recorded of an item that is typed.
    func storedText(of item: FormItem) -> String {
        work?.current.map { storedText(of: item, in: $0.run) } ?? ""
    }

    func storedText(of item: FormItem, in run: Run) -> String {
        guard let work else { return "" }
        switch item {
        case .callerName: return work.caller.name
        case .callerAddress: return work.caller.address
        case .account: return work.caller.account
        case .statement: return run.statement?.text ?? ""
        case .fewer: return run.whyFewerOffers ?? ""
        case .callbackNumber: return run.callback.number.map(texts.phone) ?? ""
        case .askFor: return run.callback.askFor ?? ""
        case .field(let id):
            return run.answers[id].map { texts.typed($0, into: work.current?.procedure.field(id)) } ?? ""
        default: return ""
        }
    }
}

extension Matter {
    /// Still to be worked on, or with a number that the caller hasn't heard.
    var isOnScreenAfterResume: Bool {
        switch run.state {
        case .active: true
        case .ended(_, .registered(_, told: nil)): ticket != nil
        default: false
        }
    }
}
