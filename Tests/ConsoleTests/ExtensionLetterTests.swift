import Domain
import Store
import Terminal
import Testing
import Texts
import Time

@testable import Console

/// The letter that an extension goes with.
@Suite struct ExtensionLetterTests {
    private func letters(_ change: (inout TicketClock) -> Void) throws -> String {
        var procedure = LawScene.rulebook
        procedure.letters = [
            Letter(
                id: "longer", title: Wording(ru: "О продлении", en: "Extended"),
                body: Wording(ru: "Ответим {due-answer}", en: "By {due-answer}"), serves: .extension)
        ]
        let whole = try LawScene.proceedings()
        var clock = try #require(whole.clock("answer"))
        change(&clock)
        var player = try LawScene.opened(Look.all[0], Proceedings(clocks: [clock]), under: procedure)
        player.press("m", "2")
        return player.frame()
    }

    private func clock(extendedBy: Int = 0, missedAt: Instant? = nil) throws -> (inout TicketClock) -> Void {
        { clock in
            clock = TicketClock(
                id: clock.id, terms: clock.terms, startedAt: clock.startedAt, extendedBy: extendedBy,
                counted: clock.counted, missedAt: missedAt)
        }
    }

    @Test func noLetterOfAnExtensionThatCannotBe() throws {
        #expect(try letters(clock()).contains("О продлении"))
        #expect(try !letters(clock(missedAt: Scene.now - .hours(1))).contains("О продлении"))
        #expect(try letters(clock(extendedBy: 30)).contains("О продлении"), "it is written again as it was sent")
    }

    /// Extended by all that the rule lets it be, its letter is still to be written first.
    @Test func theLetterOfTheWholeExtensionIsThereBeforeIt() throws {
        var procedure = LawScene.rulebook
        procedure.letters = [
            Letter(
                id: "longer", title: Wording(ru: "О продлении", en: "Extended"),
                body: Wording(ru: "Ответим {due-answer}", en: "By {due-answer}"), serves: .extension)
        ]
        var player = try LawScene.opened(Look.all[0], nil, under: procedure)
        player.press("k", "2", "2", .enter)
        #expect(player.frame().contains("О продлении"))
    }
}
