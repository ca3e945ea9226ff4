import Domain
import Testing
import Time

/// The public bodies' forms of P6: what ends their terms, and by what means.
@Suite("Intake forms of public bodies") struct IntakeFormTests {
    /// A rulebook with a matter under it, the finding that starts seven days to tell of, and the ground that is told then.
    struct Form: CustomTestStringConvertible, Sendable {
        let rulebook: ProcedureID
        let said: Answers
        let found: Answers
        let clock: ClockID
        let ground: GroundID

        var testDescription: String { rulebook.text }

        func ticket(found: Answers? = nil) throws -> RulebookTicket {
            try Rulebook(rulebook, in: "Europe/Moscow", on: "russia", registered: "2026-06-01T12:00:00+03:00")
                .ticket(said, found: found ?? self.found)
        }
    }

    private static let name: Answers = ["name": "Орлов Пётр Иванович", "text": "Прошу ответить, почему нет врача."]

    static let forms = [
        Form(
            rulebook: "health-ministry",
            said: name.but([
                "addressee": "ministry", "applicant": "private", "topic": "care", "complained-about": "nobody",
                "subject": "Нет врача", "as-dictated": .yes, "answer-by": "paper", "answer-address": "Лесная, 5",
                "consent": .yes,
            ]), found: ["understood": .no], clock: "tell-unclear", ground: "unclear"),
        Form(
            rulebook: "accounts-chamber",
            said: name.but([
                "addressed-to": "chamber", "kind": "application", "topic": "budget", "request": "Проверить",
                "as-dictated": .yes, "bulky": .no, "email": "orlov@example.org",
            ]), found: ["content": "unclear"], clock: "tell-unclear", ground: "unclear"),
        Form(
            rulebook: "written-appeal",
            said: name.but([
                "channel": "site", "kind": "application", "to": "body", "body": "Мэрия", "as-dictated": .yes,
                "answer-by": "paper", "address": "Лесная, 5",
            ]), found: ["readable": "sender-only"], clock: "tell-illegible", ground: "illegible"),
    ]

    @Test("that it was registered tells nobody why it isn't answered", arguments: forms)
    func receipt(of form: Form) throws {
        var ticket = try form.ticket()
        #expect(ticket.isRunning(form.clock))
        try ticket.expectReceiptEndsNothing(form.rulebook.text)
        try ticket.act(.notify(NoticeDraft(serves: .notice, means: .letter, at: ticket.now)))
        #expect(ticket.isRunning(form.clock), "any notice passed for the refusal that is owed")
        try ticket.refuse(on: form.ground, telling: true)
        #expect(!ticket.isRunning(form.clock), "once they were told why, nothing more is owed")
    }

    /// 59-FZ, article 10(4): an answer is sent, on paper or electronically.
    @Test("what was said on the telephone is no answer", arguments: forms)
    func answer(of form: Form) throws {
        var ticket = try form.ticket(found: [:])
        try ticket.decide(
            Decision(outcome: .explained, words: "Врач принят.", by: "irina", at: ticket.now), notice: nil)
        for (means, runs) in [(Notice.Means.phone, true), (.email, false)] {
            try ticket.act(.notify(NoticeDraft(serves: .answer, means: means, at: ticket.now)))
            #expect(ticket.isRunning("answer") == runs, "\(means)")
        }
    }
}
