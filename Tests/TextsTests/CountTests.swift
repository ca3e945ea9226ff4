import Testing

@testable import Texts

@Suite struct CountTests {
    @Test(arguments: [
        (0, "0 звонков", "0 calls"), (1, "1 звонок", "1 call"), (2, "2 звонка", "2 calls"), (4, "4 звонка", "4 calls"),
        (5, "5 звонков", "5 calls"), (11, "11 звонков", "11 calls"), (12, "12 звонков", "12 calls"),
        (14, "14 звонков", "14 calls"), (21, "21 звонок", "21 calls"), (22, "22 звонка", "22 calls"),
        (111, "111 звонков", "111 calls"), (121, "121 звонок", "121 calls"), (-1, "-1 звонок", "-1 call"),
    ])
    func calls(count: Int, inRussian: String, inEnglish: String) {
        for (texts, expected) in [(ru, inRussian), (en, inEnglish)] {
            let forms = (one: "звонок", few: "звонка", many: "звонков")
            #expect(texts.count(count, ru: forms, en: (one: "call", other: "calls")) == expected)
        }
    }
}
