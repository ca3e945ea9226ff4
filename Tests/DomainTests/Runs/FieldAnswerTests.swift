import Domain
import Testing
import Time

@Suite("Answers fit their fields")
struct FieldAnswerTests {
    @Test(
        "within type and limit, or refused with the reason",
        arguments: [
            ("name", .text("Константин"), nil), ("name", .text("Константина"), .tooLong("name", limit: 10, length: 11)),
            // A letter with a combining mark is one character, as a person counts.
            ("name", .text(String(repeating: "и\u{306}", count: 10)), nil),
            ("name", .number(5), .wrongType("name")), ("name", .refused, nil),
            ("name", .unknown, .notAnAnswerHere("name", .unknown)),
            ("topic", .option("bill"), nil), ("topic", .option("x"), .unknownOption("x", of: "topic")),
            ("topic", .refused, .notAnAnswerHere("topic", .refused)), ("topic", .text("bill"), .wrongType("topic")),
            ("sum", .money(kopecks: 10_000), nil), ("sum", .money(kopecks: 10_001), .outOfRange("sum")),
            ("sum", .money(kopecks: 0), nil), ("sum", .money(kopecks: -1), .outOfRange("sum")),
            ("sum", .unknown, nil), ("sum", .refused, nil),
            ("again", .yesNo(false), nil), ("again", .number(0), .wrongType("again")),
            ("count", .number(9), nil), ("count", .number(10), .outOfRange("count")),
            ("story", .text(String(repeating: "x", count: 20)), nil),
            ("story", .text(String(repeating: "x", count: 21)), .tooLong("story", limit: 20, length: 21)),
            ("since", .text("yesterday"), .wrongType("since")), ("since", .date(CalendarDay(ordinal: 20_000)), nil),
        ] as [(FieldID, Answer, RunError?)])
    func answers(field: FieldID, answer: Answer, refusal: RunError?) throws {
        #expect(try Run.begun().refusal(of: .answered(field, answer)) == refusal)
    }

    @Test("an answer can be changed, and taken back")
    func changed() throws {
        let run = try Run.after([
            .answered("name", .text("Ann")), .answered("name", .text("Anna")), .answered("count", .number(3)),
            .answered("count", nil),
        ])
        #expect(run.answers == ["name": .text("Anna")])
        #expect(run.answer("count") == .missing)
    }

    @Test("a field is asked when its circumstances hold, and then it is missed")
    func conditional() throws {
        let quick = try Run.after([.answered("name", .refused), .answered("topic", .option("quick"))])
        #expect(quick.missingFields(under: Sample.procedure).isEmpty)
        let bill = try Run.after([.answered("name", .refused), .answered("topic", .option("bill"))])
        #expect(bill.missingFields(under: Sample.procedure).map(\.id) == ["sum"])
    }
}
