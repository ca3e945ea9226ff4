import Time

/// A deadline on the wall: one at midnight belongs to the day that it ends, 24:00 of Friday and not 0:00 of Saturday.
struct DayEnd {
    let day: CalendarDay
    let time: TimeOfDay

    init(_ instant: Instant, in zone: Zone) {
        let local = zone.local(at: instant)
        let isMidnight = local.time == .startOfDay && local.second == 0 && local.millisecond == 0
        day = isMidnight ? local.day + -1 : local.day
        time = isMidnight ? .endOfDay : local.time
    }
}
