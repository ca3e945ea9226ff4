import Domain
import Store
import Testing

@Suite struct TicketSearchTests {
    @Test(arguments: StoreKind.allCases, [false, true])
    func findsHoweverItIsTyped(kind: StoreKind, isIndexed: Bool) throws {
        let floor = try Floor(kind)
        _ = try floor.ticket("Счёт вырос вдвое", name: "Мария Ёлкина", phone: "+7 495 123-45-67")
        _ = try floor.ticket("Нет связи", name: "Пётр Белов", phone: "8 916 555 44 33")
        _ = try floor.ticket("Нет связи и счета", name: nil, phone: nil)
        if isIndexed {
            #expect(try floor.store.indexPending(limit: 4) == 0)
            #expect(try floor.store.indexPending(limit: 2) == 2)
            #expect(try floor.store.indexPending(limit: 2) == 0)
        }
        let cases: [(String, [Int])] = [
            ("елкина", [1]), ("ЁЛК", [1]), ("связи", [3, 2]), ("св", [3, 2]), ("счет", [3, 2, 1]), ("петр нет", [2]),
            ("123-45", [1]), ("5554", [2]), ("916", [2]), ("1-3", [1]), ("№ 2-1", [2]), ("ничего", []), ("", []),
        ]
        for (text, expected) in cases {
            let found = try floor.console().search(text, before: nil, limit: 10)
            #expect(found.rows.map(\.number.serial) == expected, "\(text)")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func whatTheCallerAddedIsFoundToo(kind: StoreKind) throws {
        let floor = try Floor(kind)
        let ticket = try floor.ticket()
        #expect(try floor.store.indexPending(limit: 1) == 1)
        try floor.act(.addToStatement("Ещё мигает роутер"), on: ticket, by: Floor.anna)
        #expect(try floor.store.search("роутер", before: nil, limit: 5).rows.map(\.number) == [ticket.number])
        #expect(try floor.store.search("вдвое", before: nil, limit: 5).rows.map(\.number) == [ticket.number])
    }
}
