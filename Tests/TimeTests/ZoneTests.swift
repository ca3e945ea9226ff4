import Foundation
import TestSupport
import Testing

@testable import Time

@Suite struct ZoneTests {
    static let names = [
        "Europe/Moscow", "Europe/Volgograd", "America/New_York", "Asia/Kolkata", "UTC", "Europe/Dublin",
        "Asia/Kamchatka", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu",
        "Africa/Casablanca", "America/Nuuk", "Asia/Gaza", "Pacific/Auckland", "Europe/Lisbon", "Antarctica/Troll",
    ]

    @Test(arguments: names)
    func showsWhatFoundationShows(name: String) throws {
        let zone = try zone(name)
        let other = try #require(TimeZone(identifier: name))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = other
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let instant = Instant(milliseconds: random.moment())
            let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
            let local = zone.local(at: instant)
            guard local.utcOffsetSeconds == other.secondsFromGMT(for: date) else {
                Issue.record("\(instant.rfc3339(in: zone)) has \(other.secondsFromGMT(for: date)) s in Foundation")
                return
            }
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
            #expect(
                [local.day.year, local.day.month, local.day.day, local.time.hour, local.time.minute, local.second]
                    == [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second])
        }
    }

    /// Whatever the wall shows, reading it back gives that minute, or its twin when it is shown twice.
    @Test(arguments: names)
    func theWayBackLeadsToTheSameWall(name: String) throws {
        let zone = try zone(name)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let instant = Instant(milliseconds: random.moment() / 60_000 * 60_000)
            let local = zone.local(at: instant)
            let earlier = zone.instant(of: local.day, at: local.time, reading: .earlier)
            let later = zone.instant(of: local.day, at: local.time, reading: .later)
            #expect(earlier <= instant && instant <= later && (earlier == instant || later == instant))
            #expect(zone.local(at: earlier).time == local.time && zone.local(at: later).time == local.time)
        }
    }

    /// Every hour of the weeks around each change: what the wall never shows is the change's own moment.
    @Test(arguments: names)
    func skippedTimesAreTheFirstMomentAfter(name: String) throws {
        let zone = try zone(name)
        for change in zone.changes where change.second > 631_152_000 {
            let at = Instant(seconds: change.second)
            let before = zone.local(at: at - .milliseconds(1))
            let after = zone.local(at: at)
            let skipped = after.utcOffsetSeconds - before.utcOffsetSeconds
            guard skipped >= 3600, before.day == after.day else { continue }
            let middle = try #require(TimeOfDay(hour: after.time.hour, minute: after.time.minute))
            let inside = TimeOfDay(secondOfDay: (middle.minutes - 30) * 60)
            #expect(zone.instant(of: after.day, at: inside) == at)
            #expect(zone.instant(of: after.day, at: inside, reading: .later) == at)
        }
    }

    @Test(arguments: [
        ("Europe/Moscow", "2026-11-27T18:00:00Z", "2026-11-27T21:00:00.000+03:00", "MSK"),
        ("Europe/Moscow", "2010-07-01T12:00:00Z", "2010-07-01T16:00:00.000+04:00", "MSD"),
        ("Europe/Moscow", "2014-10-25T21:59:59.999Z", "2014-10-26T01:59:59.999+04:00", "MSK"),
        ("Europe/Moscow", "2014-10-25T22:00:00Z", "2014-10-26T01:00:00.000+03:00", "MSK"),
        ("Europe/Volgograd", "2020-12-26T22:00:00Z", "2020-12-27T01:00:00.000+03:00", "MSK"),
        ("Europe/Volgograd", "2020-12-26T21:59:00Z", "2020-12-27T01:59:00.000+04:00", "+04"),
        ("America/New_York", "2044-03-13T07:00:00Z", "2044-03-13T03:00:00.000-04:00", "EDT"),
        ("America/New_York", "2044-03-13T06:59:59Z", "2044-03-13T01:59:59.000-05:00", "EST"),
        ("Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01T05:30:00.000+05:30", "IST"),
        ("Europe/Dublin", "2040-01-01T00:00:00Z", "2040-01-01T00:00:00.000+00:00", "GMT"),
        ("UTC", "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999+00:00", "UTC"),
    ])
    func handTable(name: String, utc: String, wall: String, abbreviation: String) throws {
        let zone = try zone(name)
        let instant = try moment(utc)
        #expect(instant.rfc3339(in: zone) == wall)
        #expect(zone.local(at: instant).abbreviation == abbreviation)
    }

    @Test(arguments: [
        // Skipped: 02:00 became 03:00.
        ("America/New_York", "2026-03-08", "02:30", "2026-03-08T03:00:00-04:00", "2026-03-08T03:00:00-04:00"),
        // Shown twice: 02:00 became 01:00.
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01T01:30:00-04:00", "2026-11-01T01:30:00-05:00"),
        ("Europe/Moscow", "2014-10-26", "01:30", "2014-10-26T01:30:00+04:00", "2014-10-26T01:30:00+03:00"),
        ("Europe/Moscow", "2011-03-27", "02:30", "2011-03-27T03:00:00+04:00", "2011-03-27T03:00:00+04:00"),
        // Samoa crossed the date line: no 30 December at all.
        ("Pacific/Apia", "2011-12-30", "12:00", "2011-12-31T00:00:00+14:00", "2011-12-31T00:00:00+14:00"),
        ("Europe/Moscow", "2026-11-27", "24:00", "2026-11-28T00:00:00+03:00", "2026-11-28T00:00:00+03:00"),
    ])
    func gapsAndOverlaps(name: String, on: String, at: String, earlier: String, later: String) throws {
        let zone = try zone(name)
        #expect(try zone.instant(of: day(on), at: time(at), reading: .earlier) == moment(earlier))
        #expect(try zone.instant(of: day(on), at: time(at), reading: .later) == moment(later))
    }

    @Test func everyInstalledZoneCanBeRead() throws {
        let folder = ZoneFolder.system.path
        let table = try String(contentsOfFile: folder + "/zone1970.tab", encoding: .utf8)
        let names = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t")[2] }
        #expect(names.count > 200)
        for name in names { #expect(throws: Never.self) { try zone(String(name)) } }
    }
}
