import Domain
import Time

extension SourceReader {
    func clock(_ id: String, _ entry: Entry) -> Clock? {
        guard
            let object = object(
                entry,
                required: [
                    "title", "starts", "ends", "term", "counts-from", "until", "last-day-off", "basis",
                ], optional: ["when", "pauses", "warn", "in-force", "extension", "say", "means"])
        else { return nil }
        let title = wording(object["title"], .title)
        let starts = object["starts"].flatMap(clockStart)
        let ends = word(object["ends"], as: ClockEnd.self)
        let condition = condition(object["when"])
        let say = wording(object["say"], .spoken)
        let rule = clockRule(object)
        let means = means(object["means"])
        guard let title, let starts, let ends, let rule else { return nil }
        return Clock(
            id: ClockID(id),
            terms: ClockTerms(
                title: title, rule: rule, ends: ends, say: say, means: means,
                extensionMeans: extensionMeans(object["extension"])),
            starts: starts, when: condition)
    }

    /// Read apart from the rule of counting, which knows nothing of notices.
    private func extensionMeans(_ entry: Entry?) -> Set<Notice.Means>? {
        guard let entry, case .mapping(let mapping) = entry.node, let node = mapping["means"] else { return nil }
        return means(Entry(node: node, path: entry.path + ".means"))
    }

    /// `registered`, or `{ field: served-on }`.
    private func clockStart(_ entry: Entry) -> ClockStart? {
        if entry.node.isScalar { return word(entry, among: Self.clockStarts) }
        return object(entry, required: ["field"]).flatMap { name($0["field"]) }.map(ClockStart.field)
    }

    private func clockRule(_ object: Object) -> ClockRule? {
        let length = object["term"].flatMap(term)
        let start = word(object["counts-from"], as: ClockRule.Start.self)
        let end = word(object["until"], as: ClockRule.End.self)
        let lastDayOff = word(object["last-day-off"], as: ClockRule.LastDayOff.self)
        let pauses = list(object["pauses"], atMost: Limits.pauses) { entry in
            scalar(entry).flatMap { checkName($0, at: entry.path) ? (PauseReason($0), entry.path) : nil }
        }
        objectToRepeats(pauses, "pause")
        let warned = list(object["warn"], atMost: Limits.warnings) { entry in warning(entry).map { ($0, entry.path) } }
        objectToRepeats(warned, "warning")
        let force = object["in-force"].map(force) ?? .always
        let basis = basis(object["basis"])
        let extending = object["extension"].flatMap { self.extending($0, unit: length?.unit ?? 1) }
        guard let term = length?.term, let start, let end, let lastDayOff, let basis, let force else { return nil }
        if extending == nil, object["extension"] != nil { return nil }
        do {
            return try ClockRule(
                basis: basis, term: term, start: start, end: end, lastDayOff: lastDayOff,
                pauses: Set(pauses.map(\.0)), warnings: warned.map(\.0), force: force, extending: extending)
        } catch {
            complain(error, object)
            return nil
        }
    }

    private func complain(_ error: ClockRuleError, _ object: Object) {
        switch error {
        case .senselessTerm(let count, let limit):
            complain(
                object.path + ".term", .senselessLimit, "\(count) is no sensible term",
                "Write a number from 1 to \(limit)")
        case .senselessExtension(let count, let limit):
            complain(
                object.path + ".extension.by", .senselessLimit, "\(count) is no sensible extension",
                "Write a number from 1 to \(limit), or take “extension” out")
        case .hoursEndOnTheHour:
            complain(
                object.path + ".until", .senselessLimit,
                "a term in hours ends when its last hour is over, on whatever day that is",
                "Write “until: same-time”, “last-day-off: stays” and “counts-from: moment” or “next-day”")
        case .senselessWarning:
            complain(
                object.path + ".warn", .senselessLimit, "a warning comes before the end, and not a year before",
                "Write days or hours such as “3 days”")
        }
    }

    /// `{ calendar-days: 30 }`, and how many of the rule's own units one of the file's is.
    private func term(_ entry: Entry) -> (term: ClockRule.Term, unit: Int)? {
        guard let object = object(entry, optional: Self.terms.map(\.word)) else { return nil }
        let terms = Self.terms.compactMap { term in object[term.word].map { (entry: $0, term: term) } }
        guard terms.count == 1, let term = terms.first else {
            complain(
                entry.path, .missingKey, "this isn't one term",
                "Write one of " + Self.terms.map { "“\($0.word): …”" }.joined(separator: ", "))
            return nil
        }
        return integer(term.entry).map { (term.term.make(Self.times($0, term.term.unit)), term.term.unit) }
    }

    private func objectToRepeats<Value: Hashable>(_ values: [(Value, path: String)], _ kind: String) {
        var seen: Set<Value> = []
        for (value, path) in values where !seen.insert(value).inserted {
            object(to: path, .duplicate, "the same \(kind) stands here twice", "Take one of the two out")
        }
    }

    /// `3 days`, `12 hours`, `30 minutes`.
    private func warning(_ entry: Entry) -> Duration? {
        guard let text = scalar(entry) else { return nil }
        let parts = text.split(separator: " ")
        let units: [String: (Int) -> Duration] = [
            "day": Duration.days, "days": Duration.days, "hour": Duration.hours, "hours": Duration.hours,
            "minute": Duration.minutes, "minutes": Duration.minutes,
        ]
        guard parts.count == 2, let count = Int(parts[0]), (1...100_000).contains(count),
            let unit = units[String(parts[1])]
        else {
            complain(
                entry.path, .wrongType, "“\(text.prefix(Limits.name))” is no time before the end",
                "Write a number and a unit, as “3 days” or “12 hours”")
            return nil
        }
        return unit(count)
    }

    /// `{ from: 2006-11-02, until: … }`; `nil` with a complaint.
    private func force(_ entry: Entry) -> ClockRule.Force? {
        guard let object = object(entry, optional: ["from", "until"]) else { return nil }
        let from = object["from"].flatMap(day)
        let until = object["until"].flatMap(day)
        if object.entries.isEmpty {
            self.object(
                to: entry.path, .missingKey, "neither “from” nor “until” stands here",
                "Write one of them, or leave “in-force” out: then it always is")
        }
        if let until, until.year < WorkCalendar.sensibleYears.lowerBound {
            self.object(
                to: entry.path + ".until", .senselessLimit, "no ticket starts before the year \(until.year) ends",
                "Write a year from \(WorkCalendar.sensibleYears.lowerBound) on, or take the clock out")
        }
        if let from, from.year > WorkCalendar.sensibleYears.upperBound {
            self.object(
                to: entry.path + ".from", .senselessLimit, "no ticket starts in the year \(from.year)",
                "Write a year up to \(WorkCalendar.sensibleYears.upperBound)")
        }
        let force = ClockRule.Force(from: from, until: until)
        if force == nil {
            complain(entry.path, .senselessLimit, "it ends before it begins", "Put the earlier day under “from”")
        }
        return force
    }

    private func day(_ entry: Entry) -> CalendarDay? {
        guard let text = scalar(entry) else { return nil }
        if let day = CalendarDay(text) { return day }
        complain(entry.path, .wrongType, "“\(text.prefix(Limits.name))” is no day", "Write it as 2026-11-27")
        return nil
    }

    /// `{ by: 30, counted-from: end, basis: … }`, in the units that the term is written in; `nil` with a complaint.
    private func extending(_ entry: Entry, unit: Int) -> ClockRule.ExtensionRule? {
        guard let object = object(entry, required: ["by", "counted-from", "basis"], optional: ["means"]) else {
            return nil
        }
        let anchor = word(object["counted-from"], as: ClockRule.ExtensionRule.Anchor.self)
        guard let limit = integer(object["by"]), let anchor, let basis = basis(object["basis"]) else { return nil }
        return ClockRule.ExtensionRule(basis: basis, limit: Self.times(limit, unit), countedFrom: anchor)
    }

    /// What overflows is no sensible limit either, and is complained of as such.
    private static func times(_ count: Int, _ unit: Int) -> Int {
        let (product, overflow) = count.multipliedReportingOverflow(by: unit)
        return overflow ? .max : product
    }

    private static let clockStarts: [(String, ClockStart)] = [
        ("received", .received), ("registered", .registered), ("decided", .decided), ("forwarded", .forwarded),
        ("refused", .refused), ("found", .found),
    ]

    private static let terms: [(word: String, unit: Int, make: @Sendable (Int) -> ClockRule.Term)] = [
        ("hours", 1, { .hours($0) }), ("days-of-24-hours", 24, { .hours($0) }),
        ("business-hours", 1, { .businessHours($0) }), ("calendar-days", 1, { .calendarDays($0) }),
        ("working-days", 1, { .workingDays($0) }),
    ]
}
