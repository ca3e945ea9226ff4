import Domain
import Texts
import Time

/// Turns what was typed into a box into what is recorded of it.
struct TypedReader {
    var matter: Matter
    var texts: Texts
    var today: CalendarDay

    enum Reading {
        case facts([RunEvent.Fact])
        /// A part of who is calling.
        case caller(WritableKeyPath<CallerForm, String>)
        /// A file that has to be looked at first.
        case file(String, for: FieldID)
        /// It can't be read; the sentence says what would be.
        case refused(String)
    }

    func read(_ text: String, as item: FormItem) -> Reading {
        switch item {
        case .callerName: .caller(\.name)
        case .callerAddress: .caller(\.address)
        case .account: .caller(\.account)
        case .statement: .facts([.stated(text)])
        case .addition: .facts(text.isEmpty ? [] : [.statementAdded(text)])
        case .fewer: .facts(text.isEmpty ? [] : [.fewerOffers(because: text)])
        case .askFor: wish { $0.askFor = text.isEmpty ? nil : text }
        case .callbackNumber: readNumber(text)
        case .field(let id): readField(text, id)
        default: .facts([])
        }
    }

    private func wish(_ change: (inout CallbackWish) -> Void) -> Reading {
        var wish = matter.run.callback
        change(&wish)
        return .facts([.callbackWished(wish)])
    }

    private func readNumber(_ text: String) -> Reading {
        if text.isEmpty { return wish { $0.number = nil } }
        do {
            let number = try PhoneNumber(parsing: text)
            return wish { $0.number = number }
        } catch {
            return .refused(texts.sentence(error))
        }
    }

    private func readField(_ text: String, _ id: FieldID) -> Reading {
        guard let field = matter.procedure.field(id) else { return .facts([]) }
        if text.isEmpty { return .facts([.answered(id, nil)]) }
        if let kept = keptFiles(in: text, id) { return .facts([.answered(id, .attachments(kept))]) }
        return switch AnswerReader(texts: texts, today: today).read(text, as: field) {
        case .answer(let answer): .facts([.answered(id, answer)])
        case .file(let path): .file(newPath(in: path, id), for: id)
        case .refused(let sentence): .refused(sentence)
        }
    }

    /// The files that still stand in the box, where one was taken out of it and nothing else was typed.
    private func keptFiles(in text: String, _ id: FieldID) -> [Attachment]? {
        guard case .attachments(let files)? = matter.run.answers[id] else { return nil }
        let kept = files.filter { text.contains(texts.attachment($0)) }
        guard !kept.isEmpty, kept.count < files.count else { return nil }
        let rest = kept.reduce(text) { $0.replacing(texts.attachment($1), with: "") }
        return rest.allSatisfy { $0 == "," || $0.isWhitespace } ? kept : nil
    }

    /// What was typed after the files that are there already.
    private func newPath(in text: String, _ id: FieldID) -> String {
        let stored = matter.run.answers[id].map(texts.answer) ?? ""
        guard !stored.isEmpty, text.hasPrefix(stored) else { return text }
        return String(text.dropFirst(stored.count).drop { $0 == "," || $0.isWhitespace })
    }
}

/// Sums as people type them.
enum Money {
    /// "1200", "1 200,50" and "1200.5 ₽" in kopecks; `nil` for what is no sum, or one beyond a billion roubles.
    static func kopecks(_ text: String) -> Int? {
        let kept = text.filter { !$0.isWhitespace && !"₽рубr.".contains($0) || $0 == "." }
        let parts = kept.split(separator: kept.contains(",") ? "," : ".", omittingEmptySubsequences: false)
        guard let roubles = parts.first.flatMap({ Int($0) }), (0...1_000_000_000).contains(roubles) else { return nil }
        guard parts.count > 1 else { return roubles * 100 }
        guard parts.count == 2, (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 else {
            return nil
        }
        return roubles * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    }
}

/// Days as people type them.
enum DayReader {
    /// "5.3", "05.03", "5.03.2026", "2026-03-05", "today" and "yesterday" in both languages. Without a year it is the
    /// nearest such day, before or after today.
    static func day(_ text: String, today: CalendarDay) -> CalendarDay? {
        switch text.lowercased() {
        case "сегодня", "today": return today
        case "вчера", "yesterday": return today + -1
        case "позавчера": return today + -2
        default: break
        }
        let parts = text.split(whereSeparator: { ".-/ ".contains($0) })
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 2:
            return (-1...1).compactMap {
                CalendarDay(year: today.year + $0, month: numbers[1], day: numbers[0])
            }.min { abs($0 - today) < abs($1 - today) }
        case 3 where parts[0].count == 4: return CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2])
        case 3:
            let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
            return CalendarDay(year: year, month: numbers[1], day: numbers[0])
        default: return nil
        }
    }
}
