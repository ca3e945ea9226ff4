import Domain
import Store
import Texts
import Time

extension Shell {
    /// What a search found, newest first, to be chosen from.
    mutating func showFound(
        _ page: SearchPage, for text: String, at now: Instant, open: (TicketNumber) -> Action
    ) {
        guard !page.rows.isEmpty else { return say(texts.nothingFound(text), .soon, at: now) }
        overlay = .menu(
            Menu(
                texts.found(text, older: page.olderNotSearched),
                lines: page.rows.prefix(12).map { row in
                    .init(
                        "\(row.number)",
                        detail: [row.callerName, row.subject].compactMap { $0 }.joined(separator: " · "),
                        action: open(row.number))
                }))
    }
}
