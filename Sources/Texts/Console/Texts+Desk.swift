import Domain
import Time

/// The operator between calls.
extension Texts {
    public var deskTitle: String { say(ru: "Звонки", en: "Calls") }
    public var nobodyWaits: String { say(ru: "Никто не ждёт", en: "Nobody is waiting") }
    public func callsWaiting(_ number: Int) -> String {
        let ru = form(number, ru: ("Ждёт", "Ждут", "Ждут"), en: ("", ""))
        return language == .ru
            ? "\(ru) \(count(number, ru: ("звонок", "звонка", "звонков"), en: ("", "")))"
            : "\(count(number, ru: ("", "", ""), en: ("call is", "calls are"))) waiting"
    }
    public func longest(since: Instant, now: Instant) -> String {
        let wait = elapsed(from: since, to: now)
        return say(ru: "дольше всех \(wait)", en: "the longest for \(wait)")
    }
    public func inYourTelephone(_ number: String) -> String {
        say(ru: "У вас в трубке: \(number)", en: "In your telephone: \(number)")
    }
    public var pressEnter: String { say(ru: "Enter — ответить", en: "Enter answers") }
    public var callsWillShow: String { say(ru: "Звонок появится здесь сам.", en: "A call will show here by itself.") }
    public var pressReady: String {
        say(ru: "Нажмите r, когда будете готовы отвечать.", en: "Press r when you are ready to answer.")
    }
    public var callbacksTitle: String { say(ru: "Перезвонить", en: "Call back") }
    public var noCallbacks: String { say(ru: "Перезванивать пока некому", en: "Nobody is to be called back now") }
    public var bulletins: String { say(ru: "Объявления", en: "Bulletins") }
    public var myDay: String { say(ru: "Мой день", en: "My day") }

    public func dayLines(_ day: DayFigures) -> [String] {
        let talk = day.service.averageTalk.map(timer) ?? "–"
        let wrapUp = day.service.averageWrapUp.map(timer) ?? "–"
        return [
            say(
                ru: "принято \(day.service.answered) · решено сразу \(day.settled) · заявлений \(day.registered)",
                en: "answered \(day.service.answered) · settled at once \(day.settled) · registered \(day.registered)"),
            say(ru: "средний разговор \(talk) · обработка \(wrapUp)", en: "average talk \(talk) · wrap-up \(wrapUp)"),
            say(ru: "поговорили, перезвонив \(day.contacts)", en: "rang back and spoke \(day.contacts)"),
        ]
    }

    // Presence
    public var ready: String { say(ru: "готовность", en: "ready") }
    public var callingBack: String { say(ru: "обратный звонок", en: "calling back") }
    public var talking: String { say(ru: "разговор", en: "talking") }
    public var onHold: String { say(ru: "на удержании", en: "on hold") }
    public var wrapUp: String { say(ru: "обработка", en: "wrap-up") }
    public var onBreak: String { say(ru: "перерыв", en: "break") }
    public var away: String { say(ru: "не на месте", en: "away") }
    public func presence(_ state: PresenceState) -> String {
        switch state {
        case .ready: ready
        case .talking: talking
        case .wrapUp: wrapUp
        case .onBreak(let reason): "\(onBreak): \(breakReason(reason))"
        case .away: away
        }
    }
    public func breakReason(_ reason: BreakReason) -> String {
        switch reason {
        case .meal: say(ru: "обед", en: "meal")
        case .rest: say(ru: "отдых", en: "rest")
        case .training: say(ru: "обучение", en: "training")
        case .meeting: say(ru: "собрание", en: "meeting")
        case .technical: say(ru: "неполадка", en: "technical")
        }
    }
    public var breakTitle: String { say(ru: "Перерыв: причина", en: "Break: reason") }

    // Keys
    public var take: String { say(ru: "ответить", en: "answer") }
    public var takeHelp: String {
        say(ru: "Взять звонок, который ждёт дольше всех", en: "Take the call that has waited longest")
    }
    public var callBackKey: String { say(ru: "перезвонить", en: "call back") }
    public var callBackHelp: String {
        say(ru: "Открыть выбранное обещание и позвонить", en: "Open the selected promise and ring the caller")
    }
    public var readyKey: String { say(ru: "готовность", en: "ready") }
    public var breakKey: String { say(ru: "перерыв", en: "break") }
    public var awayKey: String { say(ru: "отойти", en: "away") }
    public var searchKey: String { say(ru: "поиск", en: "search") }
    public var searchHelp: String {
        say(ru: "Найти заявление по номеру, телефону или словам", en: "Find a ticket by number, telephone or words")
    }
    public var searchTitle: String { say(ru: "Поиск заявлений", en: "Search tickets") }
    public var searchHint: String {
        say(
            ru: "Номер, часть телефона или слова. Enter — искать.",
            en: "A number, part of a telephone, or words. Enter searches.")
    }
    public func found(_ text: String, older: Bool) -> String {
        let note = older ? say(ru: " (старее не просмотрено)", en: " (older not searched)") : ""
        return say(ru: "Найдено: \(text)\(note)", en: "Found: \(text)\(note)")
    }
    public func nothingFound(_ text: String) -> String {
        say(ru: "Ничего не найдено: «\(text)»", en: "Nothing found for “\(text)”")
    }
    public var leaveInCallTitle: String { say(ru: "Звонок ещё не закончен", en: "The call isn't finished") }
    public var stay: String { say(ru: "Остаться", en: "Stay") }
    public var leaveInCall: String { say(ru: "Закрыть консоль", en: "Close the console") }
    public var leaveInCallDetail: String { say(ru: "звонок останется за вами", en: "the call stays yours") }
}
