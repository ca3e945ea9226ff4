import Domain
import Procedures
import Store
import Time

/// A shift in virtual time on a real store: calls come by chance, operators and specialists do their work through the
/// same verbs as at their consoles. The same seed gives the same shift.
///
/// A step that throws leaves what was committed before it; the shift can't be gone on with.
public struct SimulatedShift {
    enum Job {
        case arrive
        /// The caller has waited long enough.
        case giveUp(ExchangeCallID)
        case answer(Login)
        case endTalk(PlayedCall, Call, Login)
        case wrapUp(PlayedCall, Call, Login)
        case look(Login)
        case decide(TicketNumber, Login)
        case ringBack(TicketNumber, Login, tries: Int)

        /// Of tickets, not of a call that is under way.
        var isOfDesk: Bool {
            switch self {
            case .look, .decide, .ringBack: true
            case .arrive, .giveUp, .answer, .endTalk, .wrapUp: false
            }
        }
    }

    struct Waiting {
        var played: PlayedCall
        var call: Call
    }

    let store: any HotlineStore
    let clock: VirtualClock
    let crew: ShiftCrew
    let player: CallPlayer
    let zone: Zone
    let hours: CallingHours
    let arrivals: ArrivalProcess
    let end: Instant
    let deskClosesAt: Instant
    let newID: @Sendable () -> CommandID
    var callers: CallerBook
    var generator: SeededGenerator
    var agenda = Agenda<Job>()
    var waiting: [Waiting] = []
    var idleOperators: [Login] = []
    let see: (ShiftEvent) -> Void

    /// - Parameters:
    ///   - clock: the store's own, standing at the shift's beginning.
    ///   - end: no call comes later; those under way are talked to their end, in less than half an hour.
    ///   - deskClosesAt: nobody works on tickets later.
    ///   - see: told of everything, as it happens.
    public init(
        store: any HotlineStore, clock: VirtualClock, library: ProcedureLibrary, crew: ShiftCrew,
        callers: CallerBook, profile: ArrivalProfile, zone: Zone, hours: CallingHours, until end: Instant,
        deskClosesAt: Instant, seed: UInt64, newID: @escaping @Sendable () -> CommandID,
        see: @escaping (ShiftEvent) -> Void
    ) {
        self.store = store
        self.clock = clock
        self.crew = crew
        player = CallPlayer(store: store, library: library, exchange: crew.exchange, zone: zone, hours: hours)
        self.zone = zone
        self.hours = hours
        arrivals = ArrivalProcess(profile: profile, zone: zone)
        self.end = end
        self.deskClosesAt = deskClosesAt
        self.newID = newID
        self.callers = callers
        generator = SeededGenerator(seed: seed)
        self.see = see
    }

    /// - Throws: ``PlayError``.
    public mutating func run() throws(PlayError) {
        let start = clock.now()
        for login in crew.operators {
            try player.asking { () throws(StoreError) in _ = try store.set(.ready, command(login)) }
            idleOperators.append(login)
        }
        planArrival(after: start)
        for (index, login) in crew.specialists.enumerated() {
            agenda.add(.look(login), at: start + .minutes(5 + index))
        }
        while let (moment, job) = agenda.next() {
            if moment > deskClosesAt, job.isOfDesk { continue }
            clock.advance(to: moment)
            try perform(job)
        }
        for login in crew.operators {
            try player.asking { () throws(StoreError) in _ = try store.set(.away, command(login)) }
        }
    }

    private mutating func perform(_ job: Job) throws(PlayError) {
        switch job {
        case .arrive: try arrive()
        case .giveUp(let id): try giveUp(id)
        case .answer(let login): try answer(login)
        case .endTalk(let played, let call, let login): try endTalk(played, call, login)
        case .wrapUp(let played, let call, let login): try wrapUp(played, call, login)
        case .look(let login): try look(login)
        case .decide(let number, let login): try decide(number, login)
        case .ringBack(let number, let login, let tries): try ringBack(number, login, tries: tries)
        }
    }

    func command(_ login: Login) -> Command { Command(id: newID(), by: login) }

    func tell(_ what: ShiftEvent.What, by login: Login) {
        see(ShiftEvent(at: clock.now(), by: login, what: what))
    }

    mutating func after(seconds range: ClosedRange<Int>) -> Instant {
        clock.now() + .seconds(Int.random(in: range, using: &generator))
    }

    mutating func planArrival(after moment: Instant) {
        guard let next = arrivals.next(after: moment, using: &generator), next < end else { return }
        agenda.add(.arrive, at: next)
    }
}
