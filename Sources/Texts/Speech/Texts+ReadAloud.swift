import Domain
import Time

/// What an operator reads out: sentences that are said as they stand.
extension Texts {
    /// "до пятницы, 27 ноября, до 9 часов вечера"; "by Friday, 27 November, until 9 in the evening".
    public func by(_ due: Instant, in zone: Zone) -> String {
        let local = zone.local(at: due)
        return say(
            ru: "до \(weekdayGenitive(local.day.weekday)), \(dayAndMonth(local.day)), до \(hourGenitive(local.time))",
            en: "by \(weekday(local.day.weekday)), \(dayAndMonth(local.day)), until \(hour(local.time))")
    }

    /// "во вторник, 24 ноября, с 3 до 5 часов дня"; "on Tuesday, 24 November, between 3 and 5 in the afternoon".
    public func within(_ opens: Instant, _ due: Instant, in zone: Zone) -> String {
        let from = zone.local(at: opens)
        let to = zone.local(at: due)
        let russian =
            "\(weekdayWhen(to.day.weekday)), \(dayAndMonth(to.day)), с \(hourGenitive(from.time)) до \(hourGenitive(to.time))"
        return say(
            ru: russian,
            en: "on \(weekday(to.day.weekday)), \(dayAndMonth(to.day)), between \(hour(from.time)) and \(hour(to.time))"
        )
    }

    /// By when, or within which window, a promise is to be kept.
    public func when(_ promise: Promise, in zone: Zone) -> String {
        guard let opens = promise.opens, zone.day(at: opens) == zone.day(at: promise.due) else {
            return by(promise.due, in: zone)
        }
        return within(opens, promise.due, in: zone)
    }

    /// A promise as it is told to the caller.
    public func promiseSentence(_ promise: Promise, in zone: Zone) -> String {
        let when = when(promise, in: zone)
        switch promise.kind {
        case .callBack: return say(ru: "Я перезвоню Вам \(when).", en: "I will call you back \(when).")
        case .managerCallsBack:
            let ru = promise.askFor.map { "Руководитель, \($0), перезвонит" } ?? "Руководитель перезвонит"
            let en = promise.askFor.map { "The manager, \($0), will call" } ?? "The manager will call"
            return say(ru: "\(ru) Вам \(when).", en: "\(en) you back \(when).")
        case .carryOut:
            return say(
                ru: "То, о чём мы договорились, будет сделано \(when).", en: "What we agreed will be done \(when).")
        case .checkSatisfaction:
            return say(
                ru: "Я позвоню Вам \(when), чтобы узнать, всё ли в порядке.",
                en: "I will call you \(when) to ask whether all is well.")
        case .interimContact:
            return say(
                ru: "Я позвоню Вам \(when) и расскажу, как идут дела.",
                en: "I will call you \(when) and tell you how it stands.")
        }
    }

    public var yourNumber: String { say(ru: "Номер Вашего заявления", en: "The number of your application") }

    /// Digits in groups as they are said: "4 8 2 1 — 7", in longer numbers by threes.
    public func spelled(_ number: TicketNumber) -> String {
        var groups: [String] = []
        var digits = String(number.serial)
        while digits.count > 4 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return groups.map { $0.map(String.init).joined(separator: " ") }.joined(separator: "   ")
            + "  —  \(number.checkDigit)"
    }

    /// "+7 495 123-45-67"; other countries' in groups, short ones as they are.
    public func phone(_ number: PhoneNumber) -> String {
        let digits = Array(number.digits)
        guard number.isFull else { return number.digits }
        guard digits.count == 11, digits[0] == "7" else {
            let rest = stride(from: 0, to: digits.count, by: 3).map { String(digits[$0..<min($0 + 3, digits.count)]) }
            return "+" + rest.joined(separator: " ")
        }
        func part(_ range: Range<Int>) -> String { String(digits[range]) }
        return "+7 \(part(1..<4)) \(part(4..<7))-\(part(7..<9))-\(part(9..<11))"
    }

    /// "1 200 ₽", "350,50 ₽"; "RUB 1,200.50"
    public func money(_ kopecks: Int) -> String {
        let rest = kopecks % 100
        let part = rest == 0 ? "" : two(Int64(rest))
        let roubles = grouped(kopecks / 100)
        return say(
            ru: "\(roubles)\(part.isEmpty ? "" : ",\(part)") ₽", en: "RUB \(roubles)\(part.isEmpty ? "" : ".\(part)")")
    }

    /// As one would type it.
    public func roubles(_ kopecks: Int) -> String {
        kopecks % 100 == 0 ? String(kopecks / 100) : "\(kopecks / 100),\(two(Int64(kopecks % 100)))"
    }

    func grouped(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        groups.insert(digits, at: 0)
        return groups.joined(separator: say(ru: "\u{a0}", en: ","))
    }

    private func dayAndMonth(_ day: CalendarDay) -> String {
        say(ru: "\(day.day) \(Self.monthsGenitive[day.month - 1])", en: "\(day.day) \(Self.months[day.month - 1])")
    }

    private func weekday(_ day: Weekday) -> String { day.rawValue.prefix(1).uppercased() + day.rawValue.dropFirst() }

    private func weekdayGenitive(_ day: Weekday) -> String {
        switch day {
        case .monday: "понедельника"
        case .tuesday: "вторника"
        case .wednesday: "среды"
        case .thursday: "четверга"
        case .friday: "пятницы"
        case .saturday: "субботы"
        case .sunday: "воскресенья"
        }
    }

    private func weekdayWhen(_ day: Weekday) -> String {
        switch day {
        case .monday: "в понедельник"
        case .tuesday: "во вторник"
        case .wednesday: "в среду"
        case .thursday: "в четверг"
        case .friday: "в пятницу"
        case .saturday: "в субботу"
        case .sunday: "в воскресенье"
        }
    }

    /// "9 часов вечера", "9:30 утра", "полудня", "полуночи".
    private func hourGenitive(_ time: TimeOfDay) -> String {
        if time.minutes == 12 * 60 { return "полудня" }
        if time.minutes % (24 * 60) == 0 { return "полуночи" }
        let part =
            switch time.hour {
            case 0..<4: "ночи"
            case 4..<12: "утра"
            case 12..<17: "дня"
            default: "вечера"
            }
        let hour = time.hour > 12 ? time.hour - 12 : time.hour == 0 ? 12 : time.hour
        guard time.minute == 0 else { return "\(hour):\(two(Int64(time.minute))) \(part)" }
        return "\(hour) \(hour == 1 ? "часа" : "часов") \(part)"
    }

    /// "9 in the evening", "9:30 in the morning", "noon", "midnight".
    private func hour(_ time: TimeOfDay) -> String {
        if time.minutes == 12 * 60 { return "noon" }
        if time.minutes % (24 * 60) == 0 { return "midnight" }
        let part =
            switch time.hour {
            case 0..<12: "in the morning"
            case 12..<18: "in the afternoon"
            default: "in the evening"
            }
        let hour = time.hour > 12 ? time.hour - 12 : time.hour == 0 ? 12 : time.hour
        return "\(hour)\(time.minute == 0 ? "" : ":\(two(Int64(time.minute)))") \(part)"
    }

    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    static let monthsGenitive = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]
}
