import Domain
import Time

/// The queue that all consoles share, in the verbs of the floor.
///
/// What every implementation promises, and the conformance suite holds it to:
/// - **All or nothing, and durable.** A verb that returned survives a power cut; one that threw changed nothing. A crash
///   inside leaves the state before it.
/// - **Asked again, answered again.** Under a ``Command/id`` that was already carried out, a writing verb writes nothing
///   and gives the first answer again.
/// - **Roles are checked here**, by the real ``Command/by``, at every verb.
/// - **Times are the store's own**: moments from its clock, leases from one that no jump of the wall clock moves.
/// - **A change and its history commit together**, and wake who shows its ``Topic`` afterwards.
///
/// Verbs block, for a few milliseconds at most but where a stopped process holds the write gate; call them from one
/// thread that isn't the one that paints. All throw ``StoreError`` and nothing else.
public protocol HotlineStore: Sendable {
    /// The store's clock, for what is shown beside its data.
    func now() -> Instant

    // MARK: The house

    func settings() throws(StoreError) -> HotlineSettings
    func staff() throws(StoreError) -> [StaffMember]
    /// - Throws: ``StoreError/unknownStaff(_:)``.
    func staffMember(_ login: Login) throws(StoreError) -> StaffMember
    /// Adds, or changes the name, roles and disabledness of, a member. Needs `admin`, but for the very first.
    func put(_ member: StaffMember, _ command: Command) throws(StoreError) -> StaffMember
    func change(_ settings: HotlineSettings, _ command: Command) throws(StoreError) -> HotlineSettings

    // MARK: The calendar

    func calendar() throws(StoreError) -> HouseCalendar
    /// Works by this calendar from now on; the house's own days stay. What runs is counted again by
    /// ``recountClocks(limit:_:)``. Needs `admin`, as its own days do.
    func use(_ calendar: WorkCalendar, _ command: Command) throws(StoreError) -> HouseCalendar
    func put(_ day: OwnDay, _ command: Command) throws(StoreError) -> HouseCalendar
    /// - Throws: ``StoreError/noSuchOwnDay(_:)``.
    func removeOwnDay(_ day: CalendarDay, _ command: Command) throws(StoreError) -> HouseCalendar

    // MARK: Presence

    /// What a person chose to do now; talking and wrap-up follow from calls and can't be set.
    func set(_ state: PresenceState, _ command: Command) throws(StoreError) -> Presence
    func presence(of login: Login) throws(StoreError) -> Presence?
    /// Everybody who isn't away, with what they do, longest first.
    func presences(limit: Int) throws(StoreError) -> [Presence]

    // MARK: Calls

    /// A call rings in; idempotent on the exchange's id, whatever the command's.
    func ring(_ ring: Ring, _ command: Command) throws(StoreError) -> Call
    /// The ringing call whose voice the exchange has put through to this extension; the first, should it say so of several.
    func ringing(at place: Extension) throws(StoreError) -> Call?
    /// Takes a ringing call; two operators never get one.
    /// - Throws: ``StoreError/nobodyWaits``, ``StoreError/alreadyTaken(by:)``, ``StoreError/callInHand(_:)``.
    func take(_ which: CallChoice, _ command: Command) throws(StoreError) -> Call
    /// What happened to a call: legs, hanging up, ringing back, wrap-up. Handed over, its open matters are adopted by
    /// whoever gets it.
    func happened(_ event: CallEvent, to call: CallID, _ command: Command) throws(StoreError) -> Call
    func identify(_ identification: Identification, in call: CallID, _ command: Command) throws(StoreError) -> Call
    func keep(_ recording: Recording, of call: CallID, _ command: Command) throws(StoreError) -> Call
    /// Danger to life: the lead is told at once.
    func alertLead(of call: CallID, words: String, _ command: Command) throws(StoreError)
    /// Alerts nobody has acknowledged: emergencies, callers who ask for the manager, promises broken.
    func alerts(limit: Int) throws(StoreError) -> [Alert]
    func acknowledge(_ alert: Identifier<Alert>, _ command: Command) throws(StoreError)
    func call(_ id: CallID) throws(StoreError) -> Call
    func call(_ id: ExchangeCallID) throws(StoreError) -> Call
    /// Ringing calls, the longest waiting first.
    func waitingCalls(limit: Int) throws(StoreError) -> [Call]
    /// What a person has in hand: talking or in wrap-up.
    func callInHand(of login: Login) throws(StoreError) -> Call?
    /// Newest first.
    func recentCalls(limit: Int) throws(StoreError) -> [Call]
    /// Everything the first screen of a call shows of who may be calling.
    func callerCard(for number: PhoneNumber?, account: AccountID?, person: PersonID?) throws(StoreError) -> CallerCard

    // MARK: People

    /// - Throws: ``StoreError/noSuchPerson(_:)``.
    func person(_ id: PersonID) throws(StoreError) -> Person
    /// Erases a person: name, address, numbers, what was typed in their calls, matters and tickets, and everything they
    /// could be found by. What happened stays, with ``Erased/words`` in the place of words, and the history still
    /// verifies. Needs `admin`.
    ///
    /// The one slow verb: it looks through the whole history and rewrites the search index, seconds with a million
    /// tickets; others wait for parts of it only. A crash inside leaves a person who is whole or erased, and perhaps bytes
    /// that nothing shows any more in the files: ask again. Answers that were kept for commands asked again go within the
    /// day.
    /// - Throws: ``StoreError/stillOwed(_:_:)``, ``StoreError/stillOnTheLine(_:_:)``, ``StoreError/noSuchPerson(_:)``;
    ///   ``StoreError/queue(_:)`` also when the person is erased and another console keeps the last bytes from going.
    func erase(_ person: PersonID, _ command: Command) throws(StoreError) -> Erasure

    // MARK: Matters

    /// Begins a matter in a call; the procedure's source text is kept with it, once per version.
    func begin(
        _ version: ProcedureVersion, source: String, step: StepID, answers: [FieldID: OptionID], in call: CallID,
        _ command: Command
    ) throws(StoreError) -> Run
    /// Appends facts to a run, all or none.
    /// - Throws: ``StoreError/staleRun(_:)`` when somebody else wrote or adopted it meanwhile.
    func record(
        _ facts: [RunEvent.Fact], in run: RunID, after revision: Int, generation: Int, _ command: Command
    ) throws(StoreError) -> Run
    /// Goes on with a suspended run in another call, or takes over from its owner.
    func resume(_ run: RunID, in call: CallID, _ command: Command) throws(StoreError) -> Run
    func adopt(_ run: RunID, in call: CallID?, _ command: Command) throws(StoreError) -> Run
    /// Keeps the source text that a run is switched to.
    func keepSource(_ version: ProcedureVersion, _ source: String, _ command: Command) throws(StoreError)
    func run(_ id: RunID) throws(StoreError) -> Run
    func events(of run: RunID) throws(StoreError) -> [RunEvent]
    /// The matters of a call, in the order they began.
    func runs(of call: CallID) throws(StoreError) -> [Run]
    /// The source text of a procedure's version, as its runs began with it.
    func source(of version: ProcedureVersion) throws(StoreError) -> String

    // MARK: Tickets

    /// Registers a matter: the ticket, its promises, its number, the run's ending and their history, in one.
    func register(_ registration: Registration, _ command: Command) throws(StoreError) -> Ticket
    /// The same matter has a ticket: what was said goes there, and no second one is registered.
    func add(_ run: RunID, revision: Int, generation: Int, to ticket: TicketNumber, _ command: Command)
        throws(StoreError) -> Ticket
    /// Claim, decide, attempt, keep, renew, withdraw …
    func perform(_ act: TicketAct, on ticket: TicketNumber, _ command: Command) throws(StoreError) -> Ticket
    func ticket(_ number: TicketNumber) throws(StoreError) -> Ticket
    /// Oldest first; `nil` for `after` from the beginning.
    func history(of ticket: TicketNumber, after sequence: Int64?, limit: Int) throws(StoreError) -> [HistoryEntry]
    /// One page of a list, by keyset: `after` is the last row's key.
    func page(_ query: QueueQuery, after: PageKey?, limit: Int) throws(StoreError) -> Page
    /// Newest first.
    func search(_ text: String, before: TicketID?, limit: Int) throws(StoreError) -> SearchPage
    /// Records every live promise whose time has passed as broken, as of its time, exactly once, whoever looks first.
    /// - Returns: those found now, at most `limit`; ask again while it is full.
    func breakDue(limit: Int, _ command: Command) throws(StoreError) -> [BrokenPromise]

    /// Records every clock whose time has passed as missed, as of its time, exactly once, whoever looks first.
    /// - Returns: those found now, at most about `limit`; ask again while it is full.
    func missDue(limit: Int, _ command: Command) throws(StoreError) -> [MissedClock]
    /// Carries a changed calendar to at most `limit` of the clocks that run; ask again until it is done: only then others are
    /// woken. Cheap when nothing changed. A crash in between leaves some counted by the old calendar until the next one asks.
    func recountClocks(limit: Int, _ command: Command) throws(StoreError) -> Recount
    /// The clocks of at most `limit` tickets that fall due first, those already missed among them.
    func clocksAtRisk(limit: Int) throws(StoreError) -> [ClockAtRisk]

    // MARK: Incidents

    func open(_ incident: IncidentDraft, _ command: Command) throws(StoreError) -> Incident
    func close(_ incident: IncidentID, _ command: Command) throws(StoreError) -> Incident
    /// Attached once, however often it is asked.
    func attach(_ target: IncidentTarget, to incident: IncidentID, _ command: Command) throws(StoreError) -> Incident
    /// It was about something else after all. What isn't attached stays so.
    func detach(_ target: IncidentTarget, from incident: IncidentID, _ command: Command) throws(StoreError) -> Incident
    func openIncidents() throws(StoreError) -> [Incident]
    /// The open incidents that a matter is attached to, or a ticket or the matter it came from; the latest first.
    func incidents(about target: IncidentTarget) throws(StoreError) -> [Incident]

    // MARK: Figures

    func floor() throws(StoreError) -> FloorFigures
    func service(on day: CalendarDay) throws(StoreError) -> ServiceFigures
    func counters() throws(StoreError) -> QueueCounters
    func figures(of login: Login, on day: CalendarDay) throws(StoreError) -> DayFigures
    /// Causes of tickets registered since, most frequent first.
    func causes(since: Instant, limit: Int) throws(StoreError) -> [CauseCount]

    // MARK: Keeping house

    /// Moves what was registered lately into the search index, once a whole batch of `limit` waits; cheap before that.
    /// What waits is found all the same.
    /// - Returns: how many tickets were indexed.
    func indexPending(limit: Int) throws(StoreError) -> Int
    /// Puts together a part of the pieces that indexing left; a search looks into each of them. For the night: others may
    /// wait up to 0.1 s at the gate.
    /// - Returns: whether there is more to do, so that it is worth asking again.
    func tidySearch() throws(StoreError) -> Bool
    /// What doesn't add up: counters against a recount, the history's chain, open tickets that owe nothing.
    func examine() throws(StoreError) -> [Finding]
    /// Goes through a write that writes nothing: what would keep everybody from writing now keeps it too.
    /// - Throws: ``StoreError/queue(_:)``, as a write would be refused.
    func tryWriting() throws(StoreError)
    /// Whether it falls to whoever asks to keep house in this minute: one of all consoles does, the first to ask. It
    /// costs nothing and never waits. One that dies before it has done it leaves it to the next minute's.
    func takesHouseTurn(at time: Instant) -> Bool
    /// What changes from now on. Watch first and read then, so that nothing falls between.
    func watch(_ topics: Set<Topic>) throws(StoreError) -> any TopicWatch
}
