import Domain
import Time

/// A run's snapshot. Unlike facts it may change its form: ``RunTable/engine`` grows with it, and older ones are replayed.
extension Run: Form {
    func write(to form: inout FormWriter) {
        form.put(id)
        procedure.write(to: &form)
        form.put(revision)
        form.put(generation)
        form.put(owner)
        form.array { state.write(to: &$0) }
        form.put(step)
        form.put(visited)
        form.array { Self.write(answers, to: &$0) }
        form.put(statement) { form, statement in form.array { statement.write(to: &$0) } }
        form.put(additions)
        form.put(isRestated)
        form.put(cause)
        form.put(desiredOutcome)
        form.put(permission)
        form.array { form in
            for offer in offers { form.array { offer.write(to: &$0) } }
        }
        form.put(whyFewerOffers)
        form.array { callback.write(to: &$0) }
        form.put(manager) { form, wish in form.array { $0.put(wish.name) } }
        form.put(abuseWarnings)
        if follows != nil || !aside.isEmpty { form.put(follows?.serial) }
        if !aside.isEmpty { form.array { Self.write(aside, to: &$0) } }
    }

    private static func write(_ answers: [FieldID: Answer], to form: inout FormWriter) {
        for (field, answer) in answers.sorted(by: { $0.key < $1.key }) {
            form.put(field)
            form.array { answer.write(to: &$0) }
        }
    }

    init(from form: inout FormReader) throws {
        self.init(
            id: try form.id(), procedure: try ProcedureVersion(from: &form), revision: try form.whole(),
            generation: try form.whole(), owner: try form.name(), state: try form.array { try RunState(from: &$0) },
            step: try form.name(), visited: Set(try form.names()), answers: try form.answers(),
            statement: try form.optional { try $0.array { try Statement(from: &$0) } },
            additions: try form.list { try $0.text() }, isRestated: try form.flag(),
            cause: try form.optional { try $0.name() }, desiredOutcome: try form.optional { try $0.name() },
            permission: try form.optional { try $0.flag() },
            offers: try form.list { try $0.array { try Offer(from: &$0) } },
            whyFewerOffers: try form.optional { try $0.text() },
            callback: try form.array { try CallbackWish(from: &$0) },
            manager: try form.optional { try $0.array { ManagerWish(name: try $0.optional { try $0.text() }) } },
            abuseWarnings: try form.whole(), follows: form.isAtEnd ? nil : try form.optional { try $0.ticketNumber() },
            aside: form.isAtEnd ? [:] : try form.answers())
    }
}

extension FormReader {
    fileprivate mutating func answers() throws -> [FieldID: Answer] {
        try array { form in
            var answers: [FieldID: Answer] = [:]
            while !form.isAtEnd {
                let field: FieldID = try form.name()
                answers[field] = try form.array { try Answer(from: &$0) }
            }
            return answers
        }
    }
}

extension RunState: Form {
    func write(to form: inout FormWriter) {
        form.put(word)
        switch self {
        case .active: break
        case .suspended(let at, let why):
            form.put(at)
            form.put(why)
        case .ended(let at, let ending):
            form.put(at)
            ending.write(to: &form)
        }
    }

    init(from form: inout FormReader) throws {
        let word = try form.text()
        switch word {
        case "active": self = .active
        case "suspended": self = .suspended(at: try form.moment(), why: try form.text())
        case "ended": self = .ended(at: try form.moment(), try Ending(from: &form))
        default: throw form.damage("a state of a run, not \(word)")
        }
    }
}

extension Ending: Form {
    func write(to form: inout FormWriter) {
        switch self {
        case .settled: form.put("settled")
        case .registered(let number, let told):
            form.put("registered", number.serial)
            form.put(told)
        case .addedTo(let number): form.put("addedTo", number.serial)
        case .discarded(let reason): form.put("discarded", reason)
        }
    }

    init(from form: inout FormReader) throws {
        let word = try form.text()
        switch word {
        case "settled": self = .settled
        case "registered": self = .registered(try form.ticketNumber(), told: try form.optional { try $0.moment() })
        case "addedTo": self = .addedTo(try form.ticketNumber())
        case "discarded": self = .discarded(reason: try form.text())
        default: throw form.damage("an ending, not \(word)")
        }
    }
}

/// The text, and when it was confirmed.
extension Statement: Form {
    func write(to form: inout FormWriter) {
        form.put(text)
        if case .confirmed(_, let at) = self { form.put(at) } else { form.putNull() }
    }

    init(from form: inout FormReader) throws {
        let text = try form.text()
        if let at = try form.optional({ try $0.moment() }) {
            self = .confirmed(text, at: at)
        } else {
            self = .drafted(text)
        }
    }
}

extension Offer: Form {
    func write(to form: inout FormWriter) {
        form.put(solution)
        form.put(amountKopecks)
        form.put(response?.rawValue)
    }

    init(from form: inout FormReader) throws {
        self.init(
            solution: try form.name(), amountKopecks: try form.optional { try $0.whole() },
            response: try form.optional { try $0.word() })
    }
}
