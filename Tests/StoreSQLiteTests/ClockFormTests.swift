import Domain
import Store
import Testing
import Time

@testable import StoreSQLite

/// What is kept of clocks and calendars. Tickets are counted by it for years, whatever is installed meanwhile, so each form
/// is written down here once more.
@Suite struct ClockFormTests {
    private static let basis = ClockRule.Basis(act: "59-FZ", article: "12", part: "1")

    /// Every word of every part at least once.
    private func frozen() throws -> [(ClockTerms, String)] {
        let title = Wording(ru: "Ответ", en: "Answer")
        let day = { CalendarDay(ordinal: $0) }
        return [
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: Self.basis, term: .calendarDays(30), start: .nextDay, end: .endOfDay,
                        lastDayOff: .unsettled, pauses: [PauseReason("waiting"), PauseReason("court")],
                        warnings: [.hours(2), .days(3)],
                        force: #require(.init(from: day(13_454), until: day(20_780))),
                        extending: .init(basis: .init(act: "59-FZ"), limit: 30, countedFrom: .start)),
                    ends: .answered, say: Wording(ru: "до {by}", en: "by {by}")),
                #"["Ответ","Answer","answered",[["до {by}","by {by}"]],[["59-FZ","12","1"],"calendarDays",30,"nextDay","#
                    + #""endOfDay","unsettled",["court","waiting"],[259200000,7200000],13454,20780,"#
                    + #"[["59-FZ",null,null],30,"start"]]]"#
            ),
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: Self.basis, term: .workingDays(1), start: .sameDay, end: .closeOfBusiness,
                        lastDayOff: .next, extending: .init(basis: .init(act: "x"), limit: 1, countedFrom: .end)),
                    ends: .registered),
                #"["Ответ","Answer","registered",null,[["59-FZ","12","1"],"workingDays",1,"sameDay","closeOfBusiness","#
                    + #""next",[],[],null,null,[["x",null,null],1,"end"]]]"#
            ),
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: .init(act: "x"), term: .hours(72), start: .moment, end: .sameTime, lastDayOff: .stays),
                    ends: .forwarded),
                #"["Ответ","Answer","forwarded",null,[["x",null,null],"hours",72,"moment","sameTime","stays","#
                    + #"[],[],null,null,null]]"#
            ),
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: .init(act: "x"), term: .businessHours(4), start: .moment, end: .sameTime,
                        lastDayOff: .stays), ends: .done),
                #"["Ответ","Answer","done",null,[["x",null,null],"businessHours",4,"moment","sameTime","stays","#
                    + #"[],[],null,null,null]]"#
            ),
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: .init(act: "x"), term: .calendarDays(4), start: .moment, end: .sameTime,
                        lastDayOff: .previous), ends: .acknowledged),
                #"["Ответ","Answer","acknowledged",null,[["x",null,null],"calendarDays",4,"moment","sameTime","#
                    + #""previous",[],[],null,null,null]]"#
            ),
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: .init(act: "x"), term: .calendarDays(4), start: .moment, end: .sameTime,
                        lastDayOff: .stays), ends: .answered, means: [.handed, .email, .letter],
                    extensionMeans: [.phone]),
                #"["Ответ","Answer","answered",null,[["x",null,null],"calendarDays",4,"moment","sameTime","#
                    + #""stays",[],[],null,null,null],["letter","email","handed"],["phone"]]"#
            ),
            (
                ClockTerms(
                    title: title,
                    rule: try ClockRule(
                        basis: .init(act: "x"), term: .calendarDays(4), start: .moment, end: .sameTime,
                        lastDayOff: .stays), ends: .decided, extensionMeans: [.letter]),
                #"["Ответ","Answer","decided",null,[["x",null,null],"calendarDays",4,"moment","sameTime","#
                    + #""stays",[],[],null,null,null],null,["letter"]]"#
            ),
        ]
    }

    @Test func clocksHaveTheFormTheyAlwaysHad() throws {
        for (terms, form) in try frozen() {
            #expect(terms.form == form)
            #expect(try ClockTerms(form: form) == terms)
        }
        #expect(
            ClockEnd.allCases.map(\.rawValue) == [
                "registered", "acknowledged", "notified", "decided", "answered", "forwarded", "done",
            ])
    }

    @Test func calendarsHaveTheFormTheyAlwaysHad() throws {
        let day = { CalendarDay(ordinal: $0) }
        let year = WorkCalendar.Year(
            source: "Постановление 1", isSettled: false,
            days: [
                day(20_454): .off(.holiday), day(20_455): .off(.moved), day(20_456): .working, day(20_457): .shortened,
                day(20_458): .off(.own), day(20_459): .off(.weekend),
            ])
        let calendar = WorkCalendar(
            stamp: .init(id: "russia", version: "7f"), weekend: [.sunday, .saturday], years: [2026: year])
        let form =
            #"["russia","7f",["saturday","sunday"],[[2026,"Постановление 1",false,[20454,"holiday",20455,"moved","#
            + #"20456,"working",20457,"shortened",20458,"own",20459,"weekend"]]]]"#
        #expect(calendar.form == form)
        #expect(try WorkCalendar(form: form) == calendar)
        #expect(WorkCalendar.none.form == #"["none","1",[],null]"#)
        #expect(try WorkCalendar(form: WorkCalendar.none.form) == .none)
        let house = HouseCalendar(
            calendar: .none, own: [OwnDay(day: day(20_780), kind: .shortened, note: "Перед \"праздником\"")])
        #expect(house.form == #"[["none","1",[],null],[20780,"shortened","Перед \"праздником\""]]"#)
        #expect(try HouseCalendar(form: house.form) == house)
    }

    /// A form that was cut or scratched is refused, and ends no console.
    @Test func damageIsSaid() throws {
        for (terms, form) in try frozen() {
            for length in 0..<form.utf8.count {
                let cut = String(decoding: form.utf8.prefix(length), as: UTF8.self)
                #expect(throws: FormReader.Damage.self) { try ClockTerms(form: cut) }
                var bytes = Array(form.utf8)
                bytes[length] = UInt8(ascii: "]")
                let scratched = try? ClockTerms(form: String(decoding: bytes, as: UTF8.self))
                #expect(scratched != terms || form.utf8.dropFirst(length).first == UInt8(ascii: "]"))
            }
        }
        for form in [
            #"["a","b","answered",null,[["x",null,null],"weeks",4,"moment","sameTime","stays",[],[],null,null,null]]"#,
            // A rule that makes no sense, and one in force until before it began.
            #"["a","b","answered",null,[["x",null,null],"hours",0,"moment","sameTime","stays",[],[],null,null,null]]"#,
            #"["a","b","answered",null,[["x",null,null],"hours",1,"moment","sameTime","stays",[],[],9,8,null]]"#,
            #"["a","b","answered",["one"],[["x",null,null],"hours",1,"moment","sameTime","stays",[],[],null,null,null]]"#,
        ] { #expect(throws: FormReader.Damage.self, "\(form)") { try ClockTerms(form: form) } }
        #expect(throws: FormReader.Damage.self) { try WorkCalendar(form: #"["x","1",["someday"],[]]"#) }
        #expect(throws: FormReader.Damage.self) {
            try WorkCalendar(form: #"["x","1",[],[[2026,"s",true,[1,"perhaps"]]]]"#)
        }
    }
}
