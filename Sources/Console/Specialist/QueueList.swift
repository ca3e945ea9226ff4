import Domain
import Store
import Terminal

/// The rows of one filter as far as they are read, and the one that is selected.
struct QueueList: Sendable {
    private(set) var rows: [TicketRow] = []
    private(set) var next: PageKey?
    private(set) var isRead = false
    var isReadingMore = false
    var view = ListView()

    var selected: TicketRow? { rows.indices.contains(view.selection) ? rows[view.selection] : nil }

    /// The first page, read anew; what was read beyond it stays, and so does the selected ticket.
    mutating func refresh(_ page: Page) {
        let fresh = Set(page.rows.map(\.id))
        let kept = page.next == nil ? [] : rows.dropFirst(page.rows.count).filter { !fresh.contains($0.id) }
        set(page.rows + kept, next: kept.isEmpty ? page.next : next)
    }

    mutating func append(_ page: Page) {
        isReadingMore = false
        let known = Set(rows.map(\.id))
        set(rows + page.rows.filter { !known.contains($0.id) }, next: page.next)
    }

    private mutating func set(_ rows: [TicketRow], next: PageKey?) {
        let selected = self.selected?.id
        self.rows = rows
        self.next = next
        isRead = true
        view.update(
            count: rows.count, hasMore: next != nil,
            selection: selected.flatMap { id in rows.firstIndex { $0.id == id } })
    }
}
