import Domain
import Procedures
import Testing
import Time

/// One row of a rulebook: what was said and found, and what has to follow. The expected side is written from the text of the
/// law, never from the file that is being held to it.
struct RulebookCase: CustomTestStringConvertible, Sendable {
    /// What the row says.
    let row: String
    var said: Answers
    /// What whoever decides found out on the ticket.
    var found: Answers = [:]
    /// The rows that fit, of each table that the row of the rulebook speaks about; none: the table's "otherwise".
    var rows: [TableID: [RowID]] = [:]
    /// What is still wanted before a verdict is sure; a table that isn't named is decided.
    var open: [TableID: [FieldID]] = [:]
    /// The grounds to refuse on that its tables suggest.
    var grounds: [Suggested] = []
    /// Every deadline that runs, by its last moment.
    var clocks: [ClockID: Due] = [:]

    var testDescription: String { row }

    /// A ground, what it demands, and whether the person may apply again once its reason is gone.
    struct Suggested: Hashable, Sendable, CustomStringConvertible {
        let ground: GroundID
        let demands: GroundDemand
        let again: Bool

        init(_ ground: GroundID, _ demands: GroundDemand, again: Bool) {
            self.ground = ground
            self.demands = demands
            self.again = again
        }

        var description: String {
            "\(ground) demands \(demands.rawValue), \(again ? "may be asked again" : "stands")"
        }
    }

    /// When a deadline is over.
    enum Due: Sendable {
        /// With this day, at its midnight; where the law isn't settled, `later` is the other reading.
        case with(String, later: String? = nil)
        case at(String)

        func description(in zone: Zone) throws -> String {
            switch self {
            case .at(let moment): return try Instant(rfc3339: moment).written(in: zone)
            case .with(let day, let later):
                let ends = try [day, later].compactMap(\.self).map { text in
                    let day = try #require(CalendarDay(text), "“\(text)” is no day")
                    return zone.instant(of: day + 1, at: .startOfDay).written(in: zone)
                }
                return ends.joined(separator: " or ")
            }
        }
    }
}

/// A shipped rulebook among those who live by it: their zone, their calendar, and the moment at which their matters come.
struct Rulebook: CustomStringConvertible, Sendable {
    let loaded: LoadedProcedure
    let setting: ClockSetting
    /// The call comes in ten minutes before its ticket is registered.
    let registered: Instant

    var received: Instant { registered - .minutes(10) }
    var procedure: Procedure { loaded.procedure }
    var description: String { procedure.title.en }

    init(_ id: ProcedureID, in zone: String, on calendar: String, registered: String) throws {
        loaded = try shipped.procedure(id)
        setting = try ClockCase.setting(zone, shippedCalendar(calendar))
        self.registered = try Instant(rfc3339: registered)
    }

    /// The same rulebook, on another day.
    func registered(_ moment: String) throws -> Rulebook { try Rulebook(copying: self, registered: moment) }

    private init(copying other: Rulebook, registered: String) throws {
        loaded = other.loaded
        setting = other.setting
        self.registered = try Instant(rfc3339: registered)
    }

    /// A matter with these answers, each of which its field takes, and was asked for at the end.
    ///
    /// - Parameter stale: answers that were given before another answer took their question away.
    func run(_ said: Answers, stale: Answers = [:]) throws -> Run {
        var run = try loaded.begun()
        for (id, words) in said.merging(stale, uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            let field = try #require(procedure.field(id), "the rulebook has no field “\(id)”")
            let event = RunEvent(at: registered, by: "anna", .answered(id, try words.answer(to: field)))
            try run.check(event, under: procedure, in: setting.zone)
            try run.apply(event)
        }
        let unasked = procedure.fields.filter { said[$0.id] != nil && !run.isAsked($0, under: procedure) }.map(\.id)
        #expect(unasked == [], "nobody could have answered what isn't asked")
        return run
    }

    /// A ticket of this matter, on which these things were found.
    func ticket(_ said: Answers, found: Answers = [:]) throws -> RulebookTicket {
        var ticket = try RulebookTicket(of: self, run: run(said))
        for field in procedure.findings {
            guard let words = found[field] else { continue }
            try ticket.find(field, words)
        }
        #expect(found.keys.allSatisfy(procedure.findings.contains), "not a finding of this rulebook: \(found)")
        return ticket
    }

    /// Holds a row to everything that it says.
    func expect(_ one: RulebookCase) throws {
        let ticket = try ticket(one.said, found: one.found)
        for (id, rows) in one.rows.sorted(by: { $0.key < $1.key }) {
            let table = try #require(procedure.table(id), "the rulebook has no table “\(id)”")
            let verdict = ticket.run.verdict(of: table, under: procedure)
            let (told, wanted, open) = (verdict.rows.map(\.id), verdict.open, one.open[id] ?? [])
            #expect(told == rows, "\(one.row): “\(id)” says \(verdict.rows.map(\.say.en))")
            #expect(wanted == open, "\(one.row): this is still asked for, for “\(id)”")
            let (isOtherwise, isNothing) = (verdict.isOtherwise, rows.isEmpty && open.isEmpty)
            #expect(isOtherwise == isNothing, "\(one.row): whether “\(id)” says “\(table.otherwise?.en ?? "nothing")”")
        }
        let suggested = try ticket.suggested()
        #expect(suggested == Set(one.grounds), "\(one.row): these reasons to refuse are put before whoever decides")
        let (due, byHand) = (ticket.due(), try one.clocks.mapValues { try $0.description(in: setting.zone) })
        #expect(due == byHand, "\(one.row): these deadlines stand on the ticket")
        for suggested in one.grounds { try ticket.expectRefusing(on: suggested, one.row) }
        try ticket.expectReceiptEndsNothing(one.row)
    }
}
