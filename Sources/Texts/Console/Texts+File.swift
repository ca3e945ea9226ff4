import Domain
import Time

/// A ticket's file: what was found out, letters, notices, pauses, preservation.
extension Texts {
    public var fileKey: String { say(ru: "дело", en: "file") }
    public var fileHelp: String {
        say(ru: "Выяснить, письма, файлы, остановка сроков", en: "Findings, letters, files, pauses")
    }
    public func fileTitle(_ number: String) -> String { say(ru: "Дело \(number)", en: "File of \(number)") }
    public var specialistsDo: String { say(ru: "Это делает специалист", en: "A specialist does this") }
    public var leadsDo: String { say(ru: "Это делает старший смены", en: "The lead does this") }

    // MARK: Findings

    public var findingsLine: String { say(ru: "Что выяснено", en: "What was found out") }
    public func foundOf(_ found: Int, _ all: Int) -> String {
        all == 0 ? "" : say(ru: "\(found) из \(all)", en: "\(found) of \(all)")
    }
    public var nothingToFind: String { say(ru: "Здесь ничего не выясняют", en: "Nothing is to be found out here") }
    public func findFirst(_ labels: [String]) -> String {
        let few = labels.prefix(3).joined(separator: ", ") + (labels.count > 3 ? " …" : "")
        return say(ru: "Сначала выясните (m 1): \(few)", en: "Find out first (m 1): \(few)")
    }
    /// Without the run or the calendar of a ticket.
    public var matterUnread: String {
        say(
            ru: "Запись разговора или календарь сейчас не прочитать. Закройте заявление и откройте снова.",
            en: "The call's record or the calendar can't be read now. Close the ticket and open it again.")
    }
    public var nothingToTakeBack: String { say(ru: "ответа ещё нет", en: "there is no answer yet") }
    public var takeBack: String { say(ru: "Снять ответ", en: "Take the answer back") }
    /// An answer as it stands in a list, chosen ones by their titles.
    public func shown(_ answer: Answer, to field: Field) -> String {
        switch answer {
        case .refused: refusedWord
        case .unknown: unknownWord
        default: spoken(answer, to: field) ?? self.answer(answer)
        }
    }

    // MARK: Deciding

    public var bodyTitle: String { say(ru: "Куда переслать?", en: "Forward it to whom?") }
    public var complainedAbout: String { say(ru: "на них и жалуются", en: "the complaint is about them") }
    public var answerAtTitle: String { say(ru: "Где лежит ответ?", en: "Where does the answer stand?") }
    public var answerAtHint: String { say(ru: "адрес страницы или место", en: "the address of a page, or a place") }
    public func demand(_ demand: GroundDemand) -> String? {
        switch demand {
        case .nothing: nil
        case .notice: say(ru: "нужно уведомление", en: "needs the notice")
        case .address: say(ru: "нужен адрес ответа", en: "needs the answer's address")
        }
    }

    // MARK: Clocks

    public var letterUnwritten: String {
        say(
            ru: "Письмо сейчас не написать: срок уже не продлить или решение принято",
            en: "The letter can't be written now: the clock can't be extended any more, or it was decided")
    }
    /// In the unit in which the number is typed.
    public func extendTitle(_ clock: TicketClock) -> String {
        switch clock.terms.rule.term {
        case .hours where clock.extensionStep > 1:
            say(ru: "На сколько суток (по 24 ч) продлить?", en: "Extend by how many days of 24 hours?")
        case .hours: say(ru: "На сколько часов продлить?", en: "Extend by how many hours?")
        case .businessHours: say(ru: "На сколько рабочих часов продлить?", en: "Extend by how many business hours?")
        case .calendarDays: say(ru: "На сколько календарных дней продлить?", en: "Extend by how many calendar days?")
        case .workingDays: say(ru: "На сколько рабочих дней продлить?", en: "Extend by how many working days?")
        }
    }
    /// By how much it can still be extended.
    public func extendAtMost(_ clock: TicketClock) -> String {
        say(ru: "не больше: ", en: "at most ") + term(clock.terms.rule.term.lasting(clock.extensionLeft))
    }
    public var extendLine: String { say(ru: "Продлить, уведомив", en: "Extend, with the notice") }
    public func extendDetail(_ clock: TicketClock) -> String {
        let left = term(clock.terms.rule.term.lasting(clock.extensionLeft))
        return clock.terms.rule.extending.map { rule in
            say(ru: "ещё \(left); \(basis(rule.basis))", en: "up to \(left); \(basis(rule.basis))")
        } ?? ""
    }
    public var neverExtended: String { say(ru: "не продлевают", en: "can't be extended") }
    public var notExtendable: String { say(ru: "больше не продлевают", en: "can't be extended further") }
    public var missedWord: String { say(ru: "пропущен", en: "missed") }
    public var tellDateLine: String { say(ru: "Дату сообщили", en: "They were told the date") }
    public var tellDateDetail: String {
        say(ru: "сказанное раньше уступит", en: "what they were told before gives way")
    }
    public var finishClockLine: String { say(ru: "Сделано", en: "It is done") }
    public var finishClockTitle: String { say(ru: "Что сделано?", en: "What was done?") }
    public var endsByItself: String { say(ru: "закончится сам", en: "ends by itself") }

    // MARK: Notices

    public var meansTitle: String { say(ru: "Как сообщили?", en: "How were they told?") }
    public func means(_ means: Notice.Means) -> String {
        switch means {
        case .letter: say(ru: "Письмом", en: "By letter")
        case .email: say(ru: "По электронной почте", en: "By e-mail")
        case .phone: say(ru: "По телефону", en: "By telephone")
        case .handed: say(ru: "Вручили", en: "Handed over")
        }
    }
    /// "письменно", "by letter or by e-mail": the means that count.
    public func meansWanted(_ wanted: Set<Notice.Means>) -> String {
        if wanted == Notice.Means.written { return say(ru: "письменно", en: "in writing") }
        let words = Notice.Means.allCases.filter(wanted.contains).map { means in
            switch means {
            case .letter: say(ru: "письмом", en: "by letter")
            case .email: say(ru: "по электронной почте", en: "by e-mail")
            case .phone: say(ru: "по телефону", en: "by telephone")
            case .handed: say(ru: "вручив", en: "by hand")
            }
        }
        return words.joined(separator: say(ru: " или ", en: " or "))
    }
    public func meansDontCount(_ means: Notice.Means, _ wanted: Set<Notice.Means>) -> String {
        say(
            ru: "«\(self.means(means))» здесь не годится: сообщают \(meansWanted(wanted))",
            en: "“\(self.means(means))” doesn't do here: it is told \(meansWanted(wanted))")
    }
    /// In a menu, beside the means that don't count.
    public func meansOnly(_ wanted: Set<Notice.Means>) -> String {
        say(ru: "сообщают \(meansWanted(wanted))", en: "it is told \(meansWanted(wanted))")
    }
    /// It was told, and recorded, and the clock waits all the same.
    public func stillWaits(_ clock: ClockTerms, _ wanted: Set<Notice.Means>) -> String {
        say(
            ru: "Записано, но «\(clock.title[language])» ждёт: сообщают \(meansWanted(wanted))",
            en: "Recorded, but “\(clock.title[language])” waits: it is told \(meansWanted(wanted))")
    }
    public func toldOn(daysAgo: Int) -> String {
        switch daysAgo {
        case 0: say(ru: "сегодня", en: "today")
        case 1: say(ru: "вчера", en: "yesterday")
        default:
            say(
                ru: count(daysAgo, ru: ("день назад", "дня назад", "дней назад"), en: ("", "")),
                en: count(daysAgo, ru: ("", "", ""), en: ("day ago", "days ago")))
        }
    }
    public var toldEarlier: String { say(ru: "Раньше, в другой день", en: "Earlier, on another day") }
    public var toldAtAnotherHour: String { say(ru: "Раньше: день и час", en: "Earlier: day and hour") }
    public var toldWhenHint: String {
        say(
            ru: "день, например 5.3 или вчера; можно и час: вчера 9:00",
            en: "a day, like 5.3 or yesterday; or yesterday 9:00")
    }
    public var toldHourHint: String {
        say(
            ru: "день и час, например вчера 9:00; сегодня — просто 9:00",
            en: "day and hour, like yesterday 9:00; today: 9:00")
    }
    public var hourInTheFuture: String { say(ru: "Этот час ещё не наступил", en: "That hour is still to come") }
    public var hourWanted: String {
        say(
            ru: "Идёт срок в часах: назовите и час, например вчера 9:00",
            en: "A deadline in hours runs: name the hour too, like yesterday 9:00")
    }
    public var mayNotBePhoned: String { say(ru: "этому человеку не звонят", en: "this person may not be phoned") }
    public var noCallsWord: String { say(ru: "не звонить", en: "don't phone") }
    public func purpose(_ purpose: NoticePurpose) -> String {
        switch purpose {
        case .acknowledgement: say(ru: "подтверждение получения", en: "acknowledges receipt")
        case .notice: say(ru: "уведомление", en: "a notice")
        case .extension: say(ru: "о продлении срока", en: "of an extension")
        case .forwarding: say(ru: "о пересылке", en: "of forwarding")
        case .refusal: say(ru: "отказ", en: "a refusal")
        case .answer: say(ru: "ответ", en: "the answer")
        }
    }

    // MARK: Letters

    public var lettersLine: String { say(ru: "Письма", en: "Letters") }
    public var noLetters: String { say(ru: "Писем у процедуры нет", en: "The procedure has no letters") }
    /// - Parameter variable: the name of what isn't known; a field, a clock or a table is called by its title.
    public func letterLacks(_ variable: String, under procedure: Procedure) -> String {
        let name = unknown(variable, of: procedure)
        return say(ru: "не хватает: \(name)", en: "lacks: \(name)")
    }
    private func unknown(_ variable: String, of procedure: Procedure) -> String {
        switch variable {
        case "name": return say(ru: "имя", en: "the name")
        case "address": return say(ru: "адрес", en: "the address")
        case "cause": return say(ru: "причина", en: "the cause")
        case "decision": return say(ru: "решение", en: "the decision")
        case "ground": return say(ru: "основание отказа", en: "the ground of the refusal")
        case "body": return say(ru: "куда пересылают", en: "the body that it goes to")
        case "manager": return say(ru: "имя руководителя", en: "the manager's name")
        case "due": return say(ru: "обещанный срок", en: "the promised time")
        default: break
        }
        let field = procedure.fields.first { Letter.variable(for: $0.id) == variable }?.label
        let clock = procedure.clocks.first { Letter.variable(for: $0.id) == variable }?.terms.title
        let table = procedure.tables.first { Letter.variable(for: $0.id) == variable }?.title
        return (field ?? clock ?? table)?[language] ?? "{\(variable)}"
    }
    public func showLetter(_ title: String) -> String { say(ru: "Письмо: \(title)", en: "The letter: \(title)") }
    public var showLetterDetail: String { say(ru: "прочитать, записать в файл", en: "to read, to write to a file") }
    /// - Parameter earliest: the day, with the hour where that matters.
    public func noNoticeBefore(_ earliest: String, isDecision: Bool) -> String {
        isDecision
            ? say(
                ru: "Решения тогда ещё не было: назовите день не раньше \(earliest)",
                en: "It wasn't decided then: name no day before \(earliest)")
            : say(
                ru: "Заявления тогда ещё не было: назовите день не раньше \(earliest)",
                en: "It wasn't registered then: name no day before \(earliest)")
    }
    public var saveLetterLine: String { say(ru: "Записать в файл", en: "Write to a file") }
    public var saveLetterHint: String { say(ru: "новый файл; Enter — записать", en: "a new file; Enter writes it") }
    public func letterSaved(_ path: String) -> String { say(ru: "Записано: \(path)", en: "Written: \(path)") }
    public var letterSentLine: String { say(ru: "Отправлено", en: "It was sent") }
    public var sentWithExtension: String {
        say(ru: "записывается при продлении: k", en: "recorded with the extension: k")
    }

    // MARK: Files, pauses, preservation

    public var attachFileLine: String { say(ru: "Приложить файл", en: "Attach a file") }
    public var attachFileTitle: String { say(ru: "Какой файл приложить?", en: "Attach which file?") }
    public var attachFileHint: String {
        say(ru: "путь к файлу; запомним имя, размер и SHA-256", en: "its path; name, size and SHA-256 are kept")
    }
    /// - Parameter why: the English sentence that the command says.
    public func fileUnread(_ path: String, why: String) -> String {
        say(ru: "Не приложено: такого файла нет, это папка или читать его нельзя: \(path)", en: why)
    }
    public func fileUnwritten(_ path: String, why: String) -> String {
        say(ru: "Не записано: такой файл уже есть или писать туда нельзя: \(path)", en: why)
    }
    public var pauseLine: String { say(ru: "Остановить сроки", en: "Let the clocks stand") }
    public var endPauseLine: String { say(ru: "Пустить сроки", en: "Let the clocks run") }
    public var nothingPauses: String { say(ru: "здесь ничто не останавливает", en: "nothing stops them here") }
    public func pauseReason(_ reason: PauseReason) -> String {
        switch reason.description {
        case "waiting-for-caller": say(ru: "Ждём ответа заявителя", en: "Waiting for the caller")
        case "waiting-for-body": say(ru: "Ждём другой орган", en: "Waiting for another body")
        default: reason.description
        }
    }
    public var preserveLine: String { say(ru: "Ничего не удалять", en: "Preserve everything") }
    public var preserveTitle: String { say(ru: "Ничего не удалять: почему?", en: "Preserve everything: why?") }
    public var endPreservationLine: String { say(ru: "Снова можно удалять", en: "May be erased again") }
    public var endPreservationTitle: String { say(ru: "Снова можно удалять: почему?", en: "Erased again: why?") }
    public var preservedWord: String { say(ru: "не удалять", en: "preserved") }

    // MARK: Applying again

    public var applyAgainKey: String { say(ru: "подать снова", en: "apply again") }
    public var applyAgainHelp: String {
        say(ru: "Причина отказа отпала: новое заявление", en: "The refusal's reason is gone: a new application")
    }
    public var applyAgainNotKey: String { say(ru: "не подавать снова", en: "don't apply again") }
    public var applyAgainNotHelp: String {
        say(
            ru: "Вопрос в работе с этим отказом не связан", en: "The matter in hand has nothing to do with this refusal"
        )
    }
    public func followsNoMore(_ number: String) -> String {
        say(ru: "С \(number) больше не связано", en: "Linked with \(number) no more")
    }
    public var beginMatterFirst: String { say(ru: "Сначала начните вопрос: F2", en: "Begin a matter first: F2") }
    public func followsNow(_ number: String) -> String {
        say(ru: "Подаётся снова после отказа по \(number)", en: "Applied for again after \(number) was refused")
    }
    public func follows(_ number: String) -> String { say(ru: "снова после \(number)", en: "again after \(number)") }
    public var allProceduresKey: String { say(ru: "все процедуры", en: "all procedures") }
    public var allProceduresHelp: String {
        say(ru: "Выбрать процедуру из всех", en: "Choose among all procedures")
    }
}
