import Domain

/// What specialists do with a ticket, and the queue they take it from.
extension Texts {
    public var finishTheSentence: String {
        say(
            ru: "Фраза не закончена: напишите, что стоит вместо «…»",
            en: "The sentence isn't finished: write what comes in the place of “…”")
    }

    public var claimKey: String { say(ru: "взять", en: "claim") }
    public var claimHelp: String {
        say(ru: "Взять заявление: решаете только вы", en: "Claim the ticket: only you decide it")
    }
    public var claimFirst: String { say(ru: "Сначала возьмите: c", en: "Claim it first: c") }
    public var alreadyMine: String { say(ru: "Заявление уже у вас", en: "You have it already") }
    public var notMine: String { say(ru: "Заявление не у вас", en: "You don't have it") }
    public var nowYours: String { say(ru: "Заявление у вас", en: "The ticket is yours") }
    public var releaseKey: String { say(ru: "вернуть", en: "release") }
    public var releaseHelp: String {
        say(ru: "Вернуть заявление в очередь", en: "Give the ticket back to the queue")
    }
    public var nowReleased: String { say(ru: "Возвращено в очередь", en: "Back in the queue") }
    public var decideKey: String { say(ru: "решить", en: "decide") }
    public var decideHelp: String {
        say(ru: "Итог, основание и слова для звонящего", en: "Outcome, ground, and the words for the caller")
    }
    public var decideTitle: String { say(ru: "Решение", en: "Decision") }
    public var decisionHint: String {
        say(
            ru: "Так это прочитают звонящему. Enter — решить, Alt-Enter — новая строка.",
            en: "This is read out to the caller. Enter decides, Alt-Enter starts a new line.")
    }
    public var groundTitle: String { say(ru: "Основание отказа", en: "Ground of the refusal") }
    public var notSuggestedTitle: String { say(ru: "Точно это основание?", en: "Surely on this ground?") }
    public func notSuggested(_ ground: String) -> String {
        say(
            ru: "Из того, что известно, не следует: «\(ground)».",
            en: "What is known doesn't suggest “\(ground)”.")
    }
    public var refuseAnyway: String { say(ru: "Отказать всё равно", en: "Refuse on it all the same") }
    public var anotherGround: String { say(ru: "Выбрать другое", en: "Choose another") }
    public var noGrounds: String { say(ru: "в правилах нет оснований", en: "the rulebook has no grounds") }
    public var alreadyDecided: String { say(ru: "Уже решено", en: "Decided already") }
    public var nowDecided: String { say(ru: "Решено. Осталось сообщить.", en: "Decided. It is still to be told.") }
    public func nowDecided(carriedOutBy by: String) -> String {
        say(
            ru: "Решено. Осталось сообщить, и выполнить \(by).",
            en: "Decided. It is still to be told, and carried out \(by).")
    }
    public var carryOutKey: String { say(ru: "выполнено", en: "carried out") }
    public var carryOutHelp: String { say(ru: "Обещанное сделано: что именно", en: "What was agreed is done: what") }
    public var carryOutTitle: String { say(ru: "Что сделано?", en: "What was done?") }
    public var nothingToCarryOut: String { say(ru: "Выполнять нечего", en: "Nothing is to be carried out") }
    public var reopenKey: String { say(ru: "открыть снова", en: "reopen") }
    public var reopenHelp: String {
        say(ru: "Открыть закрытое заявление: почему", en: "Open a closed ticket again: why")
    }
    public var reopenTitle: String { say(ru: "Открыть снова: почему?", en: "Reopen: why?") }
    public var ticketIsOpen: String { say(ru: "Заявление открыто", en: "The ticket is open") }
    public var peopleHeading: String { say(ru: "Люди", en: "People") }
    public var nameless: String { say(ru: "без имени", en: "no name") }
    public var withYou: String { say(ru: "у вас", en: "with you") }
    public func with(_ who: String) -> String { say(ru: "у кого: \(who)", en: "with \(who)") }
    public var withNobody: String { say(ru: "ни у кого", en: "with nobody") }
    public func attempts(_ number: Int) -> String {
        number == 0
            ? "" : count(number, ru: ("попытка", "попытки", "попыток"), en: ("attempt", "attempts"))
    }

    // The queue
    public var queueTitle: String { say(ru: "Очередь", en: "Queue") }
    public var filterUrgent: String { say(ru: "Срочные", en: "Urgent") }
    public var filterMine: String { say(ru: "Мои", en: "Mine") }
    public var filterUndecided: String { say(ru: "Не решены", en: "Undecided") }
    public var filterToContact: String { say(ru: "Перезвонить", en: "To contact") }
    public var filterBroken: String { say(ru: "Нарушенные", en: "Broken") }
    public var filterNewest: String { say(ru: "Новые", en: "Newest") }
    public var columnDue: String { say(ru: "до", en: "due") }
    public var columnSubject: String { say(ru: "о чём", en: "subject") }
    public var columnCaller: String { say(ru: "звонящий", en: "caller") }
    public var columnHolder: String { say(ru: "у кого", en: "with") }
    public var me: String { say(ru: "я", en: "me") }
    public var queueEmpty: String { say(ru: "Здесь пусто", en: "Nothing here") }
    public var openKeyLabel: String { say(ru: "открыть", en: "open") }
    public var nextFilterKey: String { say(ru: "отбор", en: "filter") }
    /// What is late comes first: where a clock was missed, there is no room for how many are open.
    public func queueGlance(_ counters: QueueCounters) -> String {
        let owed = say(
            ru: "нарушено \(counters.broken)  сегодня \(counters.dueToday)",
            en: "broken \(counters.broken)  today \(counters.dueToday)")
        guard counters.missed == 0 else { return say(ru: "сроки ", en: "missed ") + "\(counters.missed)  " + owed }
        return owed + say(ru: "  всего ", en: "  open ") + "\(counters.open)"
    }
}
