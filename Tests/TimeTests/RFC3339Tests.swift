import TestSupport
import Testing

@testable import Time

@Suite struct RFC3339Tests {
    @Test(arguments: ["Europe/Moscow", "America/New_York", "Asia/Kolkata", "UTC", "Asia/Kathmandu"])
    func whatIsWrittenIsReadBack(name: String) throws {
        let zone = try zone(name)
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let instant = Instant(milliseconds: random.moment())
            #expect(try Instant(rfc3339: instant.rfc3339(in: zone)) == instant)
        }
    }

    @Test func anOffsetWithSecondsKeepsTheMoment() throws {
        // Moscow stood at +02:30:17 in 1900.
        let instant = Instant(milliseconds: -2_200_000_000_123)
        #expect(try zone("Europe/Moscow").local(at: instant).utcOffsetSeconds == 9017)
        #expect(try Instant(rfc3339: instant.rfc3339(in: zone("Europe/Moscow"))) == instant)
    }

    @Test(
        arguments: [
            ("2026-11-27T21:00:00+03:00", 1_795_802_400_000),
            ("2026-11-27t18:00:00z", 1_795_802_400_000),
            ("2026-11-27 18:00:00.5Z", 1_795_802_400_500),
            ("2026-11-27T18:00:00.123999Z", 1_795_802_400_123),
            ("2016-12-31T23:59:60Z", 1_483_228_800_000),
            ("2016-12-31T18:59:60.7-05:00", 1_483_228_800_000),
        ] as [(String, Int64)])
    func read(text: String, milliseconds: Int64) throws {
        #expect(try Instant(rfc3339: text).milliseconds == milliseconds)
    }

    @Test(arguments: [
        ("", RFC3339Error.malformed("")),
        ("tomorrow", .malformed("tomorrow")),
        ("2026-02-30T00:00:00Z", .noSuchDay("2026-02-30T00:00:00Z")),
        ("2026-02-28T24:00:00Z", .noSuchTime("2026-02-28T24:00:00Z")),
        ("2026-02-28T12:00:60Z", .noSuchTime("2026-02-28T12:00:60Z")),
        ("2026-02-28T12:00:00", .offsetMissing("2026-02-28T12:00:00")),
        ("2026-02-28T12:00:00+25:00", .noSuchOffset("2026-02-28T12:00:00+25:00")),
        ("2026-02-28T12:00:00Zulu", .malformed("2026-02-28T12:00:00Zulu")),
        ("2026-02-28T12:00:00.Z", .malformed("2026-02-28T12:00:00.Z")),
        ("2026-2-28T12:00:00Z", .malformed("2026-2-28T12:00:00Z")),
    ])
    func refused(text: String, error: RFC3339Error) {
        #expect(throws: error) { try Instant(rfc3339: text) }
    }
}
