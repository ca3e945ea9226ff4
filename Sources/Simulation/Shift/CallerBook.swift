import Domain

/// Who rings in a simulation: invented people with numbers that belong to nobody.
public struct CallerBook: Sendable {
    /// Spoken by all of them, so that a demonstration can be followed.
    public var language: Language
    /// Before the count, in the exchange's ids: two runs on one queue don't share calls.
    public var prefix: String
    public var lines: Int
    private var count = 0

    public init(language: Language, prefix: String, lines: Int) {
        self.language = language
        self.prefix = prefix
        self.lines = lines
    }

    /// The next call, whole: what is said in it and how it ends.
    public mutating func next(using generator: inout some RandomNumberGenerator) -> PlayedCall {
        count += 1
        let id = ExchangeCallID("\(prefix)-\(count)")
        // One after the other: the line of this call was free long ago.
        let line = (count * 5) % max(1, lines) + 1
        let number = number(using: &generator)
        guard let entry = entry(using: &generator) else {
            let end = [Disposition.silent, .wrongNumber].randomElement(using: &generator) ?? .silent
            return PlayedCall(id: id, number: number, line: line, matter: nil, ending: .disposed(end))
        }
        let name = Self.names.randomElement(using: &generator) ?? Self.someone
        var caller = PlayedCaller(name: name[language], language: language)
        var answers = entry.answers
        answers["name"] = .word(name[language])
        if entry.needsAccount {
            let account = String(Int.random(in: 1_000_000...9_999_999, using: &generator))
            caller.account = account
            caller.address = address(using: &generator)
            answers["account"] = .word(account)
            if entry.answers["topic"] == .word("line") { answers["address"] = .word(caller.address ?? "") }
        }
        let matter = PlayedMatter(
            procedure: entry.procedure, answers: answers, statement: entry.statement[language], cause: entry.cause,
            outcome: entry.outcome, offers: entry.offers)
        return PlayedCall(id: id, number: number, line: line, caller: caller, matter: matter, ending: entry.ending)
    }

    /// The first call has a matter that becomes a ticket, so that a short demonstration shows one; of the others one in
    /// ten has none.
    private func entry(using generator: inout some RandomNumberGenerator) -> MatterBook.Entry? {
        if count == 1 { return MatterBook.entries.first }
        if Int.random(in: 0..<10, using: &generator) == 0 { return nil }
        return MatterBook.entries.randomElement(using: &generator)
    }

    /// One in eight withholds it. +7 999 000… is given to nobody here.
    private func number(using generator: inout some RandomNumberGenerator) -> PhoneNumber? {
        if count > 1, Int.random(in: 0..<8, using: &generator) == 0 { return nil }
        let last = Int.random(in: 1000...9999, using: &generator)
        return try? PhoneNumber(parsing: "+7999000\(last)")
    }

    private func address(using generator: inout some RandomNumberGenerator) -> String {
        let street = Self.streets.randomElement(using: &generator) ?? Self.someone
        return "\(street[language]), \(Int.random(in: 1...80, using: &generator))"
    }

    private static let someone = Wording(ru: "Абонент", en: "Subscriber")

    private static let names: [Wording] = [
        Wording(ru: "Соколова Марина Павловна", en: "Marina Sokolova"),
        Wording(ru: "Лебедев Игорь Андреевич", en: "Igor Lebedev"),
        Wording(ru: "Юсупова Алия Ринатовна", en: "Aliya Yusupova"),
        Wording(ru: "Громов Степан Ильич", en: "Stepan Gromov"),
        Wording(ru: "Фёдорова Нина Сергеевна", en: "Nina Fyodorova"),
        Wording(ru: "Ким Виктор Олегович", en: "Viktor Kim"),
        Wording(ru: "Белова Тамара Львовна", en: "Tamara Belova"),
        Wording(ru: "Аванесян Карен Суренович", en: "Karen Avanesyan"),
    ]

    private static let streets: [Wording] = [
        Wording(ru: "Садовая", en: "Garden Street"), Wording(ru: "Заречная", en: "Riverside"),
        Wording(ru: "Парковая", en: "Park Street"), Wording(ru: "Вокзальная", en: "Station Road"),
    ]
}
