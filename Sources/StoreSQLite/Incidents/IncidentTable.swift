import Domain
import GRDB
import Store
import Time

enum IncidentTable {
    /// - Throws: ``StoreError/noSuchIncident(_:)``.
    static func incident(_ id: IncidentID, _ db: Database) throws -> Incident {
        guard let row = try db.row("SELECT * FROM incident WHERE id = ?", [id]) else {
            throw StoreError.noSuchIncident(id)
        }
        return try incident(row)
    }

    /// The latest first: it is the one that callers ring about.
    static func open(_ db: Database) throws -> [Incident] {
        try db.rows("SELECT * FROM incident WHERE closed_at IS NULL ORDER BY opened_at DESC, id DESC").map(incident)
    }

    /// Those of them that hit any of these: there are few incidents, and each looks its target up by key.
    static func open(about targets: [(kind: String, id: Int64)], _ db: Database) throws -> [Incident] {
        try open(db).filter { incident in
            try targets.contains { target in
                try db.row(
                    "SELECT 1 FROM incident_target WHERE incident_id = ? AND kind = ? AND target_id = ?",
                    [incident.id, target.kind, target.id]) != nil
            }
        }
    }

    /// What of a target can be attached: a ticket is also about what its matter was about.
    static func links(of target: IncidentTarget, _ db: Database) throws -> [(kind: String, id: Int64)] {
        switch target {
        case .run(let run): [("run", run.value)]
        case .ticket(let number):
            [("ticket", Int64(number.serial)), ("run", try TicketTable.ticket(number, db).run.value)]
        }
    }

    private static func incident(_ row: Row) throws -> Incident {
        Incident(
            id: try row.value("id", IncidentID.self), title: try row.value("title", String.self),
            bulletin: Wording(
                ru: try row.value("bulletin_ru", String.self), en: try row.value("bulletin_en", String.self)),
            openedAt: try row.value("opened_at", Instant.self), closedAt: try row.optional("closed_at", Instant.self),
            attached: try row.value("attached", Int.self))
    }
}
