import Domain

/// The ways out of a matter, and reading out what was promised.
extension Texts {
    public var finishTitle: String { say(ru: "Закончить вопрос", en: "Finish the matter") }
    public var settleLine: String { say(ru: "Решено по телефону", en: "Settled on the phone") }
    public var settleDetail: String { say(ru: "ничего не должны", en: "nothing is owed") }
    public var registerLine: String { say(ru: "Зарегистрировать", en: "Register") }
    public var registerDetail: String { say(ru: "номер и обещание", en: "a number and a promise") }
    public func addToTicket(_ number: String) -> String { say(ru: "Добавить к \(number)", en: "Add to \(number)") }
    public var suspendMatter: String { say(ru: "Отложить", en: "Suspend") }
    public var suspendDetail: String { say(ru: "предложим, когда позвонят снова", en: "offered when they ring again") }
    public var suspendTitle: String { say(ru: "Отложить: почему?", en: "Suspend: why?") }
    public var discardLine: String { say(ru: "Снять", en: "Discard") }
    public var discardDetail: String { say(ru: "с указанием причины", en: "with a reason") }
    public var discardTitle: String { say(ru: "Снять вопрос: почему?", en: "Discard the matter: why?") }
    public var reasonHint: String { say(ru: "Причина остаётся в истории.", en: "The reason stays in the history.") }
    public var hungUpTitle: String {
        say(ru: "Звонящего больше нет. Что делать с вопросом?", en: "The caller is gone. What becomes of the matter?")
    }
    public var registerUntoldDetail: String { say(ru: "номер ещё не сообщён", en: "the number isn't told yet") }
    public var ringBackLine: String { say(ru: "Перезвонить сейчас", en: "Ring back now") }
    public var noNumberToRing: String {
        say(
            ru: "Звонить некуда: спросите номер, или ещё раз «зарегистрировать»",
            en: "Nobody can be rung: ask for a number, or register it once more")
    }
    public var isThisProcedure: String { say(ru: "эта и идёт", en: "it is this one") }
    public var ringBackKey: String { say(ru: "перезвонить", en: "ring back") }
    public var ringBackHelp: String {
        say(ru: "Позвонить тому, с кем прервалась связь", en: "Ring the caller who was cut off")
    }
    public var ringBackTitle: String { say(ru: "На какой номер перезвонить?", en: "Ring back which number?") }
    public var ringBackHint: String { say(ru: "Номер был скрыт.", en: "The number was withheld.") }
    public func ringingBack(_ number: String) -> String {
        say(ru: "Перезваниваем: \(number)", en: "Ringing back: \(number)")
    }
    public var keepForNextCall: String { say(ru: "Оставить до их звонка", en: "Keep until they ring") }

    public func stillOpen(_ titles: [String]) -> String {
        say(ru: "Осталось: ", en: "Still open: ") + titles.joined(separator: ", ")
    }
    public func carryOutOwed(_ titles: [String]) -> String {
        say(ru: "Ещё предстоит выполнить: ", en: "Still to be carried out: ") + titles.joined(separator: ", ")
    }
    public var wordsNotOnDisk: String {
        say(
            ru: "Набранное не на диске и пропадёт. Ещё раз — всё равно выйти",
            en: "What was typed isn't on the disk and would be lost. Once more leaves all the same")
    }
    public var managerOwed: String {
        say(ru: "Обещан звонок руководителя: зарегистрируйте", en: "The manager's call is promised: register it")
    }
    public func forbidden(by field: Field) -> String {
        say(
            ru: "Без ответа «\(field.label[.ru])» не регистрируем",
            en: "Can't be registered without “\(field.label[.en])”")
    }
    public var windowIsOver: String {
        say(ru: "Названное время уже прошло: выберите другое", en: "The time they named is over: choose another")
    }

    public var readOutTitle: String { say(ru: "Прочитайте вслух", en: "Read this out") }
    public var registering: String { say(ru: "Регистрируем…", en: "Registering…") }
    public var toldQuestion: String {
        say(ru: "Enter — звонящий услышал номер и срок", en: "Enter: the caller has heard the number and the date")
    }
    public var callerGoneUntold: String {
        say(
            ru: "Звонящего нет на линии: номер и срок останутся не сообщёнными",
            en: "The caller is gone: number and date stay untold")
    }
    public var toldKey: String { say(ru: "сообщено", en: "told") }
    public var toldHelp: String {
        say(ru: "Звонящий услышал номер и обещание", en: "The caller has heard the number and the promise")
    }
    public var notToldKey: String { say(ru: "не сообщено", en: "not told") }
    public var notToldHelp: String { say(ru: "Идти дальше: сообщить не удалось", en: "Go on: they could not be told") }
}
