import Domain
import Texts
import Time

/// Turns what was typed into an answer to a field, in a call or on a ticket.
struct AnswerReader {
    var texts: Texts
    var today: CalendarDay

    enum Reading {
        case answer(Answer)
        /// A file that has to be looked at first.
        case file(String)
        /// It can't be read; the sentence says what would be.
        case refused(String)
    }

    /// - Parameter text: not empty.
    func read(_ text: String, as field: Field) -> Reading {
        switch field.type {
        case .line, .text, .email: return .answer(.text(text))
        case .money(let limit):
            guard let kopecks = Money.kopecks(text), (0...limit).contains(kopecks) else {
                return .refused(texts.moneyWanted(limitKopecks: limit))
            }
            return .answer(.money(kopecks: kopecks))
        case .number(let range):
            guard let number = Int(text), range.contains(number) else { return .refused(texts.numberWanted(range)) }
            return .answer(.number(number))
        case .date:
            guard let day = DayReader.day(text, today: today) else { return .refused(texts.dateWanted) }
            return .answer(.date(day))
        case .phone:
            do {
                return .answer(.phone(try PhoneNumber(parsing: text)))
            } catch {
                return .refused(texts.sentence(error))
            }
        case .signature(let options): return signature(text, options)
        case .attachments: return .file(text)
        case .choice, .yesNo: return .refused(texts.nothingTypedHere)
        }
    }

    /// "1", "2 вчера": who signed, by their digit, and when; today where no day is said.
    private func signature(_ text: String, _ options: [FieldOption]) -> Reading {
        let parts = text.split(separator: " ", maxSplits: 1)
        let day = parts.count > 1 ? DayReader.day(String(parts[1]), today: today) : today
        guard let digit = parts.first.flatMap({ Int($0) }), options.indices.contains(digit - 1), let day else {
            return .refused(texts.signatureWanted(options))
        }
        return .answer(.signature(by: options[digit - 1].id, on: day))
    }
}
