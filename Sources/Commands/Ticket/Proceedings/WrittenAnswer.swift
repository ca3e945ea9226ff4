import Domain
import Time

/// What was found out, as it is typed on the command line: a word, yes or no, a number, a sum, a day, who signed and when.
struct WrittenAnswer {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    /// - Throws: ``Refusal`` that says what the field wants.
    func answer(to field: Field) throws(Refusal) -> Domain.Answer {
        guard let answer = read(as: field.type) else {
            throw Refusal(.usage, "“\(text)” is no answer to “\(field.id)”: \(Self.wanted(by: field.type)).")
        }
        return answer
    }

    private func read(as type: FieldType) -> Domain.Answer? {
        switch type {
        case .line, .text, .email: .text(text)
        case .choice(let options): options.first { $0.id.text == text }.map { .option($0.id) }
        case .yesNo: text == "yes" ? .yesNo(true) : text == "no" ? .yesNo(false) : nil
        case .money: Roubles(argument: text).map { .money(kopecks: $0.kopecks) }
        case .number: Int(text).map { .number($0) }
        case .date: CalendarDay(text).map { .date($0) }
        case .phone: (try? PhoneNumber(parsing: text)).map { .phone($0) }
        case .signature(let options): signature(by: options)
        case .attachments: nil
        }
    }

    private func signature(by options: [FieldOption]) -> Domain.Answer? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let day = CalendarDay(String(parts[1])),
            let who = options.first(where: { $0.id.text == parts[0] })
        else { return nil }
        return .signature(by: who.id, on: day)
    }

    private static func wanted(by type: FieldType) -> String {
        switch type {
        case .line, .text: "write it in words"
        case .email: "write an address like name@example.org"
        case .choice(let options): "choose one of \(list(options))"
        case .yesNo: "write yes or no"
        case .money: "write a sum in roubles, like 1250.50"
        case .number: "write a whole number"
        case .date: "write a day like 2026-11-27"
        case .phone: "write a telephone number with its country, like +74951234567"
        case .signature(let options): "write who signed and when, like “self 2026-11-27”; it may be \(list(options))"
        case .attachments: "attach files with `hotline ticket attach`"
        }
    }

    private static func list(_ options: [FieldOption]) -> String { options.map(\.id.text).joined(separator: ", ") }
}
