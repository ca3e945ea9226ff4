import Domain
import Simulation
import Time

extension PlayedMatter {
    /// Reads what was said from an object that has these members and no others.
    /// - Throws: ``PlayError/wrong(field:_:)``.
    init(said json: JSON, under procedure: ProcedureID) throws(PlayError) {
        try JSONReader.demandPlain(json)
        var reader = try JSONReader(json, at: "")
        try self.init(&reader, under: procedure)
        try reader.finish()
    }

    /// Takes the members of a matter out of a call's.
    init(_ reader: inout JSONReader, under procedure: ProcedureID) throws(PlayError) {
        self.init(procedure: procedure)
        for member in try reader.optionalObject("answers")?.members ?? [] {
            answers[FieldID(member.name)] = try Self.answer(member)
        }
        statement = try reader.optionalText("statement")
        cause = try reader.optionalText("cause").map { CauseID($0) }
        outcome = try reader.optionalText("outcome").map { OptionID($0) }
        for (index, item) in try (reader.optionalList("solutions") ?? []).enumerated() {
            offers.append(try Self.offer(item, at: "solutions[\(index)]"))
        }
        whyFewerOffers = try reader.optionalText("whyFewerSolutions")
        callback = try Self.callback(&reader)
        if let name = try reader.optionalText("manager") {
            manager = ManagerWish(name: name.isEmpty ? nil : name)
        }
    }

    private static func answer(_ member: JSON.Member) throws(PlayError) -> PlayedAnswer {
        switch member.value {
        case .text(let word): return .word(word)
        case .number(let number): return .number(number)
        case .bool(let yes): return .yesNo(yes)
        case ["refused": .bool(true)]: return .refused
        case ["unknown": .bool(true)]: return .unknown
        case .list(let files): return .files(try Self.files(files, at: "answers.\(member.name)"))
        case .object: return try Self.signature(member)
        case .null:
            throw .wrong(
                field: "answers.\(member.name)",
                "expected words, a number, true or false, files, {\"by\", \"on\"}, {\"refused\": true} or {\"unknown\": true}"
            )
        }
    }

    /// `{ "by": "self", "on": "2026-11-27" }`: who signed, and when.
    private static func signature(_ member: JSON.Member) throws(PlayError) -> PlayedAnswer {
        let path = "answers.\(member.name)"
        var reader = try JSONReader(member.value, at: path)
        let by = try reader.text("by")
        guard let day = CalendarDay(try reader.text("on")) else {
            throw .wrong(field: path + ".on", "expected a day like “2026-11-27”")
        }
        try reader.finish()
        return .signed(by: OptionID(by), on: day)
    }

    /// `[{ "name": …, "bytes": …, "sha256": … }]`: files by reference, as `matter show` prints them.
    private static func files(_ list: [JSON], at path: String) throws(PlayError) -> [Attachment] {
        var files: [Attachment] = []
        for (index, item) in list.enumerated() {
            let path = "\(path)[\(index)]"
            var reader = try JSONReader(item, at: path)
            let (name, sum) = (try reader.text("name"), try reader.text("sha256"))
            guard let bytes = try reader.optionalNumber("bytes").flatMap({ Int(exactly: $0) }),
                let file = Attachment(name: name, bytes: bytes, sha256: sum)
            else {
                throw .wrong(field: path, "expected a name, a whole number of bytes and a SHA-256 in 64 small digits")
            }
            try reader.finish()
            files.append(file)
        }
        return files
    }

    private static func offer(_ json: JSON, at path: String) throws(PlayError) -> Offer {
        var reader = try JSONReader(json, at: path)
        var offer = Offer(solution: SolutionID(try reader.text("id")))
        if let amount = try reader.optionalNumber("amount") {
            guard let kopecks = PlayedAnswer.kopecks(amount) else {
                throw .wrong(field: "\(path).amount", "expected a sum in roubles, like 1250.50")
            }
            offer.amountKopecks = kopecks
        }
        if let word = try reader.optionalText("response") {
            guard let response = Response(rawValue: word) else {
                throw .wrong(field: "\(path).response", "expected accepted, declined or thinking")
            }
            offer.response = response
        }
        try reader.finish()
        return offer
    }

    private static func callback(_ reader: inout JSONReader) throws(PlayError) -> CallbackWish {
        guard var wish = try reader.optionalObject("callback") else { return CallbackWish() }
        var callback = CallbackWish(askFor: try wish.optionalText("askFor"))
        if let number = try wish.optionalText("number") { callback.number = try wish.phone(number, "callback.number") }
        if let day = try wish.optionalText("day") {
            let from = TimeOfDay(try wish.text("from"))
            let to = TimeOfDay(try wish.text("to"))
            guard let day = CalendarDay(day), let from, let to,
                let window = CallbackWindow(day: day, from: from, to: to)
            else {
                throw .wrong(field: "callback", "expected a day like “2026-11-27” with from “14:00” and a later to")
            }
            callback.window = window
        }
        try wish.finish()
        return callback
    }
}

extension JSON {
    /// - Throws: ``PlayError/wrong(field:_:)``.
    init(line: String) throws(PlayError) {
        do throws(NotJSON) {
            try self.init(parsing: line)
        } catch {
            throw .wrong(field: "line", "it isn't JSON; each line is one object in braces")
        }
    }
}
