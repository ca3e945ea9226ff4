import Testing

@testable import Terminal

@Suite("A terminal in memory")
struct MemoryTerminalTests {
    @Test("It keeps every frame and plays its script, one event at a time")
    func script() {
        let terminal = MemoryTerminal(
            size: Size(columns: 10, rows: 2), script: [.key("a"), .resize(Size(columns: 20, rows: 3))])
        var canvas = Canvas(size: terminal.size)
        canvas.put("кадр", column: 0, row: 1)
        terminal.present(canvas, cursor: Point(column: 4, row: 1))
        #expect(terminal.frame?.text == "\nкадр")
        #expect(terminal.frame?.cursor == Point(column: 4, row: 1))
        #expect(terminal.events(timeout: nil) == [.key("a")])
        #expect(terminal.size == Size(columns: 10, rows: 2))
        #expect(terminal.events(timeout: nil) == [.resize(Size(columns: 20, rows: 3))])
        #expect(terminal.size == Size(columns: 20, rows: 3))
        #expect(terminal.events(timeout: nil) == [.hangUp])
        terminal.play([.timeout])
        #expect(terminal.events(timeout: nil) == [.timeout])
    }
}
