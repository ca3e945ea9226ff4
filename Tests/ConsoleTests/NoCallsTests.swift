import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// Whoever may not be phoned, since the registration or since it was found out.
@Suite struct NoCallsTests {
    private static let why = Wording(ru: "Есть юрист", en: "Has a lawyer")

    /// Nobody is known who speaks for them.
    private static let barred = Proceedings(noCalls: NoCalls(why: why))

    /// With a finding that bars calls, and a field for who speaks for them.
    private static var rulebook: Procedure {
        var procedure = LawScene.rulebook
        procedure.fields += [
            Field(id: "lawyer-now", label: Wording(ru: "Теперь юрист", en: "A lawyer now"), type: .yesNo),
            Field(id: "lawyers-phone", label: Wording(ru: "Его номер", en: "Their number"), type: .phone),
        ]
        procedure.findings += ["lawyer-now", "lawyers-phone"]
        procedure.noCalls = NoCallsRule(
            when: .answered("lawyer-now", with: ["yes"]), why: why, through: "lawyers-phone")
        return procedure
    }

    private func draft(_ act: TicketAct?) throws -> PromiseDraft {
        switch act {
        case .reopen(_, let draft), .renew(_, _, as: let draft), .keep(_, _, next: let draft?): draft
        default: throw Unexpected(act: act)
        }
    }

    private struct Unexpected: Error { var act: TicketAct? }

    /// The store takes it: as it would be there.
    private func isTaken(_ act: TicketAct, on ticket: Ticket) throws -> Bool {
        var ticket = ticket
        let setting = ClockSetting(zone: try Scene.zone(), calendar: .none, hours: Scene.settings().businessHours)
        let context = ActContext(
            by: Scene.oleg, now: Scene.now, leaseNow: LeaseTime(boot: "b", milliseconds: 0),
            leaseDuration: .seconds(900), newPromise: PromiseID(9), ladder: AttemptLadder(), setting: setting)
        do {
            _ = try ticket.apply(act, in: context)
            return true
        } catch {
            Issue.record("refused: \(error)")
            return false
        }
    }

    @Test(arguments: [nil, "+7 495 765-43-21"]) func aClosedTicketIsReopened(through number: String?) throws {
        let through = try number.map { try PhoneNumber(parsing: $0) }
        let ticket = try Scene.closedTicket(Proceedings(noCalls: NoCalls(why: Self.why, through: through)))
        var player = try LawScene.opened()
        player.receive(.ticket(ticket, [], LawScene.rulebook, try LawScene.matter()))
        _ = player.takeAsked()
        player.press("o")
        player.type("Есть новое.")
        player.press(.enter)
        let taken = player.takeAct()
        let act = try #require(taken)
        #expect(try draft(act).number == through)
        #expect(try isTaken(act, on: ticket))
    }

    @Test func aNewTimeAndTheManagersCallArePromisedWithoutTheirNumber() throws {
        let ticket = try Scene.ticket(decision: Scene.decision(), proceedings: Self.barred)
        for keys: [Key] in [["n", "2"], ["t", "3"]] {
            var player = try CallScene.taken()
            player.press(.function(9))
            player.receive(.ticket(ticket, [], LawScene.rulebook, try LawScene.matter()))
            player.press("v", "3")
            _ = player.takeAsked()
            for key in keys { player.press(key) }
            let taken = player.takeAct()
            let act = try #require(taken)
            #expect(try draft(act).number == nil)
            #expect(try isTaken(act, on: ticket))
        }
    }

    @Test func whatIsFoundOutLaterBarsTheTelephoneToo() throws {
        var player = try LawScene.opened(
            Look.all[0],
            try LawScene.proceedings(
                findings: ["lawyer-now": .yesNo(true)], noCalls: NoCalls(why: Self.why)),
            under: Self.rulebook)
        let frame = player.frame()
        #expect(frame.contains("! не звонить"))
        player.press("p")
        #expect(player.said == player.screen.texts.mayNotBePhoned && player.screen.shell.overlay == nil)
        player.press("k", "2", "3", "3")
        #expect(player.said == player.screen.texts.mayNotBePhoned && player.takeAct() == nil)
    }

    @Test func thenWhoeverSpeaksForThemIsRung() throws {
        let lawyer = try PhoneNumber(parsing: "+7 999 000-11-22")
        let proceedings = Proceedings(
            findings: ["lawyer-now": .yesNo(true), "lawyers-phone": .phone(lawyer)],
            noCalls: NoCalls(why: Self.why, through: lawyer))
        var player = try LawScene.opened(Look.all[0], proceedings, under: Self.rulebook)
        player.press("p")
        guard case .menu(let menu)? = player.screen.shell.overlay else {
            Issue.record("nobody is rung")
            return
        }
        #expect(menu.spoken == player.screen.texts.phone(lawyer))
    }
}
