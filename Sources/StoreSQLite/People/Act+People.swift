import Domain
import GRDB
import Store

extension Act {
    /// Whom the operator found out to be calling, as rows; somebody new is written down.
    func find(_ identification: Identification, in call: Call) throws -> (person: Person?, account: Account?) {
        switch identification.who {
        case .unknown: return (nil, nil)
        case .known(let person, let account):
            return (try PersonTable.person(person, db), try account.map { try PersonTable.account($0, db) })
        case .new(let name, let address, let number):
            let person =
                try namesake(name, address, in: call) ?? newPerson(name, address, identification.language)
            let holder = identification.capacity == .holder ? person?.id : nil
            return (person, try number.flatMap { try account(numbered: $0, holder: holder) })
        }
    }

    /// Who said this name before, in the same call or from the same number, is the same person: an operator who says twice
    /// who calls, or types a name instead of choosing it, makes no second one.
    private func namesake(_ name: String, _ address: String?, in call: Call) throws -> Person? {
        let known = try call.identity.person.map { [try PersonTable.person($0, db)] } ?? []
        let others = try call.number.map { try PersonTable.people(using: $0, db, limit: 8) } ?? []
        guard var person = (known + others).first(where: { $0.name.lowercased() == name.lowercased() }) else {
            return nil
        }
        // Of whoever this call is with, a mistyped one is corrected; a namesake on the same telephone keeps their own.
        if let address, person.address == nil || person.id == call.identity.person, person.address != address {
            try Limit.address.check(address)
            try db.run("UPDATE person SET address = ? WHERE id = ?", [address, person.id])
            person.address = address
        }
        return person
    }

    /// `nil` for a name without a letter.
    private func newPerson(_ name: String, _ address: String?, _ language: Language) throws -> Person? {
        guard name.contains(where: { !$0.isWhitespace }) else { return nil }
        try Limit.personName.check(name)
        try Limit.address.check(address ?? "")
        let id = try db.insert(
            "INSERT INTO person (name, address, language) VALUES (?, ?, ?)", [name, address, language])
        return Person(id: PersonID(id), name: name, address: address, language: language)
    }

    /// Finds an account by what is printed on the bill, or makes it.
    private func account(numbered number: String, holder: PersonID?) throws -> Account? {
        guard number.contains(where: { !$0.isWhitespace }) else { return nil }
        try Limit.account.check(number)
        if let known = try PersonTable.account(numbered: number, db) { return known }
        let id = try db.insert("INSERT INTO account (number, holder_id) VALUES (?, ?)", [number, holder])
        return Account(id: AccountID(id), number: number, holder: holder)
    }

    /// Remembers that this person used the number and spoke for the account, for who rings next.
    func remember(_ person: Person, number: PhoneNumber?, account: Account?, as capacity: Capacity) throws {
        if let number {
            try db.run(
                """
                INSERT INTO person_number (number, person_id, first_at, last_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (number, person_id) DO UPDATE SET last_at = max(last_at, excluded.last_at)
                """, [number, person.id, now, now])
        }
        if let account {
            try db.run(
                """
                INSERT INTO person_account (person_id, account_id, capacity, last_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (person_id, account_id) DO UPDATE SET
                    capacity = excluded.capacity, last_at = max(last_at, excluded.last_at)
                """, [person.id, account.id, capacity, now])
        }
    }
}
