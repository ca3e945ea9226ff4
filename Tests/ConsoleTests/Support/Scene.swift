import Domain
import Store
import Testing
import Texts
import Time

@testable import Console

/// One afternoon at a hotline, the same for every frame: Monday 2026-11-23, 13:04 in Moscow.
enum Scene {
    static let now = Instant(milliseconds: 1_795_428_240_000)
    static let oleg: Login = "smirnov"
    static let vera: Login = "lebedeva"

    static func zone() throws -> Zone { try ZoneFolder.system.zone(named: "Europe/Moscow") }

    static func texts(_ look: Look) throws -> Texts { Texts(try #require(Language(rawValue: look.language))) }

    static func number(_ serial: Int) throws -> TicketNumber { try #require(TicketNumber(serial: serial)) }

    static func settings() -> HotlineSettings { HotlineSettings(name: "Hotline", zone: "Europe/Moscow") }

    static func desk() throws -> Desk {
        Desk(
            greeting: [], triage: [],
            emergency: Emergency(
                say: Wording(ru: "Позвоните 112.", en: "Call 112."), number: try PhoneNumber(parsing: "112")),
            interrupts: [])
    }

    static func opening(_ login: Login, _ name: String, _ roles: Set<Role>) throws -> Opening {
        Opening(
            me: StaffMember(login: login, name: name, roles: roles), settings: settings(),
            presence: Presence(login: login, state: .ready, since: now - .minutes(20)), view: view(), desk: try desk(),
            inHand: nil)
    }

    static func view(waiting: Int = 3) -> View {
        View(
            at: now,
            floor: FloorFigures(
                waiting: waiting, longestSince: waiting > 0 ? now - .seconds(42) : nil, talking: 141, wrapUp: 22,
                ready: 17, onBreak: 9, away: 4, lines: 180),
            counters: QueueCounters(
                open: 438, undecided: 120, toContact: 6, claimed: 31, broken: 2, dueToday: 11, dueTomorrow: 36,
                registeredToday: 54, closedToday: 49),
            mine: DayFigures())
    }

    static let february = Wording(ru: "Счёт за февраль", en: "The bill for February")

    static func rows() throws -> [TicketRow] {
        let all: [(Int, Wording, String?, Duration, Bool, Login?)] = [
            (
                4790, Wording(ru: "Неверный тариф", en: "Wrong tariff"), "Сидорова Мария Николаевна", .hours(-5), true,
                nil
            ),
            (4795, Wording(ru: "Нет связи дома", en: "No line at home"), "Ким Д.", .hours(-1), true, "petrov"),
            (
                4801,
                Wording(
                    ru: "Срок оплаты счёта перенесли без предупреждения",
                    en: "The day a bill is due was moved without a word"), "Орлов А.", .hours(5), false, oleg
            ),
            (4821, february, nil, .days(2), false, nil),
        ]
        let phone = try PhoneNumber(parsing: "+7 495 123-45-67")
        return try all.map { serial, subject, name, due, isBroken, holder in
            TicketRow(
                id: TicketID(Int64(serial)), number: try number(serial), stage: .open, registeredAt: now - .days(3),
                subject: subject, callerName: name, phone: phone, due: now + due, kind: .callBack,
                isBroken: isBroken, claimedBy: holder)
        }
    }

    static func queueView(_ query: QueueQuery = .urgent) throws -> View {
        var view = view()
        view.query = query
        view.page = Page(rows: try rows(), next: nil)
        return view
    }

    static func ticket(
        claimedBy holder: Login? = nil, decision: Decision? = nil, proceedings: Proceedings = Proceedings()
    ) throws -> Ticket {
        let phone = try PhoneNumber(parsing: "+7 495 123-45-67")
        return Ticket(
            id: TicketID(4821), number: try number(4821), run: RunID(7),
            procedure: ProcedureVersion(id: "complaint", hash: "0"), registeredAt: now - .days(3),
            registeredBy: "ivanova",
            caller: TicketCaller(
                name: "Петров Пётр Ильич", phone: phone, address: "Москва, Лесная, 5", language: .ru),
            subject: february, cause: nil,
            statement: "За февраль начислили по новому тарифу, хотя я просил оставить прежний.",
            isStatementConfirmed: true, desiredOutcome: nil,
            claim: holder.map {
                Claim(by: $0, since: now - .minutes(3), until: LeaseTime(boot: "b", milliseconds: 900_000))
            }, generation: holder == nil ? 0 : 1, decision: decision,
            promises: [
                Promise(
                    id: PromiseID(2), kind: .carryOut, madeAt: now - .days(3), due: now + .days(4), number: nil),
                Promise(
                    id: PromiseID(1), kind: .callBack, madeAt: now - .days(3), due: now + .days(2),
                    number: proceedings.noCalls.map(\.through) ?? phone),
            ], proceedings: proceedings)
    }

    /// The ticket after everything that was owed is kept.
    static func closedTicket(_ proceedings: Proceedings = Proceedings()) throws -> Ticket {
        let open = try ticket(decision: decision(), proceedings: proceedings)
        return Ticket(
            id: open.id, number: open.number, run: open.run, procedure: open.procedure,
            registeredAt: open.registeredAt, registeredBy: open.registeredBy, caller: open.caller,
            subject: open.subject, cause: nil, statement: open.statement, isStatementConfirmed: true,
            desiredOutcome: nil, decision: open.decision, promises: [], closedAt: now, proceedings: proceedings)
    }

    /// What the ticket came from: two offers, one of them still to be approved.
    static func matter() throws -> TicketMatter {
        let facts: [RunEvent.Fact] = [
            .began(ProcedureVersion(id: "complaint", hash: "0"), step: "greet", answers: [:]),
            .answered("account", .text("77-120-5")), .answered("tariff", .option("old")),
            .answered("sum", .money(kopecks: 34_000)), .answered("contract", .unknown), .causeFound("tariff"),
            .outcomeWanted("refund"), .permissionAsked(granted: true), .offered("recalculate", amountKopecks: 34_000),
            .offered("restore", amountKopecks: nil), .responded("recalculate", .accepted),
            .responded("restore", .declined), .stated("За февраль начислили по новому тарифу."), .statementConfirmed,
            .statementAdded("Счёт пришёл с опозданием."),
        ]
        let run = try Run(id: RunID(7), replaying: facts.map { RunEvent(at: now - .days(3), by: "ivanova", $0) })
        return TicketMatter(run: run, account: "77-120-5")
    }

    static func decision() -> Decision {
        Decision(
            outcome: .granted, words: "Мы вернём прежний тариф с 1 февраля и пересчитаем счёт: 340 рублей.", by: oleg,
            at: now - .hours(1))
    }

    static func history() -> [HistoryEntry] {
        let facts: [(Duration, Login, HistoryFact)] = [
            (.days(-3), "ivanova", HistoryFact(.registered)),
            (.days(-3), "ivanova", HistoryFact(.promised, ["promise": "callBack"])),
            (.days(-1), "ivanova", HistoryFact(.attempted, ["result": "noAnswer"])),
            (.minutes(-3), oleg, HistoryFact(.noted, words: "Тариф меняли без согласия: в журнале нет заявки.")),
        ]
        return facts.enumerated().map { index, entry in
            HistoryEntry(sequence: Int64(index), at: now + entry.0, by: entry.1, fact: entry.2)
        }
    }

    /// A rulebook with one ground; of its script a ticket's screen shows nothing.
    static let rulebook = Procedure(
        id: "complaint", title: Wording(ru: "Жалоба", en: "Complaint"), steps: [],
        fields: [
            Field(id: "account", label: Wording(ru: "Лицевой счёт", en: "Account"), type: .line(limit: 40)),
            Field(
                id: "tariff", label: Wording(ru: "Какой тариф", en: "Which tariff"),
                type: .choice([FieldOption(id: "old", title: Wording(ru: "прежний", en: "the old one"))])),
            Field(id: "sum", label: Wording(ru: "Начислено", en: "Charged"), type: .money(limitKopecks: 1_000_000)),
            Field(
                id: "contract", label: Wording(ru: "Номер договора", en: "Contract"), type: .line(limit: 40),
                unknown: Consequence(say: Wording(ru: "Хорошо.", en: "All right."), allowsRegistration: true)),
        ],
        causes: [Cause(id: "tariff", title: Wording(ru: "Неверный тариф", en: "Wrong tariff"), isOurFault: true)],
        solutions: [
            Solution(
                id: "recalculate", title: Wording(ru: "Перерасчёт", en: "Recalculation"),
                say: Wording(ru: "Можем пересчитать счёт.", en: "We can recalculate the bill."),
                limitKopecks: 100_000, approver: .specialist, carriedOut: .later(days: 5)),
            Solution(
                id: "restore", title: Wording(ru: "Вернуть тариф", en: "Restore the tariff"),
                say: Wording(ru: "Можем вернуть тариф.", en: "We can restore the tariff."), carriedOut: .onPhone),
        ], outcomes: [FieldOption(id: "refund", title: Wording(ru: "вернуть деньги", en: "the money back"))],
        obligations: [], promiseRules: [],
        grounds: [
            Ground(
                id: "in-contract", title: Wording(ru: "Так в договоре", en: "It is in the contract"),
                say: Wording(ru: "Это условие есть в вашем договоре.", en: "Your contract says so."),
                basis: Wording(ru: "договор, п. 4.2", en: "contract, 4.2"))
        ], letters: [], disclosureNeeds: .detail)
}
