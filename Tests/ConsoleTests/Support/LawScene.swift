import Domain
import Store
import Testing
import Time

@testable import Console

/// The ticket of ``Scene`` under a rulebook that knows deadlines: an answer within thirty days that was told and has moved
/// since, and an insurer to be told within ten.
enum LawScene {
    static let act = ClockRule.Basis(act: "59-FZ", actInRussian: "59-ФЗ", article: "12", part: "1")

    static func answer() throws -> ClockTerms {
        ClockTerms(
            title: Wording(ru: "Ответ по существу", en: "Answer in substance"),
            rule: try ClockRule(
                basis: act, term: .calendarDays(30), start: .nextDay, end: .endOfDay, lastDayOff: .unsettled,
                pauses: [PauseReason("waiting-for-caller")], warnings: [.days(10), .days(3)],
                extending: .init(
                    basis: .init(act: "59-FZ", actInRussian: "59-ФЗ", article: "12", part: "2"), limit: 30,
                    countedFrom: .end)),
            ends: .answered)
    }

    static func insurer() throws -> ClockTerms {
        ClockTerms(
            title: Wording(ru: "Сообщить страховщику", en: "Tell the insurer"),
            rule: try ClockRule(
                basis: .init(act: "Policy", actInRussian: "Полис"), term: .workingDays(10), start: .nextDay,
                end: .closeOfBusiness, lastDayOff: .stays, warnings: [.days(30)]),
            ends: .done)
    }

    /// Registered on Friday, 20 November.
    static let registered = Scene.now - .days(3)

    static func proceedings(
        findings: [FieldID: Answer] = ["justified": .yesNo(true)], noCalls: NoCalls? = represented()
    ) throws -> Proceedings {
        let zone = try Scene.zone()
        func moment(_ day: String, _ time: String) throws -> Instant {
            zone.instant(of: try #require(CalendarDay(day)), at: try #require(TimeOfDay(time)))
        }
        return Proceedings(
            clocks: [
                TicketClock(
                    id: "answer", terms: try answer(), startedAt: registered,
                    counted: try moment("2026-12-20", "24:00"), countedLater: try moment("2026-12-21", "24:00"),
                    told: try moment("2026-12-22", "24:00")),
                TicketClock(
                    id: "insurer", terms: try insurer(), startedAt: registered,
                    counted: try moment("2026-12-04", "18:00")),
                TicketClock(
                    id: "register", terms: try insurer(), startedAt: registered, counted: registered + .days(3),
                    state: .met(at: registered)),
            ], findings: findings, noCalls: noCalls)
    }

    static func represented() -> NoCalls {
        NoCalls(
            why: Wording(ru: "Есть представитель.", en: "Represented."),
            through: try? PhoneNumber(parsing: "+7 495 765-43-21"))
    }

    static var rulebook: Procedure {
        var procedure = Scene.rulebook
        procedure.fields += [
            Field(
                id: "justified", label: Wording(ru: "Обоснованна", en: "Justified"), type: .yesNo, isRequired: true),
            Field(id: "why", label: Wording(ru: "Почему", en: "Why"), type: .text(limit: 500), isRequired: true),
            Field(
                id: "about", label: Wording(ru: "На кого", en: "About whom"),
                type: .choice([FieldOption(id: "city", title: Wording(ru: "Мэрия", en: "The city"))])),
        ]
        procedure.findings = ["justified", "why"]
        procedure.forwarding = ForwardingRule(
            bodies: [
                FieldOption(id: "city", title: Wording(ru: "Мэрия", en: "The city")),
                FieldOption(id: "police", title: Wording(ru: "Полиция", en: "The police")),
            ], neverTo: "about", needsNotice: true)
        procedure.tables = [
            DecisionTable(
                id: "amends", title: Wording(ru: "Что делать", en: "What to do"), hit: .first,
                rows: [
                    .init(
                        id: "ours", when: .answered("justified", with: ["yes"]),
                        say: Wording(ru: "Извиниться и возместить.", en: "Apologise and make amends."))
                ], otherwise: Wording(ru: "Предложить выход.", en: "Offer a way out."))
        ]
        procedure.letters = [
            Letter(
                id: "apology", title: Wording(ru: "Извинение", en: "Apology"),
                body: Wording(
                    ru: "Здравствуйте, {name}!\n\nОтвет на № {number} будет не позднее {due-answer}.\n\n{staff}",
                    en: "Dear {name},\n\nNo. {number} is answered by {due-answer}.\n\n{staff}"), serves: .notice),
            Letter(
                id: "decided", title: Wording(ru: "Решение", en: "Decision"),
                body: Wording(ru: "{name}: {decision}", en: "{name}: {decision}"), serves: .answer),
            Letter(
                id: "passed-on", title: Wording(ru: "Передано", en: "Passed on"),
                body: Wording(ru: "№ {number} передан: {body}", en: "No. {number} went to: {body}"),
                serves: .forwarding),
        ]
        return procedure
    }

    /// Everything that has to be found out before it is decided.
    static let found = Proceedings(findings: ["justified": .yesNo(true), "why": .text("Так.")])

    /// At the specialist's console, who holds it.
    static func opened(
        _ look: Look = Look.all[0], _ proceedings: Proceedings? = nil, decision: Decision? = nil,
        history: [HistoryEntry] = Scene.history(), under procedure: Procedure = rulebook, hasMatter: Bool = true,
        draft: Draft? = nil
    ) throws -> Player<SpecialistScreen> {
        var opening = try Scene.opening(Scene.oleg, "Олег Смирнов", [.specialist])
        opening.draft = draft
        var player = Player(
            SpecialistScreen(texts: try Scene.texts(look), zone: try Scene.zone(), opening: opening))
        player.begin()
        player.receive(.looked(try Scene.queueView()))
        if player.screen.openTicket == nil { player.press(.end, .enter) }
        let ticket = try Scene.ticket(
            claimedBy: Scene.oleg, decision: decision, proceedings: try proceedings ?? LawScene.proceedings())
        player.receive(.ticket(ticket, history, procedure, hasMatter ? try matter() : nil))
        _ = player.takeAsked()
        return player
    }

    /// - Parameter about: whom the caller complains about.
    static func matter(about: OptionID = "city") throws -> TicketMatter {
        var matter = try Scene.matter()
        let event = RunEvent(at: Scene.now - .days(3), by: "ivanova", .answered("about", .option(about)))
        try matter.run.apply(event)
        return matter
    }
}
