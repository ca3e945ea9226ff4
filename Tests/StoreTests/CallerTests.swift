import Domain
import Store
import StoreSQLite
import Testing

@Suite struct CallerTests {
    private func identification(_ who: Identification.Who, as capacity: Capacity = .holder) -> Identification {
        Identification(who: who, capacity: capacity, verification: .detail, language: .ru)
    }

    @Test(arguments: StoreKind.allCases)
    func whoRangBeforeIsOfferedAgain(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let number = try PhoneNumber(parsing: "8 495 123-45-67")
        #expect(try floor.store.callerCard(for: number, account: nil, person: nil) == CallerCard())
        let first = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let call = try floor.store.identify(
            identification(.new(name: "Мария Сухова", address: "Тверская, 1", account: "77-1")), in: first.id,
            floor.by(Floor.anna))
        let person = try #require(call.identity.person)
        _ = try floor.begin(in: first.id, by: Floor.anna)
        try floor.finish(first.id, by: Floor.anna, .dropped)

        let second = try floor.ring("y")
        let card = try floor.store.callerCard(for: second.number, account: nil, person: nil)
        #expect(card.people.map(\.name) == ["Мария Сухова"])
        #expect(card.accounts.map(\.number) == ["77-1"])
        #expect(card.accounts.map(\.holder) == [person])
        #expect(card.calls.map(\.id) == [first.id])
        #expect(card.suspended.map(\.owner) == [Floor.anna])
        // Known by the account or the name alone, from another telephone.
        let account = try #require(card.accounts.first).id
        #expect(try floor.store.callerCard(for: nil, account: account, person: nil).calls.map(\.id) == [first.id])
        #expect(try floor.store.callerCard(for: nil, account: nil, person: person).suspended == card.suspended)

        _ = try floor.take(Floor.boris)
        _ = try floor.store.resume(card.suspended[0].id, in: second.id, floor.by(Floor.boris))
        #expect(try floor.store.callerCard(for: number, account: nil, person: nil).suspended.isEmpty)
    }

    /// What was mistyped would come back with the next call, and with every letter.
    @Test(arguments: StoreKind.allCases)
    func aMistypedAddressIsCorrectedInTheSameCall(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let first = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        for address in [".12.2026", "Садовая, 5"] {
            _ = try floor.store.identify(
                identification(.new(name: "Мария Сухова", address: address, account: nil)), in: first.id,
                floor.by(Floor.anna))
        }
        let card = try floor.store.callerCard(for: first.number, account: nil, person: nil)
        #expect(card.people.map(\.address) == ["Садовая, 5"])
        try floor.finish(first.id, by: Floor.anna, .answered)
        let second = try floor.ring("y")
        _ = try floor.take(Floor.anna)
        _ = try floor.store.identify(
            identification(.new(name: "Мария Сухова", address: "Другая, 1", account: nil)), in: second.id,
            floor.by(Floor.anna))
        let later = try floor.store.callerCard(for: second.number, account: nil, person: nil)
        #expect(later.people.map(\.address) == ["Садовая, 5"], "a namesake's isn't overwritten")
    }

    @Test(arguments: StoreKind.allCases)
    func severalPeopleShareANumber(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let number = try PhoneNumber(parsing: "4951234567")
        var people: [PersonID] = []
        for (index, name) in ["Мария", "Пётр", "Ольга"].enumerated() {
            let call = try floor.ring("x\(index)")
            _ = try floor.take(Floor.anna)
            let capacity: Capacity = index == 0 ? .holder : .representative
            let known = try floor.store.identify(
                identification(.new(name: name, address: nil, account: "77-1"), as: capacity), in: call.id,
                floor.by(Floor.anna))
            people.append(try #require(known.identity.person))
            try floor.finish(call.id, by: Floor.anna)
            floor.clock.advance(.seconds(60))
        }
        let card = try floor.store.callerCard(for: number, account: nil, person: nil)
        #expect(card.people.map(\.name) == ["Ольга", "Пётр", "Мария"])
        #expect(card.accounts.map(\.number) == ["77-1"])
        #expect(card.accounts.map(\.holder) == [people[0]])

        let call = try floor.ring("again")
        _ = try floor.take(Floor.anna)
        _ = try floor.store.identify(
            identification(.known(people[0], card.accounts[0].id)), in: call.id, floor.by(Floor.anna))
        let later = try floor.store.callerCard(for: number, account: nil, person: nil)
        #expect(later.people.map(\.name) == ["Мария", "Ольга", "Пётр"])
    }

    @Test(arguments: StoreKind.allCases)
    func whoSaysTheSameNameAgainIsTheSamePerson(kind: StoreKind) throws {
        let floor = try Floor(kind)
        for number in ["4951234567", nil] {
            let call = try floor.ring("x\(number ?? "")", from: number)
            _ = try floor.take(Floor.anna)
            var people: Set<PersonID?> = []
            for (name, address) in [("Пётр Петров", nil), ("пётр петров", "Лесная, 5"), ("Пётр Петров", nil)] {
                let known = try floor.store.identify(
                    identification(.new(name: name, address: address, account: nil)), in: call.id,
                    floor.by(Floor.anna))
                people.insert(known.identity.person)
            }
            #expect(people.count == 1)
            // Another voice on the same telephone is another person.
            let other = try floor.store.identify(
                identification(.new(name: "Мария Петрова", address: nil, account: nil)), in: call.id,
                floor.by(Floor.anna))
            #expect(!people.contains(other.identity.person))
            let card = try floor.store.callerCard(for: nil, account: nil, person: people.first ?? nil)
            #expect(card.people.map(\.address) == ["Лесная, 5"])
            try floor.finish(call.id, by: Floor.anna)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func onlyWhoSpeaksWithThemSaysWhoTheyAre(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x", from: nil)
        _ = try floor.take(Floor.anna)
        let unknown = identification(.unknown, as: .relay)
        #expect(throws: StoreError.notYourCall(call.id, Floor.anna)) {
            try floor.store.identify(unknown, in: call.id, floor.by(Floor.boris))
        }
        #expect(throws: StoreError.noSuchPerson(PersonID(9))) {
            try floor.store.identify(identification(.known(PersonID(9), nil)), in: call.id, floor.by(Floor.anna))
        }
        let long = String(repeating: "я", count: 501)
        #expect(throws: StoreError.tooLong("name", limit: 500, length: 501)) {
            try floor.store.identify(
                identification(.new(name: long, address: nil, account: nil)), in: call.id, floor.by(Floor.anna))
        }
        let identified = try floor.store.identify(unknown, in: call.id, floor.by(Floor.anna))
        #expect(identified.identity.capacity == .relay && identified.identity.person == nil)
        // A name of blanks names nobody.
        let blank = identification(.new(name: "  ", address: nil, account: ""))
        #expect(try floor.store.identify(blank, in: call.id, floor.by(Floor.anna)).identity.person == nil)
    }
}
