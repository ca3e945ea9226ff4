import Domain

/// The table of P10. The ticket is registered on Wednesday 10 June 2026 in Massachusetts; unless a case says otherwise, the
/// call was on Wednesday 20 May by day, and its number had been on the registry for more than a year.
enum DoNotCallCases {
    static func rulebook() throws -> Rulebook { try read.get() }

    /// Read once for all cases.
    private static let read = Result {
        try Rulebook(
            "do-not-call", in: "America/New_York", on: "united-states", registered: "2026-06-10T14:00:00-04:00")
    }

    // MARK: What was said

    static let consumer: Answers = [
        "name": "Maria Orlova", "account": "617 555 0100", "address": "1 Ashburton Place, Boston", "resident": .yes,
        "line-kind": "home",
    ]

    /// A sale under none of the exemptions.
    static let unsolicited = consumer.but([
        "purpose": "sale", "permission": .no, "shop-visit": .no, "contract": .no, "customer": .no, "meeting": .no,
    ])

    /// … which did nothing wrong: not listed, by day, in person, its number shown, everything said, nothing asked for.
    static let faultless = unsolicited.but([
        "called-on": "2026-05-20", "on-registry": .no, "time-of-day": "day", "manner": "person", "id-blocked": .no,
        "lasted": .yes, "said-purpose": .yes, "said-company": .yes, "said-seller": .yes, "said-goods": .yes,
        "asked-payment": .no, "seller": "Acme Windows", "calls": 1,
    ])

    /// … where it came to money, and all that has to be said was.
    static let paid = faultless.but([
        "asked-payment": .yes, "said-price": .yes, "said-limits": .yes, "said-refund": .yes, "investment": .no,
    ])

    static func listed(on registered: Said, effective: Said) -> Answers {
        faultless.but(["on-registry": .yes, "registered-on": registered, "effective-on": effective])
    }

    /// … by fax: nobody spoke, so nobody had a minute to say anything in.
    static let fax = faultless.but(
        ["manner": "fax"], without: "lasted", "said-purpose", "said-company", "said-seller", "said-goods")

    static let twice = faultless.but(["id-blocked": .yes, "calls": 2])

    /// All that one call can do wrong.
    static let everything = listed(on: "2025-03-01", effective: "2025-06-01").but([
        "time-of-day": "after-20", "manner": "recording", "id-blocked": .yes, "said-purpose": .no,
        "said-company": .no, "said-seller": .no, "said-goods": .no, "asked-payment": .yes, "said-price": .no,
        "said-limits": .no, "said-refund": .no, "investment": .yes, "said-investment": .no,
    ])

    // MARK: What follows

    /// A second call opens a suit for 365 days, of which 20 May 2026 is the first: the last is 19 May 2027.
    private static let secondCall: [ClockID: RulebookCase.Due] = ["second-call": .with("2027-05-19")]
    private static let oneCall = RulebookCase.Suggested("one-call", .nothing, again: true)
    private static let notInForce = RulebookCase.Suggested("not-in-force", .notice, again: true)

    /// … at work, where nobody asks about the registry.
    static let atWork = faultless.but(["line-kind": "business"], without: "on-registry")

    static let all = protected + exemptions + registry + violations + suits + unknowns

    static let protected: [RulebookCase] = [
        RulebookCase(
            row: "a telephone at work can't be on the registry, and a call that does nothing else wrong breaks nothing",
            said: atWork,
            rows: [
                "applies": [], "exemptions": [], "registry": ["business-line"], "violations": [],
                "suit": ["no-violation"],
            ]
        ),
        RulebookCase(
            row: "a telephone at work is under every other rule, since none of the seven exemptions names it",
            said: atWork.but([
                "time-of-day": "before-8", "manner": "recording", "id-blocked": .yes, "said-seller": .no,
            ]),
            rows: [
                "applies": [], "registry": ["business-line"],
                "violations": ["early", "recording", "id-blocked", "no-seller"], "suit": ["one-call"],
            ], grounds: [oneCall], clocks: secondCall),
        RulebookCase(
            row: "a second call to a telephone at work opens a suit",
            said: atWork.but(["id-blocked": .yes, "calls": 2, "earlier-on": "2026-05-01"]),
            rows: ["violations": ["id-blocked"], "suit": ["within"]]),
        RulebookCase(
            row: "who doesn't live in Massachusetts isn't protected", said: consumer.but(["resident": .no]),
            rows: ["applies": ["not-resident"], "exemptions": [], "violations": [], "suit": ["not-protected"]],
            grounds: [.init("not-resident", .nothing, again: false)]),
    ]

    private static func exempt(_ row: String, _ by: RowID, _ said: Answers, again: Bool = false) -> RulebookCase {
        RulebookCase(
            row: "exempt: \(row)", said: consumer.but(said),
            rows: ["exemptions": [by], "violations": [], "suit": ["exempt"]],
            grounds: [.init(GroundID(by.text), .nothing, again: again)])
    }

    static let exemptions: [RulebookCase] = [
        exempt("a non-commercial poll", "poll", ["purpose": "poll"]),
        exempt("a tax-exempt non-profit", "nonprofit", ["purpose": "nonprofit"]),
        exempt(
            "the consumer's express permission", "permission", ["purpose": "sale", "permission": .yes], again: true),
        exempt("reply to a visit to the shop", "visit", ["purpose": "sale", "permission": .no, "shop-visit": .yes]),
        exempt(
            "an existing contract or debt", "contract",
            ["purpose": "sale", "permission": .no, "shop-visit": .no, "contract": .yes]),
        exempt(
            "an existing customer", "customer",
            [
                "purpose": "sale", "permission": .no, "shop-visit": .no, "contract": .no, "customer": .yes,
                "told-to-stop": .no,
            ], again: true),
        exempt(
            "a sale that needs a meeting", "meeting",
            [
                "purpose": "sale", "permission": .no, "shop-visit": .no, "contract": .no, "customer": .no,
                "meeting": .yes,
            ]),
        exempt(
            "a call whose purpose wasn't clear, by permission", "permission",
            ["purpose": "unclear", "permission": .yes], again: true),
        exempt(
            "a customer who told them to stop, and a sale that needs a meeting: the one is over, the other fits",
            "meeting",
            [
                "purpose": "sale", "permission": .no, "shop-visit": .no, "contract": .no, "customer": .yes,
                "told-to-stop": .yes, "meeting": .yes,
            ]),
        RulebookCase(
            row: "no exemption fits, and nothing was wrong: no violation", said: faultless,
            rows: [
                "applies": [], "exemptions": [], "registry": ["not-listed"], "violations": [], "suit": ["no-violation"],
            ]
        ),
        RulebookCase(
            row: "a customer who told them to stop is exempt no more",
            said: twice.but(["customer": .yes, "told-to-stop": .yes, "earlier-on": "2026-05-01"]),
            rows: ["exemptions": [], "violations": ["id-blocked"], "suit": ["within"]]),
        RulebookCase(
            row: "what nobody remembers makes no exemption",
            said: twice.but([
                "permission": .unknown, "shop-visit": .unknown, "contract": .unknown, "customer": .unknown,
                "meeting": .unknown, "earlier-on": "2026-05-01",
            ]), rows: ["exemptions": [], "violations": ["id-blocked"], "suit": ["within"]]),
    ]

    static let registry: [RulebookCase] = [
        RulebookCase(
            row: "on the day on which the entry takes effect", said: listed(on: "2026-03-01", effective: "2026-05-20"),
            rows: ["registry": ["in-force"], "violations": ["registered"], "suit": ["one-call"]], grounds: [oneCall],
            clocks: secondCall),
        RulebookCase(
            row: "on the day before it takes effect", said: listed(on: "2026-03-01", effective: "2026-05-21"),
            rows: ["registry": ["before-effect"], "violations": []], grounds: [notInForce]),
        // 1 March and 90 days: 31 March is day 30, 30 April day 60, 30 May day 90.
        RulebookCase(
            row: "exactly 90 days after registering: the entry may take so long",
            said: listed(on: "2026-03-01", effective: .unknown).but(["called-on": "2026-05-30"]),
            rows: ["registry": ["within-90"], "violations": []], grounds: [notInForce],
            clocks: ["in-effect": .with("2026-05-30")]),
        RulebookCase(
            row: "exactly 91 days after registering: it has taken effect",
            said: listed(on: "2026-03-01", effective: .unknown).but(["called-on": "2026-05-31"]),
            rows: ["registry": ["over-90"], "violations": ["registered"], "suit": ["one-call"]], grounds: [oneCall],
            // From 31 May 2026, the first day, to 30 May 2027.
            clocks: ["second-call": .with("2027-05-30")]),
        RulebookCase(
            row: "on the very day of registering", said: listed(on: "2026-05-20", effective: .unknown),
            rows: ["registry": ["within-90"], "violations": []], grounds: [notInForce],
            // 31 May is day 11, 30 June day 41, 31 July day 72, 18 August day 90.
            clocks: ["in-effect": .with("2026-08-18")]),
        RulebookCase(
            row: "an effective date that is known outweighs the 90 days",
            said: listed(on: "2026-05-01", effective: "2026-05-10"),
            rows: ["registry": ["in-force"], "violations": ["registered"]], grounds: [oneCall], clocks: secondCall),
        RulebookCase(
            row: "whether it is on the registry isn't known: not held against anybody",
            said: faultless.but(["on-registry": .unknown]), rows: ["registry": ["not-known"], "violations": []]),
        RulebookCase(
            row: "on the registry, but nobody knows since when: not held against anybody",
            said: listed(on: .unknown, effective: .unknown), rows: ["registry": ["undated"], "violations": []]),
    ]

    private static func violation(_ row: String, _ said: Answers, _ tells: RowID...) -> RulebookCase {
        RulebookCase(
            row: "may be a violation: \(row)", said: said,
            rows: ["exemptions": [], "violations": tells, "suit": ["one-call"]], grounds: [oneCall], clocks: secondCall)
    }

    static let violations: [RulebookCase] = [
        violation(
            "after the registration took effect", listed(on: "2025-03-01", effective: "2025-06-01"), "registered"),
        violation("before 8 a.m.", faultless.but(["time-of-day": "before-8"]), "early"),
        violation("after 8 p.m.", faultless.but(["time-of-day": "after-20"]), "late"),
        violation("by fax", fax, "fax"),
        violation("a recorded message", faultless.but(["manner": "recording"]), "recording"),
        violation("caller ID blocked", faultless.but(["id-blocked": .yes]), "id-blocked"),
        violation("the purpose wasn't said in 60 seconds", faultless.but(["said-purpose": .no]), "no-purpose"),
        violation("the company wasn't said in 60 seconds", faultless.but(["said-company": .no]), "no-company"),
        violation("the seller wasn't said in 60 seconds", faultless.but(["said-seller": .no]), "no-seller"),
        violation("what is sold wasn't said in 60 seconds", faultless.but(["said-goods": .no]), "no-goods"),
        violation("the price wasn't said before payment", paid.but(["said-price": .no]), "no-price"),
        violation("the limits weren't said before payment", paid.but(["said-limits": .no]), "no-limits"),
        violation("the refund rules weren't said before payment", paid.but(["said-refund": .no]), "no-refund"),
        violation(
            "not all of an investment was said before payment",
            paid.but(["investment": .yes, "said-investment": .no]), "no-investment"),
        violation(
            "all at once", everything, "registered", "late", "recording", "id-blocked", "no-purpose", "no-company",
            "no-seller", "no-goods", "no-price", "no-limits", "no-refund", "no-investment"),
        violation(
            "on a mobile telephone as on one at home", faultless.but(["line-kind": "mobile", "id-blocked": .yes]),
            "id-blocked"),
        RulebookCase(
            row: "from 8 in the morning to 8 at night, and all was said before payment: no violation",
            said: paid.but(["investment": .yes, "said-investment": .yes]),
            rows: ["violations": [], "suit": ["no-violation"]]
        ),
        RulebookCase(
            row: "over before the first minute was: nothing is held against them that they had no time to say",
            said: faultless.but(
                ["lasted": .no], without: "said-purpose", "said-company", "said-seller", "said-goods"),
            rows: ["violations": []]),
    ]

    private static func suit(
        _ row: String, _ earlier: Said, on day: Said = "2026-05-20", _ tells: RowID, refused: Bool = false
    ) -> RulebookCase {
        RulebookCase(
            row: "a suit of one's own: \(row)", said: twice.but(["earlier-on": earlier, "called-on": day]),
            rows: ["violations": ["id-blocked"], "suit": [tells]], grounds: refused ? [oneCall] : [])
    }

    /// Unless a case says otherwise the second call was on 20 May 2026.
    static let suits: [RulebookCase] = [
        RulebookCase(
            row: "a suit of one's own: the first call opens none, but a complaint",
            said: faultless.but(["id-blocked": .yes]), rows: ["suit": ["one-call"]], grounds: [oneCall],
            clocks: secondCall),
        RulebookCase(
            row: "a suit of one's own: how many isn't known, so one is counted",
            said: faultless.but(["id-blocked": .yes, "calls": .unknown]), rows: ["suit": ["one-call"]],
            grounds: [oneCall], clocks: secondCall),
        suit("the second call on the same day", "2026-05-20", "within"),
        suit("the second call a month after", "2026-04-20", "within"),
        suit("a day less than 12 months apart", "2025-05-21", "within"),
        suit("on the day on which 12 months are over, for a lawyer to say", "2025-05-20", "edge"),
        suit("a day more than 12 months apart", "2025-05-19", "too-far-apart", refused: true),
        // A year with 29 February in it is as many months, and a day longer.
        suit("over 29 February, a day less", "2023-03-02", on: "2024-03-01", "within"),
        suit("over 29 February, 366 days", "2023-03-01", on: "2024-03-01", "edge"),
        suit(
            "to 29 February, which the year before hadn't", "2023-02-28", on: "2024-02-29", "too-far-apart",
            refused: true),
        suit("from 29 February, to the last day of the month", "2024-02-29", on: "2025-02-28", "edge"),
        suit("from 29 February, into March", "2024-02-29", on: "2025-03-01", "too-far-apart", refused: true),
        suit("the day of the one before isn't known", .unknown, "undated"),
        suit("the one before came later: the days don't agree", "2026-06-01", "otherwise"),
        RulebookCase(
            row: "a suit of one's own: two calls that broke no law open none",
            said: faultless.but(["calls": 2, "earlier-on": "2026-05-01"]), rows: ["suit": ["no-violation"]]),
    ].map { one in
        // “Otherwise” is the absence of rows.
        var one = one
        if one.rows["suit"] == ["otherwise"] { one.rows["suit"] = [] }
        return one
    }

    /// A verdict that isn't sure yet names what is still wanted.
    static let unknowns: [RulebookCase] = [
        RulebookCase(
            row: "open: when they rang", said: faultless.but(without: "time-of-day"),
            rows: ["violations": []], open: ["violations": ["time-of-day"]]),
        RulebookCase(
            row: "open: whether the refund rules were said, where another violation is sure already",
            said: paid.but(["said-price": .no], without: "said-refund"), rows: ["violations": ["no-price"]],
            open: ["violations": ["said-refund"]], grounds: [oneCall], clocks: secondCall),
        RulebookCase(
            row: "open: whether they were allowed to ring", said: consumer.but(["purpose": "sale"]),
            rows: ["exemptions": []],
            open: ["exemptions": ["permission", "shop-visit", "contract", "customer", "told-to-stop", "meeting"]]),
        RulebookCase(
            row: "open: the last exemption", said: unsolicited.but(without: "meeting"), rows: ["exemptions": []],
            open: ["exemptions": ["meeting"]]),
        RulebookCase(
            row: "open: how many calls there were", said: faultless.but(["id-blocked": .yes], without: "calls"),
            rows: ["violations": ["id-blocked"], "suit": []], open: ["suit": ["calls", "earlier-on"]]),
        RulebookCase(
            row: "open: the day of the call before", said: twice, rows: ["suit": []], open: ["suit": ["earlier-on"]]),
        RulebookCase(
            row: "open: when it was registered",
            said: listed(on: .unknown, effective: .unknown).but(without: "registered-on"), rows: ["registry": []],
            open: ["registry": ["registered-on"]]),
    ]
}
