import Domain
import GRDB
import Time

/// What may change of a call; of its legs, which are only ever added, how each ended.
extension Call: KeptAnswer {
    func kept() -> String {
        var form = FormWriter()
        form.array { form in
            form.put(id)
            form.put(connectedTo?.description)
            form.array { state.write(to: &$0) }
            form.array { identity.write(to: &$0) }
            form.put(recording) { form, recording in
                form.array { form in
                    form.put(recording.id)
                    form.put(recording.noticeGiven)
                }
            }
            form.array { form in
                for leg in legs {
                    form.put(leg.ended?.at)
                    form.put(leg.ended?.by.rawValue)
                }
            }
        }
        return form.text
    }

    init(kept: String, _ db: Database) throws {
        self = try FormReader.read(kept) { form in
            try form.array { form in
                let now = try CallTable.call(form.id(), db)
                let connectedTo = try form.optional { try $0.text() }.flatMap { Extension($0) }
                let state = try form.array { try CallState(from: &$0) }
                let identity = try form.array { try CallerIdentity(from: &$0) }
                let recording = try form.optional {
                    try $0.array { Recording(id: try $0.text(), noticeGiven: try $0.flag()) }
                }
                var legs: [Leg] = []
                try form.array { form in
                    for var leg in now.legs where !form.isAtEnd {
                        let (at, by): (Instant?, EndedBy?) = (
                            try form.optional { try $0.moment() }, try form.optional { try $0.word() }
                        )
                        leg.ended = at.flatMap { at in by.map { Ended(at: at, by: $0) } }
                        legs.append(leg)
                    }
                }
                return Call(
                    id: now.id, exchangeID: now.exchangeID, line: now.line, number: now.number, rangAt: now.rangAt,
                    connectedTo: connectedTo, state: state, legs: legs, identity: identity, recording: recording)
            }
        }
    }
}

extension CallState: Form {
    func write(to form: inout FormWriter) {
        form.put(word)
        switch self {
        case .ringing: break
        case .talking(let by, let at), .wrapUp(let by, let at):
            form.put(by)
            form.put(at)
        case .done(let by, let at, let disposition):
            form.put(by)
            form.put(at)
            form.put(disposition)
        case .abandoned(let at): form.put(at)
        }
    }

    init(from form: inout FormReader) throws {
        let word = try form.text()
        switch word {
        case "ringing": self = .ringing
        case "talking": self = .talking(by: try form.name(), since: try form.moment())
        case "wrapUp": self = .wrapUp(by: try form.name(), since: try form.moment())
        case "done": self = .done(by: try form.name(), at: try form.moment(), try form.word())
        case "abandoned": self = .abandoned(at: try form.moment())
        default: throw form.damage("a state of a call, not \(word)")
        }
    }
}

extension CallerIdentity: Form {
    func write(to form: inout FormWriter) {
        form.put(person) { $0.put($1) }
        form.put(account) { $0.put($1) }
        form.put(capacity)
        form.put(verification.rawValue)
        form.put(language)
    }

    init(from form: inout FormReader) throws {
        let (person, account): (PersonID?, AccountID?) = (
            try form.optional { try $0.id() }, try form.optional { try $0.id() }
        )
        let (capacity, level): (Capacity, Int) = (try form.word(), try form.whole())
        guard let verification = Verification(rawValue: level) else { throw form.damage("how sure one was") }
        self.init(
            person: person, account: account, capacity: capacity, verification: verification,
            language: try form.word())
    }
}
