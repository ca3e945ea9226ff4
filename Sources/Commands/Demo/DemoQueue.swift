import Domain
import Simulation
import Store
import Time

/// A queue with people in it, for a demonstration.
struct DemoQueue {
    static let crew = ShiftCrew(exchange: "exchange", operators: ["anna", "boris"], specialists: ["irina"])
    static let lead: Login = "viktor"
    static let zone = "Europe/Moscow"
    static let lines = 12

    var path: String

    /// Makes the queue, with whoever asks as its admin, so that they may sit down as anybody.
    /// - Throws: ``StoreError``.
    static func make(at path: String, admin: Login, _ language: Language, _ place: Surroundings) throws -> DemoQueue {
        let name = Wording(ru: "Городская телефонная сеть", en: "City Telephone Network")[language]
        try place.backend.create(
            path, HotlineSettings(name: name, zone: zone, lines: lines),
            place.calendars().calendar("russia"))
        let store = try place.backend.open(path, nil)
        let first = StaffMember(
            login: admin, name: place.fullName ?? admin.text, roles: Set(Role.allCases))
        for member in [first] + people(language) where member == first || member.login != admin {
            _ = try store.put(member, Command(id: place.newCommandID(), by: admin))
        }
        return DemoQueue(path: path)
    }

    private static func people(_ language: Language) -> [StaffMember] {
        let people: [(Login, Wording, Set<Role>)] = [
            ("anna", Wording(ru: "Анна Иванова", en: "Anna Ivanova"), [.operator]),
            ("boris", Wording(ru: "Борис Орлов", en: "Boris Orlov"), [.operator]),
            ("irina", Wording(ru: "Ирина Седова", en: "Irina Sedova"), [.specialist]),
            (lead, Wording(ru: "Виктор Зимин", en: "Viktor Zimin"), [.lead, .operator, .specialist]),
            (crew.exchange, Wording(ru: "Телефонная станция", en: "Telephone exchange"), [.telephony]),
        ]
        return people.map { StaffMember(login: $0.0, name: $0.1[language], roles: $0.2) }
    }

    /// Plays a shift in virtual time.
    /// - Throws: ``StoreError``, ``PlayError``, ``ZoneError``.
    func play(
        _ crew: ShiftCrew, from start: Instant, until end: Instant, deskClosesAt: Instant, callsInBusiestHour: Double,
        _ language: Language, seed: UInt64, in place: Surroundings, see: @escaping (ShiftEvent, Session) -> Void
    ) throws -> Session {
        let clock = VirtualClock(at: start)
        let store = try place.backend.open(path, clock)
        let settings = try store.settings()
        let session = Session(
            path: path, store: store, login: Self.lead, settings: settings,
            zone: try ZoneFolder.system.zone(named: settings.zone), language: language,
            newCommandID: place.newCommandID)
        var shift = SimulatedShift(
            store: store, clock: clock, library: try place.checkedLibrary(), crew: crew,
            callers: CallerBook(language: language, prefix: "demo-\(start.milliseconds)", lines: settings.lines),
            profile: .bank(callsInBusiestHour: callsInBusiestHour), zone: session.zone, hours: settings.callingHours,
            until: end, deskClosesAt: deskClosesAt, seed: seed, newID: place.newCommandID,
            see: { see($0, session) })
        try shift.run()
        return session
    }
}
