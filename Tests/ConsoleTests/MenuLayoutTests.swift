import Terminal
import Testing

@testable import Console

/// Menus that are longer than their box.
@Suite struct MenuLayoutTests {
    private func menu(lines: Int, detail: String, spoken: String? = nil, selection: Int = 0) -> Menu<OperatorAction> {
        Menu(
            "?", spoken: spoken, lines: (0..<lines).map { .init("Line \($0)", disabled: detail, action: .stay) },
            selection: selection)
    }

    @Test func aReasonIsToldWhole() {
        let layout = MenuLayout(menu(lines: 2, detail: String(repeating: "reason ", count: 30)), in: .smallest)
        #expect(layout.details[0].joined(separator: " ").split(separator: " ").count == 30)
        #expect(!layout.isCut)
    }

    @Test(arguments: 0..<9) func theSelectedLineIsInView(_ selection: Int) {
        let detail = String(repeating: "reason ", count: 20)
        let layout = MenuLayout(menu(lines: 9, detail: detail, selection: selection), in: .smallest)
        #expect(layout.rows <= Size.smallest.rows - 2)
        #expect(layout.first <= selection)
        let rows = layout.details[layout.first...selection].map(\.count).reduce(0, +)
        #expect(rows <= layout.listRows)
        #expect(layout.isCut == (selection < 8))
    }

    @Test func whatIsReadOutLeavesRoomToAnswer() {
        var menu = menu(lines: 3, detail: "", spoken: String(repeating: "a long decision ", count: 200))
        let layout = MenuLayout(menu, in: .smallest)
        #expect(layout.listRows == 3 && layout.spokenRows < layout.spoken.count)
        menu.spokenTop = 1000
        let end = MenuLayout(menu, in: .smallest)
        #expect(end.spokenTop + end.spokenRows == end.spoken.count)
    }
}
