import Domain
import Time

extension ClockTerms: Form {
    func write(to form: inout FormWriter) {
        form.put(title.ru)
        form.put(title.en)
        form.put(ends)
        form.put(say) { form, say in form.array { $0.put([say.ru, say.en]) } }
        form.array { rule.write(to: &$0) }
        guard means != nil || extensionMeans != nil else { return }
        form.put(means)
        form.put(extensionMeans)
    }

    init(from form: inout FormReader) throws {
        let title = Wording(ru: try form.text(), en: try form.text())
        let ends: ClockEnd = try form.word()
        let say = try form.optional { form -> Wording in
            let texts = try form.array { try $0.list { try $0.text() } }
            guard texts.count == 2 else { throw form.damage("words in two languages") }
            return Wording(ru: texts[0], en: texts[1])
        }
        self.init(title: title, rule: try form.array { try ClockRule(from: &$0) }, ends: ends, say: say)
        guard !form.isAtEnd else { return }
        means = try form.means()
        extensionMeans = try form.means()
    }
}

extension FormWriter {
    /// In their own order, so that the same means always have the same form.
    fileprivate mutating func put(_ means: Set<Notice.Means>?) {
        put(means) { form, means in form.put(Notice.Means.allCases.filter(means.contains).map(\.rawValue)) }
    }
}

extension FormReader {
    fileprivate mutating func means() throws -> Set<Notice.Means>? {
        try optional { form in Set(try form.list { try $0.word(Notice.Means.self) }) }
    }
}

extension ClockRule: Form {
    func write(to form: inout FormWriter) {
        form.array { basis.write(to: &$0) }
        form.put(term.word)
        form.put(term.count)
        form.put(start)
        form.put(end)
        form.put(lastDayOff)
        form.put(pauses.map(\.description).sorted())
        form.array { form in
            for warning in warnings { form.put(warning.wholeMilliseconds) }
        }
        form.put(force.from?.ordinal)
        form.put(force.until?.ordinal)
        form.put(extending) { form, extending in
            form.array { form in
                form.array { extending.basis.write(to: &$0) }
                form.put(extending.limit)
                form.put(extending.countedFrom)
            }
        }
    }

    init(from form: inout FormReader) throws {
        let basis = try form.array { try Basis(from: &$0) }
        let (word, count) = (try form.text(), try form.whole())
        guard let term = Term(word, count) else { throw form.damage("a term, not \(word)") }
        let (start, end, lastDayOff): (Start, End, LastDayOff) = (try form.word(), try form.word(), try form.word())
        let pauses = try form.list { PauseReason(try $0.text()) }
        let warnings = try form.list { Duration.milliseconds(try $0.number()) }
        let from = try form.optional { CalendarDay(ordinal: try $0.whole()) }
        let until = try form.optional { CalendarDay(ordinal: try $0.whole()) }
        guard let force = Force(from: from, until: until) else { throw form.damage("days in force") }
        let extending = try form.optional { form in
            try form.array { form in
                ExtensionRule(
                    basis: try form.array { try Basis(from: &$0) }, limit: try form.whole(),
                    countedFrom: try form.word())
            }
        }
        do {
            self = try ClockRule(
                basis: basis, term: term, start: start, end: end, lastDayOff: lastDayOff, pauses: Set(pauses),
                warnings: warnings, force: force, extending: extending)
        } catch {
            throw form.damage("a rule of counting (\(error))")
        }
    }
}

extension ClockRule.Basis: Form {
    func write(to form: inout FormWriter) {
        form.put(act)
        form.put(article)
        form.put(part)
        guard actInRussian != nil || isInSections else { return }
        form.put(actInRussian)
        form.put(isInSections)
    }

    init(from form: inout FormReader) throws {
        self.init(
            act: try form.text(), article: try form.optional { try $0.text() },
            part: try form.optional { try $0.text() })
        guard !form.isAtEnd else { return }
        actInRussian = try form.optional { try $0.text() }
        isInSections = try form.flag()
    }
}

extension ClockRule.Term {
    fileprivate var word: String {
        switch self {
        case .hours: "hours"
        case .businessHours: "businessHours"
        case .calendarDays: "calendarDays"
        case .workingDays: "workingDays"
        }
    }

    fileprivate init?(_ word: String, _ count: Int) {
        switch word {
        case "hours": self = .hours(count)
        case "businessHours": self = .businessHours(count)
        case "calendarDays": self = .calendarDays(count)
        case "workingDays": self = .workingDays(count)
        default: return nil
        }
    }
}
