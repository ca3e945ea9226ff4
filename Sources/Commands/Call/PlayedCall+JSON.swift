import Domain
import Simulation
import Time

extension PlayedCall {
    /// Reads one line of `call play` (docs/call-play.md); a member that isn't known is refused, so that a slip of the
    /// pen can't drop an answer.
    /// - Throws: ``PlayError/wrong(field:_:)``.
    init(_ json: JSON) throws(PlayError) {
        try JSONReader.demandPlain(json)
        var reader = try JSONReader(json, at: "")
        let id = try reader.text("id")
        guard id.contains(where: { !$0.isWhitespace }) else { throw .wrong(field: "id", "it is empty") }
        guard !id.hasControlCharacter else { throw .wrong(field: "id", "it has a control character in it") }
        self.init(
            id: ExchangeCallID(id), number: try Self.number(&reader), line: try Self.line(&reader),
            caller: try Self.caller(&reader), matter: try Self.matter(&reader), ending: try Self.ending(&reader))
        try reader.finish()
        if ending.needsMatter, matter == nil {
            throw .wrong(field: "procedure", "a call that ends this way needs one")
        }
        if !ending.needsMatter, matter != nil {
            throw .wrong(field: "procedure", "a call that ends this way has none")
        }
    }

    private static func number(_ reader: inout JSONReader) throws(PlayError) -> PhoneNumber? {
        let text = try reader.text("number")
        return text == "withheld" ? nil : try reader.phone(text, "number")
    }

    private static func line(_ reader: inout JSONReader) throws(PlayError) -> Int? {
        let line = try reader.optionalWhole("line")
        if let line, line < 1 { throw .wrong(field: "line", "lines count from 1") }
        return line
    }

    private static func caller(_ reader: inout JSONReader) throws(PlayError) -> PlayedCaller {
        guard var caller = try reader.optionalObject("caller") else { return PlayedCaller() }
        let language = try caller.optionalText("language") ?? Language.ru.rawValue
        guard let spoken = Language(rawValue: language) else {
            throw .wrong(field: "caller.language", "expected “ru” or “en”")
        }
        let result = PlayedCaller(
            name: try caller.optionalText("name"), address: try caller.optionalText("address"),
            account: try caller.optionalText("account"), language: spoken)
        try caller.finish()
        return result
    }

    private static func matter(_ reader: inout JSONReader) throws(PlayError) -> PlayedMatter? {
        guard let procedure = try reader.optionalText("procedure") else { return nil }
        var matter = PlayedMatter(procedure: ProcedureID(procedure))
        for member in try reader.optionalObject("answers")?.members ?? [] {
            matter.answers[FieldID(member.name)] = try answer(member)
        }
        matter.statement = try reader.optionalText("statement")
        matter.cause = try reader.optionalText("cause").map { CauseID($0) }
        matter.outcome = try reader.optionalText("outcome").map { OptionID($0) }
        for (index, item) in try (reader.optionalList("solutions") ?? []).enumerated() {
            matter.offers.append(try offer(item, at: "solutions[\(index)]"))
        }
        matter.whyFewerOffers = try reader.optionalText("whyFewerSolutions")
        matter.callback = try callback(&reader)
        if let name = try reader.optionalText("manager") {
            matter.manager = ManagerWish(name: name.isEmpty ? nil : name)
        }
        return matter
    }

    private static func answer(_ member: JSON.Member) throws(PlayError) -> PlayedAnswer {
        switch member.value {
        case .text(let word): return .word(word)
        case .number(let number): return .number(number)
        case .bool(let yes): return .yesNo(yes)
        case ["refused": .bool(true)]: return .refused
        case ["unknown": .bool(true)]: return .unknown
        case .null, .list, .object:
            throw .wrong(
                field: "answers.\(member.name)",
                "expected words, a number, true or false, {\"refused\": true} or {\"unknown\": true}")
        }
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

    private static func ending(_ reader: inout JSONReader) throws(PlayError) -> PlayedEnding {
        let reason = try reader.optionalText("reason")
        let word = try reader.text("ends")
        let ending: PlayedEnding? =
            switch word {
            case "abandoned": .abandoned
            case "settled": .settled
            case "registered": .registered
            case "hungUp": .hungUp
            case "dropped": .dropped
            case "discarded": reason.map { .discarded(reason: $0) }
            default: Disposition(rawValue: word).map { .disposed($0) }
            }
        guard let ending else {
            let words =
                word == "discarded" ? "a discarded matter needs a “reason”" : "“\(word)” is no way to end a call"
            throw .wrong(field: "ends", words)
        }
        return ending
    }
}
