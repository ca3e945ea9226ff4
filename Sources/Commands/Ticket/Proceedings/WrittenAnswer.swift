import Domain
import Simulation
import Time

/// An answer as it is written on a command line; the field says of which type it is.
struct WrittenAnswer {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// - Throws: ``PlayError`` that says what the field wants.
    func answer(to field: Field) throws(PlayError) -> Domain.Answer {
        try played(field.type).answer(to: field)
    }

    private func played(_ type: FieldType) -> PlayedAnswer {
        switch (text, type) {
        case ("refused", _): return .refused
        case ("unknown", _): return .unknown
        case ("yes", .yesNo), ("true", .yesNo): return .yesNo(true)
        case ("no", .yesNo), ("false", .yesNo): return .yesNo(false)
        case (_, .money), (_, .number): return Double(text).map(PlayedAnswer.number) ?? .word(text)
        case (_, .signature):
            let parts = text.split(separator: " ")
            guard parts.count == 2, let day = CalendarDay(String(parts[1])) else { return .word(text) }
            return .signed(by: OptionID(String(parts[0])), on: day)
        default: return .word(text)
        }
    }
}
