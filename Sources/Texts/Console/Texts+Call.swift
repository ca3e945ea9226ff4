import Domain
import Time

/// A call and what interrupts it.
extension Texts {
    public var hungUpWhileTyping: String {
        say(
            ru: "Звонящий повесил трубку. Допишите спокойно, потом F5: что делать с вопросом",
            en: "The caller has hung up. Finish writing, then F5: what becomes of the matter")
    }

    public var numberWithheld: String { say(ru: "номер скрыт", en: "number withheld") }
    public func line(_ line: Int) -> String { say(ru: "линия \(line)", en: "line \(line)") }
    public var recorded: String { say(ru: "идёт запись", en: "recorded") }
    public var recordedUntold: String { say(ru: "идёт запись: предупредите", en: "recorded: tell them") }
    public func earlierCalls(_ number: Int) -> String {
        say(
            ru: "раньше: \(count(number, ru: ("звонок", "звонка", "звонков"), en: ("", "")))",
            en: "earlier: \(count(number, ru: ("", "", ""), en: ("call", "calls")))")
    }
    public var openTicket: String { say(ru: "открыто", en: "open") }
    public var triageTitle: String { say(ru: "О чём звонок?", en: "What is the call about?") }
    public var anotherMatter: String {
        say(ru: "Ещё один вопрос — или F8, попрощаться", en: "Another matter, or F8 to say goodbye")
    }
    public var endsCall: String { say(ru: "закончит звонок", en: "ends the call") }
    public var enterEnds: String {
        say(ru: "Enter — закончить звонок, Esc — вернуться", en: "Enter ends the call, Esc goes back")
    }
    public var hangUpNow: String { say(ru: "закончить звонок", en: "end the call") }
    public var sayHeading: String { say(ru: "Скажите", en: "Say") }

    public var holdKey: String { say(ru: "удержать", en: "hold") }
    public var unholdKey: String { say(ru: "снять с удержания", en: "end hold") }
    public var holdHelp: String {
        say(ru: "Поставить на удержание или вернуться к разговору", en: "Put on hold, or back to the conversation")
    }
    public var holdLine: String { say(ru: "Удержать", en: "Hold") }
    public var stayLine: String { say(ru: "Остаться на линии", en: "Stay on the line") }
    public var backWithCaller: String { say(ru: "Снова со звонящим", en: "Back with the caller") }
    public var goOn: String { say(ru: "Дальше", en: "Go on") }
    public var interruptsKey: String { say(ru: "112 и др.", en: "112 …") }
    public var interruptsHelp: String {
        say(
            ru: "Экстренный случай, консультация, перевод, начальник, грубость",
            en: "Emergency, consultation, transfer, manager, abuse")
    }
    public var interruptsTitle: String { say(ru: "Прервать и вернуться", en: "Interrupt and return") }
    public var emergency: String { say(ru: "Опасность для жизни", en: "Danger to life") }
    public var leadAlerted: String {
        say(ru: "Старший смены извещён. Esc — вернуться.", en: "The shift lead has been alerted. Esc goes back.")
    }
    public var noMatter: String { say(ru: "Сначала выберите, о чём звонок", en: "First say what the call is about") }
    public func endLeg(_ title: String) -> String { say(ru: "Закончить: \(title)", en: "End: \(title)") }
    public func legTitle(_ kind: LegKind) -> String {
        switch kind {
        case .consultation: say(ru: "С кем посоветоваться?", en: "Consult whom?")
        case .transfer: say(ru: "Кому перевести?", en: "Transfer to whom?")
        case .conference: say(ru: "Кого подключить?", en: "Bring whom in?")
        case .interpreter: say(ru: "Какой переводчик?", en: "Which interpreter?")
        case .inbound, .hold, .callBackOut: ""
        }
    }
    public var legHint: String { say(ru: "Имя или внутренний номер", en: "A name or an extension") }
    public var managerTitle: String { say(ru: "Звонящий просит руководителя", en: "The caller asks for the manager") }
    public var managerHint: String {
        say(
            ru: "Имя руководителя, если известно. Enter — обещать его звонок.",
            en: "The manager's name, if known. Enter promises their call.")
    }
    public var managerPromised: String {
        say(
            ru: "Звонок руководителя будет обещан при регистрации",
            en: "The manager's call will be promised at registration")
    }
    public var hungUpKey: String { say(ru: "конец звонка", en: "call ended") }
    public var hungUpHelp: String {
        say(ru: "Разговор закончен или звонящий повесил трубку", en: "The conversation is over, or the caller hung up")
    }
    public var callerHungUp: String { say(ru: "Звонящий повесил трубку", en: "The caller has hung up") }
    public var callerGone: String { say(ru: "Звонящий повесил трубку", en: "The caller has hung up") }
    public func callHandedOver(_ to: String) -> String {
        say(ru: "Звонок перешёл к другому оператору: \(to)", en: "Another operator has the call now: \(to)")
    }
    public var callWrappedUpElsewhere: String {
        say(ru: "Обработка этого звонка закончена в другом месте", en: "This call was wrapped up elsewhere")
    }
    public var mattersKey: String { say(ru: "вопросы", en: "matters") }
    public var mattersHelp: String {
        say(
            ru: "Вопросы этого звонка: новый, отложенный, другая процедура",
            en: "The matters of this call: new, suspended, another procedure")
    }
    public var mattersTitle: String { say(ru: "Вопросы звонка", en: "Matters of this call") }
    public var newMatter: String { say(ru: "Новый вопрос", en: "A new matter") }
    public var resumeMatter: String { say(ru: "Продолжить прерванное", en: "Go on with what broke off") }
    public func adoptMatter(from name: String) -> String {
        say(ru: "Принять у оператора: \(name)", en: "Take over from \(name)")
    }
    public func matterAdopted(by name: String) -> String {
        say(ru: "Вопрос принял другой оператор: \(name)", en: "Another operator took the matter over: \(name)")
    }
    public var keptWordsTitle: String {
        say(ru: "Не успело записаться: передайте эти слова", en: "Not recorded in time: pass these words on")
    }
    public var keepWords: String { say(ru: "Оставить", en: "Keep them") }
    public var keepWordsDetail: String { say(ru: "показать снова: k, за столом", en: "shown again by k, at the desk") }
    public var forgetWords: String { say(ru: "Убрать, слова переданы", en: "Put away: they were passed on") }
    public var keptWordsKey: String { say(ru: "недописанное", en: "kept words") }
    public var keptWordsHelp: String {
        say(
            ru: "Слова для вопроса, который принял другой оператор",
            en: "Words for a matter that another operator took over")
    }
    public var brokeOff: String { say(ru: "прервалось:", en: "broke off:") }
    public var nothingSaid: String { say(ru: "ничего не записано", en: "nothing written down") }
    public var switchProcedure: String {
        say(ru: "Другая процедура, сказанное останется", en: "Another procedure, keeping what was said")
    }
    public func runState(_ state: RunState) -> String {
        switch state {
        case .active: say(ru: "не закончен", en: "unfinished")
        case .suspended: say(ru: "отложен", en: "suspended")
        case .ended(_, .settled): say(ru: "решён", en: "settled")
        case .ended(_, .registered(let number, let told)):
            say(ru: "заявление \(number)", en: "ticket \(number)")
                + (told == nil ? say(ru: ", не сообщено", en: ", not told") : "")
        case .ended(_, .addedTo(let number)): say(ru: "добавлено к \(number)", en: "added to \(number)")
        case .ended(_, .discarded): say(ru: "снят", en: "discarded")
        }
    }
    public func callWord(_ state: CallState) -> String {
        switch state {
        case .ringing: say(ru: "звонит", en: "ringing")
        case .talking: say(ru: "разговор", en: "talking")
        case .wrapUp: say(ru: "обработка", en: "wrap-up")
        case .abandoned: say(ru: "не дождались", en: "abandoned")
        case .done(_, _, let disposition): self.disposition(disposition)
        }
    }
    public func disposition(_ disposition: Disposition) -> String {
        switch disposition {
        case .settled: say(ru: "решено сразу", en: "settled")
        case .registered: say(ru: "заявление", en: "registered")
        case .addedToTicket: say(ru: "по заявлению", en: "about a ticket")
        case .answered: say(ru: "ответили", en: "answered")
        case .notOurs: say(ru: "не к нам", en: "not ours")
        case .silent: say(ru: "тишина", en: "silent")
        case .wrongNumber: say(ru: "ошиблись", en: "wrong number")
        case .prank: say(ru: "шутка", en: "prank")
        case .child: say(ru: "ребёнок", en: "child")
        case .emergency: say(ru: "экстренный", en: "emergency")
        case .transferred: say(ru: "переведён", en: "transferred")
        case .dropped: say(ru: "прервался", en: "dropped")
        case .suspended: say(ru: "отложен", en: "suspended")
        case .discarded: say(ru: "снят", en: "discarded")
        }
    }
    public var attachKey: String { say(ru: "отнести", en: "attach") }
    public var detachKey: String { say(ru: "отделить", en: "detach") }
    public var attachHelp: String {
        say(
            ru: "Отнести вопрос к массовой неполадке или отделить от неё",
            en: "Attach the matter to an incident, or detach it")
    }
    public func detachedFrom(_ title: String) -> String {
        say(ru: "Больше не относится к неполадке «\(title)»", en: "Detached from the incident “\(title)”")
    }
    public func attachedTo(_ title: String) -> String {
        say(ru: "Отнесено к неполадке «\(title)»", en: "Attached to the incident “\(title)”")
    }
    public var noIncidents: String { say(ru: "Массовых неполадок сейчас нет", en: "There is no incident now") }
    public var incidentsTitle: String { say(ru: "К каким неполадкам относится?", en: "Which incidents is it about?") }
    public var ticketsKey: String { say(ru: "заявления", en: "tickets") }
    public var ticketsHelp: String { say(ru: "Открытые заявления звонящего", en: "The caller's open tickets") }
    public var openTicketsTitle: String { say(ru: "Открытые заявления", en: "Open tickets") }
    public var noOpenTickets: String {
        say(ru: "Открытых заявлений у звонящего нет", en: "The caller has no open ticket")
    }
    public var wrapUpTitle: String { say(ru: "Обработка", en: "Wrap-up") }
    public var dispositionTitle: String { say(ru: "Чем закончился звонок?", en: "How did the call come out?") }
    public var wrapUpDoneKey: String { say(ru: "готово, к следующему", en: "done, next call") }
}
