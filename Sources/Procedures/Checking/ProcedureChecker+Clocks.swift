import Domain
import Time

extension ProcedureChecker {
    mutating func checkClocks() {
        for clock in procedure.clocks {
            let path = "clocks.\(clock.id)"
            checkStart(clock, path)
            checkEnd(clock, path)
            if clock.terms.means != nil, !clock.terms.ends.isTold {
                complain(
                    path + ".means", .neverHolds, "what it waits for isn't told to anybody",
                    "Take it out, or let it end with “acknowledged”, “notified” or “answered”")
            }
            checkLength(clock, path)
            checkWarnings(clock, path)
            guard let say = clock.terms.say else { continue }
            for language in Language.allCases where !Template.variables(in: say[language]).contains("by") {
                complain(
                    "\(path).say.\(language.rawValue)", .unfulfillable, "the time isn't said",
                    "Put “{by}” into the words")
            }
            if !runsOnRegistering(clock) {
                complain(
                    path + ".say", .neverHolds, "when the number is told, this clock may not run yet", "Take “say” out")
            }
        }
    }

    /// Whether it may run when the number is told.
    private func runsOnRegistering(_ clock: Clock) -> Bool {
        switch clock.starts {
        case .received, .registered: true
        case .field(let field): !procedure.findings.contains(field)
        case .decided, .forwarded, .refused, .found: false
        }
    }

    private mutating func checkStart(_ clock: Clock, _ path: String) {
        switch clock.starts {
        case .received, .registered, .decided: return
        case .forwarded:
            need(
                procedure.forwarding != nil, path + ".starts", "nothing says to whom a ticket may be forwarded",
                remedy: "Add “forwarding:”, or let it start with something else")
        case .refused:
            need(
                !procedure.grounds.isEmpty, path + ".starts", "there are no grounds to refuse on",
                remedy: "Add “grounds:”, or let it start with something else")
        case .found:
            need(
                clock.when?.fields.contains(where: procedure.findings.contains) == true, path + ".starts",
                "nothing that is found out makes it run",
                remedy: "Name a finding in “when:”, or let it start with something else")
        case .field(let id):
            guard let field = procedure.field(id) else {
                return expect(id, among: procedure.fields.map(\.id), path + ".starts.field", "field")
            }
            if !field.type.hasDay {
                complain(
                    path + ".starts.field", .neverHolds, "“\(id)” is neither a date nor a signature",
                    "Name a field that has a day")
            }
            // A day has no moment to count from.
            if clock.terms.rule.start == .moment || !clock.terms.rule.term.isInDays {
                complain(
                    path + ".counts-from", .neverHolds, "a day that was answered has no moment",
                    "Count days, from “same-day” or “next-day”")
            } else if clock.terms.rule.end == .sameTime {
                complain(
                    path + ".until", .neverHolds,
                    "a day that was answered has no time of day, so the last day would be over as it begins",
                    "Write “end-of-day” or “close-of-business”")
            }
        }
    }

    private mutating func checkLength(_ clock: Clock, _ path: String) {
        // Of a day that was answered, no term ends at the same time.
        if case .field = clock.starts { return }
        let rule = clock.terms.rule
        guard rule.term.isInDays, rule.term.count == 1, rule.start == .sameDay, rule.end == .sameTime else { return }
        complain(
            path + ".until", .senselessLimit, "one day from its own day to the same time is over as it begins",
            "Write “counts-from: next-day”, or “until: end-of-day”")
    }

    /// A warning that comes as the term begins, or before it, warns of nothing. Only where that is certain: a term in working days
    /// or business hours, and one that moves to the next working day, may be longer than it says, and a day that was answered may
    /// lie ahead.
    private mutating func checkWarnings(_ clock: Clock, _ path: String) {
        if case .field(let id) = clock.starts, procedure.field(id)?.rules.contains(.notFuture) != true { return }
        let whole: Duration
        switch clock.terms.rule.term {
        case .hours(let count): whole = .hours(count)
        case .calendarDays(let count) where clock.terms.rule.lastDayOff != .next: whole = .days(count)
        case .calendarDays, .workingDays, .businessHours: return
        }
        guard let early = clock.terms.rule.warnings.first(where: { $0 >= whole }) else { return }
        complain(
            path + ".warn", .senselessLimit,
            "\(early.inWords) before the end the term has only just begun, or not yet: it is no longer than \(whole.inWords)",
            "Warn later, or take that warning out")
    }

    /// Whether anything stops it, and later than it starts.
    private mutating func checkEnd(_ clock: Clock, _ path: String) {
        switch (clock.terms.ends, clock.starts) {
        case (.answered, .forwarded):
            complain(
                path + ".ends", .neverHolds, "whoever it was forwarded to answers",
                "Let it end with “notified” or “done”, or start with something else")
        case (.registered, .found), (.registered, .registered), (.registered, .decided), (.registered, .forwarded),
            (.registered, .refused),
            (.decided, .decided), (.decided, .forwarded), (.decided, .refused), (.forwarded, .forwarded),
            (.forwarded, .decided), (.forwarded, .refused), (.acknowledged, .decided), (.acknowledged, .forwarded),
            (.acknowledged, .refused):
            complain(
                path + ".ends", .neverHolds, "what it waits for has happened when it starts",
                "Name something that comes later")
        case (.forwarded, _):
            need(
                procedure.forwarding != nil, path + ".ends", "nothing says to whom a ticket may be forwarded",
                remedy: "Add “forwarding:”, or let it end with something else")
        default: return
        }
    }
}

extension Duration {
    /// In the largest unit of a file that it is a whole number of: `3 days`, `1 hour`, `90 minutes`.
    fileprivate var inWords: String {
        let minutes = Int(components.seconds / 60)
        let units = [(24 * 60, "day"), (60, "hour"), (1, "minute")]
        let (size, unit) = units.first { minutes % $0.0 == 0 } ?? (1, "minute")
        return "\(minutes / size) \(unit)\(minutes / size == 1 ? "" : "s")"
    }
}
