import Domain
import Time

/// What an operator reads out: sentences that are said as they stand.
extension Texts {
    /// By when, or within which window of one day, a promise is to be kept.
    public func when(_ promise: Promise, in zone: Zone) -> String {
        guard let opens = promise.opens, zone.day(at: opens) == DayEnd(promise.due, in: zone).day else {
            return by(promise.due, in: zone)
        }
        return within(opens, promise.due, in: zone)
    }

    /// A promise as it is told to the caller.
    public func promiseSentence(_ promise: Promise, in zone: Zone) -> String {
        let when = when(promise, in: zone)
        switch promise.kind {
        case .callBack: return say(ru: "Вам перезвонят \(when).", en: "You will be rung back \(when).")
        case .managerCallsBack:
            let ru = promise.askFor.map { "Руководитель, \($0), перезвонит" } ?? "Руководитель перезвонит"
            let en = promise.askFor.map { "The manager, \($0), will call" } ?? "The manager will call"
            return say(ru: "\(ru) вам \(when).", en: "\(en) you back \(when).")
        case .carryOut:
            return say(
                ru: "То, о чём мы договорились, будет сделано \(when).", en: "What we agreed will be done \(when).")
        case .checkSatisfaction:
            return say(
                ru: "Вам позвонят \(when), чтобы узнать, всё ли в порядке.",
                en: "You will be rung \(when) and asked whether all is well.")
        case .interimContact:
            return say(
                ru: "Вам позвонят \(when) и расскажут, как идут дела.",
                en: "You will be rung \(when) and told how it stands.")
        }
    }

    public var yourNumber: String { say(ru: "Номер вашего заявления", en: "The number of your application") }

    /// "зарегистрировано 26 ноября в 10:15", "registered on 26 November at 10:15": told with the number, since a claim by phone
    /// has both.
    public func registered(at moment: Instant, in zone: Zone) -> String {
        let day = dayAndMonth(zone.day(at: moment))
        return say(
            ru: "зарегистрировано \(day) в \(clock(moment, in: zone))",
            en: "registered on \(day) at \(clock(moment, in: zone))")
    }

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
    public func phone(_ number: PhoneNumber) -> String { number.display }

    /// "1 200 ₽", "350,50 ₽"; "RUB 1,200.50"
    public func money(_ kopecks: Int) -> String { language.money(kopecks) }

    /// As one would type it.
    public func roubles(_ kopecks: Int) -> String {
        kopecks % 100 == 0 ? String(kopecks / 100) : "\(kopecks / 100),\(two(Int64(kopecks % 100)))"
    }
}
