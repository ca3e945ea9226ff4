import Domain
import Store
import Texts
import Time

extension Shell {
    /// What a search found, newest first, to be chosen from.
    mutating func showFound(
        _ page: SearchPage, for text: String, at now: Instant, open: (TicketNumber) -> Action
    ) {
        guard !page.rows.isEmpty else { return say(whyNothing(text), .soon, at: now) }
        overlay = .menu(
            Menu(
                texts.found(text, older: page.olderNotSearched),
                lines: page.rows.prefix(12).map { row in
                    .init(
                        "\(row.number)",
                        detail: [row.callerName, row.subject[texts.language]].compactMap { $0 }.joined(
                            separator: " · "),
                        action: open(row.number))
                }))
    }

    /// A number with its dash that can't be a ticket's was misheard or mistyped, and that helps more to know.
    private func whyNothing(_ text: String) -> String {
        guard let dash = text.lastIndex(where: "-–—".contains), text[dash...].count == 2 else {
            return texts.nothingFound(text)
        }
        do {
            _ = try TicketNumber(parsing: text)
            return texts.nothingFound(text)
        } catch .wrongCheckDigit {
            return texts.sentence(TicketNumberError.wrongCheckDigit(text))
        } catch {
            return texts.nothingFound(text)
        }
    }
}
