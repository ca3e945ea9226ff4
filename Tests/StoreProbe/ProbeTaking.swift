import Domain
import Foundation
import Store
import StoreSQLite
import Time

/// An operator in a process of their own, who takes calls for as long as anybody waits.
package enum ProbeTaking {
    /// Prints the exchange's id of each call taken.
    static func run(_ folder: QueueFolder, by login: Login) throws {
        let store = try SQLiteStore(folder, clock: .system(), random: .system)
        var generator = SystemRandomNumberGenerator()
        func command() -> Command { Command(id: CommandID(using: &generator), by: login) }
        while let call = try next(store, command()) {
            print(call.exchangeID)
            _ = try store.happened(.hungUp(by: .caller), to: call.id, command())
            _ = try store.happened(.wrappedUp(.answered), to: call.id, command())
        }
        store.close()
        fflush(nil)
    }

    private static func next(_ store: SQLiteStore, _ command: Command) throws -> Call? {
        do throws(StoreError) { return try store.take(.longestWaiting, command) } catch .nobodyWaits { return nil }
    }
}
