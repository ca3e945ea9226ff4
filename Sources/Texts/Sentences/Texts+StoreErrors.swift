import Domain
import Store

extension Texts {
    /// What went wrong, and what to do.
    ///
    /// - Parameters:
    ///   - ticket: names the clocks that the error speaks of, and the procedure the fields.
    ///   - name: how members of staff are called.
    public func sentence(
        _ error: StoreError, of ticket: Ticket? = nil, under procedure: Procedure? = nil,
        name: (Login) -> String = { $0.text }
    ) -> String {
        switch error {
        case .unknownStaff(let login):
            say(
                ru: "«\(login)» не в списке сотрудников; добавить может администратор: hotline staff add",
                en: "“\(login)” isn't on the staff; an admin adds people with: hotline staff add")
        case .disabled(let login):
            say(ru: "«\(login)» отключён администратором", en: "“\(login)” was disabled by an admin")
        case .notAllowed(let login, let roles):
            say(
                ru: "«\(login)» этого не может; нужна роль: \(names(roles))",
                en: "“\(login)” may not do that; it takes the role \(names(roles))")
        case .lastAdmin(let login): say(ru: "«\(login)» — последний администратор", en: "“\(login)” is the last admin")
        case .connectedElsewhere:
            say(
                ru: "Кто ждёт, уже соединён с другим рабочим местом",
                en: "Whoever waits is put through to another desk already")
        case .nobodyWaits: say(ru: "Никто больше не ждёт", en: "Nobody is waiting any more")
        case .alreadyTaken(let by): say(ru: "Звонок уже взят: \(name(by))", en: "\(name(by)) took the call already")
        case .callInHand(let id): say(ru: "Сначала закончите звонок \(id)", en: "Finish call \(id) first")
        case .notYourCall(let id, let by):
            say(
                ru: "Звонок \(id) ведёт \(by.map(name) ?? "никто")",
                en: "Call \(id) is in the hands of \(by.map(name) ?? "nobody")")
        case .noSuchCall(let id): say(ru: "Нет звонка \(id)", en: "There is no call \(id)")
        case .noSuchRun(let id): say(ru: "Нет вопроса \(id)", en: "There is no matter \(id)")
        case .noSuchTicket(let number): say(ru: "Нет заявления \(number)", en: "There is no ticket \(number)")
        case .noSuchPerson(let id): say(ru: "Нет человека \(id)", en: "There is no person \(id)")
        case .noSuchAccount(let id): say(ru: "Нет лицевого счёта \(id)", en: "There is no account \(id)")
        case .noSuchIncident(let id): say(ru: "Нет неполадки \(id)", en: "There is no incident \(id)")
        case .noSuchOwnDay(let day):
            say(ru: "\(day) — не свой день горячей линии", en: "\(day) is no day of the hotline's own")
        case .preserved(_, let numbers):
            say(
                ru: "Под сохранением, удалять нельзя: \(numbers.map(\.description).joined(separator: ", "))",
                en: "To be preserved, so nothing is erased: \(numbers.map(\.description).joined(separator: ", "))")
        case .noSuchAlert(let id): say(ru: "Нет тревоги \(id)", en: "There is no alert \(id)")
        case .noSuchSource(let version):
            say(ru: "Нет текста процедуры \(version.id)", en: "The text of procedure \(version.id) isn't kept")
        case .staleRun:
            say(ru: "Вопрос тем временем изменил другой оператор", en: "Another operator changed the matter meanwhile")
        case .commandReused(let id):
            say(ru: "Команда \(id) уже была другой", en: "Command \(id) was another one already")
        case .tooLong(let what, let limit, let length):
            say(
                ru: "\(what): \(characters(length)), можно \(limit)",
                en: "\(what) has \(length) characters, at most \(limit) fit")
        case .hasNUL(let what):
            say(
                ru: "\(what): в тексте есть знак U+0000, его нельзя сохранить",
                en: "\(what) contains the character U+0000, which can't be kept")
        case .hasHidden(let what, let scalar):
            say(
                ru: "\(what): в тексте есть невидимый знак \(scalar.codePoint)",
                en: "\(what) contains the character \(scalar.codePoint), which can't be seen")
        case .isEmpty(let what): say(ru: "\(what): пусто", en: "\(what) is empty")
        case .outOfRange(let what, let range, let found):
            say(
                ru: "\(what): \(found), можно от \(range.lowerBound) до \(range.upperBound)",
                en: "\(what) is \(found) and may be \(range.lowerBound) to \(range.upperBound)")
        case .nothingPromised: say(ru: "Заявление без обещания невозможно", en: "A ticket needs a promise")
        case .stillOwed(_, let tickets):
            say(
                ru: "Ещё обещано по заявлениям \(list(tickets)): сначала закончите их",
                en: "Something is still owed on \(list(tickets)): end that first")
        case .stillOnTheLine(_, let call):
            say(ru: "Ещё не закончен звонок \(call)", en: "Call \(call) isn't over yet")
        case .login(let error): sentence(error)
        case .call(let error): sentence(error)
        case .run(let error): sentence(error)
        case .ticket(let error): sentence(error, of: ticket, under: procedure, name: name)
        case .presence(let state):
            say(
                ru: "«\(presence(state))» следует из звонка, его не выбирают",
                en: "“\(presence(state))” follows from a call and can't be chosen")
        case .queue(let trouble): say(ru: russian(trouble), en: trouble.sentence)
        }
    }

    public func role(_ role: Role) -> String {
        switch role {
        case .operator: say(ru: "оператор", en: "operator")
        case .specialist: say(ru: "специалист", en: "specialist")
        case .lead: say(ru: "старший смены", en: "lead")
        case .admin: say(ru: "администратор", en: "admin")
        case .telephony: say(ru: "телефония", en: "telephony")
        }
    }

    private func list(_ tickets: [TicketNumber]) -> String { tickets.map(\.description).joined(separator: ", ") }

    private func names(_ roles: Set<Role>) -> String {
        roles.map(role).sorted().joined(separator: say(ru: " или ", en: " or "))
    }
}
