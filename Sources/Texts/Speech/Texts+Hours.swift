import Time

/// Times of day as people say them.
extension Texts {
    enum PartOfDay {
        case night, morning, afternoon, evening
    }

    /// `9 in the evening`, `half` never: `9:30 in the evening`, `noon`, `midnight`; in Russian in the genitive, as it
    /// stands behind «до» and «с»: `9 часов вечера`, `полудня`.
    public func spoken(_ time: TimeOfDay) -> String {
        if let name = named(time) { return name }
        return say(
            ru: "\(hours(time)) \(partRu(time))",
            en: "\(hours(time)) \(partEn(time))")
    }

    /// `between 3 and 5 in the afternoon`, `с 3 до 5 часов дня`.
    public func spoken(from: TimeOfDay, to: TimeOfDay) -> String {
        let isShort = named(from) == nil && named(to) == nil && part(from) == part(to)
        let isWhole = from.minute == 0 && to.minute == 0
        return say(
            ru: "с " + (isShort ? (isWhole ? "\(hour(from))" : hours(from)) : spoken(from)) + " до " + spoken(to),
            en: "between " + (isShort ? hours(from) : spoken(from)) + " and " + spoken(to))
    }

    private func named(_ time: TimeOfDay) -> String? {
        switch time {
        case .startOfDay, .endOfDay: say(ru: "полуночи", en: "midnight")
        case TimeOfDay(hour: 12): say(ru: "полудня", en: "noon")
        default: nil
        }
    }

    /// 1 … 12.
    private func hour(_ time: TimeOfDay) -> Int { time.hour % 12 == 0 ? 12 : time.hour % 12 }

    /// `9`, `9:30`; «9 часов», «1 часа 21 минуты», in the genitive.
    private func hours(_ time: TimeOfDay) -> String {
        let hour = hour(time)
        let minute = time.minute
        let isOne = minute % 10 == 1 && minute != 11
        return say(
            ru: "\(hour) \(hour == 1 ? "часа" : "часов")"
                + (minute == 0 ? "" : " \(minute) \(isOne ? "минуты" : "минут")"),
            en: "\(hour)" + (minute == 0 ? "" : ":\(two(Int64(minute)))"))
    }

    /// Russian mornings begin at 4 and evenings at 5; English evenings begin at 6.
    private func part(_ time: TimeOfDay) -> PartOfDay {
        switch (language, time.hour) {
        case (_, 0..<4), (_, 24): .night
        case (_, 4..<12): .morning
        case (.ru, 12..<17), (.en, 12..<18): .afternoon
        default: .evening
        }
    }

    private func partRu(_ time: TimeOfDay) -> String {
        switch part(time) {
        case .night: "ночи"
        case .morning: "утра"
        case .afternoon: "дня"
        case .evening: "вечера"
        }
    }

    private func partEn(_ time: TimeOfDay) -> String {
        switch part(time) {
        case .night: "at night"
        case .morning: "in the morning"
        case .afternoon: "in the afternoon"
        case .evening: "in the evening"
        }
    }
}
