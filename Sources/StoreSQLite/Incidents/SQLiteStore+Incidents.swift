import Domain
import GRDB
import Store
import Time

extension SQLiteStore {
    public func open(_ incident: IncidentDraft, _ command: Command) throws(StoreError) -> Incident {
        try write("openIncident", command, needs: [.lead], topics: [.incidents]) { act in
            try Limit.incidentTitle.check(incident.title)
            for text in [incident.bulletin.ru, incident.bulletin.en] { try Limit.bulletin.check(text) }
            guard incident.title.contains(where: { !$0.isWhitespace }) else { throw TicketError.wordsMissing }
            let id = IncidentID(
                try act.db.insert(
                    "INSERT INTO incident (title, bulletin_ru, bulletin_en, opened_at) VALUES (?, ?, ?, ?)",
                    [incident.title, incident.bulletin.ru, incident.bulletin.en, act.now]))
            try act.append(
                HistoryFact(.incidentOpened, ["incident": id.description], words: incident.title))
            return try IncidentTable.incident(id, act.db)
        }
    }

    /// Closing what is closed changes nothing.
    public func close(_ incident: IncidentID, _ command: Command) throws(StoreError) -> Incident {
        try write("closeIncident", command, needs: [.lead], topics: [.incidents]) { act in
            let found = try IncidentTable.incident(incident, act.db)
            guard found.closedAt == nil else { return found }
            try act.db.run("UPDATE incident SET closed_at = ? WHERE id = ?", [act.now, incident])
            try act.append(HistoryFact(.incidentClosed, ["incident": incident.description]))
            return try IncidentTable.incident(incident, act.db)
        }
    }

    /// Attached once, however often the key is pressed.
    public func attach(_ target: IncidentTarget, to incident: IncidentID, _ command: Command) throws(StoreError)
        -> Incident
    {
        try write("attach", command, needs: [.operator, .specialist, .lead], topics: [.incidents]) { act in
            _ = try IncidentTable.incident(incident, act.db)
            let (kind, id, run, ticket) = try act.identify(target)
            try act.db.run(
                """
                INSERT INTO incident_target (incident_id, kind, target_id, at, by_login) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, [incident, kind, id, act.now, act.by])
            if act.db.changesCount > 0 {
                try act.append(HistoryFact(.attached, ["incident": incident.description]), run: run, ticket: ticket)
            }
            return try IncidentTable.incident(incident, act.db)
        }
    }

    /// Detached once as well, a ticket with the matter it came from; the trigger that counts doesn't see what goes.
    public func detach(_ target: IncidentTarget, from incident: IncidentID, _ command: Command) throws(StoreError)
        -> Incident
    {
        try write("detach", command, needs: [.operator, .specialist, .lead], topics: [.incidents]) { act in
            _ = try IncidentTable.incident(incident, act.db)
            let (_, _, run, ticket) = try act.identify(target)
            var detached = 0
            for (kind, id) in try IncidentTable.links(of: target, act.db) {
                try act.db.run(
                    "DELETE FROM incident_target WHERE incident_id = ? AND kind = ? AND target_id = ?",
                    [incident, kind, id])
                detached += act.db.changesCount
            }
            if detached > 0 {
                try act.db.run("UPDATE incident SET attached = attached - ? WHERE id = ?", [detached, incident])
                try act.append(HistoryFact(.detached, ["incident": incident.description]), run: run, ticket: ticket)
            }
            return try IncidentTable.incident(incident, act.db)
        }
    }

    public func openIncidents() throws(StoreError) -> [Incident] { try read(IncidentTable.open) }

    public func incidents(about target: IncidentTarget) throws(StoreError) -> [Incident] {
        try read { db in try IncidentTable.open(about: IncidentTable.links(of: target, db), db) }
    }
}

extension Act {
    /// - Throws: ``StoreError/noSuchRun(_:)``, ``StoreError/noSuchTicket(_:)``.
    fileprivate func identify(_ target: IncidentTarget) throws -> (String, Int64, RunID?, TicketID?) {
        switch target {
        case .run(let id):
            _ = try RunTable.call(of: id, db)
            return ("run", id.value, id, nil)
        case .ticket(let number):
            guard try TicketList.row(of: number, at: leaseNow, db) != nil else {
                throw StoreError.noSuchTicket(number)
            }
            return ("ticket", Int64(number.serial), nil, TicketID(Int64(number.serial)))
        }
    }
}

extension Limit {
    static let incidentTitle = Limit(what: "incident", length: 200)
    static let bulletin = Limit(what: "bulletin", length: 2000, mayBeEmpty: false)
}
