import Domain
import GRDB
import Store

/// What tickets are about, each said once for all of them.
enum SubjectTable {
    static func id(of ticket: Ticket, _ db: Database) throws -> Int64 {
        try id(ticket.subject, procedure: ticket.procedure.id, cause: ticket.cause, db)
    }

    static func id(_ title: Wording, procedure: ProcedureID, cause: CauseID?, _ db: Database) throws -> Int64 {
        let row: StatementArguments = [procedure, cause?.text ?? "", title.ru, title.en]
        let known = try db.value(
            Int64.self, "SELECT id FROM subject WHERE procedure = ? AND cause = ? AND ru = ? AND en = ?", row)
        return try known ?? db.insert("INSERT INTO subject (procedure, cause, ru, en) VALUES (?, ?, ?, ?)", row)
    }
}
