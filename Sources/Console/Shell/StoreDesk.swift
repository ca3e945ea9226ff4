import Domain
import Store
import Synchronization
import Time

/// Where procedures come from, for whoever begins or goes on with a run.
public protocol ProcedureShelf: Sendable {
    func desk() throws(ShelfError) -> Desk
    /// Every installed procedure; looks into each file, so not on the way to a first frame.
    func titles() throws(ShelfError) -> [ProcedureTitle]
    /// Loads what most calls are about, so that none waits for it.
    func warmUp() throws(ShelfError)
    /// The procedure as it is installed now, with the text it was read from.
    /// - Throws: ``ShelfError``.
    func installed(_ id: ProcedureID) throws(ShelfError) -> (Procedure, ProcedureVersion, source: String)
    /// The procedure as a run began with it.
    func procedure(_ version: ProcedureVersion, source: () throws(StoreError) -> String) throws(ShelfError) -> Procedure
}

/// A procedure that can't be used; the sentence says which and why.
public struct ShelfError: Error, Hashable, Sendable {
    public var sentence: String

    public init(sentence: String) {
        self.sentence = sentence
    }
}

/// Carries requests out on the store, one after the other, each writing one under an id of its own.
public final class StoreDesk: Sendable {
    private let store: any HotlineStore
    private let shelf: any ProcedureShelf
    private let drafts: DraftDesk
    private let login: Login
    /// The telephone at this desk; `nil` where the exchange doesn't say which call it has put through.
    private let place: Extension?
    private let files: FileDesk
    private let newID: @Sendable () -> CommandID
    private let backlog = Backlog()
    private let known = Mutex(Known())

    /// What is read once, and again when it may have changed.
    private struct Known {
        var names: [Login: String]?
        var zone: Zone?
    }

    /// - Parameters:
    ///   - files: the person's own.
    ///   - newID: a fresh id at every call.
    public init(
        store: any HotlineStore, shelf: any ProcedureShelf, drafts: any DraftKeeper, login: Login,
        at place: Extension? = nil,
        files: FileDesk, newID: @escaping @Sendable () -> CommandID
    ) {
        self.store = store
        self.shelf = shelf
        self.drafts = DraftDesk(keeper: drafts)
        self.login = login
        self.place = place
        self.files = files
        self.newID = newID
    }

    /// Blocks until the store has answered. A failure is an answer.
    public func perform(_ request: Request) -> Report {
        do {
            return try dated(answer(request))
        } catch let error as StoreError {
            return .failed(request, error)
        } catch let error as ShelfError {
            return .unusable(request, error.sentence)
        } catch {
            return .unusable(request, "\(error)")
        }
    }

    /// What a matter is looked at on: conditions may compare dates with today.
    private func dated(_ report: Report) throws -> Report {
        switch report {
        case .run(let run, let procedure): return .run(run.on(try today()), procedure)
        case .recorded(let run): return .recorded(run.on(try today()))
        case .ticket(let ticket, let history, let procedure, var matter?):
            matter.run = matter.run.looked(at: ticket, at: store.now(), in: try zone())
            return .ticket(ticket, history, procedure, matter)
        case .opened(var opening):
            guard let runs = opening.inHand?.runs else { return report }
            let today = try today()
            opening.inHand?.runs = runs.map { $0.on(today) }
            return .opened(opening)
        default: return report
        }
    }

    private func today() throws -> CalendarDay { try zone().day(at: store.now()) }

    /// Whether something is still to be recorded that the queue couldn't take.
    var hasWordsWaiting: Bool { !backlog.isEmpty }

    private var command: Command { Command(id: newID(), by: login) }

    private func answer(_ request: Request) throws -> Report {
        // What comes after words that wait to be recorded may rest on them.
        if request.isWriting { try backlog.record(in: store) }
        switch request {
        case .open(let looking):
            known.withLock { $0.names = nil }
            return .opened(try open(looking))
        case .present(let state): return .presence(try store.set(state, command))
        case .look(let changed, let looking):
            if changed.contains(.staff) { known.withLock { $0.names = nil } }
            return .looked(try look(looking))
        case .take: return .call(try store.take(.next(at: place), command))
        case .happened(let event, let call): return .call(try store.happened(event, to: call, command))
        case .handOver(let from, let to):
            guard let call = try store.callInHand(of: from) else {
                throw StoreError.call(.doesNotFit("hand over", in: "done"))
            }
            return .call(try store.happened(.handedOver(to: to), to: call.id, command))
        case .identify(let who, let call): return .call(try store.identify(who, in: call, command))
        case .card(let id): return .card(try card(of: store.call(id)), for: id)
        case .alertLead(let call, let words):
            try store.alertLead(of: call, words: words, command)
            return .alerted
        case .acknowledge(let alert):
            try store.acknowledge(alert, command)
            return .alerted
        case .begin(let id, let answers, let call): return try begin(id, answers, in: call)
        case .record(let facts, let id, let revision, let generation):
            backlog.add(.init(facts: facts, run: id, revision: revision, generation: generation, command: command))
            return .recorded(try backlog.record(in: store) ?? store.run(id))
        case .resume(let id, let call): return try goOn(with: store.resume(id, in: call, command))
        case .adopt(let id, let call): return try goOn(with: store.adopt(id, in: call, command))
        case .switchTo(let id, let run, let revision, let generation, let kept):
            return try switchTo(id, run, after: revision, generation: generation, keeping: kept)
        case .register(var registration, let id):
            let call = try store.call(id)
            registration.caller.person = registration.caller.person ?? call.identity.person
            registration.caller.account = registration.caller.account ?? call.identity.account
            return .registered(try store.register(registration, command))
        case .add(let run, let revision, let generation, let number):
            _ = try store.add(run, revision: revision, generation: generation, to: number, command)
            return .recorded(try store.run(run))
        case .lookAtFile(let path, let use): return .file(try files.look(path), use)
        case .save(let text, let path):
            try files.write(text, path)
            return .saved(path)
        case .titles: return .titles(try shelf.titles())
        case .desk: return .desk(try shelf.desk())
        case .ticket(let number): return try ticket(number)
        case .perform(let act, let number): return .performed(try store.perform(act, on: number, command), act)
        case .page(let query, let after):
            return .page(query, try store.page(query, after: after, limit: Self.pageLength), after: after)
        case .search(let text, let before):
            return .found(text, try store.search(text, before: before, limit: 30), before: before)
        case .attach(let target, let incident):
            return .attached(target, try store.attach(target, to: incident, command))
        case .detach(let target, let incident):
            return .detached(target, try store.detach(target, from: incident, command))
        case .incidents(let target): return .incidents(try store.incidents(about: target), about: target)
        case .openIncident(let title, let bulletin):
            return .incident(try store.open(IncidentDraft(title: title, bulletin: bulletin), command))
        case .closeIncident(let id): return .incident(try store.close(id, command))
        case .keepHouse:
            try backlog.record(in: store)
            let broken = try store.breakDue(limit: Self.breakingAtOnce, command)
            let missed = try store.missDue(limit: Self.breakingAtOnce, command)
            let recount = try store.recountClocks(limit: Self.breakingAtOnce, command)
            let indexed = try store.indexPending(limit: Self.indexingAtOnce)
            try tidyAtNight()
            return .keptHouse(
                isDone: broken.count < Self.breakingAtOnce && missed.count < Self.breakingAtOnce && recount.isDone
                    && indexed < Self.indexingAtOnce)
        case .warmUp:
            try shelf.warmUp()
            return .warmedUp
        case .saveDraft(let draft):
            // What the queue couldn't take yet isn't typed any more, and is nowhere else.
            try drafts.save(draft, keepingOlder: !backlog.isEmpty)
            return .drafted
        }
    }

    static let pageLength = 50
    /// So few that what a person asks for meanwhile hardly waits.
    private static let breakingAtOnce = 100
    private static let indexingAtOnce = 200

    private func begin(_ id: ProcedureID, _ answers: [FieldID: OptionID], in call: CallID) throws -> Report {
        let (procedure, version, source) = try shelf.installed(id)
        let step = try firstStep(of: procedure)
        return .run(
            try store.begin(version, source: source, step: step, answers: answers, in: call, command), procedure)
    }

    private func switchTo(
        _ id: ProcedureID, _ run: RunID, after revision: Int, generation: Int, keeping kept: Set<FieldID>
    ) throws -> Report {
        let (procedure, version, source) = try shelf.installed(id)
        let step = try firstStep(of: procedure)
        try store.keepSource(version, source, command)
        let keeping = kept.intersection(procedure.fields.map(\.id))
        let fact = RunEvent.Fact.switched(to: version, step: step, keeping: keeping)
        return .run(
            try store.record([fact], in: run, after: revision, generation: generation, command), procedure)
    }

    private func firstStep(of procedure: Procedure) throws -> StepID {
        guard let first = procedure.steps.first else { throw ShelfError(sentence: "\(procedure.id) has no steps") }
        return first.id
    }

    private func goOn(with run: Run) throws -> Report { .run(run, try procedure(of: run)) }

    private func procedure(of run: Run) throws -> Procedure {
        try shelf.procedure(run.procedure) { () throws(StoreError) in try store.source(of: run.procedure) }
    }

    private func ticket(_ number: TicketNumber) throws -> Report {
        let ticket = try store.ticket(number)
        let history = try store.history(of: number, after: nil, limit: 200)
        let procedure = try? shelf.procedure(ticket.procedure) { () throws(StoreError) in
            try store.source(of: ticket.procedure)
        }
        return .ticket(ticket, history, procedure, matter(of: ticket))
    }

    /// A ticket is shown also where what it came from can't be read any more.
    private func matter(of ticket: Ticket) -> TicketMatter? {
        // Without the calendar no clock is explained, rather than by another.
        guard let run = try? store.run(ticket.run), let calendar = try? store.calendar().whole else { return nil }
        let card = ticket.caller.account.flatMap { try? store.callerCard(for: nil, account: $0, person: nil) }
        return TicketMatter(
            run: run, account: card?.accounts.first { $0.id == ticket.caller.account }?.number,
            incidents: (try? store.incidents(about: .ticket(ticket.number))) ?? [],
            calendar: calendar)
    }

    private func card(of call: Call) throws -> CallerCard {
        try store.callerCard(for: call.number, account: call.identity.account, person: call.identity.person)
    }

    private func look(_ looking: Looking) throws -> View {
        let today = try zone().day(at: store.now())
        let mine = try store.figures(of: login, on: today)
        var view = View(at: store.now(), floor: try store.floor(), counters: try store.counters(), mine: mine)
        view.presence = try store.presence(of: login)
        view.ringingHere = try place.flatMap { try store.ringing(at: $0) }
        view.incidents = try store.openIncidents()
        view.call = try looking.call.map { try store.call($0) }
        view.ticket = try looking.ticket.map { try store.ticket($0) }
        if let query = looking.query {
            let page = try store.page(query, after: nil, limit: Self.pageLength)
            view.page = page
            view.query = query
            if query == .toContact { view.toContact = page.rows }
        }
        guard looking.wholeFloor else { return view }
        view.alerts = try store.alerts(limit: 20)
        view.service = try store.service(on: today)
        view.atRisk = try store.clocksAtRisk(limit: View.clocksAtRisk)
        view.causes = try store.causes(since: view.at - .hours(1), limit: 20)
        let names = try names()
        view.people = try store.presences(limit: 600).map {
            .init(presence: $0, name: names[$0.login] ?? $0.login.text)
        }
        return view
    }

    private func names() throws -> [Login: String] {
        if let names = known.withLock({ $0.names }) { return names }
        let names = Dictionary(uniqueKeysWithValues: try store.staff().map { ($0.login, $0.name) })
        known.withLock { $0.names = names }
        return names
    }

    /// Puts the search index's pieces together while nobody would notice that the gate is busy for a moment.
    private func tidyAtNight() throws {
        let hour = try zone().local(at: store.now()).time.hour
        guard (2..<5).contains(hour) else { return }
        let floor = try store.floor()
        if floor.waiting == 0, floor.talking == 0 { _ = try store.tidySearch() }
    }

    private func zone() throws -> Zone {
        let name = try store.settings().zone
        if let zone = known.withLock({ $0.zone }), zone.name == name { return zone }
        let zone: Zone
        do { zone = try ZoneFolder.system.zone(named: name) } catch { throw ShelfError(sentence: "\(error)") }
        known.withLock { $0.zone = zone }
        return zone
    }

    private func open(_ looking: Looking) throws -> Opening {
        let me = try store.staffMember(login)
        var inHand: InHand?
        if let call = try store.callInHand(of: login) { inHand = try pickUp(call) }
        var looking = looking
        looking.call = inHand?.call.id
        return Opening(
            me: me, settings: try store.settings(), names: try names(), presence: try store.presence(of: login),
            view: try look(looking),
            desk: try inHand.map { _ in try shelf.desk() }, inHand: inHand, draft: drafts.takeUp())
    }

    private func pickUp(_ call: Call) throws -> InHand {
        let runs = try store.runs(of: call.id)
        var procedures: [ProcedureVersion: Procedure] = [:]
        for run in runs where procedures[run.procedure] == nil { procedures[run.procedure] = try procedure(of: run) }
        var ticket: Ticket?
        for run in runs {
            if case .ended(_, .registered(let number, told: nil)) = run.state { ticket = try store.ticket(number) }
        }
        return InHand(
            call: call, card: try card(of: call), runs: runs, procedures: procedures, ticket: ticket)
    }
}
