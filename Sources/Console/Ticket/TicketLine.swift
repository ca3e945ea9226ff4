import Terminal

/// One row of what scrolls on a ticket: the matter it came from, then its history.
struct TicketLine: Hashable {
    struct Piece: Hashable {
        var column: Int
        var text: String
        var columns: Int
        var style: Style
    }

    /// Of the section that begins here.
    var heading: String?
    var pieces: [Piece] = []

    /// A text wrapped at `columns`; `first` stands in front of its first row.
    static func wrapped(
        _ text: String, column: Int, columns: Int, style: Style = .normal, first: [Piece] = []
    ) -> [TicketLine] {
        let rows = text.wrapped(to: max(1, columns))
        return (rows.isEmpty ? [""] : rows).enumerated().map { index, row in
            let words = Piece(column: column, text: String(row), columns: columns, style: style)
            return TicketLine(pieces: (index == 0 ? first : []) + [words])
        }
    }
}
