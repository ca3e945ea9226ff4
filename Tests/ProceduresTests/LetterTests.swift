import Domain
import Procedures
import Testing

@Suite("Letters and spoken words with variables")
struct LetterTests {
    private let values = [
        "name": "Пётр Иванович", "address": "Тверская, 1", "number": "4821-7", "registered": "22 ноября 2026",
        "subject": "счёт", "cause": "начислено дважды", "statement": "Начислили {number} рублей",
        "decision": "Вернём 120 ₽",
        "due": "27 ноября 2026", "staff": "Олег Смирнов", "ground": "59-ФЗ, статья 11", "body": "Прокуратура",
        "today": "1 декабря 2026", "manager": "Анна Белова",
    ]

    @Test("every shipped letter can be written in both languages with the variables there are")
    func everyLetter() throws {
        for id in try shipped.ids() {
            for letter in try shipped.procedure(id).procedure.letters {
                for language in Language.allCases {
                    // What fields, clocks and tables say is each procedure's own.
                    let own = letter.variables.subtracting(Letter.variables)
                    let all = values.merging(own.map { ($0, "<\($0)>") }) { $1 }
                    let text = try letter.rendered(in: language, with: all)
                    #expect(own.allSatisfy { text.contains("<\($0)>") || !letter.body[language].contains($0) })
                    #expect(text.contains("\n\n"), "paragraphs stay apart")
                }
            }
        }
    }

    @Test("what a caller said can't become a variable")
    func statementIsNotExpanded() throws {
        let letter = Letter(
            id: "x", title: Wording(ru: "х", en: "x"), body: Wording(ru: "«{statement}»", en: "“{statement}”"))
        #expect(try letter.rendered(in: .ru, with: values) == "«Начислили {number} рублей»")
    }

    @Test("a letter with a hole in it isn't written")
    func missingValue() {
        let letter = Letter(
            id: "x", title: Wording(ru: "х", en: "x"), body: Wording(ru: "{name}: {due}", en: "{name}: {due}"))
        #expect(throws: TemplateError.valueMissing("due")) { try letter.rendered(in: .en, with: ["name": "Ann"]) }
    }

    @Test(
        "braces",
        arguments: [
            ("{a}{b}", [Template.Part.variable("a"), .variable("b")]),
            ("{ru", [.words("{ru")]),
            ("{} {a b}", [.words("{} {a b}")]),
            ("x {a} y", [.words("x "), .variable("a"), .words(" y")]),
            ("{{a}}", [.words("{"), .variable("a"), .words("}")]),
        ])
    func parts(text: String, parts: [Template.Part]) {
        #expect(Template.parts(of: text) == parts)
    }

    @Test("words with a name aren't shown while nobody gave one")
    func unknownName() throws {
        let close = try #require(try shipped.procedure("complaint").procedure.step("close"))
        let said = close.say.compactMap { $0.spoken(in: .en, with: ["operator": "Anna"]) }
        #expect(said.count == 1)
        #expect(said.allSatisfy { !$0.contains("{") })
    }
}
