import Domain
import Foundation
import Store
import StoreSQLite

/// A specialist in a process of their own.
package enum ProbeTickets {
    /// Claims and releases every undecided ticket, as the specialist; prints `SERIAL GENERATION` of each claim got.
    static func claim(_ folder: QueueFolder, by login: Login) throws {
        try work(folder, by: login) { store, command in
            var after: PageKey?
            repeat {
                let page = try store.page(.undecided, after: after, limit: 50)
                after = page.next
                for row in page.rows {
                    guard let claimed = try claim(row.number, store, command()) else { continue }
                    print("\(row.number.serial) \(claimed.generation)")
                    _ = try store.perform(.release(generation: claimed.generation), on: row.number, command())
                }
            } while after != nil
        }
    }

    /// Records what broke until nothing more has; prints the ticket's serial of each.
    static func breakDue(_ folder: QueueFolder, by login: Login) throws {
        try work(folder, by: login) { store, command in
            while case let found = try store.breakDue(limit: 7, command()), !found.isEmpty {
                for broken in found { print(broken.ticket.serial) }
            }
        }
    }

    private static func work(
        _ folder: QueueFolder, by login: Login, _ body: (SQLiteStore, () -> Command) throws -> Void
    ) throws {
        let store = try SQLiteStore(folder, clock: .system(), random: .system)
        var generator = SystemRandomNumberGenerator()
        try body(store) { Command(id: CommandID(using: &generator), by: login) }
        store.close()
        fflush(nil)
    }

    /// `nil` when somebody else holds it.
    private static func claim(_ number: TicketNumber, _ store: SQLiteStore, _ command: Command) throws -> Ticket? {
        do throws(StoreError) {
            return try store.perform(.claim, on: number, command)
        } catch .ticket(.claimedBy) {
            return nil
        }
    }
}
