import Domain
import Procedures
import Testing

@Suite("What a procedure says of its tickets is refused where it makes no sense, with the line to mend")
struct RuledCheckingTests {
    @Test("the example that each fault is made of is sound")
    func sound() throws {
        let source = ProcedureSource(text: try RuledExample.text(), file: "ruled.yaml")
        #expect(source.complaints().map(\.description) == [])
        let procedure = try source.checked().procedure
        #expect(procedure.clocks.map(\.id) == ["answer", "send", "served-on", "inquiry"])
        #expect(
            procedure.clocks.map(\.terms.rule.term) == [
                .calendarDays(30), .workingDays(5), .calendarDays(21), .hours(72),
            ])
        #expect(procedure.findings == ["readable"] && procedure.forwarding?.neverTo == "whom")
        #expect(procedure.noCalls?.through == "lawyer" && procedure.preservation != nil)
        #expect(procedure.table("route")?.rows.map(\.ground) == ["unreadable", nil])
        #expect(procedure.field("consent")?.no?.allowsRegistration == false)
        #expect(procedure.field("story")?.rules == [.substance])
    }

    @Test(
        "one fault, one complaint",
        arguments: fieldFaults + tableFaults + clockFaults + startFaults + ticketFaults + foundFaults + meansFaults
            + spanFaults)
    func refused(fault: Fault) throws {
        let source = try RuledExample.source(replacing: fault.old, with: fault.new)
        let complaints = source.complaints()
        #expect(complaints.map(\.rule) == [fault.rule], "\(complaints)")
        let complaint = try #require(complaints.first)
        let line = source.text.split(separator: "\n", omittingEmptySubsequences: false)[(complaint.line ?? 1) - 1]
        #expect(line.drop { $0 == " " }.hasPrefix(fault.blamed), "\(complaint)")
        #expect(complaint.path == fault.path)
        #expect(complaint.what.contains(fault.says), "\(complaint.what)")
        #expect(!complaint.remedy.isEmpty)
    }

    @Test("fields that wait for each other are each named")
    func cycle() throws {
        var text = try RuledExample.text()
        text.replace("    type: phone", with: "    type: phone\n    when: { field: mail, has: given }")
        text.replace("    type: email", with: "    type: email\n    when: { field: consent, is: yes }")
        text.replace(
            "    no: { ru: Тогда", with: "    when: { not: { field: lawyer, has: missing } }\n    no: { ru: Тогда")
        let complaints = ProcedureSource(text: text, file: "x").complaints()
        #expect(complaints.map(\.path) == ["fields.lawyer.when", "fields.consent.when", "fields.mail.when"])
        #expect(complaints.allSatisfy { $0.rule == .neverHolds && $0.what.contains("wait for its own answer") })
    }

    @Test("also by way of a table's verdict")
    func cycleThroughATable() throws {
        let complaints = try RuledExample.source(
            replacing: "    type: email\n", with: "    type: email\n    when: { verdict: route, is: otherwise }\n"
        ).complaints()
        #expect(complaints.isEmpty, "\(complaints)")
        let circular = try RuledExample.source(
            replacing: "    type: choice\n", with: "    type: choice\n    when: { verdict: route, is: otherwise }\n"
        ).complaints()
        #expect(circular.map(\.path) == ["fields.whom.when"])
    }

    @Test(
        "what is looked at in the call waits for nothing that is found out after it, nor for itself",
        arguments: [
            ("{ field: readable, is: yes }", "found out after the call"),
            ("{ any: [{ accepted: keep }, { field: hurry, is: yes }] }", "can't wait for itself to be accepted"),
        ])
    func waitsForWhatNeverComes(condition: String, says: String) throws {
        let complaints = try RuledExample.source(
            replacing: "    carried-out: on-phone", with: "    carried-out: on-phone\n    when: \(condition)"
        ).complaints()
        #expect(complaints.contains { $0.path == "solutions.keep.when" && $0.what.contains(says) }, "\(complaints)")
    }

    @Test("files are never found out, so no finding is one")
    func foundFiles() throws {
        var text = try RuledExample.text()
        text.replace("findings: readable", with: "findings: [readable, scans]")
        text.replace(
            "  mail:\n",
            with: "  scans:\n    label: { ru: Сканы, en: Scans }\n    type: attachments\n    limit: 3\n  mail:\n",
            maxReplacements: 1)
        let complaints = ProcedureSource(text: text, file: "x").complaints()
        #expect(complaints.map(\.path) == ["findings[1]"], "\(complaints)")
        #expect(complaints.first?.what.contains("attached to the ticket itself") == true, "\(complaints)")
    }

    @Test(
        "what makes sense is accepted",
        arguments: [
            // Of a table that tells every row, two may hold at once.
            (
                "court-often: { when: { verdict: route, is: to-court }",
                "court-often: { when: { field: count, at-least: 3 }"
            ),
            ("warn: [10 days, 12 hours]", "warn: [2 days, 1 day, 1 hour, 1 minute]"),
            // A cause or an offer may be looked at where the verdict is used.
            (
                "    when: { verdict: route, is: to-court }\n",
                "    when: { all: [{ accepted: any }, { verdict: route, is: to-court }] }\n"
            ),
            (
                "    term: { working-days: 5 }\n    counts-from: same-day\n    until: close-of-business\n",
                "    term: { working-days: 1 }\n    counts-from: same-day\n    until: end-of-day\n"
            ),
        ])
    func accepted(old: String, new: String) throws {
        let complaints = try RuledExample.source(replacing: old, with: new).complaints()
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("a warning isn't refused where the term may be longer than it says, or begin later")
    func warningsOfLongerTerms() throws {
        var text = try RuledExample.text()
        text.replace("warn: [10 days, 12 hours]", with: "warn: [29 days, 719 hours]")
        text.replace("term: { working-days: 5 }", with: "term: { working-days: 5 }\n    warn: [5 days]")
        text.replace("    rules: [not-future]\n", with: "")
        text.replace("last-day-off: previous\n", with: "last-day-off: previous\n    warn: [30 days]\n")
        #expect(ProcedureSource(text: text, file: "x").complaints() == [])
        text.replace("last-day-off: unsettled", with: "last-day-off: next")
        text.replace("[29 days, 719 hours]", with: "[31 days]")
        #expect(ProcedureSource(text: text, file: "x").complaints() == [])
    }

    @Test("tables that ask each other's verdicts can't make a small file a large question")
    func multiplyingVerdicts() throws {
        let rows = { (table: Int) in
            (0..<4).map { row in
                let condition =
                    "{ any: [{ verdict: t\(table - 1), is: otherwise }, { field: count, at-least: \(row) }] }"
                return "      r\(row): { when: \(condition), say: { ru: Да., en: Yes. } }\n"
            }.joined()
        }
        var tables = "  t0:\n    title: { ru: А, en: A }\n    hit: all\n    step: listen\n    rows:\n"
        tables += "      r0: { when: { field: hurry, is: yes }, say: { ru: Да., en: Yes. } }\n"
        tables += "    otherwise: { ru: Нет., en: No. }\n"
        for table in 1..<18 {
            tables +=
                "  t\(table):\n    title: { ru: А, en: A }\n    hit: all\n    step: listen\n    rows:\n\(rows(table))"
            tables += "    otherwise: { ru: Нет., en: No. }\n"
        }
        let complaints = try RuledExample.source(replacing: "  repeated:\n", with: tables + "  repeated:\n")
            .complaints()
        #expect(!complaints.isEmpty)
        #expect(Set(complaints.map(\.rule)) == [.tooMany], "\(complaints)")
        #expect(complaints.first?.path == "tables.t6.rows.r0.when.any[0].verdict")
    }

    static let fieldFaults = [
        Fault(
            "a rule that nobody knows", "rules: substance", "rules: [substence]", .unknownWord,
            on: "rules: [substence]",
            "fields.story.rules[0]", says: "“substence”"),
        Fault(
            "a rule for another type", "rules: [not-future]", "rules: [full-name]", .neverHolds,
            on: "rules: [full-name]", "fields.served.rules", says: "“full-name” is no rule"),
        Fault(
            "a day's rule on a text", "rules: substance", "rules: not-past", .neverHolds, on: "rules: not-past",
            "fields.story.rules", says: "“not-past” is no rule"),
        Fault(
            "a no to what isn't asked so", "    type: email\n",
            "    type: email\n    no: { ru: Нет., en: No., registration: allowed }\n", .unknownKey,
            on: "no: { ru: Нет.",
            "fields.mail.no", says: "“no” is no answer"),
        Fault(
            "nobody may sign", "options: { self: { ru: Сам, en: Self } }", "options: {}", .wrongType, on: "options: {}",
            "fields.signed.options", says: "nothing is in it"),
        Fault(
            "more files than there are keys", "    limit: 3\n", "    limit: 10\n", .senselessLimit, on: "limit: 10",
            "fields.papers.limit", says: "10 files"),
        Fault(
            "an address with a limit", "    type: email\n", "    type: email\n    limit: 20\n", .unknownKey,
            on: "limit: 20", "fields.mail.limit", says: "means nothing"),
        Fault(
            "a finding that is no field", "findings: readable", "findings: [readable, legible]", .unknownReference,
            on: "findings: [readable, legible]", "findings[1]", says: "no field is called “legible”"),
        Fault(
            "a finding that is asked as well", "findings: readable", "findings: [readable, mail]", .duplicate,
            on: "mail:", "fields.mail", says: "asked in a step and filled in on the ticket"),
        Fault(
            "a finding that stands twice", "findings: readable", "findings: [readable, readable]", .duplicate,
            on: "findings: [readable, readable]", "findings[1]", says: "“readable” stands here already"),
        Fault(
            "a number out of its range", "{ field: count, at-least: 3 }", "{ field: count, is: 10 }", .neverHolds,
            on: "often: { when: { field: count, is: 10 }", "tables.repeated.rows.often.when.is", says: "from 0 to 9"),
        Fault(
            "measuring what is no number", "{ field: count, at-least: 3 }", "{ field: whom, at-least: 3 }",
            .neverHolds, on: "often: { when: { field: whom", "tables.repeated.rows.often.when.field",
            says: "not a number or money"),
        Fault(
            "bounds the wrong way round", "{ field: count, at-least: 3 }", "{ field: count, at-least: 5, at-most: 4 }",
            .senselessLimit, on: "often:", "tables.repeated.rows.often.when.at-most", says: "between 5 and 4"),
        Fault(
            "the same answer twice", "when: { field: whom, is: court }", "when: { field: whom, is: [court, court] }",
            .duplicate, on: "when: { field: whom, is: [court, court] }", "tables.route.rows.to-court.when.is[1]",
            says: "the same answer stands here twice"),
        Fault(
            "the same row twice", "when: { verdict: route, is: unread }",
            "when: { verdict: route, is: [unread, unread] }", .duplicate, on: "when: { verdict: route, is: [unread",
            "grounds.unreadable.when.is[1]", says: "the same row stands here twice"),
        Fault(
            "the same solution twice", "when: { field: represented, is: yes }\n  why: { ru: Иск",
            "when: { accepted: [keep, send-word, keep] }\n  why: { ru: Иск", .duplicate, on: "when: { accepted",
            "preservation.when.accepted[2]", says: "the same solution stands here twice"),
        Fault(
            "the same cause twice", "\nsolutions:\n",
            "\ncauses:\n  rain: { title: { ru: Дождь, en: Rain }, fault: not-ours }\n"
                + "  snow: { title: { ru: Снег, en: Snow }, fault: not-ours, when: { cause: [rain, rain] } }\n\nsolutions:\n",
            .duplicate, on: "snow:", "causes.snow.when.cause[1]", says: "the same cause stands here twice"),
        Fault(
            "a cause that asks for itself", "\nsolutions:\n",
            "\ncauses:\n  rain: { title: { ru: Дождь, en: Rain }, fault: not-ours }\n"
                + "  snow: { title: { ru: Снег, en: Snow }, fault: not-ours, when: { not: { cause: [rain, snow] } } }\n"
                + "\nsolutions:\n",
            .neverHolds, on: "snow:", "causes.snow.when", says: "can't wait for itself"),
        Fault(
            "days between what has none", "since: served", "since: mail", .neverHolds, on: "late:",
            "tables.repeated.rows.late.when.since", says: "“mail” is not a date or a signature"),
        Fault(
            "days since nothing", "since: served", "since: surved", .unknownReference, on: "late:",
            "tables.repeated.rows.late.when.since", says: "no field is called “surved”"),
    ]

    static let tableFaults = [
        Fault(
            "a hit that nobody knows", "hit: first", "hit: best", .unknownWord, on: "hit: best", "tables.route.hit",
            says: "“best”"),
        Fault(
            "a ground that there isn't", "ground: unreadable", "ground: unraedable", .unknownReference,
            on: "ground: unraedable", "tables.route.rows.unread.ground", says: "no ground is called “unraedable”"),
        Fault(
            "a step that there isn't", "    hit: first\n", "    hit: first\n    step: lisen\n", .unknownReference,
            on: "step: lisen", "tables.route.step", says: "no step is called “lisen”"),
        Fault(
            "the same condition twice", "when: { field: whom, is: court }", "when: { field: readable, is: no }",
            .deadBranch, on: "when: { field: readable, is: no }", "tables.route.rows.to-court.when",
            says: "an earlier row has the same condition"),
        Fault(
            "a row that stands for none", "      to-court:\n", "      otherwise:\n", .badName, on: "otherwise:",
            "tables.route.rows.otherwise", says: "stands for no row"),
        Fault(
            "what is no answer", "when: { field: whom, is: court }", "when: { not: { accepted: any } }", .unfulfillable,
            on: "when: { not: { accepted: any } }", "tables.route.rows.to-court.when",
            says: "a cause or an offer is none"),
        Fault(
            "what is asked once an offer is accepted", "    type: number\n",
            "    type: number\n    when: { accepted: any }\n", .unfulfillable,
            on: "often: {", "tables.repeated.rows.often.when", says: "“count” waits for a cause or an offer"),
        Fault(
            "a table below", "when: { field: whom, is: court }", "when: { verdict: repeated, is: often }",
            .unknownReference, on: "when: { verdict: repeated", "tables.route.rows.to-court.when.verdict",
            says: "no table above this is called “repeated”"),
        Fault(
            "a row that there isn't", "often: { when: { field: count, at-least: 3 }",
            "often: { when: { verdict: route, is: to-curt }", .unknownReference, on: "often:",
            "tables.repeated.rows.often.when.is", says: "“route” has no row “to-curt”"),
    ]

    static let foundFaults = [
        Fault(
            "found, where nothing that is found lets it run", "    starts: refused\n", "    starts: found\n",
            .unfulfillable, on: "starts: found", "clocks.inquiry.starts", says: "nothing that is found out"),
        Fault(
            "registered, once it is found", "    starts: refused\n    ends: done\n",
            "    starts: found\n    ends: registered\n    when: { field: readable, is: no }\n", .neverHolds,
            on: "ends: registered", "clocks.inquiry.ends", says: "has happened when it starts"),
        Fault(
            "told with the number, though found later", "    starts: registered\n    ends: answered\n",
            "    starts: found\n    ends: answered\n    when: { field: readable, is: no }\n", .neverHolds, on: "say:",
            "clocks.answer.say", says: "this clock may not run yet"),
    ]

    @Test("by what means something is told is read from the file: one word for all that is written, or a list")
    func means() throws {
        var text = try RuledExample.text()
        text.replace("    ends: answered\n", with: "    ends: answered\n    means: written\n")
        text.replace("counted-from: end, basis", with: "counted-from: end, means: [letter, handed], basis")
        text.replace("    demands: notice\n", with: "    demands: notice\n    means: email\n")
        text.replace("  notice: yes\n", with: "  notice: yes\n  means: [letter]\n")
        let procedure = try ProcedureSource(text: text, file: "x").checked().procedure
        #expect(procedure.clock("answer")?.terms.means == Notice.Means.written)
        #expect(procedure.clock("answer")?.terms.extensionMeans == [.letter, .handed])
        #expect(procedure.clock("send")?.terms.means == nil)
        #expect(procedure.ground("unreadable")?.means == [.email] && procedure.forwarding?.means == [.letter])
        let outline = ProcedureOutline(procedure, in: .en).text
        #expect(outline.contains("until answered in writing") && outline.contains("from its end (letter, handed)"))
    }

    static let ticketFaults = [
        Fault(
            "a demand that nobody knows", "demands: notice", "demands: money", .unknownWord, on: "demands: money",
            "grounds.unreadable.demands", says: "“money”"),
        Fault(
            "a verdict that there isn't", "when: { verdict: route, is: unread }", "when: { verdict: rout, is: unread }",
            .unknownReference, on: "when: { verdict: rout,", "grounds.unreadable.when.verdict",
            says: "no table above this is called “rout”"),
        Fault(
            "nobody to forward to", "bodies: { city: { ru: Город, en: City }, court: { ru: Суд, en: Court } }",
            "bodies: {}", .wrongType, on: "bodies: {}", "forwarding.bodies", says: "nothing is in it"),
        Fault(
            "a notice that isn't decided on", "  never-to: whom\n  notice: yes\n", "  never-to: whom\n", .missingKey,
            on: "forwarding:", "forwarding", says: "“notice” is missing"),
        Fault(
            "whom it is about, by no field", "never-to: whom", "never-to: whome", .unknownReference,
            on: "never-to: whome", "forwarding.never-to", says: "no field is called “whome”"),
        Fault(
            "whom it is about, by a number", "never-to: whom", "never-to: count", .wrongType, on: "never-to: count",
            "forwarding.never-to", says: "neither a choice nor a line"),
        Fault(
            "whom it is about, under other names",
            "bodies: { city: { ru: Город, en: City }, court: { ru: Суд, en: Court } }",
            "bodies: { town: { ru: Город, en: City } }", .neverHolds, on: "never-to: whom", "forwarding.never-to",
            says: "no option of “whom” is one of these bodies"),
        Fault(
            "a lawyer without a telephone", "through: lawyer", "through: mail", .wrongType, on: "through: mail",
            "no-calls.through", says: "“mail” isn't a telephone number"),
        Fault(
            "a lawyer that there isn't", "through: lawyer", "through: lawyr", .unknownReference, on: "through: lawyr",
            "no-calls.through", says: "no field is called “lawyr”"),
        Fault(
            "no calls to whom", "  when: { field: represented, is: yes }\n  why: { ru: Через",
            "  why: { ru: Через", .missingKey, on: "no-calls:", "no-calls", says: "“when” is missing"),
        Fault(
            "preserved for no reason", "  why: { ru: Иск, en: A lawsuit }\n", "", .missingKey, on: "preservation:",
            "preservation", says: "“why” is missing"),
        Fault(
            "preserved when it can't be", "preservation:\n  when: { field: represented, is: yes }",
            "preservation:\n  when: { all: [{ field: represented, is: yes }, { field: represented, is: no }] }",
            .neverHolds, on: "when: { all:", "preservation.when", says: "this never holds"),
        Fault(
            "a letter that serves nothing", "serves: forwarding", "serves: fowarding", .unknownWord,
            on: "serves: fowarding", "letters.away.serves", says: "“fowarding”"),
        Fault(
            "a letter with a field that there isn't",
            "en: \"{name}: {body}, {field-whom}", "en: \"{name}: {body}, {field-whome}", .unknownVariable,
            on: "en: \"{name}: {body}, {field-whome}", "letters.away.body.en", says: "“{field-whome}”"),
        Fault(
            "a letter with a clock that there isn't",
            "ru: \"{name}: {body}, {field-whom}, {due-answer}", "ru: \"{name}: {body}, {field-whom}, {due-reply}",
            .unknownVariable, on: "ru: \"{name}", "letters.away.body.ru", says: "“{due-reply}”"),
        Fault(
            "a letter with a table that there isn't", "{verdict-route}.\"\n      en", "{verdict-root}.\"\n      en",
            .unknownVariable, on: "ru: \"{name}", "letters.away.body.ru", says: "“{verdict-root}”"),
        Fault(
            "a verdict demanded of no table", "demand: required-fields", "demand: { verdict: rout }", .unknownReference,
            on: "demand: { verdict: rout }", "obligations.name-known.demand.verdict", says: "no table is called “rout”"),
        Fault(
            "a verdict that waits for a finding", "demand: required-fields", "demand: { verdict: route }",
            .unfulfillable, on: "demand: { verdict: route }", "obligations.name-known.demand.verdict",
            says: "“route” waits for “readable”"),
        Fault(
            "a verdict on another that does", "demand: required-fields", "demand: { verdict: repeated }",
            .unfulfillable, on: "demand: { verdict: repeated }", "obligations.name-known.demand.verdict",
            says: "“repeated” waits for “readable”"),
    ]
}
