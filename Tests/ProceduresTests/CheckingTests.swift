import Domain
import Procedures
import Testing

/// One broken place in a sound file, and what must be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    let rule: Complaint.Rule
    /// The beginning of the line that is blamed, without its indentation.
    let blamed: String
    let path: String
    /// Part of what is said.
    let says: String

    init(
        _ name: String, _ old: String, _ new: String, _ rule: Complaint.Rule, on blamed: String, _ path: String,
        says: String
    ) {
        self.name = name
        self.old = old
        self.new = new
        self.rule = rule
        self.blamed = blamed
        self.path = path
        self.says = says
    }

    var testDescription: String { name }
}

@Suite("A procedure that makes no sense is refused, with the line to mend")
struct CheckingTests {
    @Test("one fault, one complaint", arguments: formFaults + graphFaults + senseFaults + obligationFaults)
    func refused(fault: Fault) throws {
        let source = try example(replacing: fault.old, with: fault.new)
        let complaints = source.complaints()
        #expect(complaints.map(\.rule) == [fault.rule], "\(complaints)")
        let complaint = try #require(complaints.first)
        let line = source.text.split(separator: "\n", omittingEmptySubsequences: false)[(complaint.line ?? 1) - 1]
        #expect(line.drop { $0 == " " }.hasPrefix(fault.blamed), "\(complaint)")
        #expect(complaint.path == fault.path)
        #expect(complaint.what.contains(fault.says), "\(complaint.what)")
        #expect(!complaint.remedy.isEmpty)
        #expect(complaint.file == "broken.yaml")
    }

    @Test("a script that goes round for ever is refused, and the goodbye it never reaches is named")
    func loop() throws {
        let complaints = try example(replacing: "    next: close", with: "    next: offer").complaints()
        #expect(complaints.map(\.rule) == [.loopWithoutExit, .loopWithoutExit, .unreachableStep])
        #expect(complaints.map(\.path) == ["steps.offer", "steps.promise", "steps.close"])
    }

    @Test("a condition that contradicts itself is found, and one that waits for what isn't asked")
    func contradictions() throws {
        var text = try exampleText()
        text.replace(
            "    type: yes-no", with: "    type: yes-no\n    required: yes\n    when: { field: name, has: refused }")
        text.replace(
            "when: { field: hurry, is: yes }",
            with: "when: { all: [{ field: hurry, is: yes }, { field: hurry, is: no }] }")
        let both = ProcedureSource(text: text, file: "x").complaints()
        #expect(both.map(\.path) == ["steps.listen.next[0].when"])
        #expect(both.map(\.rule) == [.neverHolds])
        text = try exampleText()
        text.replace("    type: yes-no", with: "    type: yes-no\n    required: yes")
        text.replace(
            "    carried-out: on-phone",
            with:
                "    carried-out: on-phone\n    when: { all: [{ field: hurry, is: yes }, { field: hurry, has: missing }] }"
        )
        #expect(ProcedureSource(text: text, file: "x").complaints().map(\.path) == ["solutions.keep.when"])
    }

    @Test("a caller for whom there is too little to offer is found beforehand")
    func tooLittle() throws {
        var text = try exampleText()
        text.replace("    type: yes-no", with: "    type: yes-no\n    required: yes")
        text.replace(
            "    carried-out: on-phone", with: "    carried-out: on-phone\n    when: { field: hurry, is: yes }")
        let complaints = ProcedureSource(text: text, file: "x").complaints()
        #expect(complaints.map(\.rule) == [.unfulfillable])
        #expect(complaints.first?.what.hasPrefix("when hurry = no") == true, "\(complaints)")
    }

    @Test(
        "an obligation needs the step where it is fulfilled",
        arguments: [
            ("statement-confirmed", "stage: listen", "stage: greet", "“listen”"),
            ("problem-restated", "stage: listen", "stage: listen", "“empathise”"),
            ("cause-identified", "stage: listen", "stage: listen", "no causes"),
            ("permission-asked", "stage: solutions", "stage: listen", "“solutions”"),
            ("desired-outcome", "  read-it: { ru: Прочесть книгу, en: To read the book }", "", "no outcomes"),
        ])
    func unfulfillable(demand: String, old: String, new: String, says: String) throws {
        var text = try example(replacing: old, with: new).text.replacing("outcomes:\n\n", with: "\n")
        text.replace("demand: required-fields", with: "demand: \(demand)")
        let complaints = ProcedureSource(text: text, file: "x").complaints()
        #expect(
            complaints.contains {
                $0.rule == .unfulfillable && $0.path.hasPrefix("obligations.name-known") && $0.what.contains(says)
            }, "\(complaints)")
    }

    static let formFaults = [
        Fault(
            "a key that nobody knows", "    stage: listen\n", "    stage: listen\n    feilds: [name]\n", .unknownKey,
            on: "feilds: [name]", "steps.listen.feilds", says: "“feilds” is no key here"),
        Fault(
            "a language is missing", "    title: { ru: Прощание, en: Goodbye }", "    title: { ru: Прощание }",
            .missingLanguage, on: "title: { ru: Прощание }", "steps.close.title", says: "English (“en”) is missing"),
        Fault(
            "the other language is missing", "title: { ru: Отложить книгу, en: Keeping a book }",
            "title: { en: Keeping a book }", .missingLanguage, on: "title: { en: Keeping a book }", "title",
            says: "Russian (“ru”) is missing"),
        Fault(
            "a word that nobody knows", "stage: listen", "stage: lissen", .unknownWord, on: "stage: lissen",
            "steps.listen.stage",
            says: "“lissen”"),
        Fault(
            "the same step twice", "  listen:\n", "  greet:\n", .duplicate, on: "greet:", "",
            says: "“greet” is written twice"),
        Fault(
            "not YAML at all", "title: { ru: Отложить книгу, en: Keeping a book }", "title: { ru: Отложить книгу",
            .notYAML, on: "disclosure: none", "", says: "flow mapping"),
        Fault(
            "a form of file from the future", "format: procedure-1", "format: procedure-9", .unknownFormat,
            on: "format: procedure-9",
            "format", says: "isn't known"),
        Fault(
            "an empty text", "en: Keep it }", "en: '' }", .emptyText, on: "title: { ru: Отложить, en: '' }",
            "solutions.keep.title.en", says: "empty"
        ),
        Fault(
            "a text that steers the terminal", "en: Keep it }", #"en: "Keep\e[2J it" }"#, .controlCharacter,
            on: "title: { ru: Отложить, en: \"Keep",
            "solutions.keep.title.en", says: "steers a terminal"),
        Fault(
            "more than can be said in one breath", "en: Very well, I will write it down without a name.",
            "en: " + String(repeating: "Very well ", count: 23), .tooLong, on: "en: Very well Very well Very well",
            "fields.name.refused.en",
            says: "5 lines of 55"),
        Fault(
            "a variable that nobody fills", "en: Thank you for calling. Goodbye.", "en: Goodbye, {nmae}.",
            .unknownVariable, on: "en: Goodbye, {nmae}.", "steps.close.say[1].en", says: "“{nmae}”"),
        Fault(
            "a variable of calls in a letter", "{name}, the book of request {number} is waiting for you.",
            "{name}, I am {operator}.", .unknownVariable, on: "en: |", "letters.kept.body.en", says: "“{operator}”"),
        Fault(
            "an anchor", "carried-out: { days: 14 }", "carried-out: &later { days: 14 }", .alias,
            on: "carried-out: &later { days: 14 }",
            "solutions.send-word.carried-out", says: "anchors"),
        Fault(
            "a name that is none", "  read-it: {", "  Read it: {", .badName,
            on: "Read it: { ru: Прочесть книгу, en: To read the b", "outcomes.Read it",
            says: "is no name"),
        Fault(
            "a key of another type", "    type: yes-no", "    type: yes-no\n    limit: 5", .unknownKey, on: "limit: 5",
            "fields.hurry.limit", says: "means nothing to a field of type “yes-no”"),
        Fault(
            "a condition that is two", "when: { field: hurry, is: yes }", "when: { field: hurry, is: yes, cause: x }",
            .missingKey, on: "when: { field: hurry, is: yes, cause: x }", "steps.listen.next[0].when",
            says: "isn't one condition"),
    ]

    static let graphFaults = [
        Fault(
            "a step that can't be reached", "      - offer\n", "      - promise\n", .unreachableStep, on: "offer:",
            "steps.offer", says: "no branch from “greet” leads to this step"),
        Fault(
            "a dead end", "    next: promise\n", "", .deadEnd, on: "offer:", "steps.offer",
            says: "ends here, before a goodbye"),
        Fault(
            "a branch only under a condition", "      - offer\n",
            "      - { to: offer, when: { field: hurry, is: no } }\n",
            .deadEnd, on: "next:", "steps.listen.next", says: "every branch has a condition"),
        Fault(
            "a branch that is never taken", "    next: listen", "    next: [listen, offer]", .deadBranch,
            on: "next: [listen, offer]",
            "steps.greet.next[1]", says: "the branch before it is always taken"),
        Fault(
            "the same condition twice", "      - offer\n",
            "      - { to: offer, when: { field: hurry, is: yes } }\n      - offer\n", .deadBranch,
            on: "- { to: offer, when: { field: hurry, is: yes } }",
            "steps.listen.next[1]", says: "an earlier branch has the same condition"),
        Fault(
            "a branch to nowhere", "    next: close", "    next: clsoe", .unknownReference,
            on: "next: clsoe",
            "steps.promise.next[0]", says: "no step is called “clsoe”"),
        Fault(
            "going on after the goodbye", "    title: { ru: Прощание, en: Goodbye }",
            "    title: { ru: Прощание, en: Goodbye }\n    next: greet", .deadBranch, on: "next: greet",
            "steps.close.next",
            says: "ends the script"),
    ]

    static let senseFaults = [
        Fault(
            "a limit of nothing", "limit: 120", "limit: 0", .senselessLimit, on: "limit: 0", "fields.name.limit",
            says: "0 characters is no sensible limit"),
        Fault(
            "a negative limit", "limit: 120", "limit: -5", .senselessLimit, on: "limit: -5", "fields.name.limit",
            says: "-5 characters"),
        Fault(
            "a limit beyond all need", "limit: 120", "limit: 100000", .senselessLimit, on: "limit: 100000",
            "fields.name.limit",
            says: "100000 characters"),
        Fault(
            "a promise by yesterday", "    days: 5", "    days: 0", .senselessLimit, on: "days: 0",
            "promises.call-back.days",
            says: "0 days"),
        Fault(
            "done in three years", "carried-out: { days: 14 }", "carried-out: { days: 1000 }", .senselessLimit,
            on: "carried-out: { days: 1000 }",
            "solutions.send-word.carried-out.days", says: "1000 days"),
        Fault(
            "a range without numbers", "    type: yes-no",
            "    type: number\n    from: 9\n    to: 3", .senselessLimit, on: "to: 3", "fields.hurry.to",
            says: "no number lies between 9 and 3"),
        Fault(
            "a choice of one", "    type: yes-no", "    type: choice\n    options: { yes: { ru: Да, en: Yes } }",
            .choiceWithoutOptions, on: "options: { yes: { ru: Да, en: Yes } }", "fields.hurry.options",
            says: "one option is no choice"),
        Fault(
            "who is calling, as a yes or no", "    type: line\n    limit: 120", "    type: yes-no", .wrongType,
            on: "type: yes-no", "fields.name.type", says: "says who is calling"),
        Fault(
            "a choice of nothing", "    type: yes-no", "    type: choice", .choiceWithoutOptions, on: "hurry:",
            "fields.hurry", says: "“options” is missing"),
        Fault(
            "a field that doesn't exist", "when: { field: hurry, is: yes }", "when: { field: hury, is: yes }",
            .unknownReference, on: "when: { field: hury, is: yes }", "steps.listen.next[0].when.field",
            says: "no field is called “hury”"),
        Fault(
            "an answer that can't be given", "when: { field: hurry, is: yes }", "when: { field: hurry, is: perhaps }",
            .unknownReference, on: "when: { field: hurry, is: perhaps }", "steps.listen.next[0].when.is",
            says: "“perhaps”"),
        Fault(
            "a condition on free text", "when: { field: hurry, is: yes }", "when: { field: name, is: Pushkin }",
            .neverHolds, on: "when: { field: name, is: Pushkin }", "steps.listen.next[0].when.is",
            says: "nobody can foresee"),
        Fault(
            "not knowing where that is no answer", "when: { field: name, has: given }",
            "when: { field: name, has: unknown }", .neverHolds, on: "- when: { field: name, has: unknown }",
            "steps.close.say[0].when.has",
            says: "“unknown” is no answer to “name”"),
        Fault(
            "a cause that doesn't exist", "when: { field: hurry, is: yes }", "when: { cause: rain }", .unknownReference,
            on: "when: { cause: rain }", "steps.listen.next[0].when.cause", says: "no cause is called “rain”"),
        Fault(
            "a solution that doesn't exist", "when: { field: hurry, is: yes }",
            "when: { not: { accepted: [keep, sell] } }",
            .unknownReference, on: "when: { not: { accepted: [keep, sell] } }",
            "steps.listen.next[0].when.not.accepted[1]",
            says: "no solution is called “sell”"),
        Fault(
            "a field that waits for itself", "    type: yes-no",
            "    type: yes-no\n    when: { field: hurry, is: yes }",
            .neverHolds, on: "when: { field: hurry, is: yes }", "fields.hurry.when",
            says: "can't wait for its own answer"),
        Fault(
            "a field that no step asks for", "    fields: [hurry]\n", "", .neverAsked, on: "hurry:", "fields.hurry",
            says: "no step asks"),
        Fault(
            "a field asked twice", "    fields: [hurry]", "    fields: [hurry, name]", .duplicate,
            on: "fields: [hurry, name]",
            "steps.listen.fields[1]", says: "asked in step “greet” already"),
        Fault(
            "a step asks for what isn't there", "    fields: [hurry]", "    fields: [hurry, colour]", .unknownReference,
            on: "fields: [hurry, colour]", "steps.listen.fields[1]", says: "no field is called “colour”"),
    ]

    static let obligationFaults = [
        Fault(
            "more offers than there are solutions", "{ solutions-offered: 2 }", "{ solutions-offered: 3 }",
            .unfulfillable,
            on: "demand: { solutions-offered: 3 }", "obligations.two-offers.demand",
            says: "3 offers are demanded, and there are 2 solutions"),
        Fault(
            "nothing is required", "    required: yes\n", "", .unfulfillable, on: "name-known:",
            "obligations.name-known",
            says: "no field is required"),
        Fault(
            "a promise told before it is made", "    gates: close", "    gates: [close, register]", .unfulfillable,
            on: "gates: [close, register]", "obligations.told.gates", says: "exists only once the matter is registered"),
        Fault(
            "too late to ask", "    gates: register\n", "    gates: [register, close]\n", .unfulfillable,
            on: "gates: [register, close]",
            "obligations.two-offers.gates", says: "can't gate “close”"),
        Fault(
            "an obligation in no step", "    step: offer", "    step: ofer", .unknownReference, on: "step: ofer",
            "obligations.two-offers.step", says: "no step is called “ofer”"),
        Fault(
            "a manager who never rings back",
            "  manager-calls-back:\n    days: 2\n    say: { ru: \"Заведующий перезвонит {by}.\", en: \"The head librarian will ring you back {by}.\" }\n",
            "", .noPromiseRule, on: "promises:", "promises", says: "the manager"),
        Fault(
            "done later, promised never",
            "  carry-out:\n    days: 14\n    say: { ru: \"Сделаю это {by}.\", en: \"I will do it {by}.\" }\n", "",
            .noPromiseRule, on: "send-word:", "solutions.send-word", says: "nothing says how that is promised"),
        Fault(
            "a promise without its time", "en: \"I will ring you back {by}.\" }", "en: \"I will ring you back.\" }",
            .unfulfillable, on: "say: { ru: \"Перезвоню {by}.\", en: \"I will ring y", "promises.call-back.say.en",
            says: "the time isn't said"),
    ]
}
