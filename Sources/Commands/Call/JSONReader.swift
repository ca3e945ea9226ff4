import Domain
import Simulation

/// Takes members out of a JSON object one by one, naming the place of whatever doesn't fit.
struct JSONReader {
    private(set) var members: [JSON.Member]
    private let path: String

    init(_ json: JSON, at path: String) throws(PlayError) {
        guard case .object(let members) = json else {
            throw .wrong(field: path.isEmpty ? "line" : path, "expected an object in braces")
        }
        self.members = members
        self.path = path
    }

    /// Refuses what could be meant in two ways or stored in none: a member that stands twice, and U+0000, which ends a
    /// text wherever C reads it.
    static func demandPlain(_ json: JSON, at path: String = "") throws(PlayError) {
        switch json {
        case .null, .bool, .number: return
        case .text(let text):
            guard !text.unicodeScalars.contains("\0") else {
                throw .wrong(field: path, "it has the character U+0000 in it, which no text may have")
            }
        case .list(let values):
            for (index, value) in values.enumerated() { try demandPlain(value, at: "\(path)[\(index)]") }
        case .object(let members):
            var seen: Set<String> = []
            for member in members {
                let place = path.isEmpty ? member.name : "\(path).\(member.name)"
                guard seen.insert(member.name).inserted else {
                    throw .wrong(field: place, "it stands there twice, and only one of them can be meant")
                }
                try demandPlain(.text(member.name), at: place)
                try demandPlain(member.value, at: place)
            }
        }
    }

    /// Refuses what nobody asked for.
    func finish() throws(PlayError) {
        if let first = members.first { throw .wrong(field: place(first.name), "there is no such member") }
    }

    mutating func text(_ name: String) throws(PlayError) -> String {
        guard let text = try optionalText(name) else { throw .wrong(field: place(name), "it is missing") }
        return text
    }

    mutating func optionalText(_ name: String) throws(PlayError) -> String? {
        switch take(name) {
        case nil, .null: return nil
        case .text(let text): return text
        default: throw .wrong(field: place(name), "expected words in quotes")
        }
    }

    mutating func optionalNumber(_ name: String) throws(PlayError) -> Double? {
        switch take(name) {
        case nil, .null: return nil
        case .number(let number): return number
        default: throw .wrong(field: place(name), "expected a number")
        }
    }

    mutating func optionalWhole(_ name: String) throws(PlayError) -> Int? {
        guard let number = try optionalNumber(name) else { return nil }
        guard let whole = Int(exactly: number) else { throw .wrong(field: place(name), "expected a whole number") }
        return whole
    }

    mutating func optionalList(_ name: String) throws(PlayError) -> [JSON]? {
        switch take(name) {
        case nil, .null: return nil
        case .list(let list): return list
        default: throw .wrong(field: place(name), "expected a list in brackets")
        }
    }

    mutating func optionalObject(_ name: String) throws(PlayError) -> JSONReader? {
        switch take(name) {
        case nil, .null: return nil
        case .some(let json): return try JSONReader(json, at: place(name))
        }
    }

    func phone(_ text: String, _ field: String) throws(PlayError) -> PhoneNumber {
        do throws(PhoneNumberError) {
            return try PhoneNumber(parsing: text)
        } catch {
            throw .wrong(field: field, String(error.sentence.dropLast()))
        }
    }

    private mutating func take(_ name: String) -> JSON? {
        guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
        return members.remove(at: index).value
    }

    private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
