import Domain

/// A ticket, its promises and its history.
extension Texts {
    public func promiseKind(_ kind: PromiseKind) -> String {
        switch kind {
        case .callBack: say(ru: "перезвонить", en: "call back")
        case .managerCallsBack: say(ru: "позвонит начальник", en: "manager calls back")
        case .carryOut: say(ru: "выполнить", en: "carry out")
        case .checkSatisfaction: say(ru: "узнать, довольны ли", en: "check satisfaction")
        case .interimContact: say(ru: "сообщить о ходе", en: "interim contact")
        }
    }
    public func stage(_ stage: TicketStage) -> String {
        switch stage {
        case .open: say(ru: "открыто", en: "open")
        case .decided: say(ru: "решено", en: "decided")
        case .closed: say(ru: "закрыто", en: "closed")
        }
    }
    public func outcome(_ outcome: Decision.Outcome) -> String {
        switch outcome {
        case .granted: say(ru: "удовлетворено", en: "granted")
        case .partlyGranted: say(ru: "удовлетворено частично", en: "partly granted")
        case .refused: say(ru: "отказано", en: "refused")
        case .explained: say(ru: "разъяснено", en: "explained")
        case .forwarded: say(ru: "переслано", en: "forwarded")
        case .agreed: say(ru: "договорились по телефону", en: "agreed on the phone")
        }
    }
    public func decisionHeading(_ outcome: Decision.Outcome) -> String {
        say(ru: "Решение: ", en: "Decision: ") + self.outcome(outcome)
    }
    /// The same with where it goes, or on what ground it is refused.
    public func decisionHeading(
        _ outcome: Decision.Outcome, ground: GroundID?, to body: BodyID?, under procedure: Procedure?
    ) -> String {
        let place = body.map { id in procedure?.forwarding?.bodies.first { $0.id == id }?.title[language] ?? id.text }
        let reason = ground.map { id in procedure?.ground(id)?.title[language] ?? id.text }
        return decisionHeading(outcome) + [place, reason].compactMap { $0 }.map { " · \($0)" }.joined()
    }
    public var matterHeading: String { say(ru: "Обращение", en: "Matter") }
    public var statementUnconfirmed: String {
        say(ru: "Запись звонящему не прочитана", en: "Not read back to the caller")
    }
    public var offersLabel: String { say(ru: "Предложено", en: "Offered") }
    public var additionsLabel: String { say(ru: "Добавлено", en: "Added") }
    public var noResponse: String { say(ru: "без ответа", en: "no answer") }
    public var waitsForApproval: String { say(ru: "ждёт утверждения", en: "waits for approval") }
    public var notDecided: String { say(ru: "Решения ещё нет", en: "Nothing is decided yet") }
    public func askFor(_ name: String) -> String { say(ru: "спросить: \(name)", en: "ask for \(name)") }
    public func attempt(_ result: Attempt.Result) -> String {
        switch result {
        case .reached: say(ru: "ответили", en: "answered")
        case .noAnswer: say(ru: "не отвечают", en: "no answer")
        case .busy: say(ru: "занято", en: "busy")
        case .wrongNumber: say(ru: "не тот номер", en: "wrong number")
        case .askedOtherTime: say(ru: "просят позже", en: "another time")
        }
    }
    public func attemptDetail(_ result: Attempt.Result) -> String {
        switch result {
        case .reached: say(ru: "спросить, кто это", en: "ask who it is")
        case .askedOtherTime: say(ru: "спросить, кто это, и назвать срок", en: "ask who it is, and name a time")
        case .noAnswer, .busy, .wrongNumber: ""
        }
    }
    public func attemptKept(_ result: Attempt.Result, of number: Int) -> String {
        say(
            ru: "Записано: \(attempt(result)), попытка \(number)",
            en: "Recorded: \(attempt(result)), attempt \(number)")
    }
    public var tryKey: String { say(ru: "звонок", en: "ring") }
    public var tryHelp: String {
        say(ru: "Позвонить и записать, что вышло", en: "Ring them, and record what came of it")
    }
    public var tryTitle: String { say(ru: "Что вышло из звонка?", en: "What came of the try?") }
    public var whoKey: String { say(ru: "кто ответил", en: "who answers") }
    public var whoHelp: String {
        say(ru: "Спросить, кто ответил, ничего не раскрывая", en: "Ask who answers, disclosing nothing")
    }
    public var whoAnswers: String {
        say(ru: "Кто ответил? Пока ничего не раскрывайте", en: "Who answers? Disclose nothing yet")
    }
    public var itIsThem: String { say(ru: "Да, кому звоним", en: "It is them") }
    public func verified(by level: Verification) -> String {
        say(ru: "проверка «\(verification(level))»", en: "verified by \(verification(level))")
    }
    public var somebodyElseAnswers: String { say(ru: "Кто-то другой", en: "Somebody else") }
    public var nobodyOrAnother: String { say(ru: "Никто или кто-то другой", en: "Nobody, or somebody else") }
    public var sayNothing: String { say(ru: "ничего не раскрывать", en: "disclose nothing") }
    public var nothingDisclosed: String {
        say(
            ru: "Ничего не раскрыто. Обещание в силе: позвоните ещё раз.",
            en: "Nothing was disclosed. The promise stands: ring again.")
    }
    public var wordsAreHidden: String {
        say(
            ru: "Что сказано и решено, видно после проверки",
            en: "What was said and decided shows once they are verified")
    }
    public var incidentLabel: String { say(ru: "Неполадка", en: "Incident") }
    public var reachFirst: String { say(ru: "Сначала позвоните: p", en: "Ring the caller first: p") }
    public var ticketClosed: String { say(ru: "Заявление закрыто", en: "The ticket is closed") }
    public var ticketNowClosed: String {
        say(ru: "Заявление закрыто: ничего не должны", en: "The ticket is closed: nothing is owed")
    }
    public func nowOwed(_ by: String) -> String { say(ru: "Теперь должны \(by)", en: "Now owed \(by)") }
    public var wordsKept: String { say(ru: "Записано в заявление", en: "Written to the ticket") }
    public func verifyFirst(has: Verification, needs: Verification) -> String {
        say(
            ru: "Решение не раскрываем: проверка «\(verification(has))», нужна «\(verification(needs))»",
            en: "Not to be disclosed yet: verified by \(verification(has)), needed: \(verification(needs))")
    }
    public var tellKey: String { say(ru: "сообщить решение", en: "tell the decision") }
    public var tellHelp: String {
        say(
            ru: "Прочитать решение звонящему: обещание исполнено",
            en: "Read the decision to the caller: the promise is kept")
    }
    public var satisfiedTitle: String {
        say(ru: "Прочитайте решение. Устраивает ли оно?", en: "Read the decision out. Are they satisfied?")
    }
    public var stillReading: String { say(ru: "Ещё говорим", en: "Still talking") }
    public var satisfiedYes: String { say(ru: "Да, устраивает", en: "Yes, satisfied") }
    public var satisfiedNo: String { say(ru: "Нет, не устраивает", en: "No, not satisfied") }
    public var satisfiedNoDetail: String { say(ru: "завтра позвонит руководитель", en: "the manager calls tomorrow") }
    public var renewKey: String { say(ru: "новый срок", en: "new time") }
    public var renewHelp: String {
        say(ru: "Связались до срока: назвать новый", en: "Contacted before its time: name a new one")
    }
    public var renewTitle: String { say(ru: "Новый срок звонка", en: "New time for the call") }
    public func inDays(_ days: Int) -> String {
        say(
            ru: "через \(count(days, ru: ("день", "дня", "дней"), en: ("", "")))",
            en: "in \(count(days, ru: ("", "", ""), en: ("day", "days")))")
    }
    public func renewedWords(_ by: String) -> String {
        say(ru: "Назван новый срок: \(by)", en: "A new time was named: \(by)")
    }
    public var addWordsKey: String { say(ru: "дополнить", en: "add words") }
    public var addWordsHelp: String {
        say(ru: "Добавить к заявлению то, что сказано", en: "Add what is said to the ticket")
    }
    public var addWordsTitle: String { say(ru: "Добавить к заявлению", en: "Add to the ticket") }
    public var addWordsHint: String {
        say(ru: "Enter — записать, Alt-Enter — новая строка", en: "Enter writes it down, Alt-Enter starts a new line")
    }
    public var withdrawKey: String { say(ru: "отозвать", en: "withdraw") }
    public var withdrawHelp: String {
        say(ru: "Звонящий отзывает заявление", en: "The caller withdraws the application")
    }
    public var withdrawTitle: String { say(ru: "Отзыв заявления: почему?", en: "Withdrawn: why?") }
    public var giveUpKey: String { say(ru: "не дозвониться", en: "unreachable") }
    public var giveUpHelp: String {
        say(ru: "Попытки исчерпаны: связаться не удалось", en: "The ladder of attempts is climbed: unreachable")
    }

    /// One line of a history.
    ///
    /// - Parameters:
    ///   - ticket: names the clocks that the fact speaks of; `nil`: the procedure does, else they go by their ids.
    public func history(_ fact: HistoryFact, of ticket: Ticket? = nil, under procedure: Procedure? = nil) -> String {
        let names = RuleNames(language: language, ticket: ticket, procedure: procedure)
        let detail = fact.detail["promise"].flatMap(PromiseKind.init).map { ": \(promiseKind($0))" } ?? ""
        let result = fact.detail["result"].flatMap(Attempt.Result.init).map { ": \(attempt($0))" } ?? ""
        let outcome = fact.detail["outcome"].flatMap(Decision.Outcome.init).map { ": \(self.outcome($0))" } ?? ""
        let purpose = fact.detail["serves"].flatMap(NoticePurpose.init).map { ": \(self.purpose($0))" } ?? ""
        let clock = fact.detail["clock"].map { ": \(names.clock(ClockID($0)))" } ?? ""
        let field = fact.detail["field"].map { ": \(names.field(FieldID($0)))" } ?? ""
        let found = fact.detail["field"].flatMap { names.procedure?.field(FieldID($0)) }
        let words = fact.words.map { words in " — " + (found.map { self.found(words, as: $0) } ?? words) } ?? ""
        return historyWord(fact.kind) + detail + result + outcome + purpose + clock + field + words
    }

    private func historyWord(_ kind: HistoryKind) -> String {
        switch kind {
        case .registered: say(ru: "зарегистрировано", en: "registered")
        case .addedTo: say(ru: "добавлен разговор", en: "a call was added")
        case .claimed: say(ru: "взято в работу", en: "claimed")
        case .claimRenewed: say(ru: "срок работы продлён", en: "claim renewed")
        case .released: say(ru: "возвращено в очередь", en: "released")
        case .decided: say(ru: "решено", en: "decided")
        case .attempted: say(ru: "звонили", en: "attempt")
        case .contacted: say(ru: "поговорили", en: "contact")
        case .carriedOut: say(ru: "выполнено", en: "carried out")
        case .promised: say(ru: "обещано", en: "promised")
        case .told: say(ru: "сообщено", en: "told")
        case .kept: say(ru: "обещание исполнено", en: "promise kept")
        case .renewed: say(ru: "назван новый срок", en: "promise renewed")
        case .broken: say(ru: "обещание нарушено", en: "promise broken")
        case .withdrawn: say(ru: "отозвано звонящим", en: "withdrawn")
        case .unreachable: say(ru: "связаться не удалось", en: "unreachable")
        case .closed: say(ru: "закрыто", en: "closed")
        case .reopened: say(ru: "открыто снова", en: "reopened")
        case .noted: say(ru: "заметка", en: "note")
        case .stated: say(ru: "дополнено", en: "added to")
        case .attached: say(ru: "отнесено к неполадке", en: "attached to an incident")
        case .detached: say(ru: "отделено от неполадки", en: "detached from an incident")
        case .rang: say(ru: "звонок", en: "rang")
        case .taken: say(ru: "ответили", en: "taken")
        case .hungUp: say(ru: "конец разговора", en: "hung up")
        case .matterBegan: say(ru: "вопрос начат", en: "matter began")
        case .matterSuspended: say(ru: "вопрос отложен", en: "matter suspended")
        case .matterResumed: say(ru: "вопрос продолжен", en: "matter resumed")
        case .matterAdopted: say(ru: "вопрос принят другим", en: "matter adopted")
        case .managerAsked: say(ru: "просит руководителя", en: "asked for the manager")
        case .abuseWarned: say(ru: "предупреждение о грубости", en: "warned of abuse")
        case .clockBegan: say(ru: "пошёл срок", en: "clock began")
        case .clockMet: say(ru: "срок исполнен", en: "clock met")
        case .clockMissed: say(ru: "срок пропущен", en: "clock missed")
        case .clockExtended: say(ru: "срок продлён", en: "clock extended")
        case .clockRecounted: say(ru: "срок пересчитан", en: "clock counted again")
        case .clockTold: say(ru: "дату сообщили", en: "date told")
        case .notified: say(ru: "уведомили", en: "notified")
        case .clockWithdrawn: say(ru: "срок снят", en: "clock withdrawn")
        case .paused: say(ru: "сроки остановлены", en: "clocks stand")
        case .pauseEnded: say(ru: "сроки снова идут", en: "clocks run again")
        case .found: say(ru: "выяснено", en: "found out")
        case .fileAttached: say(ru: "приложен файл", en: "file attached")
        case .preserved: say(ru: "ничего не удалять", en: "preserved")
        case .preservationEnded: say(ru: "снова можно удалять", en: "may be erased again")
        case .appliedAgain: say(ru: "подано снова", en: "applied for again")
        default: kind.rawValue
        }
    }
}
