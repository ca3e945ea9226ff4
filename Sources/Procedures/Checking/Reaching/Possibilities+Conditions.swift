import Domain
import Time

/// Conditions as literals, in the three readings that a run has of them.
extension Possibilities {
    /// It holds, as far as it is known: `Run.holds`.
    mutating func holds(_ condition: Condition) -> Literal {
        switch condition {
        case .answer(let id, .missing): answers[id]?.unanswered ?? !always
        case .all(let parts): all(parts.map { holds($0) })
        case .any(let parts): any(parts.map { holds($0) })
        case .not(.verdict(let table, let rows, _)): surelyNot(table, rows)
        case .not(let part): !holds(part)
        case .verdict, .answer, .answered, .measured, .elapsed, .cause, .accepted: surely(condition)
        }
    }

    /// It is sure to hold, whatever else is answered: `Outlook.truth` is yes.
    mutating func surely(_ condition: Condition) -> Literal {
        switch condition {
        case .answered(let id, let words): answered(id, with: words)
        case .answer(let id, let kind): answer(id, is: kind)
        case .measured(let id, let bounds): measured(id, within: bounds)
        case .elapsed(let id, let since, let span): elapsed(id, since: since, span)
        case .verdict(let table, let rows, _): surely(table, rows)
        case .cause(let ids): any(ids.compactMap { causes[$0] })
        case .accepted(let ids): any((ids.isEmpty ? procedure.solutions.map(\.id) : ids).compactMap { accepted[$0] })
        case .all(let parts): all(parts.map { surely($0) })
        case .any(let parts): any(parts.map { surely($0) })
        case .not(let part): surelyNot(part)
        }
    }

    /// It is sure not to: `Outlook.truth` is no.
    mutating func surelyNot(_ condition: Condition) -> Literal {
        switch condition {
        case .answer(let id, .missing): answers[id].map { !$0.unanswered } ?? !always
        case .answered(let id, _), .answer(let id, _), .measured(let id, _):
            all([settled(id), !surely(condition)])
        case .elapsed(let id, let since, _): all([settled(id), settled(since), !surely(condition)])
        case .cause, .accepted: !surely(condition)
        case .verdict(let table, let rows, _): surelyNot(table, rows)
        case .all(let parts): any(parts.map { surelyNot($0) })
        case .any(let parts): all(parts.map { surelyNot($0) })
        case .not(let part): surely(part)
        }
    }

    /// A row of a table is sure to fit (`isSure`), or sure not to, the rows above it left aside.
    mutating func row(_ index: Int, of table: DecisionTable, isSure: Bool) -> Literal {
        let reading = RowReading(table: table.id, row: index, isSure: isSure)
        if let known = rows[reading] { return known }
        let when = table.rows[index].when
        let literal = isSure ? surely(when) : surelyNot(when)
        rows[reading] = literal
        return literal
    }

    /// A table gives one of these verdicts for certain.
    private mutating func surely(_ id: TableID, _ verdicts: [RowID]) -> Literal {
        guard let table = tables[id] else { return !always }
        return any(
            verdicts.map { verdict in
                if verdict == DecisionTable.otherwise {
                    return all(table.rows.indices.map { row($0, of: table, isSure: false) })
                }
                guard let index = table.rows.firstIndex(where: { $0.id == verdict }) else { return !always }
                return all([row(index, of: table, isSure: true)] + rowsAbove(index, in: table, areSure: false))
            })
    }

    /// A table gives none of these verdicts, whatever else is answered.
    private mutating func surelyNot(_ id: TableID, _ verdicts: [RowID]) -> Literal {
        guard let table = tables[id] else { return always }
        return all(
            verdicts.map { verdict in
                if verdict == DecisionTable.otherwise {
                    return any(table.rows.indices.map { row($0, of: table, isSure: true) })
                }
                guard let index = table.rows.firstIndex(where: { $0.id == verdict }) else { return always }
                return any([row(index, of: table, isSure: false)] + rowsAbove(index, in: table, areSure: true))
            })
    }

    private mutating func rowsAbove(_ index: Int, in table: DecisionTable, areSure: Bool) -> [Literal] {
        guard table.hit == .first else { return [] }
        return table.rows.indices.prefix(index).map { row($0, of: table, isSure: areSure) }
    }

    /// Answered in whatever way, or never to be.
    private mutating func settled(_ id: FieldID) -> Literal {
        guard let field = answers[id] else { return always }
        return any([!field.unanswered, field.closed])
    }

    private mutating func answered(_ id: FieldID, with words: [String]) -> Literal {
        guard let field = answers[id] else { return !always }
        // A sum of money is never answered by a word.
        guard field.scale?.perUnit == 1 else { return any(words.compactMap { field.words[$0] }) }
        return any(
            words.compactMap { word in
                guard let number = Int(word), String(number) == word else { return nil }
                return measured(id, within: .between(number...number))
            })
    }

    private func answer(_ id: FieldID, is kind: AnswerKind) -> Literal {
        guard let field = answers[id] else { return kind == .missing ? always : !always }
        return switch kind {
        case .given: field.given
        case .refused: field.refused ?? !always
        case .unknown: field.unknown ?? !always
        case .missing: field.closed
        }
    }

    private mutating func measured(_ id: FieldID, within bounds: Bounds) -> Literal {
        guard let field = answers[id], let scale = field.scale else { return !always }
        return all(
            [field.given]
                + ends(of: bounds, perUnit: scale.perUnit).map { end in
                    let literal = atMost(end.value, id)
                    return end.isTop ? literal : !literal
                })
    }

    private mutating func elapsed(_ id: FieldID, since: FieldID, _ span: Span) -> Literal {
        guard let field = answers[id], let first = answers[since] else { return !always }
        let within =
            switch span {
            case .days(let bounds):
                ends(of: bounds, perUnit: 1).map { end in
                    let literal = atMost(end.value, from: since, to: id)
                    return end.isTop ? literal : !literal
                }
            // On the very day, as many months are both at least and at most so many.
            case .months(.atLeast(let least)): [months(least, from: since, to: id).atLeast]
            case .months(.atMost(let most)): [months(most, from: since, to: id).atMost]
            case .months(.between(let range)):
                [
                    months(range.lowerBound, from: since, to: id).atLeast,
                    months(range.upperBound, from: since, to: id).atMost,
                ]
            }
        return all([field.given, first.given] + within)
    }

    /// Questions of their own, held to each other, and to the fewest and the most days that so many months may have.
    private mutating func months(_ count: Int, from since: FieldID, to id: FieldID) -> MonthQuestions {
        let pair = Subject.months(from: since, to: id)
        if let known = months[pair]?[count] { return known }
        let made = MonthQuestions(atLeast: solver.newQuestion(), atMost: solver.newQuestion())
        solver.add([made.atLeast, made.atMost])
        for (other, known) in months[pair] ?? [:] {
            let (fewer, more) = other < count ? (known, made) : (made, known)
            solver.add([!fewer.atMost, more.atMost])
            solver.add([!more.atLeast, fewer.atLeast])
            solver.add([!fewer.atMost, !more.atLeast])
        }
        months[pair, default: [:]][count] = made
        let (fewest, most) = Self.days(inMonths: count)
        solver.add([!made.atMost, atMost(most, from: since, to: id)])
        solver.add([made.atMost, !atMost(fewest, from: since, to: id)])
        solver.add([!made.atLeast, !atMost(fewest - 1, from: since, to: id)])
        solver.add([made.atLeast, atMost(most - 1, from: since, to: id)])
        return made
    }

    /// From whichever day they are counted: of each month in the 400 years after which the calendar begins again, those that
    /// may be its last, and its first.
    private static func days(inMonths count: Int) -> (fewest: Int, most: Int) {
        var (fewest, most) = (Int.max, Int.min)
        for year in 2000..<2400 {
            for month in 1...12 {
                for day in [1, 28, 29, 30, 31] {
                    guard let first = CalendarDay(year: year, month: month, day: day) else { continue }
                    let length = first.adding(months: count) - first
                    (fewest, most) = (min(fewest, length), max(most, length))
                }
            }
        }
        return (fewest, most)
    }

    /// “At most” so much, of what the bounds allow, and “not at most” so much: whole numbers.
    private func ends(of bounds: Bounds, perUnit: Int) -> [(value: Int, isTop: Bool)] {
        let least: Int?
        let most: Int?
        switch bounds {
        case .atLeast(let number): (least, most) = (number, nil)
        case .atMost(let number): (least, most) = (nil, number)
        case .between(let range): (least, most) = (range.lowerBound, range.upperBound)
        }
        // Far beyond whatever can be answered; nothing overflows between the two.
        let far = Int.max / 1_000
        let scaled = { (number: Int) in min(max(number, -far), far) * perUnit }
        return (least.map { [(scaled($0) - 1, false)] } ?? []) + (most.map { [(scaled($0), true)] } ?? [])
    }

    private mutating func atMost(_ value: Int, _ id: FieldID) -> Literal {
        guard var scale = answers[id]?.scale else { return !always }
        if value >= scale.range.upperBound { return always }
        if value < scale.range.lowerBound { return !always }
        if let known = scale.literal(atMost: value) { return known }
        let literal = mark(value, on: &scale)
        // Where none is given it is as good as the least, so that nobody has to try others.
        if let field = answers[id] { solver.add([field.given, literal]) }
        answers[id]?.scale = scale
        return literal
    }

    private mutating func atMost(_ value: Int, from since: FieldID, to id: FieldID) -> Literal {
        if since == id { return value >= 0 ? always : !always }
        // More days lie between no two dates of four digits a year.
        let longest = 3_652_424
        if value >= longest { return always }
        if value < -longest { return !always }
        // From b to a at most −6 days is from a to b at least 6: not at most 5.
        if since > id { return !atMost(-value - 1, from: id, to: since) }
        let pair = Self.pair(since, id)
        var scale = days[pair] ?? .init(-longest...longest)
        if let known = scale.literal(atMost: value) { return known }
        guard let from = answers[since]?.date, let to = answers[id]?.date else { return !always }
        let literal = mark(value, on: &scale)
        solver.days.ask(literal.question, from: from, to: to, atMost: value)
        days[pair] = scale
        return literal
    }

    private mutating func mark(_ value: Int, on scale: inout AnswerQuestions.NumberScale) -> Literal {
        let literal = solver.newQuestion()
        let (below, above) = scale.insert(literal, atMost: value)
        if let below { solver.add([!below, literal]) }
        if let above { solver.add([!literal, above]) }
        return literal
    }

    /// A literal for all of these (Tseitin 1968).
    mutating func all(_ parts: [Literal]) -> Literal {
        var literals: [Literal] = []
        for part in parts where part != always && !literals.contains(part) {
            if part == !always || literals.contains(!part) { return !always }
            literals.append(part)
        }
        guard let first = literals.first else { return always }
        if literals.count == 1 { return first }
        let whole = solver.newQuestion()
        for literal in literals { solver.add([!whole, literal]) }
        solver.add([whole] + literals.map { !$0 })
        return whole
    }

    mutating func any(_ parts: [Literal]) -> Literal { !all(parts.map { !$0 }) }
}
