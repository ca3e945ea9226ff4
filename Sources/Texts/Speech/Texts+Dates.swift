import Domain
import Time

/// Days and times as people say them.
extension Texts {
    /// "0:42", "12:05", "1:02:03"; negative ones with a minus.
    /// How long something has lasted: never less than nothing, where the clocks on the screen go by the minute.
    public func elapsed(from since: Instant, to now: Instant) -> String { timer(max(.zero, now - since)) }

    public func timer(_ duration: Duration) -> String {
        let total = duration.wholeSeconds
        let seconds = abs(total)
        let sign = total < 0 ? "−" : ""
        let rest = two(seconds % 60)
        guard seconds >= 3600 else { return "\(sign)\(seconds / 60):\(rest)" }
        return "\(sign)\(seconds / 3600):\(two(seconds / 60 % 60)):\(rest)"
    }

    /// "13:04"
    public func clock(_ instant: Instant, in zone: Zone) -> String {
        time(zone.local(at: instant).time)
    }

    public func time(_ time: TimeOfDay) -> String { "\(two(Int64(time.hour))):\(two(Int64(time.minute)))" }

    /// "ср 25.11", "Wed 25 Nov"
    public func shortDay(_ day: CalendarDay) -> String {
        say(
            ru: "\(shortWeekday(day.weekday)) \(two(Int64(day.day))).\(two(Int64(day.month)))",
            en: "\(shortWeekday(day.weekday)) \(day.day) \(shortMonth(day.month))")
    }

    /// "23.11 13:04", "23 Nov 13:04"
    public func moment(_ instant: Instant, in zone: Zone) -> String {
        let local = zone.local(at: instant)
        let day = say(
            ru: "\(two(Int64(local.day.day))).\(two(Int64(local.day.month)))",
            en: "\(local.day.day) \(shortMonth(local.day.month))")
        return "\(day) \(time(local.time))"
    }

    /// When something is due, as one thinks of it: "−5 ч", "сейчас", "сегодня 18:00", "завтра 21:00", "ср 25.11",
    /// "24.11.2027".
    public func due(_ due: Instant, now: Instant, in zone: Zone) -> String {
        if due <= now { return now - due < .minutes(1) ? say(ru: "сейчас", en: "now") : "−" + span(now - due) }
        let end = DayEnd(due, in: zone)
        switch end.day - zone.day(at: now) {
        case 0: return say(ru: "сегодня ", en: "today ") + time(end.time)
        case 1: return say(ru: "завтра ", en: "tomorrow ") + time(end.time)
        default: return isFar(end.day, from: zone.day(at: now)) ? yearDay(end.day) : shortDay(end.day)
        }
    }

    /// So far that the same day of another year would be meant as soon.
    func isFar(_ day: CalendarDay, from today: CalendarDay) -> Bool { abs(day - today) > 300 }

    /// "24.11.2027", "24 Nov 2027"
    private func yearDay(_ day: CalendarDay) -> String {
        say(
            ru: "\(two(Int64(day.day))).\(two(Int64(day.month))).\(day.year)",
            en: "\(day.day) \(shortMonth(day.month)) \(day.year)")
    }

    /// "через 2 д 4 ч", "in 2 d 4 h"; "−5 ч" when it is past.
    public func relative(_ due: Instant, now: Instant) -> String {
        due <= now ? "−" + span(now - due) : say(ru: "через ", en: "in ") + span(due - now)
    }

    /// The two largest units: "2 д 4 ч", "5 h", "12 min"; "0 min" below a minute.
    public func span(_ duration: Duration) -> String {
        let minutes = abs(duration.wholeSeconds) / 60
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        if days > 0 {
            return say(
                ru: "\(days) д" + (hours > 0 ? " \(hours) ч" : ""), en: "\(days) d" + (hours > 0 ? " \(hours) h" : ""))
        }
        if hours > 0 { return say(ru: "\(hours) ч", en: "\(hours) h") }
        return say(ru: "\(rest) мин", en: "\(rest) min")
    }

    /// "9–21 ч", "9–21"
    public func hours(from: TimeOfDay, to: TimeOfDay) -> String { "\(from.hour)–\(to.hour) " + say(ru: "ч", en: "h") }

    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
}
