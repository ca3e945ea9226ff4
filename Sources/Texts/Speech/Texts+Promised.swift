import Time

/// When something is promised, as it is read out: what the caller hears is what we owe.
extension Texts {
    /// "до пятницы, 27 ноября, 9 часов вечера"; "by Friday, 27 November, 9 in the evening"; at midnight "до конца
    /// пятницы, 27 ноября", "by the end of Friday, 27 November".
    ///
    /// - Parameter now: with it a day that is most of a year away is said with its year.
    public func by(_ due: Instant, in zone: Zone, now: Instant? = nil) -> String {
        let end = DayEnd(due, in: zone)
        let hasYear = now.map { isFar(end.day, from: zone.day(at: $0)) } ?? false
        let date =
            say(ru: genitive(end.day.weekday), en: name(end.day.weekday)) + ", "
            + (hasYear ? written(end.day) : dayAndMonth(end.day))
        if end.time == .endOfDay { return say(ru: "до конца ", en: "by the end of ") + date }
        return say(ru: "до \(date), \(spoken(end.time))", en: "by \(date), \(spoken(end.time))")
    }

    /// "во вторник, 24 ноября, с 2 до 4 часов дня"; "on Tuesday, 24 November, between 2 and 4 in the afternoon".
    public func within(_ opens: Instant, _ due: Instant, in zone: Zone) -> String {
        let end = DayEnd(due, in: zone)
        return on(end.day) + ", " + spoken(from: zone.local(at: opens).time, to: end.time)
    }

    /// As ``within(_:_:in:)``, for a window that is still being agreed.
    public func window(_ window: CallbackWindow) -> String {
        on(window.day) + ", " + spoken(from: window.from, to: window.to)
    }

    /// A deadline just worked out, before it is anybody's promise.
    public func promised(_ derivation: Derivation, in zone: Zone) -> String {
        switch derivation.end {
        case .callersWindow(let window): self.window(window)
        case .endOfCallingHours, .endOfDay, .closeOfBusiness, .sameTime, .lastHour: by(derivation.due, in: zone)
        }
    }

    private func on(_ day: CalendarDay) -> String {
        say(ru: onWeekday(day.weekday), en: "on " + name(day.weekday)) + ", " + dayAndMonth(day)
    }

    func dayAndMonth(_ day: CalendarDay) -> String {
        "\(day.day) " + say(ru: genitive(month: day.month), en: month(day.month))
    }

    // MARK: In letters

    /// "27 ноября 2026 года", "27 November 2026".
    public func written(_ day: CalendarDay) -> String {
        dayAndMonth(day) + " \(day.year)" + say(ru: " года", en: "")
    }

    /// The last day on which it is in time, with the hour where it ends before the day does: "1 декабря 2026 года, 21:00".
    public func written(_ due: Instant, in zone: Zone) -> String {
        let end = DayEnd(due, in: zone)
        return written(end.day) + (end.time == .endOfDay ? "" : ", " + time(end.time))
    }
}
