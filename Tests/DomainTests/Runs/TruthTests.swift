import Domain
import Testing

/// What is known of a whole whose parts may be open.
@Suite struct TruthTests {
    @Test func nothingIsLookedAtThatDecidesNothing() {
        var looked: [Truth] = []
        func look(_ truths: [Truth]) -> some Sequence<Truth> {
            truths.lazy.map { truth in
                looked.append(truth)
                return truth
            }
        }
        #expect(Truth.all(look([.yes, .maybe, .no, .yes])) == .no && looked == [.yes, .maybe, .no])
        looked = []
        #expect(Truth.any(look([.no, .maybe, .yes, .no])) == .yes && looked == [.no, .maybe, .yes])
        #expect(Truth.all([.yes, .maybe]) == .maybe && Truth.any([.no, .maybe]) == .maybe)
        #expect(Truth.all([.yes, .yes]) == .yes && Truth.any([.no, .no]) == .no)
        #expect(Truth.all([]) == .yes && Truth.any([]) == .no)
    }
}
