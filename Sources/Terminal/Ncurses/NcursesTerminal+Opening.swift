import CNcurses
import CSystem
import Glibc

// What a terminal is asked and told when it is opened.
extension NcursesTerminal {
    static func takeSize() -> Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        if cs_terminal_size(STDOUT_FILENO, &columns, &rows) == 0 { cn_resize(rows, columns) }
        return Size(columns: Int(cn_columns()), rows: Int(cn_rows()))
    }

    static func armRescue() {
        var bytes = [CChar](repeating: 0, count: 256)
        let length = cn_leaving_bytes(&bytes, bytes.count)
        cs_rescue_arm(bytes, length)
    }

    static func define(_ theme: Theme) {
        for style in Style.all {
            let paint = theme.paint(for: style)
            var attributes = 0
            if paint.isBold { attributes |= CN_BOLD }
            if paint.isDim { attributes |= CN_DIM }
            if paint.isUnderlined { attributes |= CN_UNDERLINE }
            if paint.isReversed { attributes |= CN_REVERSE }
            cn_define_style(
                Int32(style.index), Int32(paint.foreground?.rawValue ?? -1), Int32(paint.background?.rawValue ?? -1),
                Int32(attributes))
        }
    }

    /// What this kind of terminal sends for its keys, from terminfo.
    static func keySequences() -> [[UInt8]: Key] {
        var names: [String: Key] = [
            "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
            "kpp": .pageUp, "knp": .pageDown, "kdch1": .delete, "kich1": .insert, "kcbt": .backTab, "kent": .enter,
            "kbs": .backspace,
        ]
        for number in 1...12 { names["kf\(number)"] = .function(number) }
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in names {
            if let bytes = cn_capability(name) { sequences[Array(String(cString: bytes).utf8)] = key }
        }
        return sequences
    }
}
