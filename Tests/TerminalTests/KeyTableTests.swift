import Testing

@testable import Terminal

@Suite("One table for keyboard, hints, help and palette")
struct KeyTableTests {
    private enum Action: Equatable { case take, search, search2, leave, help }

    private let table = KeyTable<Action>([
        KeyBinding("take", keys: ["c", .enter], label: "взять", help: "Взять тикет себе", action: .take),
        KeyBinding("leave", keys: ["q"], label: "уйти", disabled: "Сначала закончите звонок.", action: .leave),
        KeyBinding("search", keys: ["/"], label: "поиск", isHinted: false, action: .search),
        KeyBinding("help", keys: [.function(1), "?"], label: "помощь", action: .help),
    ])

    @Test("A key does what its binding says, also under a Russian layout")
    func meaning() {
        #expect(table.meaning(of: "c") == .action(.take))
        #expect(table.meaning(of: "с") == .action(.take))
        #expect(table.meaning(of: .enter) == .action(.take))
        #expect(table.meaning(of: "x") == .nothing)
    }

    @Test("A key that is off says why")
    func disabled() {
        #expect(table.meaning(of: "q") == .disabled("Сначала закончите звонок."))
        #expect(table.meaning(of: "й") == .disabled("Сначала закончите звонок."))
    }

    @Test("While text is typed, letters are letters")
    func typing() {
        #expect(table.meaningWhileTyping(of: "c") == .nothing)
        #expect(table.meaningWhileTyping(of: "?") == .nothing)
        #expect(table.meaningWhileTyping(of: .function(1)) == .action(.help))
    }

    @Test("The palette finds by the beginnings of words, and by key", arguments: [("тик взя", "take"), ("F1", "help")])
    func palette(_ query: String, _ id: String) {
        #expect(table.matching(query).map(\.id) == [id])
        #expect(table.matching("").count == 4)
    }

    @Test("Two bindings that are on mustn't claim one key")
    func conflicts() {
        #expect(table.conflicts.isEmpty)
        #expect((table + KeyTable([KeyBinding("x", keys: ["/"], label: "x", action: .search2)])).conflicts == ["/"])
    }

    @Test("The hint bar keeps help at the right and leaves out what has no room")
    func hints() {
        var canvas = Canvas(size: Size(columns: 40, rows: 1))
        HintBar(table).render(into: &canvas, canvas.bounds)
        #expect(canvas.text == " c взять  q уйти              F1 помощь")
        #expect(canvas[1, 0].style == .hintKey)
        #expect(canvas[10, 0].style == .dim)
        var narrow = Canvas(size: Size(columns: 20, rows: 1))
        HintBar(table).render(into: &narrow, narrow.bounds)
        #expect(narrow.text == " c взять  F1 помощь")
    }
}
