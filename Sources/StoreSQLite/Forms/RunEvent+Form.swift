import Domain
import Time

/// A fact as it is kept for ever: its word, then what belongs to it, in the order of the case.
extension RunEvent.Fact: Form {
    func write(to form: inout FormWriter) {
        form.put(word)
        switch self {
        case .began(let version, let step, let answers):
            version.write(to: &form)
            form.put(step)
            form.put(answers)
        case .went(let step): form.put(step)
        case .answered(let field, let answer):
            form.put(field)
            form.put(answer) { form, answer in form.array { answer.write(to: &$0) } }
        case .stated(let text), .statementAdded(let text), .fewerOffers(let text), .suspended(let text),
            .discarded(let text):
            form.put(text)
        case .restated(let isSo), .permissionAsked(let isSo): form.put(isSo)
        case .causeFound(let cause): form.put(cause)
        case .outcomeWanted(let outcome): form.put(outcome)
        case .offered(let solution, let amount):
            form.put(solution)
            form.put(amount)
        case .responded(let solution, let response):
            form.put(solution)
            form.put(response?.rawValue)
        case .offerTakenBack(let solution): form.put(solution)
        case .callbackWished(let wish): wish.write(to: &form)
        case .managerWished(let wish): form.put(wish) { form, wish in form.array { $0.put(wish.name) } }
        case .switched(let version, let step, let keeping):
            version.write(to: &form)
            form.put(step)
            form.put(keeping)
        case .registered(let number, let waived):
            form.put(number.serial)
            form.put(waived.map(\.text))
        case .addedTo(let number): form.put(number.serial)
        case .followed(let number): form.put(number?.serial)
        case .statementConfirmed, .abuseWarned, .resumed, .adopted, .settled, .told: break
        }
    }

    init(from form: inout FormReader) throws {
        let word = try form.text()
        switch word {
        case "began":
            self = .began(
                try ProcedureVersion(from: &form), step: try form.name(), answers: try form.options())
        case "went": self = .went(to: try form.name())
        case "answered":
            self = .answered(try form.name(), try form.optional { try $0.array { try Answer(from: &$0) } })
        case "stated": self = .stated(try form.text())
        case "statementConfirmed": self = .statementConfirmed
        case "statementAdded": self = .statementAdded(try form.text())
        case "restated": self = .restated(try form.flag())
        case "causeFound": self = .causeFound(try form.optional { try $0.name() })
        case "outcomeWanted": self = .outcomeWanted(try form.optional { try $0.name() })
        case "permissionAsked": self = .permissionAsked(granted: try form.flag())
        case "offered": self = .offered(try form.name(), amountKopecks: try form.optional { try $0.whole() })
        case "responded": self = .responded(try form.name(), try form.optional { try $0.word() })
        case "offerTakenBack": self = .offerTakenBack(try form.name())
        case "fewerOffers": self = .fewerOffers(because: try form.text())
        case "callbackWished": self = .callbackWished(try CallbackWish(from: &form))
        case "managerWished":
            self = .managerWished(
                try form.optional { try $0.array { ManagerWish(name: try $0.optional { try $0.text() }) } })
        case "abuseWarned": self = .abuseWarned
        case "suspended": self = .suspended(why: try form.text())
        case "resumed": self = .resumed
        case "adopted": self = .adopted
        case "switched":
            self = .switched(
                to: try ProcedureVersion(from: &form), step: try form.name(), keeping: Set(try form.names()))
        case "settled": self = .settled
        case "registered": self = .registered(try form.ticketNumber(), waived: try form.names())
        case "addedTo": self = .addedTo(try form.ticketNumber())
        case "followed": self = .followed(try form.optional { try $0.ticketNumber() })
        case "told": self = .told
        case "discarded": self = .discarded(reason: try form.text())
        default: throw form.damage("a fact, not \(word)")
        }
    }
}

/// Two places of the array that it stands in.
extension ProcedureVersion: Form {
    func write(to form: inout FormWriter) {
        form.put(id)
        form.put(hash)
    }

    init(from form: inout FormReader) throws {
        self.init(id: try form.name(), hash: try form.text())
    }
}

extension Answer: Form {
    func write(to form: inout FormWriter) {
        switch self {
        case .text(let text): form.put("text", text)
        case .option(let option): form.put("option", option.text)
        case .yesNo(let isSo):
            form.put("yesNo")
            form.put(isSo)
        case .money(let kopecks): form.put("money", kopecks)
        case .number(let number): form.put("number", number)
        case .date(let day): form.put("date", day.ordinal)
        case .phone(let number): form.put("phone", number.digits)
        case .attachments(let files):
            form.put("attachments")
            form.array { form in
                for file in files { form.array { file.write(to: &$0) } }
            }
        case .signature(let by, let day):
            form.put("signature", by.text)
            form.put(day.ordinal)
        case .refused: form.put("refused")
        case .unknown: form.put("unknown")
        }
    }

    init(from form: inout FormReader) throws {
        let word = try form.text()
        switch word {
        case "text": self = .text(try form.text())
        case "option": self = .option(try form.name())
        case "yesNo": self = .yesNo(try form.flag())
        case "money": self = .money(kopecks: try form.whole())
        case "number": self = .number(try form.whole())
        case "date": self = .date(CalendarDay(ordinal: try form.whole()))
        case "phone": self = .phone(try form.phone())
        case "attachments": self = .attachments(try form.list { try $0.array { try Attachment(from: &$0) } })
        case "signature":
            self = .signature(by: try form.name(), on: CalendarDay(ordinal: try form.whole()))
        case "refused": self = .refused
        case "unknown": self = .unknown
        default: throw form.damage("an answer, not \(word)")
        }
    }
}

/// Three places: the window as day and minutes, the number, whom to ask for.
extension CallbackWish: Form {
    func write(to form: inout FormWriter) {
        form.put(window) { form, window in
            form.array { form in
                form.put(window.day.ordinal)
                form.put(window.from.minutes)
                form.put(window.to.minutes)
            }
        }
        form.put(number?.digits)
        form.put(askFor)
    }

    init(from form: inout FormReader) throws {
        let window = try form.optional { try $0.array { try $0.window() } }
        self.init(
            window: window, number: try form.optional { try $0.phone() }, askFor: try form.optional { try $0.text() })
    }
}

extension FormWriter {
    mutating func put(_ word: String, _ text: String) {
        put(word)
        put(text)
    }

    mutating func put(_ word: String, _ number: Int) {
        put(word)
        put(number)
    }

    /// Pairs, in the order of the fields' names.
    fileprivate mutating func put(_ answers: [FieldID: OptionID]) {
        array { form in
            for (field, option) in answers.sorted(by: { $0.key < $1.key }) {
                form.put(field)
                form.put(option)
            }
        }
    }
}

extension FormReader {
    fileprivate mutating func options() throws -> [FieldID: OptionID] {
        try array { form in
            var options: [FieldID: OptionID] = [:]
            while !form.isAtEnd {
                let field: FieldID = try form.name()
                options[field] = try form.name()
            }
            return options
        }
    }

    fileprivate mutating func window() throws -> CallbackWindow {
        let day = CalendarDay(ordinal: try whole())
        let (from, to) = (try whole(), try whole())
        guard let from = TimeOfDay(hour: from / 60, minute: from % 60),
            let to = TimeOfDay(hour: to / 60, minute: to % 60),
            let window = CallbackWindow(day: day, from: from, to: to)
        else { throw damage("a window that ends after it begins") }
        return window
    }
}

extension Attachment: Form {
    func write(to form: inout FormWriter) {
        form.put(name)
        form.put(bytes)
        form.put(sha256)
    }

    init(from form: inout FormReader) throws {
        let (name, bytes, sha256) = (try form.text(), try form.whole(), try form.text())
        guard let file = Attachment(name: name, bytes: bytes, sha256: sha256) else {
            throw form.damage("an attachment")
        }
        self = file
    }
}
