extension ZoneRule {
    /// Reads `MSK-3` or `EST5EDT,M3.2.0,M11.1.0`; `nil` when it isn't such a rule.
    init?(posix text: some Collection<UInt8>) {
        var parser = ZoneRuleParser(rest: Array(text)[...])
        guard let rule = parser.rule(), parser.rest.isEmpty else { return nil }
        self = rule
    }
}

/// POSIX counts offsets west of Greenwich as positive; everything else here counts them as negative.
private struct ZoneRuleParser {
    var rest: ArraySlice<UInt8>

    mutating func rule() -> ZoneRule? {
        guard let name = abbreviation(), let west = time(hours: 24) else { return nil }
        let standard = Zone.Kind(utcOffsetSeconds: -west, abbreviation: name)
        if rest.isEmpty { return ZoneRule(standard: standard, daylight: nil) }
        guard let daylightName = abbreviation() else { return nil }
        var offset = standard.utcOffsetSeconds + 3600
        if rest.first != UInt8(ascii: ",") {
            guard let west = time(hours: 24) else { return nil }
            offset = -west
        }
        guard let start = moment(), let end = moment() else { return nil }
        let kind = Zone.Kind(utcOffsetSeconds: offset, abbreviation: daylightName)
        return ZoneRule(standard: standard, daylight: .init(kind: kind, start: start, end: end))
    }

    private mutating func abbreviation() -> String? {
        let quoted = take("<")
        let length =
            rest.firstIndex { character in
                let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(character & 0xDF)
                let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
                let isSign = character == UInt8(ascii: "+") || character == UInt8(ascii: "-")
                return !(isLetter || quoted && (isDigit || isSign))
            } ?? rest.endIndex
        let name = rest[..<length]
        rest = rest[length...]
        guard name.count >= 3, !quoted || take(">") else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// `[+-]h[h[h]][:mm[:ss]]` in seconds.
    private mutating func time(hours limit: Int) -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let hours = number(in: 0...limit) else { return nil }
        var seconds = hours * 3600
        if take(":") {
            guard let minutes = number(in: 0...59) else { return nil }
            seconds += minutes * 60
            if take(":") {
                guard let more = number(in: 0...59) else { return nil }
                seconds += more
            }
        }
        return isNegative ? -seconds : seconds
    }

    private mutating func moment() -> ZoneRule.YearlyMoment? {
        guard take(","), let day = day() else { return nil }
        guard take("/") else { return .init(day: day, second: 2 * 3600) }
        return time(hours: 167).map { .init(day: day, second: $0) }
    }

    private mutating func day() -> ZoneRule.YearlyDay? {
        if take("J") { return number(in: 1...365).map { .skippingLeapDay($0) } }
        guard take("M") else { return number(in: 0...365).map { .countingLeapDay($0) } }
        guard let month = number(in: 1...12), take("."), let week = number(in: 1...5), take("."),
            let weekday = number(in: 0...6)
        else { return nil }
        return .weekday(month: month, week: week, weekday: weekday)
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int? {
        let text = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let number = digits(text), range.contains(number) else { return nil }
        rest = rest[text.endIndex...]
        return number
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
