import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// A call about a bill, as the store tells of it, with a small rulebook of every stage.
enum CallScene {
    static let anna: Login = "ivanova"
    static let version = ProcedureVersion(id: "bill", hash: "1")

    static func player(_ look: Look = Look.all[0], waiting: Int = 1) throws -> Player<OperatorScreen> {
        var opening = try Scene.opening(anna, "Анна Иванова", [.operator])
        opening.desk = try desk()
        opening.view = Scene.view(waiting: waiting)
        opening.view.toContact = try Scene.rows()
        return Player(OperatorScreen(texts: try Scene.texts(look), zone: try Scene.zone(), opening: opening))
    }

    /// In a call, with the caller's card.
    static func taken(_ look: Look = Look.all[0]) throws -> Player<OperatorScreen> {
        var player = try player(look)
        player.receive(.call(try call()), .card(try card(), for: CallID(9)))
        _ = player.takeAsked()
        return player
    }

    /// At a step of the matter.
    static func matter(_ look: Look = Look.all[0], at step: StepID = "greet") throws -> Player<OperatorScreen> {
        var player = try taken(look)
        player.receive(.run(try run(at: step), rulebook))
        _ = player.takeAsked()
        return player
    }

    static func call() throws -> Call {
        var call = Call(
            id: CallID(9), exchangeID: "x9", line: 17, number: try PhoneNumber(parsing: "+7 495 123-45-67"),
            rangAt: Scene.now - .seconds(200))
        try call.apply(.taken(by: anna), at: Scene.now - .seconds(192))
        return call
    }

    static func card() throws -> CallerCard {
        CallerCard(
            people: [Person(id: PersonID(3), name: "Петров Пётр Ильич", address: "Москва, Лесная, 5", language: .ru)],
            accounts: [Account(id: AccountID(4), number: "77-120-5", holder: PersonID(3))],
            openTickets: [try Scene.rows()[3]])
    }

    static func run(at step: StepID, id: RunID = RunID(7)) throws -> Run {
        let facts: [RunEvent.Fact] = [
            .began(version, step: "greet", answers: [:]), .went(to: "listen"),
            .stated("За февраль начислили по новому тарифу."), .statementConfirmed, .went(to: "restate"),
            .restated(true), .went(to: "cause"), .causeFound("tariff"), .went(to: "solve"),
            .permissionAsked(granted: true), .offered("recalculate", amountKopecks: nil), .went(to: "promise"),
            .went(to: "close"),
        ]
        let end = facts.firstIndex { if case .went(to: step) = $0 { true } else { false } } ?? 0
        let events = facts[...end].enumerated().map {
            RunEvent(at: Scene.now - .seconds(180 - $0.offset), by: anna, $0.element)
        }
        return try Run(id: id, replaying: events)
    }

    static func desk() throws -> Desk {
        Desk(
            greeting: [
                Phrase(
                    words: Wording(
                        ru: "Здравствуйте, меня зовут Анна. Чем помочь?", en: "Hello, this is Anna. How can I help?"))
            ],
            triage: [
                TriageChoice(
                    id: "bill", title: Wording(ru: "Счёт", en: "A bill"), say: Wording(ru: "Слушаю.", en: "Go on."),
                    leadsTo: .procedure("bill", answers: [:])),
                TriageChoice(
                    id: "silent", title: Wording(ru: "Тишина", en: "Silence"),
                    say: Wording(ru: "Вас не слышно.", en: "I can't hear you."), leadsTo: .ends(.silent)),
            ],
            emergency: Emergency(
                say: Wording(ru: "Позвоните 112.", en: "Call 112."), number: try PhoneNumber(parsing: "112")),
            interrupts: [])
    }

    static let steps: [(StepID, Stage, Wording)] = [
        ("greet", .greet, Wording(ru: "Знакомство", en: "Greeting")),
        ("listen", .listen, Wording(ru: "Выслушать", en: "Listen")),
        ("restate", .empathise, Wording(ru: "Посочувствовать", en: "Empathise")),
        ("cause", .rootCause, Wording(ru: "Причина", en: "Root cause")),
        ("solve", .solutions, Wording(ru: "Решения", en: "Solutions")),
        ("promise", .promise, Wording(ru: "Обещание", en: "Promise")),
        ("close", .close, Wording(ru: "Прощание", en: "Goodbye")),
    ]

    static let rulebook = Procedure(
        id: "bill", title: Wording(ru: "Счёт", en: "Bill"),
        steps: steps.enumerated().map { index, step in
            Step(
                id: step.0, stage: step.1, title: step.2,
                say: [Phrase(words: Wording(ru: "Слова: \(step.2.ru).", en: "Words: \(step.2.en)."))],
                fields: step.1 == .greet ? ["account"] : [],
                next: steps.indices.contains(index + 1) ? [Branch(to: steps[index + 1].0)] : [])
        },
        fields: [
            Field(
                id: "account", label: Wording(ru: "Лицевой счёт", en: "Account"),
                ask: Wording(ru: "Назовите лицевой счёт.", en: "What is your account?"), type: .line(limit: 40))
        ],
        causes: [
            Cause(id: "tariff", title: Wording(ru: "Неверный тариф", en: "Wrong tariff"), isOurFault: true),
            Cause(id: "term", title: Wording(ru: "Срок оплаты", en: "Payment term"), isOurFault: false),
        ],
        solutions: [
            Solution(
                id: "recalculate", title: Wording(ru: "Перерасчёт", en: "Recalculation"),
                say: Wording(ru: "Можем пересчитать счёт.", en: "We can recalculate the bill."), approver: .specialist,
                carriedOut: .later(days: 5)),
            Solution(
                id: "tariff", title: Wording(ru: "Вернуть тариф", en: "Restore the tariff"),
                say: Wording(ru: "Можем вернуть тариф.", en: "We can restore the tariff."), carriedOut: .onPhone),
        ],
        outcomes: [],
        obligations: [
            Obligation(
                id: "confirmed", title: Wording(ru: "Рассказ подтверждён", en: "Statement confirmed"),
                demand: .statementConfirmed, gates: [.settle, .register], step: "listen")
        ],
        promiseRules: [], grounds: [], letters: [], disclosureNeeds: .detail)
}
