/// What stands instead of a screen in a terminal that is too small for it; nothing typed is lost meanwhile.
public enum TooSmallNotice {
    /// Whether a terminal of this size needs it.
    public static func isNeeded(_ size: Size, smallest: Size = .smallest) -> Bool { !size.holds(smallest) }

    /// Draws the message, wrapped and centred, with both sizes below it, as far as there is room.
    public static func render(_ message: String, into canvas: inout Canvas, smallest: Size = .smallest) {
        let area = canvas.bounds
        let size = "\(area.columns)×\(area.rows) → \(smallest.columns)×\(smallest.rows)"
        let lines = message.wrapped(to: max(1, area.columns)) + [size]
        let first = max(0, (area.rows - lines.count) / 2)
        canvas.fill(area)
        for (index, line) in lines.enumerated() {
            canvas.putCentred(line, in: area, row: first + index, style: index < lines.count - 1 ? .late : .normal)
        }
    }
}
