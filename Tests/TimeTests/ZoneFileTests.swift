import Foundation
import TestSupport
import Testing

@testable import Time

@Suite struct ZoneFileTests {
    @Test(arguments: [
        "Europe/Nowhere", "", "/etc/passwd", "../../../etc/passwd", "Europe", "Europe/Moscow/x", "Москва",
    ])
    func unknownNames(name: String) {
        #expect(throws: ZoneError.unknownZone(name: name)) { try ZoneFolder.system.zone(named: name) }
    }

    @Test func aMissingFolderSaysWhatToInstall() {
        let folder = ZoneFolder(path: "/nonexistent")
        #expect(throws: ZoneError.noZoneData(folder: "/nonexistent")) { try folder.zone(named: "Europe/Moscow") }
        #expect("\(ZoneError.noZoneData(folder: "/nonexistent"))".contains("install the package tzdata"))
    }

    @Test func whatIsNotAZoneIsSaidToBe() {
        #expect(throws: ZoneError.damaged(name: "zone1970.tab", .notZoneData)) {
            try Zone(name: "zone1970.tab", tzif: Array("# tzdb".utf8))
        }
        #expect(throws: ZoneError.damaged(name: "right/Europe/Moscow", .countsLeapSeconds)) {
            try zone("right/Europe/Moscow")
        }
    }

    @Test(arguments: ["Europe/Moscow", "America/New_York"])
    func everyCutIsNoticed(name: String) throws {
        let bytes = try Self.bytes(of: name)
        for length in 0..<bytes.count {
            #expect(throws: ZoneError.self) { try Zone(name: name, tzif: Array(bytes.prefix(length))) }
        }
    }

    /// Damage may go unnoticed, it may never trap, not in what is computed with it either.
    @Test func noDamageTraps() throws {
        let bytes = try Self.bytes(of: "America/New_York")
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let zone = try? Zone(name: "damaged", tzif: damaged) else { continue }
            let local = zone.local(at: Instant(milliseconds: random.moment()))
            _ = zone.instant(of: local.day, at: local.time)
        }
    }

    @Test(arguments: [
        ("MSK-3", 1_800_000_000, 10_800, "MSK"),
        ("<+0330>-3:30", 0, 12_600, "+0330"),
        ("EST5EDT,M3.2.0,M11.1.0", 1_780_000_000, -14_400, "EDT"),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_800_000_000, 0, "GMT"),
        // Clocks that stand on summer time all year, as RFC 8536 writes it.
        ("XXX3EDT4,0/0,J365/23", 1_800_000_000, -14_400, "EDT"),
        ("XXX3EDT4,0/0,J365/23", 1_798_776_000, -14_400, "EDT"),
    ])
    func rules(text: String, at: Int, offset: Int, abbreviation: String) throws {
        let rule = try #require(ZoneRule(posix: text.utf8))
        #expect(rule.kind(at: at) == Zone.Kind(utcOffsetSeconds: offset, abbreviation: abbreviation))
    }

    @Test(arguments: [
        "", "MSK", "M-3", "<+03-3", "EST5EDT", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.2.0", "MSK-3x", "MSK-25",
    ])
    func brokenRules(text: String) {
        #expect(ZoneRule(posix: text.utf8) == nil)
    }

    static func bytes(of name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: ZoneFolder.system.path + "/" + name)))
    }
}
