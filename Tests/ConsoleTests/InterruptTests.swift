import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// What interrupts a matter and returns to it.
@Suite struct InterruptTests {
    private func player(language: String = "ru") throws -> Player<OperatorScreen> {
        let look = Look(language: language, size: .smallest)
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = try CallScene.desk()
        opening.desk?.interrupts = [
            Interrupt(
                kind: .hold, title: Wording(ru: "Ожидание", en: "Hold"),
                say: Wording(ru: "Подождёте минуту?", en: "Will you wait?"),
                back: Wording(ru: "Спасибо, что подождали.", en: "Thank you for waiting.")),
            Interrupt(
                kind: .transfer, title: Wording(ru: "Перевод", en: "Transfer"),
                say: Wording(ru: "Соединю вас.", en: "Let me put you through.")),
        ]
        var player = Player(OperatorScreen(texts: try Scene.texts(look), zone: try Scene.zone(), opening: opening))
        player.receive(
            .call(try CallScene.call()), .card(try CallScene.card(), for: CallID(9)),
            .run(try CallScene.run(at: "listen"), CallScene.rulebook))
        player.screen.work?.caller.language = .ru
        _ = player.takeAsked()
        return player
    }

    /// They are asked before they are put on hold, in their language, and thanked when one is back.
    @Test(arguments: ["ru", "en"]) func holdHasItsWords(_ language: String) throws {
        var player = try player(language: language)
        player.press(.function(7))
        #expect(player.frame().contains("Подождёте минуту?"))
        #expect(player.takeAsked().isEmpty)
        player.press(.enter)
        #expect(player.takeAsked() == [.happened(.legBegan(.hold, with: nil), CallID(9))])
        player.press(.function(7))
        #expect(player.takeAsked() == [.happened(.legEnded(.hold, by: .staff), CallID(9))])
        #expect(player.frame().contains("Спасибо, что подождали."))
        player.press(.enter)
        #expect(player.screen.work?.phase == .matter(0))
    }

    /// Not how long the call is, but how long the caller hears music; and the key that ends it stands first.
    @Test func theTimerOfAHoldIsItsOwn() throws {
        var player = try player()
        player.press(.function(7), .enter)
        player.pass(.seconds(75))
        #expect(player.frame().contains("\(player.screen.texts.onHold) 1:15"))
        let bar = try #require(player.frame().split(separator: "\n").last)
        #expect(bar.contains(" F7 \(player.screen.texts.unholdKey)"))
        #expect(player.screen.keys(at: player.now).bindings.first?.id == "hold")
        #expect(player.screen.keys(at: player.now).conflicts.isEmpty)
    }

    @Test func aTransferNeedsSomebodyAndIsSeen() throws {
        var player = try player()
        player.press(.function(6), "2")
        #expect(player.frame().contains("Соединю вас."))
        player.press(.enter)
        #expect(player.takeAsked().isEmpty)
        #expect(player.frame().contains(player.screen.texts.legTitle(.transfer)), "it is asked again")
        player.type("Ирина")
        player.press(.enter)
        #expect(player.takeAsked() == [.happened(.legBegan(.transfer, with: "Ирина"), CallID(9))])
        #expect(player.frame().contains("перевод: Ирина"))
    }

    /// The caller hangs up while a question is open: the key works, and what was typed is there when it is asked again.
    @Test func aCallEndsUnderAnOpenQuestion() throws {
        var player = try player()
        player.press(.function(6), "2", .enter)
        player.type("Ири")
        player.press(.function(8))
        #expect(player.takeAsked() == [.happened(.hungUp(by: .caller), CallID(9))])
        #expect(!player.frame().contains(player.screen.texts.legTitle(.transfer)))
    }

    /// The key that ends a call is the one that rings back.
    @Test func aKeyPressedTwiceRingsNobody() throws {
        let look = Look(language: "ru", size: .smallest)
        var opening = try Scene.opening(CallScene.anna, "Анна Иванова", [.operator])
        opening.desk = try CallScene.desk()
        var player = Player(OperatorScreen(texts: try Scene.texts(look), zone: try Scene.zone(), opening: opening))
        player.receive(.call(try CallScene.call()), .card(try CallScene.card(), for: CallID(9)))
        _ = player.takeAsked()
        player.press(.function(8), .function(8))
        func rings(_ requests: [Request]) -> Bool {
            requests.contains { if case .happened(.rangBack, _) = $0 { true } else { false } }
        }
        #expect(!rings(player.takeAsked()))
        #expect(player.frame().contains("+7 495 123-45-67"), "it is asked, with the number")
        player.press("1")
        #expect(rings(player.takeAsked()))
    }

    /// The store tells the lead of the wish; an emergency is something else.
    @Test func askingForTheManagerIsNoEmergency() throws {
        var player = try player()
        _ = player.screen.perform(.managerNamed("Котова"), at: player.now)
        #expect(player.screen.work?.current?.run.manager == ManagerWish(name: "Котова"))
        let effects = player.screen.perform(.managerNamed("Зимина"), at: player.now)
        #expect(effects.count == 1)
        guard case .ask(.record(let facts, _, _, _))? = effects.first else {
            Issue.record("the wish isn't recorded")
            return
        }
        #expect(facts == [.managerWished(ManagerWish(name: "Зимина"))])
    }

    @Test func anEmergencyIsOneOfTheWaysACallComesOut() throws {
        var player = try player()
        player.press(.function(6), "1")
        guard case .alertLead(CallID(9), _)? = player.takeAsked().first else {
            Issue.record("the lead isn't told")
            return
        }
        player.press(.escape)
        #expect(player.screen.work?.phase == .matter(0))
        #expect(player.screen.work?.suggestedDisposition == .emergency)
        #expect(player.screen.dispositions.count == Set(player.screen.dispositions).count)
    }

    /// Put aside with the caller there it was agreed; after they hung up they were cut off.
    @Test(arguments: [(false, Disposition.suspended), (true, .dropped)])
    func whatIsPutAsideComesOutAsIs(_ row: (isGone: Bool, disposition: Disposition)) throws {
        var player = try player()
        if row.isGone { player.press(.function(8), .escape) }
        player.pass(.seconds(1))
        player.press(.function(5), "3")
        if !row.isGone {
            player.type("Ждём чека")
            player.press(.enter)
        }
        #expect(player.screen.work?.current == nil || player.screen.work?.firstUnfinished == nil)
        player.pass(.seconds(1))
        if !row.isGone { player.press(.function(8)) }
        #expect(player.screen.work?.phase == .wrapUp)
        #expect(player.screen.work?.suggestedDisposition == row.disposition)
    }
}

/// The days that can be promised with one key.
@Suite struct CallbackWindowTests {
    @Test func todayIsNotOfferedOnceCallingHoursAreOver() throws {
        let zone = try Scene.zone()
        let noon = CallbackWindows(settings: Scene.settings(), zone: zone, now: Scene.now)
        #expect(noon.days.first == zone.day(at: Scene.now))
        let night = CallbackWindows(settings: Scene.settings(), zone: zone, now: Scene.now + .hours(9))
        #expect(night.days.first == zone.day(at: Scene.now) + 1)
        #expect(night.days.last == noon.days.last)
    }
}
