import Domain
import Time

extension PlayedAnswer {
    /// The answer as the field's type has it.
    /// - Throws: ``PlayError/wrong(field:_:)`` under `answers.…`.
    public func answer(to field: Field) throws(PlayError) -> Answer {
        switch (self, field.type) {
        case (.refused, _): return .refused
        case (.unknown, _): return .unknown
        case (.word(let word), .line), (.word(let word), .text), (.word(let word), .email): return .text(word)
        case (.word(let word), .choice): return .option(OptionID(word))
        case (.yesNo(let yes), .yesNo): return .yesNo(yes)
        case (.number(let roubles), .money):
            guard let kopecks = Self.kopecks(roubles) else { break }
            return .money(kopecks: kopecks)
        case (.number(let number), .number):
            guard let whole = Int(exactly: number) else { break }
            return .number(whole)
        case (.word(let word), .date):
            guard let day = CalendarDay(word) else { break }
            return .date(day)
        case (.word(let word), .phone):
            guard let number = try? PhoneNumber(parsing: word) else { break }
            return .phone(number)
        case (.files(let files), .attachments): return .attachments(files)
        case (.signed(let by, let day), .signature): return .signature(by: by, on: day)
        default: break
        }
        throw .wrong(field: "answers.\(field.id)", "expected \(field.type.expectation)")
    }

    /// `nil` for what isn't a sum of money: fractions of a kopeck, or more than any limit.
    public static func kopecks(_ roubles: Double) -> Int? {
        let kopecks = (roubles * 100).rounded()
        return abs(kopecks - roubles * 100) < 1e-6 * max(1, kopecks) ? Int(exactly: kopecks) : nil
    }
}

extension FieldType {
    var expectation: String {
        switch self {
        case .line, .text: "words in quotes"
        case .choice(let options): "one of " + options.map { "“\($0.id)”" }.joined(separator: ", ")
        case .yesNo: "true or false"
        case .money: "a sum in roubles, like 1250.50"
        case .number: "a whole number"
        case .date: "a day like “2026-11-27”"
        case .phone: "a telephone number in quotes"
        case .email: "an address of electronic mail in quotes"
        case .attachments: "a list of files, each with name, bytes and sha256"
        case .signature: "who signed and when, like { \"by\": \"self\", \"on\": \"2026-11-27\" }"
        }
    }
}
