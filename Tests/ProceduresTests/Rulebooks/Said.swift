import Domain
import Testing
import Time

/// What somebody said or found, as a table writes it; the field that it answers says of which type it is.
enum Said: Sendable {
    /// Text, an option's name, an address of mail, a telephone number, or a day such as "2026-03-02".
    case words(String)
    case yes, no
    case count(Int)
    case signed(by: OptionID, on: String)
    case refused, unknown

    func answer(to field: Field) throws -> Answer {
        switch (self, field.type) {
        case (.refused, _): .refused
        case (.unknown, _): .unknown
        case (.yes, .yesNo): .yesNo(true)
        case (.no, .yesNo): .yesNo(false)
        case (.count(let count), _): .number(count)
        case (.signed(let signer, let day), _): .signature(by: signer, on: try #require(CalendarDay(day)))
        case (.words(let option), .choice): .option(OptionID(option))
        case (.words(let day), .date): .date(try #require(CalendarDay(day), "\(field.id): “\(day)” is no day"))
        case (.words(let digits), .phone): .phone(try #require(PhoneNumber(digits: digits)))
        case (.words(let text), _): .text(text)
        case (.yes, _), (.no, _): .text("not a question that one answers with yes or no")
        }
    }
}

extension Said: ExpressibleByStringLiteral {
    init(stringLiteral words: String) { self = .words(words) }
}

extension Said: ExpressibleByIntegerLiteral {
    init(integerLiteral count: Int) { self = .count(count) }
}

extension Said: CustomTestStringConvertible {
    var testDescription: String {
        switch self {
        case .words(let words): words
        case .yes: "yes"
        case .no: "no"
        case .count(let count): String(count)
        case .signed(let signer, let day): "\(signer), \(day)"
        case .refused: "won't say"
        case .unknown: "doesn't know"
        }
    }
}

typealias Answers = [FieldID: Said]

extension Answers {
    /// These answers, with some of them different and some more; a field that is asked no longer is left out by name.
    func but(_ others: Answers = [:], without fields: FieldID...) -> Answers {
        filter { !fields.contains($0.key) }.merging(others) { $1 }
    }
}
