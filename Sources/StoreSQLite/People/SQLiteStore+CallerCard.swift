import Domain
import GRDB
import Store

extension SQLiteStore {
    /// A few rows of each, by indexes alone, however often somebody rang.
    public func callerCard(
        for number: PhoneNumber?, account: AccountID?, person: PersonID?
    ) throws(StoreError) -> CallerCard {
        let lease = clock.leaseTime()
        return try read { db in
            let people = try PersonTable.candidates(number: number, account: account, person: person, db, limit: 8)
            return CallerCard(
                people: people,
                accounts: try PersonTable.accounts(account, of: person.map { [$0] } ?? people.map(\.id), db, limit: 8),
                calls: try EarlierCalls.calls(number: number, account: account, person: person, db, limit: 10),
                openTickets: try TicketList.openTickets(
                    number: number, account: account, person: person, limit: 10, at: lease, db),
                suspended: try SuspendedMatters.runs(
                    number: number, account: account, person: person, db, limit: 5),
                unattended: try UnattendedMatters.runs(
                    number: number, account: account, person: person, db, limit: 5))
        }
    }
}

extension PersonTable {
    /// Who may be calling: the person known already, who used the number, who has to do with the account.
    static func candidates(
        number: PhoneNumber?, account: AccountID?, person: PersonID?, _ db: Database, limit: Int
    ) throws -> [Person] {
        var found = try person.map { [try self.person($0, db)] } ?? []
        if let number { found += try people(using: number, db, limit: limit) }
        if let account { found += try people(of: account, db, limit: limit) }
        return Array(eachOnce(found, by: \.id).prefix(limit))
    }

    static func accounts(
        _ account: AccountID?, of people: [PersonID], _ db: Database, limit: Int
    ) throws -> [Account] {
        var found = try account.map { [try self.account($0, db)] } ?? []
        for person in people where found.count < limit { found += try accounts(of: person, db, limit: limit) }
        return Array(eachOnce(found, by: \.id).prefix(limit))
    }

    private static func eachOnce<Element, Key: Hashable>(
        _ elements: [Element], by key: (Element) -> Key
    ) -> [Element] {
        var seen: Set<Key> = []
        return elements.filter { seen.insert(key($0)).inserted }
    }
}
