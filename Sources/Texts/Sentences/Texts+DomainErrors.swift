import Domain

/// Why something was refused, and what to do.
extension Texts {
    public func sentence(_ error: PhoneNumberError) -> String {
        switch error {
        case .unknownCharacter(let character, let text):
            say(
                ru: "В номере «\(text)» лишний знак «\(character)»",
                en: "“\(text)” isn't a telephone number: “\(character)” can't be dialled")
        case .misplaced(let character, let text):
            say(
                ru: "В номере «\(text)» знак «\(character)» не на месте; пишите как +7 495 123-45-67",
                en:
                    "“\(text)” isn't a telephone number: “\(character)” can't stand there; write it like +7 495 123-45-67"
            )
        case .tooShort(let text):
            say(ru: "Номер «\(text)» слишком короткий", en: "“\(text)” is too short for a telephone number")
        case .tooLong(let text):
            say(
                ru: "Номер «\(text)» слишком длинный: больше 15 цифр",
                en: "“\(text)” is too long for a telephone number: over 15 digits")
        }
    }

    public func sentence(_ error: LoginError) -> String {
        switch error {
        case .empty: say(ru: "Имя для входа пусто", en: "The login is empty")
        case .unknownCharacter(let scalar, let text), .badBeginning(let scalar, let text):
            say(
                ru: "«\(text)» — не имя для входа: знак «\(scalar)» (\(scalar.codePoint)) не на месте",
                en: "“\(text)” is no login: “\(scalar)” (\(scalar.codePoint)) can't stand there")
        case .onlyDigits(let text):
            say(
                ru: "«\(text)» — не имя для входа: одни цифры",
                en: "“\(text)” is no login: it is digits alone")
        case .tooLong(let text, let limit):
            say(
                ru: "«\(text)» — не имя для входа: больше \(limit) знаков",
                en: "“\(text)” is no login: over \(limit) characters")
        }
    }

    public func sentence(_ error: TicketNumberError) -> String {
        switch error {
        case .notANumber(let text):
            say(
                ru: "«\(text)» — не номер заявления; он выглядит как 4821-7",
                en: "“\(text)” isn't a ticket number; one looks like 4821-7")
        case .wrongCheckDigit(let text):
            say(
                ru: "В номере «\(text)» ошибка: последняя цифра не сходится, переспросите",
                en: "“\(text)” has a slip in it: its last digit doesn't fit, ask again")
        }
    }

    public func sentence(_ error: CallError) -> String {
        switch error {
        case .doesNotFit(let verb, let state):
            say(
                ru: "Сейчас со звонком этого не сделать: \(callState(state))",
                en: "The call is \(callState(state)): it can't \(verb) now")
        case .legAlreadyOpen(let kind): say(ru: "Уже идёт: \(leg(kind))", en: "Going on already: \(leg(kind))")
        case .noSuchOpenLeg(let kind): say(ru: "Сейчас не идёт: \(leg(kind))", en: "Not going on now: \(leg(kind))")
        case .partyMissing: say(ru: "Назовите имя или внутренний номер", en: "Name a person or an extension")
        }
    }

    private func callState(_ word: String) -> String {
        switch word {
        case "ringing": say(ru: "он ещё звонит", en: "still ringing")
        case "talking": say(ru: "идёт разговор", en: "in conversation")
        case "wrapUp": say(ru: "разговор уже закончен", en: "in wrap-up")
        case "done": say(ru: "он закончен", en: "done")
        case "abandoned": say(ru: "звонящий не дождался", en: "abandoned")
        default: word
        }
    }

    /// What goes on beside the conversation.
    public func leg(_ kind: LegKind) -> String {
        switch kind {
        case .inbound: say(ru: "разговор", en: "conversation")
        case .hold: say(ru: "удержание", en: "hold")
        case .consultation: say(ru: "консультация", en: "consultation")
        case .transfer: say(ru: "перевод", en: "transfer")
        case .conference: say(ru: "разговор втроём", en: "three-way call")
        case .interpreter: say(ru: "переводчик", en: "interpreter")
        case .callBackOut: say(ru: "обратный звонок", en: "call back")
        }
    }

    func characters(_ number: Int) -> String {
        count(number, ru: ("знак", "знака", "знаков"), en: ("character", "characters"))
    }

    /// - Parameter procedure: names what the error speaks of; `nil`: by its id.
    public func sentence(_ error: RunError, under procedure: Procedure? = nil) -> String {
        func field(_ id: FieldID) -> String { procedure?.field(id)?.label[language] ?? id.text }
        func solution(_ id: SolutionID) -> String { procedure?.solution(id)?.title[language] ?? id.text }
        switch error {
        case .notBegun, .alreadyBegun:
            return say(ru: "Вопрос записан с ошибкой начала", en: "The matter's history doesn't begin right")
        case .doesNotFit(let fact, let state):
            switch state {
            case "suspended":
                return say(
                    ru: "Вопрос отложен: сначала вернитесь к нему (F2)",
                    en: "The matter is suspended: go back to it first (F2)")
            case "ended":
                return say(
                    ru: "Вопрос уже закончен, и записанное не меняют",
                    en: "The matter is ended: what was written down isn't changed")
            default:
                return say(ru: "Сейчас этого не сделать", en: "That can't be done now: “\(fact)”")
            }
        case .statementAlreadyConfirmed:
            return say(
                ru: "Подтверждённое не меняют, к нему можно добавить",
                en: "A confirmed statement isn't changed, only added to")
        case .nothingStated: return say(ru: "Сначала запишите, что случилось", en: "First write down what happened")
        case .nothingToTell:
            return say(ru: "Сообщать пока нечего: заявления нет", en: "There is nothing to tell yet: no ticket")
        case .reasonMissing: return say(ru: "Назовите причину", en: "Give a reason")
        case .alreadyOffered(let id):
            return say(ru: "Уже предложено: \(solution(id))", en: "Offered already: \(solution(id))")
        case .notOffered(let id):
            return say(ru: "Ещё не предложено: \(solution(id))", en: "Not offered yet: \(solution(id))")
        case .alreadyAnswered(let id):
            return say(ru: "На это уже ответили: \(solution(id))", en: "Answered already: \(solution(id))")
        case .unknownStep(let id): return say(ru: "Нет шага «\(id)»", en: "There is no step “\(id)”")
        case .unknownField(let id): return say(ru: "Нет поля «\(id)»", en: "There is no field “\(id)”")
        case .unknownOption(let option, let id):
            return say(ru: "«\(field(id))»: нет варианта «\(option)»", en: "“\(field(id))” has no option “\(option)”")
        case .wrongType(let id):
            return say(ru: "«\(field(id))»: ответ не того вида", en: "“\(field(id))” wants another kind of answer")
        case .tooLong(let id, let limit, let length):
            return say(
                ru: "«\(field(id))»: \(characters(length)), можно \(limit)",
                en: "“\(field(id))” has \(length) characters, at most \(limit) fit")
        case .outOfRange(let id):
            let bounds = bounds(of: procedure?.field(id)?.type)
            return say(ru: "«\(field(id))»: \(bounds)", en: "“\(field(id))”: \(bounds)")
        case .breaksRule(let id, let rule): return say(ru: "«\(field(id))»: ", en: "“\(field(id))”: ") + what(rule)
        case .notAnAnswerHere(let id, .refused):
            return say(ru: "«\(field(id))»: без ответа нельзя", en: "“\(field(id))” needs an answer")
        case .notAnAnswerHere(let id, _):
            return say(
                ru: "«\(field(id))»: «не знает» здесь не ответ", en: "“\(field(id))”: not knowing is no answer here")
        case .unknownCause(let id): return say(ru: "Нет причины «\(id)»", en: "There is no cause “\(id)”")
        case .unknownOutcome(let id): return say(ru: "Нет исхода «\(id)»", en: "There is no outcome “\(id)”")
        case .unknownSolution(let id): return say(ru: "Нет решения «\(id)»", en: "There is no solution “\(id)”")
        case .amountOverLimit(let id, let limit):
            return say(ru: "\(solution(id)): не больше \(money(limit))", en: "\(solution(id)): at most \(money(limit))")
        case .amountNotWanted(let id):
            return say(ru: "\(solution(id)): без суммы", en: "\(solution(id)) takes no amount")
        case .permissionFirst:
            return say(ru: "Сначала спросите разрешения предложить", en: "First ask whether you may suggest something")
        case .statementTooLong(let limit, let length):
            return say(ru: "\(characters(length)), можно \(limit)", en: "\(length) characters, at most \(limit) fit")
        case .obligationsOpen(let ids):
            let titles = ids.map { id in procedure?.obligations.first { $0.id == id }?.title[language] ?? id.text }
            return stillOpen(titles)
        case .carryOutOwed(let ids): return carryOutOwed(ids.map(solution))
        case .managerOwed: return managerOwed
        case .registrationForbidden(let id):
            return procedure?.field(id).map(forbidden)
                ?? say(ru: "Без «\(id)» не регистрируем", en: "Can't be registered without “\(id)”")
        }
    }

    /// - Parameters:
    ///   - ticket: names the clocks that the error speaks of; `nil`: the procedure does, else they go by their ids.
    ///   - name: how members of staff are called.
    public func sentence(
        _ error: TicketError, of ticket: Ticket? = nil, under procedure: Procedure? = nil,
        name: (Login) -> String = { $0.text }
    ) -> String {
        let names = RuleNames(language: language, ticket: ticket, procedure: procedure)
        if let sentence = proceeding(error, names) { return sentence }
        return switch error {
        case .closed:
            say(ru: "Заявление закрыто; его можно открыть снова", en: "The ticket is closed; it can be reopened")
        case .notClosed: say(ru: "Заявление ещё открыто", en: "The ticket is still open")
        case .claimedBy(let login):
            say(ru: "С заявлением работает \(name(login))", en: "\(name(login)) is working on the ticket")
        case .claimLost:
            say(
                ru: "Заявление больше не ваше: возьмите его снова",
                en: "The ticket isn't yours any more: claim it again")
        case .alreadyDecided: say(ru: "Решение уже принято", en: "It is decided already")
        case .changedMeanwhile:
            say(
                ru: "Тем временем выяснили другое: посмотрите и повторите",
                en: "Something else was found out meanwhile: look, and repeat it")
        case .noSuchPromise: say(ru: "Такого обещания у заявления нет", en: "The ticket has no such promise")
        case .promiseNotLive(_, let state):
            say(ru: "Обещание больше не в силе: \(promiseState(state))", en: "The promise is \(state) already")
        case .nothingWouldBeOwed:
            say(
                ru: "Решения ещё нет: назовите новый срок, иначе звонящий останется ни с чем",
                en: "Nothing is decided: name a new time, or the caller is left with nothing")
        case .unsatisfiedNeedsPromise:
            say(
                ru: "Звонящий недоволен: нужно новое обещание",
                en: "The caller isn't satisfied: that needs a new promise")
        case .dueInThePast: say(ru: "Этот срок уже прошёл", en: "That time is over already")
        case .wordsMissing: say(ru: "Напишите, что сказано или сделано", en: "Write down what was said or done")
        case .groundMissing: say(ru: "Отказ без основания невозможен", en: "A refusal needs a ground")
        case .nothingGranted:
            say(ru: "По такому решению выполнять нечего", en: "Such a decision leaves nothing to carry out")
        case .ladderNotClimbed(let attempts, let days):
            say(
                ru: "Рано: нужно \(self.attempts(attempts)), в разные дни: \(days)",
                en: "Too early: it takes \(attempts) attempts on \(days) different days")
        case .isContact:
            say(ru: "Это обещание исполняют разговором", en: "That promise is kept by speaking with the caller")
        case .isCarriedOut:
            say(
                ru: "Это обещание исполняют делом, а не разговором",
                en: "That promise is kept by doing it, not by a call")
        default: "\(error)"
        }
    }

    public func moneyWanted(limitKopecks: Int) -> String {
        say(
            ru: "Нужна сумма до \(money(limitKopecks)), например 350,50",
            en: "A sum up to \(money(limitKopecks)) is wanted, like 350.50")
    }
    public func numberWanted(_ range: ClosedRange<Int>) -> String {
        say(
            ru: "Нужно число от \(range.lowerBound) до \(range.upperBound)",
            en: "A number from \(range.lowerBound) to \(range.upperBound) is wanted")
    }
    public var dateWanted: String {
        say(
            ru: "Нужен день, например 5.3, 05.03.2026 или вчера",
            en: "A day is wanted, like 5.3, 05.03.2026 or yesterday")
    }
}

extension Texts {
    /// - Parameter word: of ``PromiseState/word``.
    fileprivate func promiseState(_ word: String) -> String {
        switch word {
        case "kept": say(ru: "исполнено", en: word)
        case "renewed": say(ru: "назван новый срок", en: word)
        case "withdrawn": say(ru: "отозвано", en: word)
        case "unreachable": say(ru: "связаться не удалось", en: word)
        default: word
        }
    }

    /// Within what an answer has to lie, as the end of a sentence.
    fileprivate func bounds(of type: FieldType?) -> String {
        switch type {
        case .attachments(let limit): say(ru: "файлов не больше \(limit)", en: "at most \(limit) files")
        case .number(let range):
            say(
                ru: "число от \(range.lowerBound) до \(range.upperBound)",
                en: "a number from \(range.lowerBound) to \(range.upperBound)")
        case .money(let limit): say(ru: "сумма до \(money(limit))", en: "a sum up to \(money(limit))")
        default: say(ru: "значение вне границ", en: "out of range")
        }
    }

    /// What an answer fell short of, as the end of a sentence.
    fileprivate func what(_ rule: BrokenRule) -> String {
        switch rule {
        case .substance:
            say(
                ru: "одних ссылок мало, запишите суть хотя бы тремя словами",
                en: "links alone won't do, put it into words")
        case .fullName: say(ru: "нужны и имя, и фамилия", en: "a name and a surname are wanted")
        case .notFuture: say(ru: "этот день ещё не наступил", en: "that day is still to come")
        case .notPast: say(ru: "этот день уже прошёл", en: "that day is over")
        case .address: say(ru: "нужен адрес вида name@example.org", en: "an address looks like name@example.org")
        }
    }
}
