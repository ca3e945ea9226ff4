import Domain
import Testing
import Time

@testable import StoreSQLite

/// What is kept of a matter. A form that changes loses what was said, so each is written down here once more.
@Suite struct FormTests {
    private static let sum = String(repeating: "0a", count: 32)
    private static let version = ProcedureVersion(id: "complaint", hash: "3f")

    /// Every case, and each of its shapes. These lines never change: queues are full of them.
    private func frozen() throws -> [(RunEvent.Fact, String)] {
        let number = try #require(TicketNumber(serial: 37))
        let phone = try PhoneNumber(parsing: "+7 495 123-45-67")
        let from = try #require(TimeOfDay(hour: 9))
        let to = try #require(TimeOfDay(hour: 12, minute: 30))
        let file = try #require(AttachedFile(name: "счёт \"2\".pdf", bytes: 120, sha256: Self.sum))
        let window = try #require(CallbackWindow(day: CalendarDay(ordinal: 20_780), from: from, to: to))
        return [
            (
                .began(Self.version, step: "listen", answers: ["kind": "bill", "about": "net"]),
                #"["began","complaint","3f","listen",["about","net","kind","bill"]]"#
            ),
            (.went(to: "close"), #"["went","close"]"#),
            (.answered("since", .text("с \"утра\"\n")), #"["answered","since",["text","с \"утра\"\n"]]"#),
            (.answered("kind", .option("bill")), #"["answered","kind",["option","bill"]]"#),
            (.answered("again", .yesNo(true)), #"["answered","again",["yesNo",true]]"#),
            (.answered("sum", .money(kopecks: 35_050)), #"["answered","sum",["money",35050]]"#),
            (.answered("floor", .number(-1)), #"["answered","floor",["number",-1]]"#),
            (.answered("day", .date(CalendarDay(ordinal: 20_780))), #"["answered","day",["date",20780]]"#),
            (.answered("phone", .phone(phone)), #"["answered","phone",["phone","74951234567"]]"#),
            (
                .answered("papers", .attachments([file])),
                #"["answered","papers",["attachments",[["счёт \"2\".pdf",120,""# + Self.sum + #""]]]]"#
            ),
            (
                .answered("signed", .signature(by: "self", on: CalendarDay(ordinal: 20_780))),
                #"["answered","signed",["signature","self",20780]]"#
            ),
            (.answered("name", .refused), #"["answered","name",["refused"]]"#),
            (.answered("name", .unknown), #"["answered","name",["unknown"]]"#),
            (.answered("name", nil), #"["answered","name",null]"#),
            (.stated("Счёт вырос"), #"["stated","Счёт вырос"]"#),
            (.statementConfirmed, #"["statementConfirmed"]"#),
            (.statementAdded("и роутер\u{1}"), #"["statementAdded","и роутер\u0001"]"#),
            (.restated(false), #"["restated",false]"#),
            (.causeFound("tariff"), #"["causeFound","tariff"]"#),
            (.causeFound(nil), #"["causeFound",null]"#),
            (.outcomeWanted("money"), #"["outcomeWanted","money"]"#),
            (.permissionAsked(granted: true), #"["permissionAsked",true]"#),
            (.offered("refund", amountKopecks: 1000), #"["offered","refund",1000]"#),
            (.offered("explain", amountKopecks: nil), #"["offered","explain",null]"#),
            (.responded("refund", .thinking), #"["responded","refund","thinking"]"#),
            (.responded("refund", nil), #"["responded","refund",null]"#),
            (.offerTakenBack("refund"), #"["offerTakenBack","refund"]"#),
            (.fewerOffers(because: "нет \\ других"), #"["fewerOffers","нет \\ других"]"#),
            (
                .callbackWished(CallbackWish(window: window, number: phone, askFor: "Анна")),
                #"["callbackWished",[20780,540,750],"74951234567","Анна"]"#
            ),
            (.callbackWished(CallbackWish()), #"["callbackWished",null,null,null]"#),
            (.managerWished(ManagerWish(name: "Котова")), #"["managerWished",["Котова"]]"#),
            (.managerWished(ManagerWish()), #"["managerWished",[null]]"#),
            (.managerWished(nil), #"["managerWished",null]"#),
            (.followed(number), #"["followed",37]"#),
            (.followed(nil), #"["followed",null]"#),
            (.abuseWarned, #"["abuseWarned"]"#),
            (.suspended(why: "dropped"), #"["suspended","dropped"]"#),
            (.resumed, #"["resumed"]"#),
            (.adopted, #"["adopted"]"#),
            (
                .switched(to: Self.version, step: "listen", keeping: ["since", "name"]),
                #"["switched","complaint","3f","listen",["name","since"]]"#
            ),
            (.settled, #"["settled"]"#),
            (.registered(number, waived: ["restated"]), #"["registered",37,["restated"]]"#),
            (.addedTo(number), #"["addedTo",37]"#),
            (.told, #"["told"]"#),
            (.discarded(reason: "a test"), #"["discarded","a test"]"#),
        ]
    }

    @Test func everyFactHasTheFormItAlwaysHad() throws {
        for (fact, form) in try frozen() {
            #expect(fact.form == form)
            #expect(try RunEvent.Fact(form: form) == fact)
        }
        #expect(Set(try frozen().map(\.0.word)).count == 27)
    }

    /// With another form of the snapshot ``RunTable/engine`` has to be another one too.
    @Test func aSnapshotHasTheFormOfItsEngine() throws {
        var run = try Run(
            id: RunID(7),
            first: RunEvent(
                at: Instant(milliseconds: 1), by: "anna",
                .began(Self.version, step: "listen", answers: ["kind": "bill"])))
        let number = try #require(TicketNumber(serial: 37))
        for fact: RunEvent.Fact in [
            .stated("Счёт"), .statementConfirmed, .statementAdded("и ещё"), .causeFound("tariff"),
            .permissionAsked(granted: true), .offered("refund", amountKopecks: 100), .responded("refund", .accepted),
            .managerWished(ManagerWish()), .went(to: "close"), .registered(number, waived: []), .told,
        ] {
            try run.apply(RunEvent(at: Instant(milliseconds: 2), by: "anna", fact))
        }
        #expect(RunTable.engine == 2)
        #expect(
            run.form == #"[7,"complaint","3f",12,1,"anna",["ended",2,"registered",37,2],"close",["close","listen"],"#
                + #"["kind",["option","bill"]],["Счёт",2],["и ещё"],false,"tariff",null,true,"#
                + #"[["refund",100,"accepted"]],null,[null,null,null],[null],0]"#)
        #expect(try Run(form: run.form) == run)
    }

    /// What is added later comes last, so a snapshot of before has the same form as ever.
    @Test func aSnapshotThatFollowsSaysSoAtItsEnd() throws {
        var run = try Run(
            id: RunID(7),
            first: RunEvent(
                at: Instant(milliseconds: 1), by: "anna", .began(Self.version, step: "listen", answers: [:])))
        let before = run.form
        let number = try #require(TicketNumber(serial: 37))
        try run.apply(RunEvent(at: Instant(milliseconds: 2), by: "anna", .followed(number)))
        #expect(run.form == before.dropLast().replacing(",1,1,", with: ",2,1,", maxReplacements: 1) + ",37]")
        #expect(try Run(form: run.form) == run)
        try run.apply(RunEvent(at: Instant(milliseconds: 3), by: "anna", .followed(nil)))
        #expect(try Run(form: run.form) == run && run.follows == nil)
    }

    /// Switched to another procedure, a matter keeps what that one doesn't ask, for when it comes back.
    @Test func whatAnotherProcedureAskedIsKeptAside() throws {
        func event(_ fact: RunEvent.Fact) -> RunEvent { RunEvent(at: Instant(milliseconds: 2), by: "anna", fact) }
        var run = try Run(
            id: RunID(7),
            first: RunEvent(
                at: Instant(milliseconds: 1), by: "anna",
                .began(Self.version, step: "listen", answers: ["kind": "bill"])))
        try run.apply(event(.answered("name", .text("Анна"))))
        let before = run.answers
        let other = ProcedureVersion(id: "other", hash: "aa")
        try run.apply(event(.switched(to: other, step: "listen", keeping: ["name"])))
        #expect(run.answers == ["name": .text("Анна")] && run.aside == ["kind": .option("bill")])
        #expect(try Run(form: run.form) == run)
        try run.apply(event(.switched(to: Self.version, step: "listen", keeping: run.everAnswered)))
        #expect(run.answers == before && run.aside.isEmpty)
        #expect(try Run(form: run.form) == run)
    }

    /// Whatever is typed, in whatever order: what is read back is what was written, and its replay is the snapshot.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func whatIsReadIsWhatWasWritten(seed: UInt64) throws {
        var random = ChainTests.Steps(state: seed &* 977 &+ 1)
        let kinds = try frozen().map(\.0)
        var run = try Run(
            id: RunID(7),
            first: RunEvent(
                at: Instant(milliseconds: 0), by: "anna", .began(Self.version, step: "listen", answers: [:])))
        var applied = 0
        for moment in 1...200 {
            let fact = retyped(try #require(kinds.randomElement(using: &random)), words(&random))
            #expect(try RunEvent.Fact(form: fact.form) == fact)
            let event = RunEvent(at: Instant(milliseconds: Int64(moment)), by: "boris", fact)
            guard (try? run.apply(event)) != nil else { continue }
            applied += 1
            #expect(try Run(form: run.form) == run)
        }
        #expect(applied > 0)
    }

    /// A form that was cut or scratched is refused, and ends no console.
    @Test func damageIsSaid() throws {
        for (fact, form) in try frozen() {
            for length in 0..<form.utf8.count {
                let cut = String(decoding: form.utf8.prefix(length), as: UTF8.self)
                #expect(throws: FormReader.Damage.self) { try RunEvent.Fact(form: cut) }
                var bytes = Array(form.utf8)
                bytes[length] = UInt8(ascii: "]")
                let scratched = try? RunEvent.Fact(form: String(decoding: bytes, as: UTF8.self))
                #expect(scratched != fact || form.utf8.dropFirst(length).first == UInt8(ascii: "]"))
            }
            #expect(throws: FormReader.Damage.self) { try RunEvent.Fact(form: form + " ") }
        }
        #expect(throws: FormReader.Damage.self) { try RunEvent.Fact(form: #"["sung","a song"]"#) }
        #expect(throws: FormReader.Damage.self) { try Run(form: #"["began","complaint","3f","listen",[]]"#) }
    }

    @Test func detailsOfTheHistoryKeepTheirForm() throws {
        let detail = ["promise": "callBack", "due": "1795417200000", "settings": #"{"a":"б\n"}"#]
        let text = #"{"due":"1795417200000","promise":"callBack","settings":"{\"a\":\"б\\n\"}"}"#
        #expect(DetailForm.text(detail) == text)
        #expect(try DetailForm.detail(text) == detail)
        #expect(DetailForm.text([:]) == "{}")
        #expect(try DetailForm.detail("{}") == [:])
    }

    /// The same fact with other words, where it has any.
    private func retyped(_ fact: RunEvent.Fact, _ words: String) -> RunEvent.Fact {
        switch fact {
        case .stated: .stated(words)
        case .statementAdded: .statementAdded(words)
        case .fewerOffers: .fewerOffers(because: words)
        case .answered(let field, .text): .answered(field, .text(words))
        case .suspended: .suspended(why: words)
        // A matter that is over takes little more.
        case .settled, .discarded, .registered, .addedTo: .managerWished(ManagerWish(name: words))
        default: fact
        }
    }

    private func words(_ random: inout ChainTests.Steps) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "ё", "\"", "\\", "\n", "\r", "\t", "\u{1}", "\u{1f}", "\u{7f}", "/", "[", "👋", "и", "\u{306}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            text.append(scalars.randomElement(using: &random) ?? "a")
        }
        return String(text)
    }
}
