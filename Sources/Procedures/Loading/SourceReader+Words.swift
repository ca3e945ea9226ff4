import Domain

extension SourceReader {
    /// Names are written small, with hyphens: they are keys in the queue for years.
    @discardableResult
    func checkName(_ name: String, at path: String) -> Bool {
        let isWellFormed =
            name.utf8.count <= Limits.name && name.utf8.first.map(Self.isLetter) ?? false
            && name.utf8.allSatisfy { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") }
        if !isWellFormed {
            complain(
                path, .badName, "“\(name.prefix(Limits.name))” is no name",
                "Use at most \(Limits.name) small Latin letters, digits and hyphens, beginning with a letter")
        }
        return isWellFormed
    }

    func name<Subject>(_ entry: Entry?) -> Name<Subject>? {
        guard let entry, let text = scalar(entry), checkName(text, at: entry.path) else { return nil }
        return Name(text)
    }

    /// One of an enumeration's words, written with hyphens: `call-back` for `callBack`.
    func word<Word: RawRepresentable & CaseIterable>(_ entry: Entry?, as: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        word(entry, among: Word.allCases.map { ($0.rawValue.hyphenated, $0) })
    }

    func word<Value>(_ entry: Entry?, among known: [(String, Value)]) -> Value? {
        guard let entry, let text = scalar(entry) else { return nil }
        if let found = known.first(where: { $0.0 == text }) { return found.1 }
        complain(
            entry.path, .unknownWord, "“\(text.prefix(Limits.name))” isn't a word that is known here",
            remedy(for: text, among: known.map(\.0)))
        return nil
    }

    /// `written`, or a list of the means that count.
    func means(_ entry: Entry?) -> Set<Notice.Means>? {
        guard let entry else { return nil }
        if case .scalar(let scalar) = entry.node, scalar.string == "written" { return Notice.Means.written }
        let known = [("written", nil)] + Notice.Means.allCases.map { ($0.rawValue, Optional($0)) }
        let means = list(entry, atMost: Notice.Means.allCases.count) { word($0, among: known) }.compactMap(\.self)
        if means.count == Notice.Means.allCases.count {
            complain(entry.path, .senselessLimit, "every means counts then", "Take it out, or name fewer")
        }
        return means.isEmpty ? nil : Set(means)
    }

    func yesNo(_ entry: Entry?) -> Bool? {
        word(entry, among: [("yes", true), ("no", false)])
    }

    func integer(_ entry: Entry?) -> Int? {
        guard let entry, let text = scalar(entry) else { return nil }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        if digits.utf8.allSatisfy(Self.isDigit), let number = Int(text) { return number }
        complain(
            entry.path, .wrongType, "“\(text.prefix(Limits.name))” isn't a whole number", "Write digits only, as 14")
        return nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension String {
    /// `rootCause` as `root-cause`.
    var hyphenated: String {
        reduce(into: "") { text, letter in
            if letter.isUppercase {
                text += "-" + letter.lowercased()
            } else {
                text.append(letter)
            }
        }
    }
}
