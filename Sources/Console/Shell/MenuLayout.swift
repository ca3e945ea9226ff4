import Terminal

/// How much of a menu there is room for: what is read out above, then lines whose details are told whole, however many
/// rows they take.
struct MenuLayout {
    /// So many rows PgUp and PgDn move what is read out.
    static let page = 5
    private static let mostColumns = 74

    /// Of the box, with its frame.
    let columns: Int
    let rows: Int
    let spoken: [String]
    let spokenRows: Int
    let spokenTop: Int
    /// Where the details begin.
    let detailColumn: Int
    /// The rows of each line's detail, or of why it is off; never none.
    let details: [[String]]
    /// The first line in view.
    let first: Int
    let listRows: Int
    let isCut: Bool

    init<Action>(_ menu: Menu<Action>, in size: Size) {
        columns = min(Self.mostColumns, size.columns - 4)
        let inner = columns - 2
        let labels = menu.lines.map(\.label.displayWidth).max() ?? 0
        detailColumn = min(labels, inner * 2 / 3) + 6
        let room = max(10, inner - detailColumn - 1)
        details = menu.lines.map { line in
            let words = (line.disabled ?? line.detail).wrapped(to: room)
            // Why a line is off is told whole; a statement's beginning is enough to know it by.
            let most = line.disabled == nil ? menu.detailRows : words.count
            guard words.count > most else { return words.isEmpty ? [""] : words }
            return words.prefix(most - 1) + [(words[most - 1] + " …").truncated(to: room)]
        }
        let heights = details.map(\.count)
        let most = max(4, size.rows - 6)
        let wanted = heights.reduce(0, +)
        spoken = menu.spoken.map { $0.wrapped(to: inner - 2) } ?? []
        // The lines first: what is read out can be scrolled.
        spokenRows = min(spoken.count, max(1, most - min(wanted, most - 4) - 1))
        let above = spoken.isEmpty ? 0 : spokenRows + 1
        spokenTop = max(0, min(menu.spokenTop, spoken.count - spokenRows))
        listRows = min(wanted, most - above)
        var first = 0
        while first < menu.list.selection, heights[first...menu.list.selection].reduce(0, +) > listRows { first += 1 }
        self.first = first
        var shown = 0
        var end = first
        while end < heights.count, shown + heights[end] <= listRows {
            shown += heights[end]
            end += 1
        }
        isCut = end < heights.count
        rows = listRows + above + 2
    }
}
