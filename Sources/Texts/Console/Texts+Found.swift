import Domain
import Time

/// What was found out, as a line of history keeps it in no language, in the reader's.
extension Texts {
    /// - Parameter words: ``Answer/plainWords``; whatever doesn't fit the field stands as it is.
    func found(_ words: String, as field: Field) -> String {
        answer(fromPlain: words, to: field.type).map { shown($0, to: field) } ?? words
    }

    private func answer(fromPlain words: String, to type: FieldType) -> Answer? {
        switch (type, words) {
        case (.line, _), (.text, _), (.email, _), (.number, _), (.attachments, _): nil
        case (_, "refused"): .refused
        case (_, "unknown"): .unknown
        case (.yesNo, "yes"): .yesNo(true)
        case (.yesNo, "no"): .yesNo(false)
        case (.choice(let options), _): options.first { $0.id.text == words }.map { .option($0.id) }
        case (.money, _): Int(words).map { .money(kopecks: $0) }
        case (.date, _): CalendarDay(words).map(Answer.date)
        case (.phone, _): (try? PhoneNumber(parsing: words)).map(Answer.phone)
        case (.signature, _): signature(words)
        case (.yesNo, _): nil
        }
    }

    private func signature(_ words: String) -> Answer? {
        let parts = words.split(separator: ", ")
        guard parts.count == 2, let day = CalendarDay(String(parts[1])) else { return nil }
        return .signature(by: OptionID(String(parts[0])), on: day)
    }
}
