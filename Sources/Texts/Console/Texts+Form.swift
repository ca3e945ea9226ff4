import Domain

/// The script's form: labels, hints and its keys.
extension Texts {
    public var scriptHeading: String { say(ru: "Сценарий", en: "Script") }
    public var recordHeading: String { say(ru: "Запись", en: "Record") }
    public var callerHeading: String { say(ru: "Звонящий", en: "Caller") }
    public var historyHeading: String { say(ru: "История", en: "History") }
    public var openHeading: String { say(ru: "Осталось", en: "Still open") }
    public var firstCall: String { say(ru: "звонит впервые", en: "first call") }
    public var firstStep: String {
        say(
            ru: "Это первый шаг. F2 — другой вопрос, F5 — закончить.",
            en: "This is the first step. F2 another matter, F5 finish.")
    }

    public var whoCalls: String { say(ru: "Кто звонит", en: "Who is calling") }
    public var somebodyElse: String { say(ru: "кто-то другой", en: "somebody else") }
    public var callerName: String { say(ru: "Имя", en: "Name") }
    public var callerAddress: String { say(ru: "Адрес", en: "Address") }
    public var accountNumber: String { say(ru: "Лицевой счёт", en: "Account") }
    public var verificationLabel: String { say(ru: "Проверка", en: "Verified by") }
    public func verification(_ level: Verification) -> String {
        switch level {
        case .none: say(ru: "нет", en: "nothing")
        case .number: say(ru: "номер", en: "number")
        case .detail: say(ru: "данные", en: "a detail")
        case .codeWord: say(ru: "кодовое слово", en: "code word")
        }
    }
    public var capacityLabel: String { say(ru: "Говорит как", en: "Speaks as") }
    public func capacity(_ capacity: Capacity) -> String {
        switch capacity {
        case .holder: say(ru: "абонент", en: "holder")
        case .representative: say(ru: "представитель", en: "representative")
        case .interpreter: say(ru: "переводчик", en: "interpreter")
        case .relay: say(ru: "посредник", en: "relay")
        case .other: say(ru: "другое", en: "other")
        }
    }
    public var languageLabel: String { say(ru: "Язык разговора", en: "Language spoken") }

    public var statementLabel: String {
        say(ru: "Что случилось, словами звонящего", en: "What happened, in the caller's words")
    }
    public var statementConfirmed: String { say(ru: "Запись прочитана и подтверждена", en: "Read back and confirmed") }
    public var restatedHint: String { say(ru: "Пробел или Enter — сказано", en: "Space or Enter: said back") }
    public var confirmHint: String {
        say(
            ru: "Пробел — звонящий подтвердил, Enter — дальше без этого",
            en: "Space: they confirmed it, Enter: on without")
    }
    public var confirmationOwed: String {
        say(
            ru: "Не подтверждено: осталось среди открытого, F3 вернёт сюда",
            en: "Not confirmed: it stays among what is open, F3 comes back")
    }
    public var statementFirst: String {
        say(ru: "Печатайте: слова встанут в рамку выше", en: "Type: the words go into the box above")
    }
    public var statementOwed: String {
        say(
            ru: "Ничего не записано: осталось среди открытого, F3 вернёт сюда",
            en: "Nothing is written down: it stays among what is open, F3 comes back")
    }
    public var statementStays: String {
        say(ru: "Подтверждённое не меняют; добавить можно ниже.", en: "What was confirmed stays; add to it below.")
    }
    public var additionLabel: String { say(ru: "Добавить к сказанному", en: "Add to the statement") }
    public var additionHint: String {
        say(ru: "Уйдёт в заявление. Enter — записать.", en: "It goes to the ticket. Enter writes it down.")
    }
    public var problemRestated: String {
        say(ru: "Проблема повторена своими словами", en: "Problem said back in own words")
    }
    public var causeLabel: String { say(ru: "Причина", en: "Root cause") }
    public var causeOwed: String {
        say(
            ru: "Причина не выбрана: осталась среди открытого, F3 вернёт сюда",
            en: "No cause was chosen: it stays among what is open, F3 comes back")
    }
    public var outcomeLabel: String { say(ru: "Чего хочет", en: "Wants") }
    public var permissionLabel: String { say(ru: "Можно предложить?", en: "May I suggest?") }
    public var fewerLabel: String { say(ru: "Почему меньше двух", en: "Why fewer than two") }
    public var fewerHint: String { say(ru: "если предложить больше нечего", en: "if there is nothing more to offer") }
    public func solution(_ solution: Solution, amount: Int?) -> String {
        let title = solution.title[language]
        if let amount { return "\(title), \(money(amount))" }
        return solution.limitKopecks.map { "\(title), " + say(ru: "до \(money($0))", en: "up to \(money($0))") }
            ?? title
    }
    public func response(_ response: Response) -> String {
        switch response {
        case .accepted: say(ru: "согласие", en: "accepted")
        case .declined: say(ru: "отказ", en: "declined")
        case .thinking: say(ru: "подумает", en: "thinking")
        }
    }
    public var offeredWord: String { say(ru: "предложено", en: "offered") }
    public var offerKeys: String {
        say(
            ru: "1 согласие  2 отказ  3 подумает  пробел: предложено",
            en: "1 accepted  2 declined  3 thinking  Space: offered")
    }
    public var amountTitle: String { say(ru: "Сумма, рублей", en: "Amount in roubles") }

    public var callbackDay: String { say(ru: "Когда перезвонить", en: "Call back") }
    public func byTheRule(days: Int) -> String {
        say(
            ru: "по правилу, за \(count(days, ru: ("день", "дня", "дней"), en: ("", "")))",
            en: "by the rule, \(count(days, ru: ("", "", ""), en: ("day", "days")))")
    }
    public var callbackHours: String { say(ru: "В какие часы", en: "Between") }
    public var callbackNumber: String { say(ru: "По номеру", en: "On number") }
    public var askForLabel: String { say(ru: "Кого спросить", en: "Ask for") }

    public func fieldHint(_ type: FieldType) -> String {
        switch type {
        case .money: say(ru: "сумма, например 1200 или 350,50", en: "a sum, like 1200 or 350,50")
        case .date: say(ru: "день, например 5.3 или вчера", en: "a day, like 5.3 or yesterday")
        case .phone: say(ru: "номер телефона", en: "a telephone number")
        case .number(let range): "\(range.lowerBound)–\(range.upperBound)"
        case .email: say(ru: "адрес электронной почты", en: "an e-mail address")
        case .attachments(let limit):
            say(ru: "путь к файлу; файлов не больше \(limit)", en: "a file's path; at most \(limit) files")
        case .signature:
            say(ru: "номер подписавшего и день, например 1 вчера", en: "who signed and when, like 1 yesterday")
        case .line, .text, .choice, .yesNo: ""
        }
    }
    /// "1 сам, 2 представитель; и день": who may sign, by the digit that is typed, and that a day may follow.
    public func signatureHint(_ options: [FieldOption]) -> String {
        options.enumerated().map { "\($0 + 1) \($1.title[language])" }.joined(separator: ", ")
            + say(ru: "; и день, если не сегодня", en: "; and the day, if not today")
    }
    public func signatureWanted(_ options: [FieldOption]) -> String {
        say(ru: "Нужен номер подписавшего: ", en: "Who signed is wanted: ") + signatureHint(options)
    }
    /// What a decision table still waits for.
    public func verdictOpen(_ labels: [String]) -> String {
        let few = labels.prefix(3).joined(separator: ", ") + (labels.count > 3 ? " …" : "")
        return say(ru: "ещё не ясно: \(few)", en: "not clear yet: \(few)")
    }
    /// An answer as it is shown in its box.
    public func answer(_ answer: Answer) -> String {
        switch answer {
        case .text(let text): text
        case .option(let option): option.text
        case .yesNo(let isYes): isYes ? yes : no
        case .money(let kopecks): roubles(kopecks)
        case .number(let number): String(number)
        case .date(let day): "\(two(Int64(day.day))).\(two(Int64(day.month))).\(day.year)"
        case .phone(let number): phone(number)
        case .attachments(let files): files.map(attachment).joined(separator: ", ")
        case .signature(let by, let day): "\(by), " + self.answer(.date(day))
        case .refused, .unknown: ""
        }
    }
    /// An answer as it would be typed: of who signed, the digit.
    public func typed(_ answer: Answer, into field: Field?) -> String {
        guard case .signature(let by, let day) = answer,
            let digit = field?.type.options?.firstIndex(where: { $0.id == by })
        else { return self.answer(answer) }
        return "\(digit + 1) \(self.answer(.date(day)))"
    }
    /// "consent.pdf (48 213, 3f5a…)": what it was called, how long it was, and how its checksum begins.
    public func attachment(_ file: Attachment) -> String { "\(file.name) (\(file.bytes), \(file.sha256.prefix(8))…)" }
    public var refusedWord: String { say(ru: "не говорит", en: "won't say") }
    public var unknownWord: String { say(ru: "не знает", en: "doesn't know") }
    public var refusedKey: String { say(ru: "не говорит", en: "won't say") }
    public var unknownKey: String { say(ru: "не знает", en: "doesn't know") }
    public var undoBrings: String {
        say(ru: "Набранное вернёт Ctrl-_", en: "Ctrl-_ brings back what was typed")
    }
    public func didNotFit(_ characters: Int) -> String {
        say(
            ru: "Не поместилось: \(count(characters, ru: ("знак", "знака", "знаков"), en: ("", "")))",
            en: "Didn't fit: \(count(characters, ru: ("", "", ""), en: ("character", "characters")))")
    }

    public var nothingTypedHere: String {
        say(
            ru: "Здесь выбирают цифрой; текст — в поле с рамкой или скобками",
            en: "Here one chooses by a digit; text goes into a box or between brackets")
    }
    public var added: String { say(ru: "добавлено:", en: "added:") }
    public func upTo(limitKopecks: Int) -> String {
        say(
            ru: "Сумма в рублях, не больше \(money(limitKopecks))",
            en: "A sum in roubles, at most \(money(limitKopecks))")
    }
    public var verifyKey: String { say(ru: "проверка", en: "verify") }
    public var verifyHelp: String { say(ru: "Чем подтверждено, кто звонит", en: "By what it is sure who is calling") }
    public var nextKey: String { say(ru: "дальше", en: "next") }
    public var nextHelp: String {
        say(ru: "Принять поле и перейти к следующему", en: "Take the field and go to the next")
    }
    public var nextStepKey: String { say(ru: "следующий шаг", en: "next step") }
    public var backHelp: String { say(ru: "На шаг назад, ничего не теряя", en: "One step back, losing nothing") }
    public var wordsKey: String { say(ru: "слова", en: "words") }
    public var wordsHelp: String { say(ru: "Другие слова для этого шага", en: "Other words for this step") }
    public var finishKey: String { say(ru: "закончить", en: "finish") }
    public var finishHelp: String {
        say(
            ru: "Решить, зарегистрировать, отложить или снять вопрос",
            en: "Settle, register, suspend or discard the matter")
    }
    public var openKey: String { say(ru: "осталось", en: "open") }
    public var openHelp: String {
        say(ru: "К первому, что ещё не сделано", en: "To the first thing that is still open")
    }
    public var nothingOpen: String { say(ru: "Всё обязательное сделано", en: "Nothing is left open") }
}
