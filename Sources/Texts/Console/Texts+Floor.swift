import Domain
import Store
import Time

/// The lead's floor.
extension Texts {
    public var figureWaiting: String { say(ru: "ждут", en: "waiting") }
    public var figureLongest: String { say(ru: "дольше", en: "longest") }
    /// The service level, by what it says: answered within so many seconds.
    public func figureService(_ seconds: Int) -> String {
        say(ru: "за \(seconds) с", en: "within \(seconds) s")
    }
    public var figureAnswer: String { say(ru: "ответ", en: "answer") }
    public var figureAbandoned: String { say(ru: "потеряно", en: "abandoned") }
    public var figureTalking: String { say(ru: "говорят", en: "talking") }
    public var figureWrapUp: String { say(ru: "обработка", en: "wrap-up") }
    public var figureReady: String { say(ru: "готовы", en: "ready") }
    public var figureBreak: String { say(ru: "перерыв", en: "break") }
    public var figureTalk: String { say(ru: "разговор", en: "talk") }
    public var alertsTitle: String { say(ru: "Тревоги", en: "Alerts") }
    public var noAlerts: String { say(ru: "Тревог нет", en: "No alerts") }
    public var promisesTitle: String { say(ru: "Обещания", en: "Promises") }
    public var overdue: String { say(ru: "просрочено", en: "overdue") }
    public var dueToday: String { say(ru: "до вечера", en: "today") }
    public var dueTomorrow: String { say(ru: "завтра", en: "tomorrow") }
    public var nothingOwed: String { say(ru: "Никому ничего не должны", en: "Nothing is owed") }
    public var staffTitle: String { say(ru: "Люди", en: "People") }
    public var nobodyHere: String { say(ru: "Никого нет", en: "Nobody is here") }
    public var causesTitle: String { say(ru: "Темы за час", en: "Causes, last hour") }
    public var noCauses: String { say(ru: "За час обращений не было", en: "No matters in the last hour") }
    public var panelKey: String { say(ru: "панели", en: "panels") }
    public var acknowledgeKey: String { say(ru: "принять", en: "acknowledge") }
    public var acknowledgeHelp: String {
        say(ru: "Принять тревогу: вы ею занимаетесь", en: "Acknowledge the alert: you see to it")
    }
    public var noTicketChosen: String { say(ru: "Здесь нет заявления", en: "No ticket here") }
    public var incidentKey: String { say(ru: "неполадка", en: "incident") }
    public var incidentHelp: String {
        say(ru: "Открыть неполадку с объявлением", en: "Open an incident with a bulletin")
    }
    public var incidentTitle: String { say(ru: "Неполадка: в чём она?", en: "Incident: what is it?") }
    public var incidentHint: String {
        say(ru: "Коротко: так её увидят операторы.", en: "In short: what operators will see.")
    }
    public func bulletinTitle(_ language: Language) -> String {
        language == .ru
            ? say(ru: "Объявление по-русски", en: "Bulletin in Russian")
            : say(ru: "Объявление по-английски", en: "Bulletin in English")
    }
    public var bulletinHint: String {
        say(ru: "Так это прочитают звонящим. Enter — дальше.", en: "This is read out to callers. Enter goes on.")
    }
    public var handOverKey: String { say(ru: "передать звонок", en: "hand over") }
    public var handOverHelp: String {
        say(
            ru: "Передать звонок и вопросы этого человека другому, если ему плохо",
            en: "Give this person's call and matters to another, when they can't go on")
    }
    public var nobodyInCall: String {
        say(ru: "Выберите среди людей того, у кого звонок", en: "Select, among the people, one who has a call")
    }
    public func successorTitle(_ name: String) -> String {
        say(ru: "Кто продолжит за оператора: \(name)?", en: "Who goes on for \(name)?")
    }
    public var takeItMyself: String { say(ru: "Возьму на себя", en: "I do") }
    public var takeItMyselfDetail: String {
        say(ru: "звонок откроется в консоли оператора", en: "the call opens at the operator's console")
    }
    public func handedOver(to name: String) -> String {
        say(ru: "Звонок и вопросы теперь у оператора: \(name)", en: "The call and its matters are now with \(name)")
    }
    public var closeIncidentKey: String { say(ru: "закрыть неполадку", en: "close incident") }
    public var incidentOpened: String { say(ru: "Неполадка объявлена", en: "The incident is announced") }
    public var incidentClosed: String { say(ru: "Неполадка закрыта", en: "The incident is closed") }
    public func alert(_ kind: Alert.Kind) -> String {
        switch kind {
        case .emergency: say(ru: "ЭКСТРЕННО", en: "EMERGENCY")
        case .managerAsked: say(ru: "просит руководителя", en: "asks for the manager")
        case .promiseBroken: say(ru: "обещание нарушено", en: "promise broken")
        case .clockMissed: say(ru: "срок пропущен", en: "deadline missed")
        }
    }
    /// What an alert says beside its kind; a broken promise and a missed clock say which.
    public func words(of alert: Alert) -> String {
        switch alert.kind {
        case .emergency, .managerAsked: alert.words
        case .promiseBroken: PromiseKind(rawValue: alert.words).map(promiseKind) ?? alert.words
        case .clockMissed: alert.clock?[language] ?? alert.words
        }
    }
    public func percent(_ ratio: Double?) -> String {
        ratio.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
    }
}
