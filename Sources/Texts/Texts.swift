import Domain

/// Everything that is shown or said, in one of the two languages. Both stand side by side at each sentence, so that a
/// missing translation can't compile.
public struct Texts: Hashable, Sendable {
    public let language: Language

    public init(_ language: Language) {
        self.language = language
    }

    func say(ru: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
        switch language {
        case .ru: ru()
        case .en: en()
        }
    }

    /// "3 звонка", "3 calls": the number with its word, by the plural rules of CLDR.
    func count(_ number: Int, ru: (one: String, few: String, many: String), en: (one: String, other: String)) -> String
    {
        "\(number) \(form(number, ru: ru, en: en))"
    }

    /// The word that goes with a number.
    func form(_ number: Int, ru: (one: String, few: String, many: String), en: (one: String, other: String)) -> String {
        switch language {
        case .ru:
            switch (abs(number) % 10, abs(number) % 100) {
            case (1, let rest) where rest != 11: ru.one
            case (2...4, let rest) where !(12...14).contains(rest): ru.few
            default: ru.many
            }
        case .en: abs(number) == 1 ? en.one : en.other
        }
    }
}

extension Language {
    /// What a person's environment asks for: the first of LC_ALL, LC_MESSAGES and LANG that is set decides (POSIX.1-2017,
    /// 8.2); Russian for `ru…`, English else.
    public static func wanted(by environment: [String: String]) -> Language {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return set?.lowercased().hasPrefix("ru") == true ? .ru : .en
    }
}
