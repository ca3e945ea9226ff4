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
        if let hidden = id.firstHidden {
            throw .wrong(field: "id", "it has the character \(hidden.codePoint) in it, which can't be seen")
        }
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
        return try PlayedMatter(&reader, under: ProcedureID(procedure))
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
