import Domain
import GRDB
import Store

extension TicketList {
    /// Open tickets of a number, an account or a person, the newest first. Of a number, those among its latest 500: an
    /// exchange's own number can have any number of closed ones.
    static func openTickets(
        number: PhoneNumber?, account: AccountID?, person: PersonID?, limit: Int, at now: LeaseTime, _ db: Database
    ) throws -> [TicketRow] {
        var rows: [TicketRow] = []
        if let number { rows += try db.all(ofNumber, [number, number, limit]) { try row(&$0, at: now) } }
        if let account { rows += try db.all(open(of: "account_id"), [account, limit]) { try row(&$0, at: now) } }
        if let person { rows += try db.all(open(of: "person_id"), [person, limit]) { try row(&$0, at: now) } }
        var seen: Set<TicketID> = []
        let tickets = rows.filter { seen.insert($0.id).inserted }
        return Array(tickets.sorted { $0.id > $1.id }.prefix(limit))
    }

    private static let ofNumber = """
        SELECT \(columns) FROM ticket_person INDEXED BY ticket_of_phone CROSS JOIN ticket ON ticket.id = ticket_id
        CROSS JOIN subject ON subject.id = subject_id
        WHERE phone = ? AND stage <> 'closed' AND ticket_id > coalesce(
            (SELECT ticket_id FROM ticket_person WHERE phone = ? ORDER BY ticket_id DESC LIMIT 1 OFFSET 500), 0)
        ORDER BY ticket_id DESC LIMIT ?
        """

    private static func open(of column: String) -> String {
        "SELECT \(columns) FROM \(tables) WHERE \(column) = ? AND stage <> 'closed' ORDER BY ticket.id DESC LIMIT ?"
    }
}
