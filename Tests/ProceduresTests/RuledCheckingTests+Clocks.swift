import Domain
import Procedures

/// What can be wrong with clocks, with what they start from and by what they are told, and with the time between two days.
extension RuledCheckingTests {
    private static let mark = "    ends: answered\n"

    static let clockFaults = [
        Fault(
            "an end that nobody knows", mark, "    ends: replied\n", .unknownWord, on: "ends: replied",
            "clocks.answer.ends", says: "“replied”"),
        Fault(
            "counting that isn't stated", "    counts-from: same-day\n", "", .missingKey, on: "send:", "clocks.send",
            says: "“counts-from” is missing"),
        Fault(
            "two terms", "term: { working-days: 5 }", "term: { working-days: 5, hours: 2 }", .missingKey,
            on: "term: { working-days: 5, hours: 2 }", "clocks.send.term", says: "isn't one term"),
        Fault(
            "no time at all", "term: { working-days: 5 }", "term: { working-days: 0 }", .senselessLimit,
            on: "term: { working-days: 0 }", "clocks.send.term", says: "0 is no sensible term"),
        Fault(
            "hours without end", "term: { days-of-24-hours: 3 }", "term: { days-of-24-hours: 9223372036854775807 }",
            .senselessLimit, on: "term: {", "clocks.inquiry.term", says: "no sensible term"),
        Fault(
            // 24 times this is 8 more than 64 bits count to.
            "hours that come round to eight", "term: { days-of-24-hours: 3 }",
            "term: { days-of-24-hours: 768614336404564651 }", .senselessLimit, on: "term: {", "clocks.inquiry.term",
            says: "no sensible term"),
        Fault(
            "an extension that comes round to eight hours", "    term: { days-of-24-hours: 3 }\n",
            "    term: { days-of-24-hours: 3 }\n"
                + "    extension: { by: 768614336404564651, counted-from: start, basis: { act: house } }\n",
            .senselessLimit, on: "extension: {", "clocks.inquiry.extension.by", says: "no sensible extension"),
        Fault(
            "over as it starts",
            "    term: { working-days: 5 }\n    counts-from: same-day\n    until: close-of-business\n",
            "    term: { working-days: 1 }\n    counts-from: same-day\n    until: same-time\n", .senselessLimit,
            on: "until: same-time", "clocks.send.until", says: "is over as it begins"),
        Fault(
            "hours that end with the day", "    until: same-time\n", "    until: end-of-day\n", .senselessLimit,
            on: "until: end-of-day", "clocks.inquiry.until", says: "when its last hour is over"),
        Fault(
            "a warning in weeks", "warn: [10 days, 12 hours]", "warn: [2 weeks]", .wrongType, on: "warn: [2 weeks]",
            "clocks.answer.warn[0]", says: "“2 weeks” is no time"),
        Fault(
            "a warning years before", "warn: [10 days, 12 hours]", "warn: [9999 days]", .senselessLimit,
            on: "warn: [9999 days]", "clocks.answer.warn", says: "not a year before"),
        Fault(
            "the same warning twice", "warn: [10 days, 12 hours]", "warn: [10 days, 1 day, 24 hours]", .duplicate,
            on: "warn: [10 days", "clocks.answer.warn[2]", says: "the same warning stands here twice"),
        Fault(
            "a warning as long as the term", "warn: [10 days, 12 hours]", "warn: [12 hours, 30 days]", .senselessLimit,
            on: "warn: [12 hours, 30 days]", "clocks.answer.warn", says: "30 days before the end"),
        Fault(
            "a warning longer than hours", "    until: same-time\n",
            "    until: same-time\n    warn: [4 days, 1 hour]\n",
            .senselessLimit, on: "warn: [4 days, 1 hour]", "clocks.inquiry.warn", says: "no longer than 3 days"),
        Fault(
            "a warning longer than the days since what is past", "    until: end-of-day\n    last-day-off: previous\n",
            "    until: end-of-day\n    last-day-off: previous\n    warn: 505 hours\n", .senselessLimit,
            on: "warn: 505 hours", "clocks.served-on.warn", says: "505 hours before the end"),
        Fault(
            "the same pause twice", "pauses: [waiting-for-caller]", "pauses: [waiting-for-caller, waiting-for-caller]",
            .duplicate, on: "pauses: [waiting", "clocks.answer.pauses[1]", says: "the same pause stands here twice"),
        Fault(
            "in force from nothing to nothing", "in-force: { from: 2006-11-02 }", "in-force: {}", .missingKey,
            on: "in-force: {}", "clocks.answer.in-force", says: "neither “from” nor “until”"),
        Fault(
            "a law that ended with the first year", "in-force: { from: 2006-11-02 }", "in-force: { until: 0001-12-31 }",
            .senselessLimit, on: "in-force: { until", "clocks.answer.in-force.until", says: "before the year 1 ends"),
        Fault(
            "a law of the last year", "in-force: { from: 2006-11-02 }", "in-force: { from: 9999-01-01 }",
            .senselessLimit, on: "in-force: { from: 9999", "clocks.answer.in-force.from", says: "in the year 9999"),
        Fault(
            "over before it began", "in-force: { from: 2006-11-02 }",
            "in-force: { from: 2006-11-02, until: 2006-11-01 }",
            .senselessLimit, on: "in-force:", "clocks.answer.in-force", says: "ends before it begins"),
        Fault(
            "no such day", "in-force: { from: 2006-11-02 }", "in-force: { from: 2006-02-30 }", .wrongType,
            on: "in-force:", "clocks.answer.in-force.from", says: "“2006-02-30” is no day"),
        Fault(
            "longer by nothing", "extension: { by: 30", "extension: { by: 0", .senselessLimit, on: "extension: { by: 0",
            "clocks.answer.extension.by", says: "0 is no sensible extension"),
        Fault(
            "longer by a century", "extension: { by: 30", "extension: { by: 36600", .senselessLimit,
            on: "extension: { by: 36600", "clocks.answer.extension.by", says: "36600 is no sensible extension"),
        Fault(
            "longer from nowhere", "counted-from: end", "counted-from: middle", .unknownWord, on: "extension:",
            "clocks.answer.extension.counted-from", says: "“middle”"),
        Fault(
            "a date that isn't said", "en: \"We answer {by}.\"", "en: \"We answer.\"", .unfulfillable, on: "say:",
            "clocks.answer.say.en", says: "the time isn't said"),
        Fault(
            "a pause that is no name", "pauses: [waiting-for-caller]", "pauses: [Waiting for them]", .badName,
            on: "pauses: [Waiting", "clocks.answer.pauses[0]", says: "is no name"),
        Fault(
            "an act without a name", "basis: { act: \"59-FZ\", article: \"12\", part: \"1\" }",
            "basis: { article: \"12\" }",
            .missingKey, on: "basis: { article", "clocks.answer.basis", says: "“act” is missing"),
    ]

    static let startFaults = [
        Fault(
            "from a field that there isn't", "starts: { field: served }", "starts: { field: surved }",
            .unknownReference,
            on: "starts: { field: surved }", "clocks.served-on.starts.field", says: "no field is called “surved”"),
        Fault(
            "from what is no day", "starts: { field: served }", "starts: { field: count }", .neverHolds,
            on: "starts: { field: count }", "clocks.served-on.starts.field", says: "neither a date nor a signature"),
        Fault(
            "from the moment of a day",
            "    term: { calendar-days: 21 }\n    counts-from: next-day\n",
            "    term: { calendar-days: 21 }\n    counts-from: moment\n", .neverHolds, on: "counts-from: moment",
            "clocks.served-on.counts-from", says: "has no moment"),
        Fault(
            "to the time of a day",
            "    term: { calendar-days: 21 }\n    counts-from: next-day\n    until: end-of-day\n",
            "    term: { calendar-days: 21 }\n    counts-from: next-day\n    until: same-time\n", .neverHolds,
            on: "until: same-time", "clocks.served-on.until", says: "has no time of day"),
        Fault(
            "waiting for an answer that another gives", "    starts: refused\n    ends: done\n",
            "    starts: forwarded\n    ends: answered\n", .neverHolds, on: "ends: answered", "clocks.inquiry.ends",
            says: "whoever it was forwarded to answers"),
        Fault(
            "ended before it starts", "    starts: refused\n    ends: done\n",
            "    starts: refused\n    ends: decided\n",
            .neverHolds, on: "ends: decided", "clocks.inquiry.ends", says: "has happened when it starts"),
        Fault(
            "said before it runs", "    starts: refused\n",
            "    say: { ru: \"Проверим {by}.\", en: \"We look into it {by}.\" }\n    starts: refused\n", .neverHolds,
            on: "say:",
            "clocks.inquiry.say", says: "may not run yet"),
        Fault(
            "a condition that never holds", "    ends: forwarded\n    when: { verdict: route, is: to-court }\n",
            "    ends: forwarded\n    when: { all: [{ field: whom, is: court }, { field: whom, is: city }] }\n",
            .neverHolds, on: "when: { all:", "clocks.send.when", says: "this never holds"),
    ]

    static let spanFaults = [
        Fault(
            "a day since itself", "{ field: signed, since: served, at-most: 180 }",
            "{ field: served, since: served, at-most: 180 }", .neverHolds, on: "late:",
            "tables.repeated.rows.late.when",
            says: "compared with itself"),
        Fault(
            "months before today's", "{ field: signed, since: served, at-most: 180 }",
            "{ field: signed, since: today, at-most-months: 2000 }", .senselessLimit, on: "late:",
            "tables.repeated.rows.late.when", says: "more than 100 years"),
        Fault(
            "months the wrong way round", "{ field: signed, since: served, at-most: 180 }",
            "{ field: signed, since: served, at-least-months: 7, at-most-months: 6 }", .senselessLimit, on: "late:",
            "tables.repeated.rows.late.when.at-most-months", says: "no number lies between 7 and 6"),
        Fault(
            "months and days at once", "{ field: signed, since: served, at-most: 180 }",
            "{ field: signed, since: served, at-least: 1, at-most-months: 6 }", .missingKey, on: "late:",
            "tables.repeated.rows.late.when", says: "this isn't one condition"),
        Fault(
            "today since what is no date", "{ field: signed, since: served, at-most: 180 }",
            "{ field: today, since: count, at-most: 180 }", .neverHolds, on: "late:",
            "tables.repeated.rows.late.when.since", says: "“count” is not a date"),
        Fault(
            "today as an answer", "{ field: signed, since: served, at-most: 180 }", "{ field: today, has: given }",
            .unknownReference, on: "late:", "tables.repeated.rows.late.when.field", says: "no field is called “today”"),
    ]

    static let meansFaults = [
        Fault(
            "means that nobody knows", "demands: notice", "demands: notice\n    means: [letter, fax]", .unknownWord,
            on: "means: [letter, fax]", "grounds.unreadable.means[1]", says: "“fax”"),
        Fault(
            "means where no notice is demanded", "    demands: notice\n", "    means: written\n", .neverHolds,
            on: "means: written", "grounds.unreadable.means", says: "demands no notice"),
        Fault(
            "means of a notice of forwarding that isn't given", "  notice: yes\n", "  notice: no\n  means: written\n",
            .neverHolds, on: "means: written", "forwarding.means", says: "asks for no notice"),
        Fault(
            "all the means there are", "    ends: answered\n",
            "    ends: answered\n    means: [letter, email, phone, handed]\n", .senselessLimit,
            on: "means: [letter", "clocks.answer.means", says: "every means counts then"),
        Fault(
            "means of what nobody is told", "    ends: forwarded\n", "    ends: forwarded\n    means: written\n",
            .neverHolds, on: "means: written", "clocks.send.means", says: "isn't told to anybody"),
        Fault(
            "means of an extension that nobody knows", "counted-from: end, basis",
            "counted-from: end, means: radio, basis",
            .unknownWord, on: "extension:", "clocks.answer.extension.means", says: "“radio”"),
    ]
}
