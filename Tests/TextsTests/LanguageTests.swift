import Domain
import Testing

@testable import Texts

@Suite struct LanguageTests {
    @Test(
        arguments: [
            ([:], Language.en),
            (["LANG": "ru_RU.UTF-8"], .ru),
            (["LANG": "ru_RU.UTF-8", "LC_MESSAGES": "en_GB"], .en),
            (["LANG": "en_US", "LC_MESSAGES": "en_GB", "LC_ALL": "ru"], .ru),
            (["LANG": "ru_RU.UTF-8", "LC_ALL": ""], .ru),
            (["LANG": "ru_RU.UTF-8", "LC_ALL": "C"], .en),
            (["LANG": "de_DE.UTF-8"], .en),
        ] as [([String: String], Language)])
    func ofTheScreen(environment: [String: String], language: Language) {
        #expect(Language.wanted(by: environment) == language)
    }
}
