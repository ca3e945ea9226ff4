import StoreSQLite
import Testing

@Suite struct ChainTests {
    /// Repeats itself, so that a test does.
    struct Steps: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    typealias Recorded = (sequence: Int64, event: Chain.Event, link: [UInt8])

    private func history(_ chain: Chain, count: Int = 20) throws -> [Recorded] {
        var random = Steps(state: 7)
        var last = Chain.beginning
        return try (1...Int64(count)).map { number in
            var bytes = CanonicalBytes()
            bytes.append(number)
            bytes.append(["kind": "noted", "detail": "event \(number)"])
            let salt = Salt(using: &random)
            let event = chain.event(bytes, personalDigest: number % 3 == 0 ? salt.digest(of: "+74951234567") : nil)
            last = try #require(chain.link(after: last, event))
            return (number, event, last)
        }
    }

    @Test func anUntouchedHistoryHolds() throws {
        let recorded = try history(Chain())
        #expect(try Chain().verify(recorded) == recorded.last?.link)
        // In two stretches as well as in one.
        let half = try Chain().verify(recorded.prefix(10))
        #expect(try Chain().verify(recorded.dropFirst(10), after: half) == recorded.last?.link)
    }

    @Test func whateverIsDoneToItShowsWhere() throws {
        let recorded = try history(Chain())
        var changed = recorded
        changed[4].event.event.append("and more")
        #expect(throws: Chain.Break.changed(sequence: 5)) { try Chain().verify(changed) }
        var dropped = recorded
        dropped.remove(at: 7)
        #expect(throws: Chain.Break.changed(sequence: 9)) { try Chain().verify(dropped) }
        var swapped = recorded
        swapped.swapAt(2, 3)
        #expect(throws: Chain.Break.changed(sequence: 4)) { try Chain().verify(swapped) }
        var stripped = recorded
        stripped[5].event.personalDigest = nil
        #expect(throws: Chain.Break.changed(sequence: 6)) { try Chain().verify(stripped) }
    }

    @Test func aKeyedHistoryNeedsItsKeyAlsoAfterTheNextOneCame() throws {
        let key = Chain.Key(id: 1, secret: Array("the house's secret".utf8))
        let recorded = try history(Chain(current: key))
        let next = Chain.Key(id: 2, secret: Array("another".utf8))
        #expect(try Chain(current: next, retired: [key]).verify(recorded) == recorded.last?.link)
        #expect(throws: Chain.Break.keyMissing(id: 1, sequence: 1)) { try Chain(current: next).verify(recorded) }
        let forged = Chain.Key(id: 1, secret: Array("a guess".utf8))
        #expect(throws: Chain.Break.changed(sequence: 1)) { try Chain(current: forged).verify(recorded) }
    }

    /// The same number under another salt is another digest: trying all numbers finds nobody.
    @Test func oneNumberTwoSaltsTwoDigests() {
        var random = Steps(state: 1)
        let (one, other) = (Salt(using: &random), Salt(using: &random))
        #expect(one.digest(of: "112") != other.digest(of: "112"))
        #expect(one.digest(of: "112") == Salt(bytes: one.bytes).digest(of: "112"))
    }

    @Test func noTwoEventsShareTheirBytes() {
        var one = CanonicalBytes()
        one.append("ab")
        one.append("c")
        var other = CanonicalBytes()
        other.append("a")
        other.append("bc")
        #expect(one != other)
    }
}
