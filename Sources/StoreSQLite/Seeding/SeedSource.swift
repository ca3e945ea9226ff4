import Domain
import Time

/// Draws one ticket after the other, in the order of their registration.
struct SeedSource {
    private let plan: QueueSeed
    private var state: UInt64
    private let statements: [SeededText]
    private let names: [SeededText]
    private var serial: Int64

    static let causes: [(id: CauseID, title: Wording)] = [
        ("tariff", Wording(ru: "Тариф", en: "Tariff")), ("bill", Wording(ru: "Счёт", en: "Bill")),
        ("payment-term", Wording(ru: "Срок оплаты", en: "Payment term")),
        ("line-fault", Wording(ru: "Нет связи", en: "Line fault")),
        ("waited-too-long", Wording(ru: "Долго ждали", en: "Waited too long")),
        ("no-answer", Wording(ru: "Нет ответа", en: "No answer")),
    ]

    /// A claim is answered within 30 days; seeded ones are counted in days of 24 hours.
    static func terms() throws -> ClockTerms {
        ClockTerms(
            title: Wording(ru: "Ответ на претензию", en: "Answer to the claim"),
            rule: try ClockRule(
                basis: .init(act: "126-FZ", article: "55", part: "7"), term: .hours(720), start: .moment,
                end: .sameTime,
                lastDayOff: .stays, warnings: [.days(3)]),
            ends: .answered)
    }

    init(_ plan: QueueSeed, after serial: Int64) {
        self.plan = plan
        self.serial = serial
        state = plan.seed
        let what = [
            "Счёт", "Тариф", "Интернет", "Телефон", "Перевод", "Договор", "Роутер", "Номер", "Платёж", "Телевидение",
        ]
        let how = ["вырос вдвое", "не работает", "изменился без предупреждения", "пришёл дважды", "пропадает вечером"]
        let since = ["с понедельника", "после ремонта", "в октябре", "уже неделю"]
        let wish = ["просит пересчитать", "ждёт мастера", "хочет объяснений", "просит вернуть деньги"]
        statements = what.flatMap { what in
            how.flatMap { how in
                since.flatMap { since in wish.map { SeededText("\(what) \(how) \(since), \($0)") } }
            }
        }
        let first = ["Мария", "Анна", "Пётр", "Олег", "Ирина", "Сергей", "Семён", "Алёна", "Глеб", "Юлия"]
        let last = [
            "Ёлкина", "Белов", "Котова", "Орлов", "Соколова", "Зайцев", "Волкова", "Медведев", "Лисина", "Гусев",
        ]
        names = first.flatMap { first in last.map { SeededText("\(first) \($0)") } }
    }

    /// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    private mutating func draw(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func next() -> SeededTicket {
        serial += 1
        let span = plan.span.wholeMilliseconds
        let end = plan.end.milliseconds
        // Evenly over the span, so that serials and times grow together.
        let registeredAt = end - span + span / Int64(plan.tickets) * ((serial - 1) % Int64(plan.tickets))
        let isOpen = draw(plan.openOneOf) == 0
        let isBroken = isOpen && draw(40) == 0
        let isDecided = !isOpen || draw(4) == 0
        let hours = Int64(draw(120)) * 3_600_000 + Int64(draw(3600)) * 1000 + 60_000
        let name = names[draw(names.count)]
        let due = isOpen && !isBroken ? end + hours : registeredAt + hours
        return SeededTicket(
            serial: serial, registeredAt: registeredAt, due: due,
            closedAt: isOpen ? nil : registeredAt + hours / 2, isDecided: isDecided, isBroken: isBroken,
            cause: draw(Self.causes.count), name: name.text,
            phone: "79" + String(100_000_000 + draw(max(1, plan.tickets / 3)) * 97 % 900_000_000),
            statement: statements[draw(statements.count)], nameWords: name.words)
    }
}
