import TestSupport
import Testing

@testable import Time

/// What no rule, calendar, zone or pause may break.
@Suite struct ClockPropertyTests {
    /// As many as show a mistake in one of the rules' combinations and still take a blink.
    private static let draws = 120

    private func eachDrawn(
        in name: String, _ seed: UInt64, _ check: (DrawnClock, inout SeededGenerator) throws -> Void
    ) throws {
        let zone = try zone(name)
        let moves = try DrawnClock.moves(of: zone)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Self.draws { try check(DrawnClock(in: zone, near: moves, &random), &random) }
    }

    @Test(arguments: DrawnClock.zones)
    func aDerivationSumsToItsDeadline(name: String) throws {
        try eachDrawn(in: name, 1) { clock, random in
            let longer = Int.random(in: 0...3, using: &random)
            let derivation = try #require(try clock.counted(extendedBy: longer))
            let term = clock.rule.term.count + longer
            if clock.rule.term.isInDays {
                expectDays(of: derivation, add: term, clock)
            } else {
                expectSpans(of: derivation, add: .hours(term), clock)
            }
            if clock.rule.start != .sameDay { #expect(derivation.due > derivation.start, "\(clock.testDescription)") }
        }
    }

    private func expectDays(of derivation: Derivation, add term: Int, _ clock: DrawnClock) {
        #expect(derivation.days.compactMap(\.number) == Array(1...term), "\(clock.testDescription)")
        #expect(derivation.spans.isEmpty, "\(clock.testDescription)")
        let zone = clock.setting.zone
        #expect(derivation.days.first?.day == zone.day(at: clock.start), "\(clock.testDescription)")
        for (day, next) in zip(derivation.days, derivation.days.dropFirst()) where next.reason != .movedTo {
            #expect(next.day - day.day == 1, "\(clock.testDescription)")
        }
        for day in derivation.days where day.number == nil {
            let isExcused: Bool =
                switch day.reason {
                case .calendarDay, .workingDay, .namedByCaller: false
                case .startsTheCount, .paused, .movedTo: true
                case .off: (try? clock.setting.calendar.isOff(day.day)) == true
                }
            #expect(isExcused, "\(clock.testDescription)")
        }
        guard let last = derivation.lastDay else { return }
        #expect(
            derivation.due > zone.instant(of: last, at: .startOfDay) || clock.rule.end == .sameTime,
            "\(clock.testDescription)")
        #expect(derivation.due <= zone.instant(of: last, at: .endOfDay), "\(clock.testDescription)")
        if clock.rule.end == .endOfDay {
            #expect(derivation.due == zone.instant(of: last, at: .endOfDay), "\(clock.testDescription)")
        }
    }

    private func expectSpans(of derivation: Derivation, add term: Duration, _ clock: DrawnClock) {
        #expect(
            derivation.spans.first?.from == derivation.start && derivation.spans.last?.to == derivation.due,
            "\(clock.testDescription)")
        #expect(
            zip(derivation.spans, derivation.spans.dropFirst()).allSatisfy { $0.to == $1.from },
            "\(clock.testDescription)")
        #expect(derivation.spans.allSatisfy { $0.from < $0.to }, "\(clock.testDescription)")
        let counted = derivation.spans.filter { $0.reason == .counted }.reduce(Duration.zero) { $0 + ($1.to - $1.from) }
        #expect(counted == term, "\(clock.testDescription)")
    }

    @Test(arguments: DrawnClock.zones)
    func aHolidayNeverMakesItEarlierUnlessTheRuleMovesItBack(name: String) throws {
        try eachDrawn(in: name, 2) { clock, random in
            let before = try #require(try clock.counted())
            let length = max(1, clock.setting.zone.day(at: before.due) - clock.setting.zone.day(at: clock.start))
            let holiday = clock.setting.zone.day(at: clock.start) + Int.random(in: 0...length, using: &random)
            let after = try #require(
                try clock.counted { $0.setting.calendar = $0.setting.calendar.adding([holiday: .off(.own)]) })
            if clock.rule.lastDayOff == .previous, after.due < before.due {
                try expectMovedBack(after, past: holiday, clock)
            } else {
                #expect(after.due >= before.due, "\(clock.testDescription)")
            }
            if let later = before.dueByLaterReading {
                #expect(after.dueByLaterReading ?? after.due >= later, "\(clock.testDescription)")
            }
        }
    }

    /// Back from the day that the count ended on, past the new holiday and days off alone, to the first that is worked.
    private func expectMovedBack(_ derivation: Derivation, past holiday: CalendarDay, _ clock: DrawnClock) throws {
        let counted = try #require(derivation.days.last { $0.number != nil }).day
        let moved = try #require(derivation.lastDay)
        let calendar = clock.setting.calendar.adding([holiday: .off(.own)])
        #expect(derivation.days.last?.reason == .movedTo, "\(clock.testDescription)")
        #expect(moved < holiday && holiday <= counted, "\(clock.testDescription)")
        #expect(try !calendar.isOff(moved), "\(clock.testDescription)")
        #expect(
            try (1...max(1, counted - moved)).allSatisfy { try calendar.isOff(moved + $0) }, "\(clock.testDescription)")
    }

    /// Whoever asks why it is due then sees every day that the last one was moved over.
    @Test(arguments: DrawnClock.zones)
    func eachDayThatTheLastIsMovedOverIsSaid(name: String) throws {
        var moved = 0
        try eachDrawn(in: name, 20) { clock, _ in
            guard clock.rule.lastDayOff == .next, clock.rule.term.isInDays, let derivation = try clock.counted(),
                derivation.days.last?.reason == .movedTo, let last = derivation.lastDay,
                let counted = derivation.days.last(where: { $0.number != nil })?.day
            else { return }
            moved += 1
            let said = derivation.days.filter { counted < $0.day && $0.day < last }
            #expect(said.map(\.day) == (1..<max(1, last - counted)).map { counted + $0 }, "\(clock.testDescription)")
        }
        #expect(moved > 0)
    }

    @Test(arguments: DrawnClock.zones)
    func aPauseThatTheRuleDoesntKnowMovesNothing(name: String) throws {
        try eachDrawn(in: name, 8) { clock, _ in
            let known = clock.pauses.filter { clock.rule.pauses.contains($0.reason) }
            let (all, those) = (try clock.counted(), try clock.counted { $0.pauses = known })
            #expect(all == those, "\(clock.testDescription)")
        }
    }

    @Test(arguments: DrawnClock.zones)
    func aPauseNeverMakesItEarlier(name: String) throws {
        try eachDrawn(in: name, 3) { clock, _ in
            let without = try #require(try clock.counted { $0.pauses = [] })
            let with = try #require(try clock.counted())
            #expect(with.due >= without.due, "\(clock.testDescription)")
            guard let first = clock.pauses.min(by: { $0.from < $1.from }) else { return }
            // One that lasts stops what isn't over by then, and moves nothing that is.
            let lasting = Pause(first.reason, from: first.from, to: nil).map { [$0] } ?? []
            if let unmoved = try clock.counted({ $0.pauses = lasting }) {
                #expect(unmoved.due == without.due, "\(clock.testDescription)")
            } else {
                #expect(first.from < without.due, "\(clock.testDescription)")
            }
        }
    }

    @Test(arguments: DrawnClock.zones)
    func aLongerTermNeverEndsSooner(name: String) throws {
        try eachDrawn(in: name, 4) { clock, random in
            let more = clock.rule.term.count + Int.random(in: 1...20, using: &random)
            let term: ClockRule.Term =
                switch clock.rule.term {
                case .hours: .hours(more)
                case .businessHours: .businessHours(more)
                case .calendarDays: .calendarDays(more)
                case .workingDays: .workingDays(more)
                }
            let longer = try clock.rule(term)
            let (before, after) = (
                try #require(try clock.counted()), try #require(try clock.counted { $0.rule = longer })
            )
            #expect(after.due >= before.due, "\(clock.testDescription)")
        }
    }

    @Test(arguments: DrawnClock.zones)
    func anExtensionNeverMakesItEarlier(name: String) throws {
        try eachDrawn(in: name, 5) { clock, random in
            let units = Int.random(in: 1...29, using: &random)
            let dues = try [0, units, units + 1].map { try #require(try clock.counted(extendedBy: $0)).due }
            #expect(dues == dues.sorted(), "\(clock.testDescription)")
            #expect(throws: ClockError.extendedTooFar(by: 31, limit: 30)) { try clock.counted(extendedBy: 31) }
        }
    }

    /// Where the law isn't settled, the earlier reading is that of a rule that says “stays”, and the later that of one that
    /// says “next”: of the first term too, where a second one begins at its end.
    @Test(arguments: DrawnClock.zones)
    func bothReadingsOfAnUnsettledLawAreThoseOfSettledOnes(name: String) throws {
        var differ = 0
        try eachDrawn(in: name, 6) { clock, random in
            guard clock.rule.term.isInDays else { return }
            let longer = Int.random(in: 0...3, using: &random)
            let rules = try [ClockRule.LastDayOff.unsettled, .stays, .next].map { try clock.rule(lastDayOff: $0) }
            let read = try rules.map { rule in
                try #require(try clock.counted({ $0.rule = rule }, extendedBy: longer))
            }
            #expect(read[0].due == read[1].due, "\(clock.testDescription)")
            #expect(read[0].dueByLaterReading ?? read[0].due == read[2].due, "\(clock.testDescription)")
            if let later = read[0].dueByLaterReading {
                differ += 1
                #expect(later > read[0].due, "\(clock.testDescription)")
            }
        }
        #expect(differ > 0)
    }

    @Test(arguments: DrawnClock.zones)
    func hoursPassByNightAsByDayWhateverTheWallShows(name: String) throws {
        try eachDrawn(in: name, 7) { clock, _ in
            guard case .hours(let hours) = clock.rule.term, clock.rule.start == .moment else { return }
            let derivation = try #require(try clock.counted { $0.pauses = [] })
            #expect(derivation.due - derivation.start == .hours(hours), "\(clock.testDescription)")
        }
    }

    /// A term moved back to the day it began on would be over before it began, or as it did.
    @Test func aTermIsNeverMovedBackBeforeItsBeginning() throws {
        let calendar = WorkCalendar(
            stamp: .init(id: "x", version: "1"), weekend: [.saturday, .sunday],
            years: [2026: .init(source: "", isSettled: true, days: [:])])
        let setting = ClockSetting(zone: try zone("Europe/Moscow"), calendar: calendar, hours: .usual)
        for (end, due) in [
            // A Friday after business: Saturday is the first day, and Friday's closing time is over.
            (ClockRule.End.closeOfBusiness, "2026-11-28T18:00:00+03:00"), (.sameTime, "2026-11-28T19:30:00+03:00"),
            (.endOfDay, "2026-11-28T00:00:00+03:00"),
        ] {
            let rule = try ClockRule(
                basis: .init(act: "x"), term: .calendarDays(1), start: .nextDay, end: end, lastDayOff: .previous)
            guard case .runs(let derivation) = try rule.reading(from: moment("2026-11-27T19:30:00+03:00"), in: setting)
            else {
                Issue.record("it stands still")
                return
            }
            #expect(try derivation.due == moment(due), "\(end)")
        }
    }
}
