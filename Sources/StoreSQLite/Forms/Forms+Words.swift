import Domain
import Time

extension FormWriter {
    mutating func put(_ name: Name<some Any>) { put(name.text) }
    mutating func put(_ id: Identifier<some Any>) { put(id.value) }
    mutating func put(_ moment: Instant) { put(moment.milliseconds) }
    mutating func put(_ word: some RawRepresentable<String>) { put(word.rawValue) }

    mutating func put(_ name: Name<some Any>?) { put(name?.text) }
    mutating func put(_ moment: Instant?) { put(moment) { $0.put($1) } }
    mutating func put(_ text: String?) { put(text) { $0.put($1) } }
    mutating func put(_ number: Int?) { put(number) { $0.put($1) } }
    mutating func put(_ isSo: Bool?) { put(isSo) { $0.put($1) } }

    /// In the order of their texts, so that the same set always has the same form.
    mutating func put<Subject>(_ names: Set<Name<Subject>>) {
        array { form in
            for name in names.sorted() { form.put(name) }
        }
    }

    mutating func put(_ texts: [String]) {
        array { form in
            for text in texts { form.put(text) }
        }
    }
}

extension FormReader {
    mutating func name<Subject>(_: Name<Subject>.Type = Name<Subject>.self) throws -> Name<Subject> {
        Name(try text())
    }

    mutating func id<Subject>(_: Identifier<Subject>.Type = Identifier<Subject>.self) throws -> Identifier<Subject> {
        Identifier(try number())
    }

    mutating func moment() throws -> Instant { Instant(milliseconds: try number()) }

    mutating func whole() throws -> Int { Int(try number()) }

    mutating func word<Word: RawRepresentable<String>>(_: Word.Type = Word.self) throws -> Word {
        let text = try text()
        guard let word = Word(rawValue: text) else { throw damage("a word of \(Word.self), not \(text)") }
        return word
    }

    mutating func names<Subject>(_: Name<Subject>.Type = Name<Subject>.self) throws -> [Name<Subject>] {
        try list { try $0.name() }
    }

    mutating func ticketNumber() throws -> TicketNumber {
        guard let number = TicketNumber(serial: try whole()) else { throw damage("a ticket's serial") }
        return number
    }

    mutating func phone() throws -> PhoneNumber {
        guard let number = PhoneNumber(digits: try text()) else { throw damage("a telephone number") }
        return number
    }
}

/// What a line of history says in words of the house: an object of texts, by the keys' order.
enum DetailForm {
    static func text(_ detail: [String: String]) -> String {
        if detail.isEmpty { return "{}" }
        var form = FormWriter()
        form.put(detail)
        return form.text
    }

    /// - Throws: ``FormReader/Damage``.
    static func detail(_ text: String) throws -> [String: String] { try FormReader.read(text) { try $0.texts() } }
}
