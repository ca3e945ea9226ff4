import Testing

@testable import Domain

/// By what means something has to be told, where the rulebook doesn't take any: mostly in writing.
@Suite struct MeansTests {
    private static func clock(_ id: ClockID, ends: ClockEnd, _ means: Set<Notice.Means>?) throws -> ClockDraft {
        var draft = try ClockDraft.days(30, id, ends: ends)
        draft.terms.means = means
        draft.terms.extensionMeans = means
        return draft
    }

    @Test(
        arguments: [
            (nil, Set(Notice.Means.allCases)), (Notice.Means.written, Set([.letter, .email, .handed])),
            (Set([.email]), Set([.email])),
        ] as [(Set<Notice.Means>?, Set<Notice.Means>)])
    func onlyWhatIsToldSoEndsAClock(means: Set<Notice.Means>?, counts: Set<Notice.Means>) throws {
        let ends: [(ClockEnd, NoticePurpose)] = [
            (.notified, .notice), (.acknowledged, .acknowledgement), (.answered, .answer),
        ]
        for told in Notice.Means.allCases {
            for (end, purpose) in ends {
                var bench = try Bench([Self.clock("it", ends: end, means)])
                try bench.decide()
                let draft = bench.notice(purpose, by: told)
                #expect(bench.ticket.clocks(waitingDespite: draft).map(\.id) == (counts.contains(told) ? [] : ["it"]))
                try bench.act(.notify(draft))
                #expect(try bench.word("it") == (counts.contains(told) ? "met" : "running"), "\(end) by \(told)")
                #expect(bench.ticket.proceedings.notices.count == 1, "that they were told is a fact in any case")
            }
        }
    }

    @Test func whatIsSaidOnTheTelephoneIsNoLetter() throws {
        var bench = try Bench([
            Self.clock("receipt", ends: .acknowledged, Notice.Means.written),
            Self.clock("answer", ends: .answered, Notice.Means.written), .days(9, "word", ends: .notified),
        ])
        try bench.decide()
        try bench.act(.tell(PromiseID(1)))
        #expect(try bench.word("receipt") == "running")
        try bench.act(.keep(PromiseID(1), Bench.told, next: bench.draft(.checkSatisfaction)))
        #expect(try bench.word("receipt") == "running")
        #expect(try bench.word("answer") == "running")
        #expect(try bench.word("word") == "met")
        try bench.act(.notify(bench.notice(.answer)))
        #expect(try bench.word("answer") == "met")
    }

    /// Agreed on the phone, a ticket is born decided and its caller knows of it; in writing they have nothing yet.
    @Test func whatWasAgreedOnTheTelephoneIsNoLetterEither() throws {
        let bench = try Bench(
            [Self.clock("answer", ends: .answered, [.letter]), .days(30, "told", ends: .answered)], agreed: "We send it"
        )
        #expect(try bench.word("answer") == "running")
        #expect(try bench.word("told") == "met")
    }

    @Test func anExtensionIsToldByItsMeans() throws {
        var bench = try Bench([Self.clock("answer", ends: .answered, Notice.Means.written)])
        try bench.act(.claim)
        let extend = { (means: Notice.Means) in
            TicketAct.extend("answer", by: 5, bench.notice(.extension, by: means), generation: 1)
        }
        let (phoned, handed) = (extend(.phone), extend(.handed))
        #expect(bench.refusal(of: phoned) == .meansDontCount(.phone, wanted: Notice.Means.written))
        try bench.act(handed)
        #expect(try bench.clock("answer").extendedBy == 5)
    }
}
