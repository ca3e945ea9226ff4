import Domain

/// The table of P7. Everything comes on Tuesday 3 March 2026, and is counted from the 4th: day 3 is Friday the 6th, day 7
/// Tuesday the 10th, day 15 Wednesday the 18th, day 30 Thursday 2 April; 24 hours are counted from the call, at 9:50.
enum ProsecutorCases {
    static func rulebook() throws -> Rulebook { try read.get() }

    /// Read once for all cases.
    private static let read = Result {
        try Rulebook("prosecutor", in: "Europe/Moscow", on: "russia", registered: "2026-03-03T10:00:00+03:00")
    }

    // MARK: What was said

    static let spoken: Answers = [
        "matter": "violation", "name": "Maria Orlova", "applicant": "person", "form": "spoken", "answer-by": "paper",
        "address": "690091, Vladivostok, 4 Svetlanskaya Street", "office": "Regional office",
        "violated": "They cut the heating off in February", "point-clear": .yes, "enough-facts": .yes,
        "about-body": .no,
    ]
    static let posted = spoken.but(["form": "post", "came-on": "2026-03-02"])
    static let complaint = spoken.but(["about-body": .yes, "complained-about": "housing"])
    static let article124 = spoken.but(
        ["matter": "criminal-case", "official": "investigator", "complained-about": "investigators"],
        without: "about-body")
    static let disagree = spoken.but(
        ["matter": "disagree", "answered-by": "head", "complained-about": "lower-office"], without: "about-body")
    static let article124Posted = article124.but(["form": "post", "came-on": "2026-03-02"])
    static let bothWays = spoken.but(["answer-by": "both", "email": "maria@example.org"])
    static let reception: Answers = ["matter": "reception", "name": .refused]

    // MARK: What follows

    private static let incomplete = RulebookCase.Suggested("incomplete", .notice, again: true)
    private static let pointUnclear = RulebookCase.Suggested("point-unclear", .notice, again: true)
    private static let toldByPhone: [ClockID: RulebookCase.Due] = ["register": .with("2026-03-06")]
    /// Of what came on Monday 2 March: day 3 is Thursday the 5th.
    private static let posted3Days: [ClockID: RulebookCase.Due] = ["register-written": .with("2026-03-05")]
    private static let decide: [ClockID: RulebookCase.Due] = ["decide": .with("2026-04-02")]
    private static func sevenDays(_ clock: ClockID) -> [ClockID: RulebookCase.Due] { [clock: .with("2026-03-10")] }

    static let all = completeness + routes + terms

    private static func missing(_ row: String, _ said: Answers, _ tells: RowID...) -> RulebookCase {
        RulebookCase(
            row: "\(row): returned in 7 days with what to add", said: said,
            rows: ["completeness": tells, "route": ["incomplete"]],
            grounds: Set(tells.map { $0 == "point-unclear" ? pointUnclear : incomplete }).sorted { "\($0)" < "\($1)" },
            clocks: toldByPhone.with(decide, sevenDays("return-incomplete")))
    }

    static let completeness: [RulebookCase] = [
        RulebookCase(
            row: "all that is required is there: decided in 30 days", said: spoken,
            found: ["competence": "here", "extra-study": .yes], rows: ["completeness": [], "route": ["full"]],
            clocks: toldByPhone.with(decide)),
        missing("no full name", spoken.but(["name": .refused]), "no-name"),
        missing("no full name in it", spoken.but(["name": .unknown]), "no-name"),
        missing("no address for the answer", spoken.but(["address": .refused]), "no-address"),
        missing(
            "no e-mail for an answer by e-mail",
            spoken.but(["answer-by": "e-mail", "email": .refused], without: "address"), "no-address"),
        missing(
            "wanted both ways, and neither address is there",
            bothWays.but(["address": .refused, "email": .refused]), "no-address"),
        missing("which office isn't said", spoken.but(["office": .unknown]), "no-office"),
        missing("what was violated isn't said", spoken.but(["violated": .refused]), "no-violation"),
        missing("the point isn't clear", spoken.but(["point-clear": .no]), "point-unclear"),
        missing("too little to decide it", spoken.but(["enough-facts": .no]), "too-little"),
        missing(
            "everything is missing at once",
            spoken.but([
                "name": .refused, "address": .unknown, "office": .unknown, "violated": .unknown, "point-clear": .no,
                "enough-facts": .no,
            ]), "no-name", "no-address", "no-office", "no-violation", "point-unclear", "too-little"),
        RulebookCase(
            row: "wanted both ways, and the postal address is there: an address for the answer is enough",
            said: bothWays.but(["email": .unknown]), found: ["competence": "here", "extra-study": .yes],
            rows: ["completeness": [], "route": ["full"]], clocks: toldByPhone.with(decide)),
        RulebookCase(
            row: "wanted both ways, and the e-mail is there: an address for the answer is enough",
            said: bothWays.but(["address": .refused]), found: ["competence": "here", "extra-study": .yes],
            rows: ["completeness": [], "route": ["full"]], clocks: toldByPhone.with(decide)),
        RulebookCase(
            row: "registered within 3 days of the day on which it came by post", said: posted,
            found: ["competence": "here", "extra-study": .yes], rows: ["completeness": []],
            clocks: posted3Days.with(decide)),
    ]

    static let routes: [RulebookCase] =
        [("elsewhere", "elsewhere"), ("investigation", "investigation"), ("lower-office", "lower-office")].map {
            RulebookCase(
                row: "\($0.0): forwarded in 7 days", said: spoken, found: ["competence": .words($0.0)],
                rows: ["route": [RowID($0.1)]], clocks: toldByPhone.with(decide, sevenDays("forward")))
        } + [
            RulebookCase(
                row: "nobody has said whose it is: that is asked for, and whether it needs a check", said: spoken,
                rows: ["route": []], open: ["route": ["competence", "extra-study"]],
                clocks: toldByPhone.with(decide)),
            RulebookCase(
                row: "disagrees with what a head's deputy answered: the head hasn't decided yet, so it goes there",
                said: disagree.but(["answered-by": "staff", "complained-about": .unknown]),
                found: ["competence": "lower-office"], rows: ["route": ["lower-office"]],
                clocks: toldByPhone.with(decide, sevenDays("forward"))),
            RulebookCase(
                row: "disagrees with what the head answered: it isn't sent to that office, and no term runs for it",
                said: disagree, found: ["competence": "lower-office"], rows: ["route": ["own-answer"]],
                clocks: toldByPhone.with(decide)),
            // 24 hours run from the call whoever has to decide; seven days from the registration, to pass it on.
            RulebookCase(
                row: "on an investigator, and not this office's: forwarded in 7 days", said: article124,
                found: ["competence": "elsewhere"], rows: ["route": ["forward-124"]],
                clocks: toldByPhone.with(
                    ["article-124": .at("2026-03-06T09:50:00+03:00")], sevenDays("forward"))),
            RulebookCase(
                row: "on an investigator, and a lower office's: forwarded in 7 days", said: article124Posted,
                found: ["competence": "lower-office"], rows: ["route": ["forward-124"]],
                clocks: posted3Days.with(["article-124-written": .with("2026-03-04")], sevenDays("forward"))),
            RulebookCase(
                row: "on an investigator, and nobody has said whose it is: that is asked for", said: article124,
                rows: ["route": []], open: ["route": ["competence"]],
                clocks: toldByPhone.with(["article-124": .at("2026-03-06T09:50:00+03:00")])),
            RulebookCase(
                row: "on an investigator, with no name: returned, and the three days run",
                said: article124.but([
                    "name": .refused
                ]), found: ["competence": "here"], rows: ["completeness": ["no-name"], "route": ["article-124"]],
                grounds: [incomplete], clocks: toldByPhone.with(["article-124": .at("2026-03-06T09:50:00+03:00")])),
            RulebookCase(row: "when people are received: nothing to decide", said: reception, clocks: toldByPhone),
        ]

    static let terms: [RulebookCase] = [
        RulebookCase(
            row: "no extra study is needed: decided in 15 days", said: spoken,
            found: ["competence": "here", "extra-study": .no], rows: ["route": ["simple"]],
            clocks: toldByPhone.with(decide, ["decide-simple": .with("2026-03-18")])),
        RulebookCase(
            row: "it needs a check: decided in 30 days", said: spoken,
            found: ["competence": "here", "extra-study": .yes], rows: ["route": ["full"]],
            clocks: toldByPhone.with(decide)),
        RulebookCase(
            row: "disagrees with an answer: the same terms",
            said: disagree, found: ["competence": "here", "extra-study": .no], rows: ["route": ["simple"]],
            clocks: toldByPhone.with(decide, ["decide-simple": .with("2026-03-18")])),
        RulebookCase(
            row: "on an investigator, told by phone: 3 × 24 hours, to the minute", said: article124,
            found: ["competence": "here"], rows: ["route": ["article-124"]],
            clocks: toldByPhone.with(["article-124": .at("2026-03-06T09:50:00+03:00")])),
        // Of the day of receipt alone: it is day 1, so 2, 3 and 4 March.
        RulebookCase(
            row: "on an investigator, by post: 3 days of which the day of receipt is the first", said: article124Posted,
            found: ["competence": "here"], rows: ["route": ["article-124"]],
            clocks: posted3Days.with(["article-124-written": .with("2026-03-04")])),
    ]
}
