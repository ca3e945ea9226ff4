/// A language that is spoken with callers and shown on screens.
public enum Language: String, CaseIterable, Sendable, Codable {
    case ru, en
}

/// The same words in every language of the house; a missing one can't be written down.
public struct Wording: Hashable, Sendable, Codable {
    public var ru: String
    public var en: String

    public init(ru: String, en: String) {
        self.ru = ru
        self.en = en
    }

    public subscript(language: Language) -> String {
        switch language {
        case .ru: ru
        case .en: en
        }
    }
}
