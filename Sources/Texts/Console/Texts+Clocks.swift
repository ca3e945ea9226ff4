import Domain
import Time

/// Clocks: when they are due, how that was counted, and what can be done about it.
extension Texts {
    public var clocksHeading: String { say(ru: "Сроки", en: "Clocks") }
    public var clocksKey: String { say(ru: "сроки", en: "clocks") }
    public var clocksHelp: String { say(ru: "Как посчитан каждый срок", en: "How each deadline was counted") }
    public var noClocks: String { say(ru: "Сроков у заявления нет", en: "The ticket runs under no clock") }
    public var clockStands: String { say(ru: "стоит", en: "stands") }
    public var clocksAtRiskHelp: String {
        say(ru: "Сроки, которые наступят первыми", en: "The deadlines that fall due first")
    }
    public var promisesKey: String { say(ru: "обещания", en: "promises") }
    public var promisesHelp: String { say(ru: "Что обещано, по срочности", en: "What is promised, by urgency") }
    public var nothingAtRisk: String { say(ru: "Сроки не идут", en: "No clock runs") }
    public var missedClocks: String { say(ru: "пропущено", en: "missed") }
    /// - Parameter isAll: `false` where later clocks weren't looked at.
    public func inConflict(_ number: Int, isAll: Bool) -> String {
        let count = isAll ? "\(number)" : say(ru: "\(number) и, может быть, ещё", en: "\(number), perhaps more")
        return number == 0 ? "" : say(ru: "сказано другое: ", en: "told another date: ") + count
    }
    public func missed(_ span: String) -> String { say(ru: "пропущен \(span)", en: "missed \(span)") }

    public func clockState(_ state: ClockState) -> String {
        switch state {
        case .running: say(ru: "идёт", en: "runs")
        case .met: say(ru: "исполнен", en: "met")
        case .overtaken: say(ru: "перешёл к другому органу", en: "passed to another body")
        case .withdrawn: say(ru: "снят", en: "withdrawn")
        }
    }

    public func clockEnd(_ end: ClockEnd) -> String {
        switch end {
        case .registered: say(ru: "до регистрации", en: "until it is registered")
        case .acknowledged: say(ru: "пока не подтвердим получение", en: "until receipt is acknowledged")
        case .notified: say(ru: "пока не уведомим", en: "until they are notified")
        case .decided: say(ru: "до решения", en: "until it is decided")
        case .answered: say(ru: "пока не ответим", en: "until they are answered")
        case .forwarded: say(ru: "пока не перешлём", en: "until it is forwarded")
        case .done: say(ru: "пока не сделаем", en: "until it is done")
        }
    }

    /// What ends it, and by which means where only some count.
    public func end(of terms: ClockTerms) -> String {
        clockEnd(terms.ends) + (terms.means.map { " " + meansWanted($0) } ?? "")
    }

    /// The caller was told one date, and the count says another, or none while the clock stands.
    public func conflict(told: Instant, counted: Instant?, in zone: Zone) -> String {
        guard let counted else {
            return say(
                ru: "сказано \(by(told, in: zone)), а срок стоит",
                en: "told \(by(told, in: zone)), and the clock stands")
        }
        return say(
            ru: "сказано \(by(told, in: zone)), а по счёту \(by(counted, in: zone))",
            en: "told \(by(told, in: zone)), counted \(by(counted, in: zone))")
    }

    /// "сказано вт 22.12", below what is counted and where there is hardly any room; "сказано 18:00" on the same day.
    public func toldBeside(_ told: Instant, counted: Instant?, in zone: Zone) -> String {
        let end = DayEnd(told, in: zone)
        let isSameDay = counted.map { DayEnd($0, in: zone).day == end.day } ?? false
        return say(ru: "сказано ", en: "told ") + (isSameDay ? time(end.time) : shortDay(end.day))
    }

    /// Where the date that was told is the one that is due, so that it stands there already.
    public func countedBeside(_ counted: Instant, told: Instant, in zone: Zone) -> String {
        let end = DayEnd(counted, in: zone)
        return say(ru: "по счёту ", en: "counted ")
            + (DayEnd(told, in: zone).day == end.day ? time(end.time) : shortDay(end.day))
    }

    /// Of what was told and what is counted the one that doesn't stand above as due; on one day the hour that was told.
    public func beside(_ due: Instant?, told: Instant, counted: Instant?, in zone: Zone) -> String {
        guard let counted, due == told, DayEnd(counted, in: zone).day != DayEnd(told, in: zone).day else {
            return toldBeside(told, counted: counted, in: zone)
        }
        return countedBeside(counted, told: told, in: zone)
    }

    public func toldOf(_ due: Instant, in zone: Zone, now: Instant) -> String {
        say(ru: "сказано: ", en: "told: ") + by(due, in: zone, now: now)
    }

    // MARK: The rule

    /// "59-ФЗ, ст. 12, ч. 1", "59-FZ art. 12(1)".
    public func basis(_ basis: ClockRule.Basis) -> String {
        guard language == .ru, !basis.isInSections else {
            return say(ru: basis.russianDescription, en: basis.description)
        }
        return
            ([basis.actInRussian ?? basis.act]
            + [basis.article.map { "ст. \($0)" }, basis.part.map { "ч. \($0)" }]
            .compactMap(\.self)).joined(separator: ", ")
    }

    /// "30 календарных дней", "3 × 24 ч": as long as the rule says, with what it was extended by.
    public func term(_ term: ClockRule.Term, extendedBy: Int = 0) -> String {
        let words: String =
            switch term {
            case .hours(let hours) where hours % 24 == 0: "\(hours / 24) × 24 " + say(ru: "ч", en: "h")
            case .hours(let hours): say(ru: "\(hours) ч", en: "\(hours) h")
            case .businessHours(let hours): say(ru: "\(hours) рабочих ч", en: "\(hours) business h")
            case .calendarDays(let days):
                count(
                    days, ru: ("календарный день", "календарных дня", "календарных дней"),
                    en: ("calendar day", "calendar days"))
            case .workingDays(let days):
                count(days, ru: ("рабочий день", "рабочих дня", "рабочих дней"), en: ("working day", "working days"))
            }
        guard extendedBy != 0 else { return words }
        // Hours may be said as days of 24, so of what comes to them it has to be said as well.
        if case .hours = term { return words + " + " + self.term(.hours(extendedBy)) }
        return words + " + \(extendedBy)"
    }

    public func countsFrom(_ start: ClockRule.Start) -> String {
        switch start {
        case .moment: say(ru: "с этой минуты", en: "from that moment")
        case .sameDay: say(ru: "этот день считается", en: "that day counts")
        case .nextDay: say(ru: "со следующего дня", en: "from the next day")
        }
    }

    public func lastDayOff(_ rule: ClockRule.LastDayOff) -> String {
        switch rule {
        case .stays: say(ru: "на выходной — не переносится", en: "a last day off stays")
        case .next: say(ru: "с выходного — на рабочий день после", en: "a last day off moves to the next working day")
        case .previous: say(ru: "с выходного — на рабочий день до", en: "a last day off moves to the one before")
        case .unsettled:
            say(
                ru: "с выходного — закон читают по-разному, берём раннее",
                en: "of a last day off the law is read differently: the earlier counts")
        }
    }

    // MARK: The derivation

    /// The whole of how a deadline was counted, line by line, so that anybody can check it with a paper calendar; where that
    /// comes to another date than was counted once, both.
    public func why(_ clock: TicketClock, _ reading: ClockReading, in zone: Zone) -> [String] {
        let rule = clock.terms.rule
        var lines = [
            "\(clock.terms.title[language]) · \(basis(rule.basis))",
            "\(term(rule.term, extendedBy: clock.extendedBy)), \(countsFrom(rule.start)), \(end(of: clock.terms))",
            say(ru: "начало: ", en: "from: ") + exactly(clock.startedAt, in: zone),
        ]
        if rule.term.isInDays { lines.append(lastDayOff(rule.lastDayOff)) }
        switch reading {
        case .stands(let since, let reason, let passed):
            let gone = term(rule.term.lasting(passed))
            lines.append(
                say(
                    ru: "стоит с \(exactly(since, in: zone)): \(pauseReason(reason)); прошло: \(gone)",
                    en: "stands since \(exactly(since, in: zone)): \(pauseReason(reason)); gone by: \(gone)"))
            if let counted = clock.counted { lines.append(countedThen(counted, in: zone)) }
        case .runs(let derivation):
            lines += how(derivation, in: zone)
            if let counted = clock.counted, counted != derivation.due {
                lines.append(
                    countedThen(counted, in: zone)
                        + say(ru: "; по нынешнему календарю: ", en: "; by today's calendar: ")
                        + by(derivation.due, in: zone))
            }
        }
        return lines
    }

    private func countedThen(_ counted: Instant, in zone: Zone) -> String {
        say(ru: "посчитано тогда: ", en: "counted then: ") + by(counted, in: zone)
    }

    private func how(_ derivation: Derivation, in zone: Zone) -> [String] {
        var lines = stretches(of: derivation.days).map(stretch)
        lines += derivation.spans.map { span in
            "\(exactly(span.from, in: zone)) – \(exactly(span.to, in: zone)): \(self.span(span.to - span.from)), "
                + reason(span.reason)
        }
        if let calendar = derivation.calendar {
            let years = derivation.unsettledYears.map(String.init).joined(separator: ", ")
            lines.append(
                say(ru: "календарь: ", en: "calendar: ") + self.calendar(calendar.id)
                    + (years.isEmpty ? "" : say(ru: ", предварительно за \(years)", en: ", preliminary for \(years)")))
        }
        lines.append("→ " + by(derivation.due, in: zone) + " (\(exactly(derivation.due, in: zone)))")
        if let later = derivation.dueByLaterReading {
            lines.append(
                say(ru: "по другому чтению закона: ", en: "by the other reading of the law: ") + by(later, in: zone))
        }
        return lines
    }

    /// A house's own goes by the name that the house gave it.
    func calendar(_ id: String) -> String {
        switch id {
        case "russia": say(ru: "производственный, России", en: "Russia")
        case "united-states": say(ru: "федеральные праздники США", en: "federal holidays of the United States")
        case WorkCalendar.none.stamp.id: say(ru: "без выходных", en: "without days off")
        default: id
        }
    }

    /// "25.12.2026 13:04", to the minute, with the year: for a record that is read in another year.
    public func exactly(_ instant: Instant, in zone: Zone) -> String {
        let local = zone.local(at: instant)
        return "\(date(local.day)) \(time(local.time))"
    }

    public func date(_ day: CalendarDay) -> String { "\(two(Int64(day.day))).\(two(Int64(day.month))).\(day.year)" }

    /// Days that follow each other and count alike are said once.
    private struct DayStretch {
        var first: Derivation.CountedDay
        var last: Derivation.CountedDay
    }

    private func stretches(of days: [Derivation.CountedDay]) -> [DayStretch] {
        days.reduce(into: []) { stretches, day in
            if let last = stretches.last?.last, last.reason == day.reason, day.day - last.day == 1 {
                stretches[stretches.count - 1].last = day
            } else {
                stretches.append(DayStretch(first: day, last: day))
            }
        }
    }

    private func stretch(_ stretch: DayStretch) -> String {
        let days =
            stretch.first.day == stretch.last.day
            ? dated(stretch.first.day) : "\(dated(stretch.first.day)) – \(dated(stretch.last.day))"
        let numbers: String =
            switch (stretch.first.number, stretch.last.number) {
            case (let first?, let last?) where first != last:
                say(ru: "дни \(first)–\(last), ", en: "days \(first)–\(last), ")
            case (let first?, _): say(ru: "день \(first), ", en: "day \(first), ")
            default: ""
            }
        return "\(days): \(numbers)\(reason(stretch.first.reason))"
    }

    private func dated(_ day: CalendarDay) -> String { "\(shortWeekday(day.weekday)) \(date(day))" }

    private func reason(_ reason: Derivation.Reason) -> String {
        switch reason {
        case .startsTheCount: say(ru: "не считается, день начала", en: "doesn't count, the day it began")
        case .calendarDay: say(ru: "календарные", en: "calendar days")
        case .workingDay: say(ru: "рабочие", en: "working days")
        case .off(.weekend): say(ru: "не считается, выходной", en: "doesn't count, weekend")
        case .off(.holiday): say(ru: "не считается, праздник", en: "doesn't count, holiday")
        case .off(.moved): say(ru: "не считается, перенесённый выходной", en: "doesn't count, a day off moved here")
        case .off(.own): say(ru: "не считается, выходной горячей линии", en: "doesn't count, the hotline's own day off")
        case .paused: say(ru: "не считается, срок стоял", en: "doesn't count, the clock stood")
        case .movedTo: say(ru: "перенос последнего дня", en: "the last day moved here")
        case .namedByCaller: say(ru: "назвал звонящий", en: "named by the caller")
        }
    }

    private func reason(_ reason: Derivation.SpanReason) -> String {
        switch reason {
        case .counted: say(ru: "считается", en: "counts")
        case .paused: say(ru: "срок стоял", en: "the clock stood")
        case .closed: say(ru: "не рабочее время", en: "outside business hours")
        }
    }
}

extension ClockRule.Basis {
    /// As in English, under the act's Russian name.
    fileprivate var russianDescription: String {
        var basis = self
        basis.act = actInRussian ?? act
        return basis.description
    }
}
