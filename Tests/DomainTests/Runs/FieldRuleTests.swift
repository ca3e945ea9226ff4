import Testing
import Time

@testable import Domain

/// What an answer must be besides being of its field's type.
@Suite struct FieldRuleTests {
    private static let today = CalendarDay(ordinal: 20_000)

    private func refusal(
        _ type: FieldType, _ rules: Set<FieldRule> = [], _ answer: Answer, no: Consequence? = nil
    ) -> RunError? {
        do {
            try Field(id: "x", label: Sample.both("X"), type: type, no: no, rules: rules)
                .check(answer, on: Self.today)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", " ", "\n\t "]) func blanksAreNoAnswer(_ text: String) throws {
        #expect(refusal(.line(limit: 120), [], .text(text)) == .notAnAnswerHere("x", .missing))
    }

    @Test(arguments: [
        ("Счёт вырос вдвое", true), ("My bill doubled", true),
        ("https://example.com/a http://example.com/b www.example.com", false),
        ("example.com/one, example.com/two; (vk.com/wall-1)", false), ("example.com example.org example.net", false),
        ("смотрите https://example.com/dispute", false), ("смотрите тут https://example.com", false),
        ("см. всё тут: https://example.com", true), ("1 2 3 4 5", false), ("— — — !", false), ("", false),
        ("me@example.com you@example.com we@example.com", false),
        // An abbreviation and a forgotten space are no links.
        ("т.е. и.о. директора", true), ("Счёт.Вырос вдвое снова", true),
        ("«https://example.com» <http://x.y> 'www.z.com'", false),
    ])
    func linksAloneAreNoSubstance(text: String, holds: Bool) {
        #expect(refusal(.text(limit: 2_000), [.substance], .text(text)) == (holds ? nil : .breaksRule("x", .substance)))
    }

    @Test(arguments: [
        ("Иванов Иван", true), ("И. Иванов", true), ("Иванов", false), ("Иванов 2", false), ("  Иванов  ", false),
        ("O'Neil Anne-Marie", true), ("Иванов ivanov@example.com", false), ("", false),
    ])
    func aFullNameIsTwoWordsAtLeast(text: String, holds: Bool) {
        #expect(refusal(.line(limit: 120), [.fullName], .text(text)) == (holds ? nil : .breaksRule("x", .fullName)))
    }

    @Test(
        arguments: [(-1, nil, BrokenRule.notPast), (0, nil, nil), (1, .notFuture, nil)]
            as [(Int, BrokenRule?, BrokenRule?)])
    func aDayThatMayOrMayNotHaveCome(days: Int, future: BrokenRule?, past: BrokenRule?) {
        let day = Self.today + days
        let signers = [FieldOption(id: "self", title: Sample.both("Self"))]
        for (type, answer) in [
            (FieldType.date, Answer.date(day)), (.signature(signers), .signature(by: "self", on: day)),
        ] {
            #expect(refusal(type, [.notFuture], answer) == future.map { .breaksRule("x", $0) })
            #expect(refusal(type, [.notPast], answer) == past.map { .breaksRule("x", $0) })
            #expect(refusal(type, [], answer) == nil)
        }
    }

    @Test(arguments: [
        ("me@example.com", true), ("мария@почта.рф", true), ("a.b+c@mail.example.co.uk", true), ("me@example", false),
        ("@example.com", false), ("me@", false), ("me@@example.com", false), ("me@example..com", false),
        ("me@.com", false), ("me@com.", false), ("me me@example.com", false), ("me@exam\tple.com", false), ("", false),
        (String(repeating: "a", count: 64) + "@example.com", true),
        (String(repeating: "a", count: 65) + "@example.com", false),
        ("a@" + String(repeating: "b", count: 250) + ".com", false),
    ])
    func anAddressOfMailByItsForm(text: String, holds: Bool) {
        #expect(refusal(.email, [], .text(text)) == (holds ? nil : .breaksRule("x", .address)))
    }

    @Test func whoMaySignAndHowManyFiles() throws {
        let signers = [FieldOption(id: "self", title: Sample.both("Self"))]
        #expect(
            refusal(.signature(signers), [], .signature(by: "cat", on: Self.today)) == .unknownOption("cat", of: "x"))
        #expect(refusal(.signature(signers), [], .date(Self.today)) == .wrongType("x"))
        let file = try #require(AttachedFile(name: "a", bytes: 0, sha256: String(repeating: "0", count: 64)))
        #expect(refusal(.attachments(limit: 2), [], .attachments([file, file])) == nil)
        #expect(refusal(.attachments(limit: 2), [], .attachments([])) == .outOfRange("x"))
        #expect(refusal(.attachments(limit: 2), [], .attachments([file, file, file])) == .outOfRange("x"))
    }

    /// "No" may be an answer after which nothing can be registered, as consent that is withheld.
    @Test func aNoThatForbidsTheRegistration() throws {
        var procedure = Sample.procedure
        let consent = Field(
            id: "consent", label: Sample.both("Consent"), type: .yesNo,
            no: Consequence(say: Sample.both("We can't, then"), allowsRegistration: false))
        procedure.fields.append(consent)
        var run = try Run.begun()
        #expect(run.fieldForbiddingRegistration(under: procedure) == nil)
        run.answers["consent"] = .yesNo(false)
        #expect(run.fieldForbiddingRegistration(under: procedure)?.id == "consent")
        run.answers["consent"] = .yesNo(true)
        #expect(run.fieldForbiddingRegistration(under: procedure) == nil)
    }
}
