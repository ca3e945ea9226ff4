import Domain
import Procedures
import Testing

/// What no answers lead to is refused, and what some lead to isn't.
@Suite("What nothing can reach is refused, with the rows that stand before it")
struct ReachTests {
    @Test("one fault, one complaint", arguments: rowFaults + otherFaults + openFaults)
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
        // A text that a matter began with before this was looked for is still run.
        #expect((try? source.loaded()) != nil)
    }

    @Test("what some answers lead to is let be", arguments: sound)
    func letBe(name: String, old: String, new: String) throws {
        let complaints = try RuledExample.source(replacing: old, with: new).complaints()
        #expect(complaints.isEmpty, "\(name): \(complaints)")
    }

    @Test("what asks for a verdict that is never given isn't blamed for it")
    func oneCause() throws {
        let never = "when: { all: [{ field: whom, is: court }, { field: whom, is: city }] }"
        let complaints = try RuledExample.source(replacing: "when: { field: whom, is: court }", with: never)
            .complaints()
        // The clock, the letter and the row below ask for it.
        #expect(complaints.map(\.path) == ["tables.route.rows.to-court.when"], "\(complaints)")
    }

    private static let route = "when: { field: whom, is: court }"
    private static let often = "often: { when: { field: count, at-least: 3 }"

    static let rowFaults = [
        Fault(
            "covered by one row", route, "when: { all: [{ field: readable, is: no }, { field: whom, is: court }] }",
            .deadBranch, on: "to-court:", "tables.route.rows.to-court", says: "wherever it does, “unread” above it fits"
        ),
        Fault(
            "covered by two together", route,
            """
            when: { field: whom, is: court }
                    say: { ru: А., en: A. }
                  some:
                    when: { all: [{ field: whom, is: city }, { field: count, at-least: 5 }] }
                    say: { ru: А., en: A. }
                  few:
                    when: { all: [{ field: whom, is: city }, { field: count, at-least: 2, at-most: 4 }] }
                    say: { ru: А., en: A. }
                  last:
                    when: { all: [{ field: whom, is: city }, { field: count, is: [2, 7] }] }
            """, .deadBranch, on: "last:", "tables.route.rows.last", says: "“some” or “few” above it fits"),
        Fault(
            "days between dates that are covered", route,
            """
            when: { field: whom, is: court }
                    say: { ru: А., en: A. }
                  late:
                    when: { field: signed, since: served, at-least: 3 }
                    say: { ru: А., en: A. }
                  later:
                    when: { field: served, since: signed, at-most: -4 }
            """, .deadBranch, on: "later:", "tables.route.rows.later", says: "“late” above it fits"),
        Fault(
            "a row that always fits", route,
            "when: { not: { all: [{ field: whom, is: court }, { field: whom, is: city }] } }", .alwaysHolds,
            on: "when: { not:", "tables.route.rows.to-court.when", says: "“otherwise” never does"),
        Fault(
            "a row that fits once it is answered, before others", "when: { field: readable, is: no }",
            "when: { field: readable, is: [no, yes] }", .alwaysHolds, on: "when: { field: readable, is: [no, yes] }",
            "tables.route.rows.unread.when", says: "no answer keeps this from holding, so “to-court” or “otherwise”"),
        Fault(
            "what nobody can refuse is given", "when: { field: readable, is: no }",
            "when: { field: readable, has: given }", .alwaysHolds, on: "when: { field: readable, has: given }",
            "tables.route.rows.unread.when", says: "no answer keeps this"),
        Fault(
            "an otherwise that some row always comes before", route,
            "when: { all: [{ field: readable, is: yes }, { not: { all: [{ field: whom, is: court }, "
                + "{ field: whom, is: city }] } }] }",
            .deadBranch, on: "otherwise: { ru: Отвечаем", "tables.route.otherwise", says: "one of the rows fits"),
        Fault(
            "no otherwise where no row may fit", "    otherwise: { ru: Отвечаем сами., en: We answer. }\n", "",
            .missingKey, on: "route:", "tables.route", says: "no row fits: when readable = yes, whom = city"),
        Fault(
            "all that fit, and one always does", often,
            "often: { when: { any: [{ field: count, at-least: 3 }, { field: count, at-most: 2 }] }", .alwaysHolds,
            on: "often:", "tables.repeated.rows.often.when", says: "so “otherwise” never does"),
    ]

    static let otherFaults = [
        Fault(
            "a number beyond its range", "{ field: count, at-least: 3 }", "{ field: count, at-least: 10 }",
            .neverHolds, on: "often:", "tables.repeated.rows.often.when", says: "never holds"),
        Fault(
            "a number that contradicts itself", "{ field: count, at-least: 3 }",
            "{ all: [{ field: count, at-least: 3 }, { field: count, at-most: 2 }] }", .neverHolds, on: "often:",
            "tables.repeated.rows.often.when", says: "never holds"),
        Fault(
            "days round in a circle", "{ field: signed, since: served, at-most: 180 }",
            "{ all: [{ field: signed, since: served, at-least: 5 }, { field: served, since: signed, at-least: -4 }] }",
            .neverHolds, on: "late:", "tables.repeated.rows.late.when", says: "never holds"),
        Fault(
            "days that one date can't be from itself", "{ field: signed, since: served, at-most: 180 }",
            "{ field: served, since: served, at-least: 1 }", .neverHolds, on: "late:",
            "tables.repeated.rows.late.when", says: "compared with itself"),
        Fault(
            "twelve months in fewer than 365 days", "{ field: signed, since: served, at-most: 180 }",
            "{ all: [{ field: signed, since: served, at-least-months: 12 }, { field: signed, since: served, at-most: 364 }] }",
            .neverHolds, on: "late:", "tables.repeated.rows.late.when", says: "never holds"),
        Fault(
            "two months in fewer than 59 days", "{ field: signed, since: served, at-most: 180 }",
            "{ all: [{ field: signed, since: served, at-least-months: 2 }, { field: signed, since: served, at-most: 58 }] }",
            .neverHolds, on: "late:", "tables.repeated.rows.late.when", says: "never holds"),
        Fault(
            "more days than twelve months have", "{ field: signed, since: served, at-most: 180 }",
            "{ all: [{ field: signed, since: served, at-most-months: 12 }, { field: signed, since: served, at-least: 367 }] }",
            .neverHolds, on: "late:", "tables.repeated.rows.late.when", says: "never holds"),
        Fault(
            "fewer months than as many at most leave", "{ field: signed, since: served, at-most: 180 }",
            "{ all: [{ field: signed, since: served, at-least-months: 3 }, { field: signed, since: served, at-most-months: 2 }] }",
            .neverHolds, on: "late:", "tables.repeated.rows.late.when", says: "never holds"),
        Fault(
            "a day of looking that is two at once", "{ field: signed, since: served, at-most: 180 }",
            "{ all: [{ field: today, since: served, at-least: 5 }, { field: today, since: served, at-most: 3 }] }",
            .neverHolds, on: "late:", "tables.repeated.rows.late.when", says: "never holds"),
        Fault(
            "a verdict and what contradicts it", "when: { verdict: route, is: unread }",
            "when: { all: [{ verdict: route, is: unread }, { field: readable, is: yes }] }", .neverHolds,
            on: "when: { all: [{ verdict", "grounds.unreadable.when", says: "never holds"),
        Fault(
            "an answer to what isn't asked then", "    type: email\n",
            "    type: email\n    when: { all: [{ field: lawyer, has: given }, { field: lawyer, has: missing }] }\n",
            .neverHolds, on: "when: { all:", "fields.mail.when", says: "never holds"),
        Fault(
            "two causes at once", "when: { field: represented, is: yes }\n  why: { ru: Иск",
            "when: { all: [{ accepted: any }, { not: { accepted: [keep, send-word] } }] }\n  why: { ru: Иск",
            .neverHolds, on: "when: { all:", "preservation.when", says: "never holds"),
    ]

    /// Branches are looked at with whatever is answered so far.
    static let openFaults = [
        Fault(
            "a branch that others leave nothing to", "when: { field: hurry, is: yes }\n      - offer",
            """
            when: { field: count, at-least: 5 }
                  - { to: promise, when: { field: count, at-most: 6 } }
                  - { to: promise, when: { field: count, is: 5 } }
                  - offer
            """, .deadBranch, on: "- { to: promise, when: { field: count, is: 5", "steps.listen.next[2]",
            says: "a branch before it is"),
        Fault(
            "a last branch that others leave nothing to", "when: { field: hurry, is: yes }\n      - offer",
            """
            when: { field: hurry, is: yes }
                  - { to: promise, when: { not: { field: hurry, is: yes } } }
                  - offer
            """, .deadBranch, on: "- offer", "steps.listen.next[2]", says: "a branch before it is"),
    ]

    static let sound: [(name: String, old: String, new: String)] = [
        (
            "what isn't answered yet leaves room between yes and no", "when: { field: hurry, is: yes }\n      - offer",
            """
            when: { field: hurry, is: yes }
                  - { to: promise, when: { field: hurry, is: no } }
                  - offer
            """
        ),
        (
            "and so does a verdict that is open", "when: { field: hurry, is: yes }\n      - offer",
            """
            when: { verdict: route, is: unread }
                  - { to: promise, when: { not: { verdict: route, is: unread } } }
                  - offer
            """
        ),
        (
            "a later row that only part of the way is covered", route,
            """
            when: { all: [{ field: whom, is: court }, { field: count, at-least: 5 }] }
                    say: { ru: А., en: A. }
                  fewer:
                    when: { all: [{ field: whom, is: court }, { field: count, at-least: 4 }] }
            """
        ),
        (
            "rows that leave nothing, and no otherwise",
            route
                + "\n        say: { ru: В суд., en: To court. }\n    otherwise: { ru: Отвечаем сами., en: We answer. }\n",
            "when: { field: readable, is: yes }\n        say: { ru: В суд., en: To court. }\n"
        ),
        (
            "of all that fit, one that fits once it is answered, and no otherwise",
            "say: { ru: В срок., en: In time. } }\n    otherwise: { ru: Впервые., en: The first time. }\n",
            "say: { ru: В срок., en: In time. } }\n"
                + "      given: { when: { field: count, has: given }, say: { ru: А., en: A. } }\n"
        ),
    ]
}
