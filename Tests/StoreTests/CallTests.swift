import Domain
import Store
import StoreSQLite
import Testing
import Time

@Suite struct CallTests {
    @Test(arguments: StoreKind.allCases)
    func aCallRingsOnceHoweverOftenTheExchangeSaysSo(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x1", from: "8 (495) 123-45-67")
        #expect(call.number?.digits == "74951234567")
        #expect(try floor.ring("x1", from: "112") == call)
        #expect(try floor.store.call("x1") == call)
        #expect(try floor.store.call(call.id) == call)
        #expect(try floor.store.waitingCalls(limit: 10) == [call])
        #expect(try floor.store.service(on: floor.today).offered == 1)
        #expect(try floor.ring("x2", from: nil).number == nil)
        #expect(throws: StoreError.noSuchCall("x3")) { try floor.store.call("x3") }
        let long = String(repeating: "x", count: 201)
        #expect(throws: StoreError.tooLong("exchange id", limit: 200, length: 201)) { try floor.ring(long) }
    }

    /// The screen shows the voice that is in the ear.
    @Test(arguments: StoreKind.allCases)
    func whoIsPutThroughIsTakenThereAndNowhereElse(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let (here, there) = (try #require(Extension("204")), try #require(Extension("SIP/205")))
        try floor.ring("a", at: there)
        try floor.ring("b")
        try floor.ring("c")
        #expect(throws: StoreError.noSuchCall("d")) { try floor.store.call("d") }
        // Put through after it rang: the exchange says it again.
        let connected = try floor.ring("c", at: here)
        #expect(connected.connectedTo == here)
        #expect(try floor.store.ringing(at: here) == connected)
        #expect(try floor.take(Floor.anna, .next(at: here)).exchangeID == "c", "before “b”, who waits longer")
        #expect(try floor.store.ringing(at: here) == nil)
        #expect(try floor.ring("c", at: there).connectedTo == here, "once taken, it is where it is")
        #expect(try floor.take(Floor.boris, .longestWaiting).exchangeID == "b", "not “a”, whom somebody else hears")
        #expect(throws: StoreError.connectedElsewhere) { try floor.take(Floor.lena, .next(at: here)) }
        #expect(try floor.take(Floor.lena, .next(at: there)).exchangeID == "a")
        #expect(try floor.store.call("a").connectedTo == there)
    }

    @Test(arguments: StoreKind.allCases)
    func whoWaitsLongestIsTakenFirst(kind: StoreKind) throws {
        let floor = try Floor(kind)
        #expect(throws: StoreError.nobodyWaits) { try floor.take(Floor.anna) }
        for name in ["a", "b", "c"] {
            try floor.ring(name)
            floor.clock.advance(.seconds(1))
        }
        #expect(try floor.take(Floor.anna, .exchange("b")).exchangeID == "b")
        #expect(try floor.take(Floor.boris).exchangeID == "a")
        let second = try floor.store.call("b")
        #expect(throws: StoreError.callInHand(second.id)) { try floor.take(Floor.anna) }
        #expect(throws: StoreError.alreadyTaken(by: Floor.anna)) { try floor.take(Floor.lena, .id(second.id)) }
        #expect(try floor.store.callInHand(of: Floor.anna) == second)
        #expect(try floor.store.recentCalls(limit: 2).map(\.exchangeID) == ["c", "b"])
    }

    @Test(arguments: StoreKind.allCases)
    func twoConsolesNeverGetOneCall(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let other = try floor.console()
        let call = try floor.ring("x")
        let lost = floor.by(Floor.anna)
        let taken = try floor.store.take(.longestWaiting, lost)
        #expect(throws: StoreError.nobodyWaits) { try other.take(.longestWaiting, floor.by(Floor.boris)) }
        #expect(throws: StoreError.alreadyTaken(by: Floor.anna)) { try other.take(.id(call.id), floor.by(Floor.boris)) }
        // The acknowledgement was lost, the console asks again, and the call went on meanwhile.
        try floor.happened(.hungUp(by: .caller), to: call.id, by: Floor.anna)
        #expect(try other.take(.longestWaiting, lost) == taken)
        #expect(try floor.store.service(on: floor.today).answered == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func aCallerWhoGivesUpIsAbandoned(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        #expect(throws: StoreError.notYourCall(call.id, nil)) {
            try floor.happened(.hungUp(by: .staff), to: call.id, by: Floor.anna)
        }
        floor.clock.advance(.seconds(40))
        let gone = try floor.happened(.hungUp(by: .caller), to: call.id, by: Floor.exchange)
        #expect(gone.state == .abandoned(at: floor.clock.now))
        #expect(gone.legs.map(\.ended?.by) == [.caller])
        #expect(throws: StoreError.call(.doesNotFit("take", in: "abandoned"))) {
            try floor.take(Floor.anna, .id(call.id))
        }
        let service = try floor.store.service(on: floor.today)
        #expect((service.offered, service.answered, service.abandoned) == (1, 0, 1))
    }

    @Test(arguments: StoreKind.allCases)
    func presenceFollowsACall(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let number = try PhoneNumber(parsing: "4951234567")
        var seen: [PresenceState] = []
        func look() throws { seen.append(try #require(try floor.store.presence(of: Floor.anna)).state) }

        _ = try floor.store.set(.ready, floor.by(Floor.anna))
        try look()
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        try look()
        #expect(throws: StoreError.callInHand(call.id)) { try floor.store.set(.onBreak(.meal), floor.by(Floor.anna)) }
        try floor.happened(.hungUp(by: .caller), to: call.id, by: Floor.anna)
        try look()
        let back = try floor.happened(.rangBack(number), to: call.id, by: Floor.anna)
        #expect(back.isConnected && back.legs.map(\.kind) == [.inbound, .callBackOut])
        try look()
        try floor.finish(call.id, by: Floor.anna)
        try look()
        #expect(seen == [.ready, .talking, .wrapUp, .talking, .ready])
        #expect(throws: StoreError.presence(.talking)) { try floor.store.set(.talking, floor.by(Floor.anna)) }
        #expect(try floor.store.set(.onBreak(.meal), floor.by(Floor.anna)).state == .onBreak(.meal))
        #expect(try floor.store.presences(limit: 9).map(\.login) == [Floor.anna])
        _ = try floor.store.set(.away, floor.by(Floor.anna))
        #expect(try floor.store.presences(limit: 9).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func legsComeBackAsTheyWere(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        try floor.happened(.legBegan(.hold, with: nil), to: call.id, by: Floor.anna)
        floor.clock.advance(.seconds(5))
        try floor.happened(.legEnded(.hold, by: .staff), to: call.id, by: Floor.anna)
        try floor.happened(.legBegan(.interpreter, with: "Мария"), to: call.id, by: Floor.anna)
        #expect(throws: StoreError.call(.legAlreadyOpen(.interpreter))) {
            try floor.happened(.legBegan(.interpreter, with: "Мария"), to: call.id, by: Floor.anna)
        }
        let recorded = try floor.store.keep(
            Recording(id: "r-1", noticeGiven: true), of: call.id, floor.by(Floor.exchange))
        let read = try floor.console().call(call.id)
        #expect(read == recorded)
        #expect(read.legs.map(\.kind) == [.inbound, .hold, .interpreter])
        #expect(read.legs[1].ended == Ended(at: floor.clock.now, by: .staff))
        #expect(read.recording == Recording(id: "r-1", noticeGiven: true))
    }

    @Test(arguments: StoreKind.allCases)
    func handingOver(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        let other = try floor.ring("y")
        _ = try floor.take(Floor.anna, .id(call.id))
        _ = try floor.take(Floor.boris, .id(other.id))
        #expect(throws: StoreError.callInHand(other.id)) {
            try floor.happened(.handedOver(to: Floor.boris), to: call.id, by: Floor.anna)
        }
        #expect(throws: StoreError.notAllowed(Floor.sasha, needs: [.operator, .lead])) {
            try floor.happened(.handedOver(to: Floor.sasha), to: call.id, by: Floor.anna)
        }
        #expect(throws: StoreError.notYourCall(call.id, Floor.anna)) {
            try floor.happened(.handedOver(to: Floor.boris), to: call.id, by: Floor.boris)
        }
        try floor.finish(other.id, by: Floor.boris)
        // Anna falls ill: the lead hands her call over.
        let handed = try floor.happened(.handedOver(to: Floor.boris), to: call.id, by: Floor.lena)
        #expect(handed.handler == Floor.boris)
        #expect(try floor.store.presence(of: Floor.anna)?.state == .away)
        #expect(try floor.store.presence(of: Floor.boris)?.state == .talking)
        #expect(throws: StoreError.notYourCall(call.id, Floor.boris)) {
            try floor.happened(.hungUp(by: .staff), to: call.id, by: Floor.anna)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func rolesAreChecked(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        #expect(throws: StoreError.notAllowed(Floor.anna, needs: [.telephony, .lead, .admin])) {
            try floor.store.ring(Ring(exchangeID: "z", number: nil), floor.by(Floor.anna))
        }
        #expect(throws: StoreError.notAllowed(Floor.sasha, needs: [.operator, .lead])) { try floor.take(Floor.sasha) }
        #expect(throws: StoreError.unknownStaff("nobody")) { try floor.take("nobody") }
        #expect(throws: StoreError.notAllowed(Floor.root, needs: [.operator, .lead])) {
            try floor.begin(in: call.id, by: Floor.root)
        }
        #expect(throws: StoreError.notYourCall(call.id, nil)) { try floor.begin(in: call.id, by: Floor.anna) }
        #expect(try floor.store.waitingCalls(limit: 1) == [call])
    }

    @Test(arguments: StoreKind.allCases)
    func theLeadIsAlertedUntilSomebodySaysSo(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let call = try floor.ring("x")
        _ = try floor.take(Floor.anna)
        let command = floor.by(Floor.anna)
        for _ in 0..<2 { try floor.store.alertLead(of: call.id, words: "Пожар", command) }
        let alert = try #require(try floor.store.alerts(limit: 9).first)
        #expect(try floor.store.alerts(limit: 9).count == 1)
        #expect((alert.kind, alert.call, alert.words, alert.by) == (.emergency, call.id, "Пожар", Floor.anna))
        #expect(throws: StoreError.notAllowed(Floor.anna, needs: [.lead])) {
            try floor.store.acknowledge(alert.id, floor.by(Floor.anna))
        }
        try floor.store.acknowledge(alert.id, floor.by(Floor.lena))
        #expect(try floor.store.alerts(limit: 9).isEmpty)
        let none = Identifier<Alert>(99)
        #expect(throws: StoreError.noSuchAlert(none)) { try floor.store.acknowledge(none, floor.by(Floor.lena)) }
    }

    @Test(
        "after a call everybody is where they were; who has no console isn't counted on", arguments: StoreKind.allCases)
    func afterACallAsBefore(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let before: [PresenceState?] = [nil, .ready, .away, .onBreak(.rest), .ready]
        for (index, state) in before.enumerated() {
            if let state { _ = try floor.store.set(state, floor.by(Floor.anna)) }
            let call = try floor.ring("x\(index)")
            _ = try floor.take(Floor.anna)
            try floor.finish(call.id, by: Floor.anna)
            #expect(try floor.store.presence(of: Floor.anna)?.state == state ?? .away)
        }
        #expect(try floor.store.floor().ready == 1)
        #expect(try floor.findings() == [])
    }
}
