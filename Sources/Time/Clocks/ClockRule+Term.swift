extension ClockRule.Term {
    /// As long as `count` of the same units.
    public func lasting(_ count: Int) -> ClockRule.Term {
        switch self {
        case .hours: .hours(count)
        case .businessHours: .businessHours(count)
        case .calendarDays: .calendarDays(count)
        case .workingDays: .workingDays(count)
        }
    }
}
