import Domain
import Store
import Testing

/// What people complain of is counted once, whoever wrote it down in whichever language.
@Suite struct CauseTests {
    private static let bill = Wording(ru: "Счёт", en: "Bill")

    @Test(arguments: StoreKind.allCases)
    func aCauseIsCountedByItsID(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let renamed = Wording(ru: "Начисление", en: "Charge")
        _ = try floor.ticket(cause: "bill", subject: Self.bill)
        _ = try floor.ticket(cause: "tariff", subject: Self.bill)
        _ = try floor.ticket(cause: "bill", subject: renamed)
        _ = try floor.ticket(cause: nil, subject: renamed)
        let causes = try floor.store.causes(since: floor.clock.now, limit: 5)
        let procedure = try floor.store.ticket(floor.ticket().number).procedure.id
        #expect(
            causes == [
                CauseCount(procedure: procedure, cause: "bill", title: renamed, count: 2),
                CauseCount(procedure: procedure, cause: "tariff", title: Self.bill, count: 1),
            ])
        #expect(try floor.store.examine().isEmpty)
    }

    /// A title that changes later is another's: what was registered keeps its own, in both languages.
    @Test(arguments: StoreKind.allCases)
    func everybodyReadsASubjectInTheirLanguage(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let first = try floor.ticket(cause: "bill", subject: Self.bill)
        let second = try floor.ticket(cause: "bill", subject: Wording(ru: "Начисление", en: "Charge"))
        #expect(try floor.store.ticket(first.number) == first)
        #expect(first.cause == "bill" && first.subject[.en] == "Bill")
        let rows = try floor.store.page(.newest, after: nil, limit: 5).rows
        #expect(rows.map(\.subject) == [second.subject, first.subject])
        for words in ["начисление", "charge"] {
            #expect(try floor.store.search(words, before: nil, limit: 5).rows.map(\.number) == [second.number])
        }
    }
}
