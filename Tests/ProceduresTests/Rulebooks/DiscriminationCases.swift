import Domain

/// The table of P11. The matter is registered on Wednesday 15 July 2026. The act was on 10 January: 31 January is day 21, 28
/// February 49, 31 March 80, 30 April 110, 31 May 141, 30 June 171, so Thursday 9 July is day 180. Another process ended on 10
/// May: 31 May is day 21, 30 June 51, 9 July 60.
enum DiscriminationCases {
    static func rulebook() throws -> Rulebook { try read.get() }

    /// Read once for all cases.
    private static let read = Result {
        try Rulebook(
            "discrimination", in: "America/New_York", on: "united-states", registered: "2026-07-15T11:00:00-04:00")
    }

    // MARK: What was said

    /// Filed online on the 180th day.
    static let filed: Answers = [
        "name": "Maria Orlova", "for-whom": "self", "neutral-heard": .yes, "institution": "Springfield College",
        "state": "Springfield, Massachusetts", "reason": "race", "happened": "2026-01-10", "filed-how": "online",
        "filed-on": "2026-07-09", "other-process": "none", "lawsuit": .no,
        "signed": .signed(by: "complainant", on: "2026-07-09"), "consent-signed": .yes, "reach-by": "email",
        "email": "maria@example.org",
    ]
    static let late = filed.but(["filed-on": "2026-07-10", "waiver-reason": "I was in hospital all spring"])
    static let notFiled = filed.but(["filed-how": "not-yet"], without: "filed-on", "signed")
    static let ended = filed.but(["other-process": "ended", "process-ended": "2026-05-10"])
    /// The act lay two years back, so that only the 60 days can open the door.
    static let endedOfOld = ended.but(["happened": "2024-07-01"])
    static let age = filed.but(["reason": "age", "learned": "2026-01-10"])
    static let sued = filed.but(["lawsuit": .yes], without: "signed", "consent-signed")

    /// What is found out where nothing keeps the complaint from being taken up.
    static let willing: Answers = ["papers-in": .yes, "both-willing": .yes, "sued-since": .no]

    // MARK: What follows

    /// Four hours after the call came in.
    private static let receipt: [ClockID: RulebookCase.Due] = ["acknowledged": .at("2026-07-15T14:50:00-04:00")]
    private static let lateGround = RulebookCase.Suggested("late", .notice, again: false)
    private static let lawsuit = RulebookCase.Suggested("lawsuit", .notice, again: false)
    private static let elsewhere = RulebookCase.Suggested("elsewhere", .notice, again: true)

    static let all = filing + processes + lawsuits + ageAct + notFiledYet + ways

    static let filing: [RulebookCase] = [
        RulebookCase(
            row: "filed on the day of the act: in time",
            said: filed.but(["filed-on": "2026-01-10", "signed": .signed(by: "parent", on: "2026-01-10")]),
            rows: ["timeliness": ["in-time"]], clocks: receipt),
        RulebookCase(
            row: "filed on the 180th day: in time", said: filed, found: willing,
            rows: ["timeliness": ["in-time"], "take-up": ["settle"]], clocks: receipt),
        RulebookCase(
            row: "filed on the 181st day: late, taken up only with a waiver", said: late, found: willing,
            rows: ["timeliness": ["late"], "take-up": []], open: ["take-up": ["waiver"]], grounds: [lateGround],
            clocks: receipt),
        RulebookCase(
            row: "late, and a waiver was granted: taken up", said: late, found: willing.but(["waiver": "granted"]),
            rows: ["timeliness": ["late"], "take-up": ["settle"]], grounds: [lateGround], clocks: receipt),
        RulebookCase(
            row: "late, and a waiver was denied: not taken up", said: late, found: willing.but(["waiver": "denied"]),
            rows: ["take-up": ["too-late"]], grounds: [lateGround], clocks: receipt),
        RulebookCase(
            row: "late, and no reason is given: a waiver is open all the same",
            said: late.but(["waiver-reason": .refused]), rows: ["timeliness": ["late"]], grounds: [lateGround],
            clocks: receipt),
        RulebookCase(
            row: "nobody knows when it happened: not taken up before a specialist has found the day",
            said: filed.but(["happened": .unknown]), found: willing,
            rows: ["timeliness": [], "in-term": [], "take-up": []],
            open: ["in-term": ["happened-found"], "take-up": ["happened-found", "waiver"]], clocks: receipt),
        RulebookCase(
            row: "the day is found, and it was filed on the 180th: taken up", said: filed.but(["happened": .unknown]),
            found: willing.but(["happened-found": "2026-01-10"]),
            rows: ["in-term": ["in-time"], "take-up": ["settle"]], clocks: receipt),
        // From 9 January the 9th of July is day 181.
        RulebookCase(
            row: "the day is found, and it was filed on the 181st: only with a waiver",
            said: filed.but(["happened": .unknown]), found: willing.but(["happened-found": "2026-01-09"]),
            rows: ["in-term": ["late"], "take-up": []], open: ["take-up": ["waiver"]], clocks: receipt),
        RulebookCase(
            row: "nobody knows when it was filed: not taken up before a specialist has found the day",
            said: filed.but(["filed-on": .unknown]), found: willing, rows: ["timeliness": [], "take-up": []],
            open: ["take-up": ["filed-later", "waiver"]], clocks: receipt),
        RulebookCase(
            row: "the day of filing is found, the 181st: denied a waiver, it isn't taken up",
            said: filed.but(["filed-on": .unknown]),
            found: willing.but(["filed-later": "2026-07-10", "waiver": "denied"]), rows: ["take-up": ["too-late"]],
            grounds: [lateGround], clocks: receipt),
        RulebookCase(
            row: "filed before it happened: the days can't be right, so it isn't taken up",
            said: filed.but(["happened": "2026-07-10"]), found: willing,
            rows: ["timeliness": [], "in-term": [], "take-up": ["days-unknown"]], clocks: receipt),
    ]

    static let processes: [RulebookCase] = [
        RulebookCase(
            row: "another agency handles it in a comparable way: not meanwhile",
            said: filed.but(["other-process": "agency"]), found: willing.but(["comparable": .yes]),
            rows: ["timeliness": ["running", "in-time"], "take-up": ["elsewhere"]], grounds: [elsewhere],
            clocks: receipt),
        RulebookCase(
            row: "the institution's own grievance procedure runs, in a comparable way: not meanwhile",
            said: filed.but(["other-process": "grievance"]), found: willing.but(["comparable": .yes]),
            rows: ["take-up": ["elsewhere"]], grounds: [elsewhere], clocks: receipt),
        RulebookCase(
            row: "another agency handles it, but not in a comparable way: taken up",
            said: filed.but(["other-process": "agency"]), found: willing.but(["comparable": .no]),
            rows: ["take-up": ["settle"]], grounds: [elsewhere], clocks: receipt),
        RulebookCase(
            row: "60 days after a comparable process ended: in time, whatever the 180 say", said: endedOfOld,
            found: willing.but(["relied-on": .no, "comparable": .yes]),
            rows: ["timeliness": ["after-process"], "in-term": ["after-process"], "take-up": ["settle"]],
            clocks: receipt),
        RulebookCase(
            row: "60 days after a process ended that may not have been comparable: that is asked for", said: endedOfOld,
            found: willing.but(["relied-on": .no]), rows: ["in-term": [], "take-up": []],
            open: ["in-term": ["comparable"], "take-up": ["comparable", "waiver"]], clocks: receipt),
        RulebookCase(
            row: "60 days after a process ended that wasn't comparable: only with a waiver", said: endedOfOld,
            found: willing.but(["relied-on": .no, "comparable": .no]), rows: ["in-term": ["late"], "take-up": []],
            open: ["take-up": ["waiver"]], clocks: receipt),
        RulebookCase(
            row: "after a process that wasn't comparable, and a waiver was granted: taken up", said: endedOfOld,
            found: willing.but(["relied-on": .no, "comparable": .no, "waiver": "granted"]),
            rows: ["in-term": ["late"], "take-up": ["settle"]], clocks: receipt),
        RulebookCase(
            row: "after a process that wasn't comparable, but within the 180: taken up", said: ended,
            found: willing.but(["relied-on": .no, "comparable": .no]),
            rows: ["in-term": ["in-time"], "take-up": ["settle"]], clocks: receipt),
        RulebookCase(
            row: "on the day on which it ended: in time", said: endedOfOld.but(["process-ended": "2026-07-09"]),
            rows: ["timeliness": ["after-process"]], clocks: receipt),
        RulebookCase(
            row: "61 days after it ended, and the 180 are over: late",
            said: endedOfOld.but(["filed-on": "2026-07-10", "waiver-reason": .refused]),
            rows: ["timeliness": ["late"]], grounds: [lateGround], clocks: receipt),
        RulebookCase(
            row: "61 days after it ended, but within the 180: in time",
            said: ended.but(["process-ended": "2026-05-09"]), rows: ["timeliness": ["in-time"]], clocks: receipt),
        RulebookCase(
            row: "another process ended: first one decides whether its outcome stands", said: ended,
            found: willing, rows: ["timeliness": ["in-time", "after-process"], "take-up": []],
            open: ["take-up": ["relied-on"]], clocks: receipt),
        RulebookCase(
            row: "another process ended, and its outcome is relied on: not taken up", said: ended,
            found: willing.but(["relied-on": .yes]), rows: ["take-up": ["relied"]],
            grounds: [.init("relied", .notice, again: false)], clocks: receipt),
    ]

    static let lawsuits: [RulebookCase] = [
        RulebookCase(
            row: "a lawsuit ends the complaint, though it came in time", said: sued,
            rows: ["timeliness": ["lawsuit", "in-time"], "take-up": ["sued"], "suing": ["sued"]], grounds: [lawsuit],
            clocks: receipt),
        RulebookCase(
            row: "a lawsuit that is filed later ends it too", said: filed, found: willing.but(["sued-since": .yes]),
            rows: ["timeliness": ["in-time"], "take-up": ["sued"]], grounds: [lawsuit], clocks: receipt),
        RulebookCase(
            row: "but for age, one may sue without a complaint here", said: filed,
            rows: ["suing": [], "age-suit": ["not-age"]], clocks: receipt),
    ]

    /// Filed on 10 January, so that 9 July is day 180 for the finding.
    private static let ageFiled = filedOn("2026-01-10")
    private static func filedOn(_ day: String) -> Answers {
        age.but(["filed-on": .words(day), "signed": .signed(by: "complainant", on: day)])
    }
    // The matter is of 15 July, which is day 180 after 16 January: 31 January is day 15, 28 February 43, 31 March 74, 30
    // April 104, 31 May 135, 30 June 165.
    private static let finding: [ClockID: RulebookCase.Due] = ["age-finding": .with("2026-07-09")]

    static let ageAct: [RulebookCase] = [
        RulebookCase(
            row: "Age Act: 180 days without a finding aren't over on the 180th", said: filedOn("2026-01-16"),
            found: ["outcome": "none"], rows: ["suing": ["age"], "age-suit": ["too-early"]],
            clocks: receipt.with(["age-finding": .with("2026-07-15")])),
        RulebookCase(
            row: "Age Act: on the 181st day without a finding one may sue", said: filedOn("2026-01-15"),
            found: ["outcome": "none"], rows: ["age-suit": ["no-finding"]],
            clocks: receipt.with(["age-finding": .with("2026-07-14")])),
        RulebookCase(
            row: "Age Act: a finding for the institution, and one may sue at once", said: ageFiled,
            found: ["outcome": "for-institution"], rows: ["age-suit": ["finding-against"]],
            clocks: receipt.with(finding)),
        RulebookCase(
            row: "Age Act: a violation was found, so no suit by this rule", said: ageFiled,
            found: ["outcome": "violation"], rows: ["age-suit": ["finding-for"]], clocks: receipt.with(finding)),
        RulebookCase(
            row: "Age Act: what the finding is has to be filled in", said: ageFiled, rows: ["age-suit": []],
            open: ["age-suit": ["outcome"]], clocks: receipt.with(finding)),
        RulebookCase(
            row: "age among several reasons: the same", said: ageFiled.but(["reason": "several-with-age"]),
            found: ["outcome": "none"], rows: ["age-suit": ["no-finding"]],
            clocks: receipt.with(finding)),
        // 9 July as day 180 again, from the day on which they knew.
        RulebookCase(
            row: "Age Act: 180 days from when one first knew, though the act lay further back",
            said: age.but(["happened": "2025-11-01"]), rows: ["timeliness": ["in-time-age"]],
            // Filed on 9 July: 31 July is day 22, 31 August 53, 30 September 83, 31 October 114, 30 November 144,
            // 31 December 175, 5 January 2027 day 180.
            clocks: receipt.with(["age-finding": .with("2027-01-05")])),
        RulebookCase(
            row: "Age Act: filed on the day on which one first knew",
            said: age.but(["happened": "2025-11-01", "learned": "2026-07-09"]),
            rows: ["timeliness": ["in-time-age"]], clocks: receipt.with(["age-finding": .with("2027-01-05")])),
        RulebookCase(
            row: "Age Act: on the 181st day from when one first knew: late",
            said: age.but(["happened": "2025-11-01", "filed-on": "2026-07-10", "waiver-reason": .refused]),
            rows: ["timeliness": ["late"]], grounds: [lateGround],
            clocks: receipt.with(["age-finding": .with("2027-01-06")])),
        // From 12 January day 180 is Saturday 11 July. Nothing is due then: the days pass.
        RulebookCase(
            row: "Age Act: a day off doesn't lengthen the 180 days",
            said: ageFiled.but(["filed-on": "2026-01-12"]), rows: ["timeliness": ["in-time-age", "in-time"]],
            clocks: receipt.with(["age-finding": .with("2026-07-11")])),
        RulebookCase(
            row: "Age Act: when one first knew isn't known, so from the act",
            said: age.but(["learned": .unknown, "filed-on": "2026-07-10", "waiver-reason": .refused]),
            rows: ["timeliness": ["late"]], grounds: [lateGround],
            clocks: receipt.with(["age-finding": .with("2027-01-06")])),
    ]

    static let notFiledYet: [RulebookCase] = [
        RulebookCase(
            row: "not filed yet: the 180 days from the act run", said: notFiled, rows: ["timeliness": ["not-filed"]],
            clocks: receipt.with(["filing": .with("2026-07-09")])),
        // From 12 January day 180 is Saturday 11 July; nothing says that it moves, Monday the 13th is worked.
        RulebookCase(
            row: "not filed yet, and the last day is a Saturday: the earlier reading warns",
            said: notFiled.but(["happened": "2026-01-12"]), rows: ["timeliness": ["not-filed"]],
            clocks: receipt.with(["filing": .with("2026-07-11", later: "2026-07-13")])),
        RulebookCase(
            row: "not filed yet, after another process: 60 days from its end run too",
            said: notFiled.but(["other-process": "ended", "process-ended": "2026-05-10"]),
            rows: ["timeliness": ["not-filed"]],
            clocks: receipt.with(["filing": .with("2026-07-09"), "filing-after": .with("2026-07-09")])),
        // From 12 May day 60 is the same Saturday.
        RulebookCase(
            row: "not filed yet, and the last of the 60 days is a Saturday: the earlier reading warns",
            said: notFiled.but(["other-process": "ended", "process-ended": "2026-05-12"]),
            rows: ["timeliness": ["not-filed"]],
            clocks: receipt.with([
                "filing": .with("2026-07-09"), "filing-after": .with("2026-07-11", later: "2026-07-13"),
            ])),
        RulebookCase(
            row: "not filed, and a lawsuit was: nothing is left to file for",
            said: notFiled.but(["lawsuit": .yes], without: "consent-signed"),
            rows: ["timeliness": ["lawsuit", "not-filed"]], grounds: [lawsuit], clocks: receipt),
        RulebookCase(
            row: "not filed yet, though all else is there: not taken up before it is filed", said: notFiled,
            found: willing, rows: ["in-term": [], "take-up": []],
            open: ["in-term": ["filed-later"], "take-up": ["filed-later", "waiver"]],
            clocks: receipt.with(["filing": .with("2026-07-09")])),
        RulebookCase(
            row: "filed after the call, on the 180th day: taken up", said: notFiled,
            found: willing.but(["filed-later": "2026-07-09"]),
            rows: ["in-term": ["in-time"], "take-up": ["settle"]],
            clocks: receipt.with(["filing": .with("2026-07-09")])),
        RulebookCase(
            row: "filed after the call, on the 181st day: only with a waiver", said: notFiled,
            found: willing.but(["filed-later": "2026-07-10"]), rows: ["in-term": ["late"], "take-up": []],
            open: ["take-up": ["waiver"]], clocks: receipt.with(["filing": .with("2026-07-09")])),
        RulebookCase(
            row: "filed after the call, on the 60th day after a comparable process: taken up",
            said: notFiled.but([
                "happened": "2024-07-01", "other-process": "ended", "process-ended": "2026-05-10",
            ]),
            found: willing.but(["filed-later": "2026-07-09", "comparable": .yes, "relied-on": .no]),
            rows: ["in-term": ["after-process"], "take-up": ["settle"]],
            // From 1 July 2024: 31 July is day 30, 31 August 61, 30 September 91, 31 October 122, 30 November 152,
            // 28 December 180, a Saturday; Monday the 30th is worked.
            clocks: receipt.with([
                "filing": .with("2024-12-28", later: "2024-12-30"), "filing-after": .with("2026-07-09"),
            ])),
        RulebookCase(
            row: "filed after the call, on the 61st day after a comparable process: only with a waiver",
            said: notFiled.but([
                "happened": "2024-07-01", "other-process": "ended", "process-ended": "2026-05-10",
            ]),
            found: willing.but(["filed-later": "2026-07-10", "comparable": .yes, "relied-on": .no]),
            rows: ["in-term": ["late"], "take-up": []], open: ["take-up": ["waiver"]],
            clocks: receipt.with([
                "filing": .with("2024-12-28", later: "2024-12-30"), "filing-after": .with("2026-07-09"),
            ])),
        // The act was on 10 January 2026: filed on 10 July it was late, but what it was about was known only on the 20th.
        RulebookCase(
            row: "Age Act, filed after the call: 180 days from when one first knew, and 180 more for the finding",
            said: notFiled.but(["reason": "age", "learned": "2026-01-20"]),
            found: willing.but(["filed-later": "2026-07-10", "outcome": "none"]),
            rows: ["in-term": ["in-time"], "take-up": ["settle"], "age-suit": ["too-early"]],
            // From 10 July: 31 July is day 21, 31 August 52, 30 September 82, 31 October 113, 30 November 143,
            // 31 December 174, 6 January 2027 day 180.
            clocks: receipt.with(["filing": .with("2026-07-09"), "age-finding-later": .with("2027-01-06")])),
        RulebookCase(
            row: "Age Act: the day of filing was found in the record, 181 days back: one may sue",
            said: ageFiled.but(["filed-on": .unknown]),
            found: ["filed-later": "2026-01-15", "outcome": "none"],
            // It is 15 July. From 15 January: the 31st is day 16, 28 February 44, 31 March 75, 30 April 105, 31 May 136,
            // 30 June 166, 14 July day 180.
            rows: ["age-suit": ["no-finding"]], clocks: receipt.with(["age-finding-later": .with("2026-07-14")])),
        RulebookCase(
            row: "Age Act: the day of filing was found in the record, 180 days back: too early",
            said: ageFiled.but(["filed-on": .unknown]),
            found: ["filed-later": "2026-01-16", "outcome": "none"],
            rows: ["age-suit": ["too-early"]], clocks: receipt.with(["age-finding-later": .with("2026-07-15")])),
    ]

    static let ways: [RulebookCase] = [
        RulebookCase(
            row: "both sides are willing: early resolution", said: filed, found: willing, rows: ["take-up": ["settle"]],
            clocks: receipt),
        RulebookCase(
            row: "not both are willing: an investigation", said: filed, found: willing.but(["both-willing": .no]),
            rows: ["take-up": ["investigate"]], clocks: receipt),
        RulebookCase(
            row: "signature or consent haven't come, though it was filed online: not yet", said: filed,
            found: willing.but(["papers-in": .no]), rows: ["take-up": ["papers-missing"]],
            grounds: [.init("papers", .notice, again: true)], clocks: receipt),
        RulebookCase(
            row: "whether both are willing isn't known: that is asked for", said: filed,
            found: willing.but(without: "both-willing"), rows: ["take-up": []],
            open: ["take-up": ["both-willing"]], clocks: receipt),
        RulebookCase(
            row: "whether a suit was filed since isn't known: nobody is told that it is taken up", said: filed,
            found: willing.but(without: "sued-since"), rows: ["take-up": []], open: ["take-up": ["sued-since"]],
            clocks: receipt),
    ]
}
