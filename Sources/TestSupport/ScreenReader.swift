import CPseudoTerminal

/// What a person would see of the bytes that a program sent: a terminal emulator (libvterm).
final class ScreenReader {
    private let screen: OpaquePointer
    private(set) var columns: Int
    private(set) var rows: Int

    init?(columns: Int, rows: Int) {
        guard let screen = cpt_screen_new(Int32(columns), Int32(rows)) else { return nil }
        self.screen = screen
        self.columns = columns
        self.rows = rows
    }

    deinit { cpt_screen_free(screen) }

    func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cpt_screen_resize(screen, Int32(columns), Int32(rows))
    }

    func write(_ bytes: some Collection<UInt8>) {
        Array(bytes).withUnsafeBufferPointer { cpt_screen_write(screen, $0.baseAddress, $0.count) }
    }

    var isAlternate: Bool { cpt_screen_is_alternate(screen) != 0 }

    var cursor: (column: Int, row: Int, isVisible: Bool) {
        var column: Int32 = 0
        var row: Int32 = 0
        var isVisible: Int32 = 0
        cpt_screen_cursor(screen, &column, &row, &isVisible)
        return (Int(column), Int(row), isVisible != 0)
    }

    func look(column: Int, row: Int) -> PseudoTerminal.Look {
        let cell = cell(column: column, row: row)
        return PseudoTerminal.Look(
            text: ScreenReader.text(of: cell), isBold: cell.isBold != 0, isUnderlined: cell.isUnderlined != 0,
            isReversed: cell.isReversed != 0, foreground: cell.foreground < 0 ? nil : Int(cell.foreground),
            background: cell.background < 0 ? nil : Int(cell.background))
    }

    func text(row: Int) -> String {
        var text = ""
        for column in 0..<columns {
            let cell = cell(column: column, row: row)
            if cell.width != 0 { text += cell.scalars.0 == 0 ? " " : ScreenReader.text(of: cell) }
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    private func cell(column: Int, row: Int) -> cpt_cell {
        var cell = cpt_cell()
        cpt_screen_cell(screen, Int32(column), Int32(row), &cell)
        return cell
    }

    private static func text(of cell: cpt_cell) -> String {
        let (first, second, third, fourth, fifth, sixth) = cell.scalars
        var text = String.UnicodeScalarView()
        for value in [first, second, third, fourth, fifth, sixth] where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return String(text)
    }
}
