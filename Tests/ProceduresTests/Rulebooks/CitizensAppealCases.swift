import Domain

/// The table of P5. Everything comes on Tuesday 3 March 2026, and is counted from the 4th: day 3 is Friday the 6th, day 7
/// Tuesday the 10th (8 March is a Sunday, moved to Monday the 9th), day 30 Thursday 2 April.
enum CitizensAppealCases {
    static func rulebook() throws -> Rulebook { try read.get() }

    /// Read once for all cases.
    private static let read = Result {
        try Rulebook("citizens-appeal", in: "Europe/Moscow", on: "russia", registered: "2026-03-03T10:00:00+03:00")
    }

    // MARK: What was said

    static let spoken: Answers = [
        "matter": "new", "name": "Maria Orlova", "form": "spoken", "answer-by": "paper",
        "address": "690091, Vladivostok, 4 Svetlanskaya Street", "kind": "application", "point-clear": .yes,
        "words": "calm", "against-court": .no, "unlawful-act": .no,
    ]
    static let complaint = spoken.but([
        "kind": "complaint", "complaint-about": "body", "complained-about": "police",
    ])
    static let letter = spoken.but(["form": "letter", "came-on": "2026-03-02", "readable": .yes])
    static let unreadable = letter.but(
        ["readable": .no, "sender-readable": .yes],
        without: "point-clear", "words", "against-court", "unlawful-act")
    static let report = spoken.but(["name": .refused, "unlawful-act": .yes, "unlawful-who": .yes])
    static let stopping: Answers = [
        "matter": "stop", "name": "Maria Orlova", "earlier-number": "12-7", "stop-confirmed": .yes,
        "answer-by": "e-mail", "email": "maria@example.org",
    ]

    /// What the registers and the site say where nothing stands in the way of an answer.
    static let clear: Answers = [
        "competence": "ours", "answered-before": .no, "on-site": .no, "secret": .no, "stop-asked": .no,
    ]

    // MARK: What follows

    private static let noSender = RulebookCase.Suggested("no-sender", .nothing, again: true)
    private static let toldByPhone: [ClockID: RulebookCase.Due] = ["register": .with("2026-03-06")]
    /// Of a letter that came on Monday 2 March: day 3 is Thursday the 5th.
    private static let inWriting: [ClockID: RulebookCase.Due] = ["register-written": .with("2026-03-05")]
    private static let answer: [ClockID: RulebookCase.Due] = ["answer": .with("2026-04-02")]
    private static func sevenDays(_ clock: ClockID) -> [ClockID: RulebookCase.Due] { [clock: .with("2026-03-10")] }

    static let all = noAnswer + courtDecisions + unreadables + grounds + routes + again

    static let noAnswer: [RulebookCase] = [
        RulebookCase(
            row: "nothing stands in the way: answered in 30 days", said: spoken, found: clear,
            rows: ["sender": [], "first-look": [], "article-11": [], "route": ["here"]],
            clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "no surname: no answer is given", said: spoken.but(["name": .refused]), found: clear,
            rows: ["sender": ["no-name"], "article-11": ["no-sender"]], grounds: [noSender], clocks: toldByPhone),
        RulebookCase(
            row: "no surname in a letter: no answer is given", said: letter.but(["name": .unknown]), found: clear,
            rows: ["sender": ["no-name"], "article-11": ["no-sender"]], grounds: [noSender], clocks: inWriting),
        RulebookCase(
            row: "no postal address: no answer is given", said: spoken.but(["address": .refused]), found: clear,
            rows: ["sender": ["no-address"], "article-11": ["no-sender"]], grounds: [noSender], clocks: toldByPhone),
        RulebookCase(
            row: "neither surname nor address: no answer is given",
            said: letter.but(["name": .unknown, "address": .unknown]), found: clear,
            rows: ["sender": ["no-name", "no-address"], "article-11": ["no-sender"]], grounds: [noSender],
            clocks: inWriting),
        RulebookCase(
            row: "an answer by e-mail needs that address, and no postal one",
            said: spoken.but(["answer-by": "e-mail", "email": "maria@example.org"], without: "address"), found: clear,
            rows: ["sender": [], "article-11": []], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "an answer by e-mail without an address: none is given",
            said: spoken.but(["answer-by": "e-mail", "email": .unknown], without: "address"), found: clear,
            rows: ["sender": ["no-address"], "article-11": ["no-sender"]], grounds: [noSender], clocks: toldByPhone),
        RulebookCase(
            row: "… but it tells of an unlawful act and of who does it: to the competent body", said: report,
            found: clear, rows: ["article-11": ["unlawful-act"], "route": ["unlawful-act"]],
            clocks: toldByPhone.with(sevenDays("forward"))),
        RulebookCase(
            row: "… the same without an address, in a letter",
            said: letter.but(["address": .unknown, "unlawful-act": .yes, "unlawful-who": .yes]), found: clear,
            rows: ["article-11": ["unlawful-act"], "route": ["unlawful-act"]],
            clocks: inWriting.with(sevenDays("forward"))),
        RulebookCase(
            row: "… of an unlawful act, but not of who does it: nowhere",
            said: report.but(["unlawful-who": .no]), found: clear,
            rows: ["article-11": ["no-sender"], "route": ["here"]],
            grounds: [noSender], clocks: toldByPhone),
        RulebookCase(
            row: "an unlawful act, told by somebody with name and address: as any other appeal",
            said: spoken.but(["unlawful-act": .yes, "unlawful-who": .yes]), found: clear,
            rows: ["article-11": [], "route": ["here"]], clocks: toldByPhone.with(answer)),
    ]

    static let courtDecisions: [RulebookCase] = [
        RulebookCase(
            row: "against a court decision: returned in 7 days with how to contest it",
            said: spoken.but(["against-court": .yes]),
            found: clear.but(["how-to-contest": "In the regional court, within a month"]),
            rows: ["article-11": ["court-decision"]],
            grounds: [.init("court-decision", .notice, again: false)],
            clocks: toldByPhone.with(answer, sevenDays("return-court"))),
        RulebookCase(
            row: "against a court decision, and nobody has looked at the site: the 7 days run, the site is asked for",
            said: spoken.but(["against-court": .yes]), found: clear.but(without: "on-site"),
            rows: ["first-look": ["court-decision"], "article-11": []], open: ["article-11": ["on-site"]],
            clocks: toldByPhone.with(answer, sevenDays("return-court"))),
        RulebookCase(
            row: "the answer is on the site: its address in 7 days", said: spoken, found: clear.but(["on-site": .yes]),
            rows: ["article-11": ["on-site"]], grounds: [.init("on-site", .address, again: false)],
            clocks: toldByPhone.with(answer, sevenDays("tell-site"))),
        RulebookCase(
            row: "against a court decision, and the answer is on the site: not returned",
            said: spoken.but(["against-court": .yes]), found: clear.but(["on-site": .yes]),
            rows: ["article-11": ["on-site"]], grounds: [.init("on-site", .address, again: false)],
            clocks: toldByPhone.with(answer, sevenDays("return-court"), sevenDays("tell-site"))),
    ]

    static let unreadables: [RulebookCase] = [
        RulebookCase(
            row: "can't be read, but surname and address can: told in 7 days, not forwarded", said: unreadable,
            found: clear.but(["competence": "other"]),
            rows: ["article-11": ["unreadable-told"], "route": ["nowhere"]],
            grounds: [.init("unreadable", .notice, again: true)],
            clocks: inWriting.with(sevenDays("tell-unreadable"))),
        RulebookCase(
            row: "can't be read, nor can surname and address: nobody is told, not forwarded",
            said: unreadable.but(["sender-readable": .no, "name": .unknown, "address": .unknown]),
            found: clear.but(["competence": "other"]),
            rows: ["article-11": ["no-sender", "unreadable-untold"], "route": ["nowhere"]],
            grounds: [noSender, .init("unreadable-untold", .nothing, again: true)], clocks: inWriting),
        RulebookCase(
            row: "the point can't be made out: told in 7 days, not forwarded", said: letter.but(["point-clear": .no]),
            found: clear.but(["competence": "other"]), rows: ["article-11": ["point-unclear"], "route": ["nowhere"]],
            grounds: [.init("point-unclear", .notice, again: true)],
            clocks: inWriting.with(sevenDays("tell-unclear"))),
        RulebookCase(
            row: "the point can't be made out, and there is no surname: told all the same",
            said: letter.but(["point-clear": .no, "name": .unknown]), found: clear,
            rows: ["article-11": ["no-sender", "point-unclear"], "route": ["nowhere"]],
            grounds: [noSender, .init("point-unclear", .notice, again: true)],
            clocks: inWriting.with(sevenDays("tell-unclear"))),
    ]

    private static let insults = RulebookCase.Suggested("insults", .notice, again: true)
    private static let often = clear.but(["answered-before": .yes, "same-body": .yes, "nothing-new": .yes])

    static let grounds: [RulebookCase] = [
        RulebookCase(
            row: "obscene or insulting words: may be left, the person is told", said: spoken.but(["words": "rude"]),
            found: clear, rows: ["article-11": ["insults"]], grounds: [insults], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "threats: may be left, the person is told", said: spoken.but(["words": "threats"]), found: clear,
            rows: ["article-11": ["insults"]], grounds: [insults], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "answered several times by this body, nothing new: ended by its head, the person is notified",
            said: spoken, found: often.but(["ending": .yes, "ended-by": .signed(by: "head", on: "2026-03-03")]),
            rows: ["article-11": ["repeated"]], grounds: [.init("repeated", .notice, again: true)],
            clocks: toldByPhone.with(answer)),
        RulebookCase(
            row:
                "answered several times by this body, nothing new, and answered once more: it may be ended, and needn't",
            said: spoken, found: often.but(["ending": .no]), rows: ["article-11": ["repeated"]],
            grounds: [.init("repeated", .notice, again: true)], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "answered several times, but by another body: not ended", said: spoken,
            found: often.but(["same-body": .no]), rows: ["article-11": []], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "answered several times, but there is something new: not ended", said: spoken,
            found: often.but(["nothing-new": .no]), rows: ["article-11": []], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "not answered before: not ended", said: spoken, found: clear, rows: ["article-11": []],
            clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "would disclose a protected secret: said, with that as the reason", said: spoken,
            found: clear.but(["secret": .yes]), rows: ["article-11": ["secret"]],
            grounds: [.init("secret", .notice, again: true)], clocks: toldByPhone.with(answer)),
    ]

    static let routes: [RulebookCase] = [
        RulebookCase(
            row: "another body's: forwarded in 7 days", said: spoken, found: clear.but(["competence": "other"]),
            rows: ["article-11": [], "route": ["forward"]], clocks: toldByPhone.with(answer, sevenDays("forward"))),
        RulebookCase(
            row: "several bodies': copies in 7 days", said: spoken, found: clear.but(["competence": "several"]),
            rows: ["route": ["copies"]], clocks: toldByPhone.with(answer, sevenDays("forward"))),
        RulebookCase(
            row: "only the body complained of could decide: returned, never sent there", said: complaint,
            found: clear.but(["competence": "only-complained"]), rows: ["route": ["only-complained"]],
            grounds: [.init("body-complained-of", .notice, again: false)], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "a complaint of this very body: a higher official answers",
            said: complaint.but(["complaint-about": "this-body"], without: "complained-about"), found: clear,
            rows: ["route": ["to-the-top"]], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "nobody has said whose it is: that is asked for", said: spoken,
            found: clear.but(without: "competence"), rows: ["route": []], open: ["route": ["competence"]],
            clocks: toldByPhone.with(answer)),
    ]

    static let again: [RulebookCase] = [
        RulebookCase(
            row: "the reason is removed: a new registration, with new terms",
            said: spoken.but(["matter": "again", "earlier-number": "12-7", "reason-gone": "text"]), found: clear,
            rows: ["article-11": ["again"]], clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "the person asks to stop an earlier one: stopped, and told; no answer is owed", said: stopping,
            rows: ["stopping": ["asked"], "route": ["stop"]], grounds: [.init("stopped", .notice, again: true)],
            clocks: toldByPhone),
        RulebookCase(
            row: "the person asks while this one is considered: stopped, and told", said: spoken,
            found: clear.but(["stop-asked": .yes]), rows: ["stopping": ["asked"]],
            grounds: [.init("stopped", .notice, again: true)],
            clocks: toldByPhone.with(answer)),
        RulebookCase(
            row: "another body's, and nobody asked to stop it: that needn't be said for the term to run", said: spoken,
            found: ["competence": "other"], rows: ["route": ["forward"]],
            clocks: toldByPhone.with(answer, sevenDays("forward"))),
    ]
}

extension [ClockID: RulebookCase.Due] {
    /// These deadlines and others.
    func with(_ others: Self...) -> Self { others.reduce(self) { $0.merging($1) { $1 } } }
}
