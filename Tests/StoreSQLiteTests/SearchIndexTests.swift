import Foundation
import GRDB
import StoreSQLite
import Testing

@Suite struct SearchIndexTests {
    static let schema = Schema([Schema.Step("search", apply: SearchIndex.create)])

    static let entries = [
        SearchEntry(id: 1, text: "Счёт за интернет слишком велик", numbers: ["74951234567", "1-3"], filters: ["open"]),
        SearchEntry(id: 2, text: "Перевод не дошёл", numbers: ["79161112233", "2-6"], filters: ["closed"]),
        SearchEntry(id: 3, text: "Счёт пришёл дважды", numbers: ["74957654321", "3-9"], filters: ["closed"]),
        SearchEntry(id: 4, text: "The bill is wrong", numbers: ["442071234567", "4-2"], filters: ["open"]),
        SearchEntry(id: 5, text: "Счета за октябрь нет", numbers: [], filters: ["open", "by anna"]),
    ]

    /// How far the entries have got when somebody searches: found all the same.
    enum Stage: CaseIterable { case pending, halfway, indexed, twiceIndexed }

    private func connection(_ stage: Stage) throws -> (Connection, TemporaryQueue) {
        let queue = try TemporaryQueue(Self.schema)
        let connection = try queue.open(Self.schema)
        try connection.write { db, _ in
            for entry in Self.entries { try SearchIndex.put(entry, isNew: true, in: db) }
            switch stage {
            case .pending: break
            case .halfway: #expect(try SearchIndex.index(db, limit: 3) == 3)
            case .indexed: #expect(try SearchIndex.index(db, limit: 10) == 5)
            case .twiceIndexed:
                _ = try SearchIndex.index(db, limit: 10)
                for entry in Self.entries { try SearchIndex.put(entry, isNew: false, in: db) }
                _ = try SearchIndex.index(db, limit: 10)
            }
        }
        return (connection, queue)
    }

    private func ids(_ query: SearchQuery, _ connection: Connection) throws -> [Int64] {
        try connection.read { try SearchIndex.find(query, in: $0) }.ids
    }

    @Test(arguments: Stage.allCases) func finds(stage: Stage) throws {
        let (connection, queue) = try connection(stage)
        let cases: [(SearchQuery, [Int64])] = [
            (SearchQuery("счет"), [5, 3, 1]), (SearchQuery("СЧЁТ"), [5, 3, 1]), (SearchQuery("сч"), [5, 3, 1]),
            (SearchQuery("счет пришел"), [3]), (SearchQuery("счет перевод"), []), (SearchQuery("bil"), [4]),
            (SearchQuery("счет", filters: ["open"]), [5, 1]), (SearchQuery("", filters: ["closed"]), [3, 2]),
            (SearchQuery("счет", filters: ["by anna"]), [5]), (SearchQuery("open"), []),
            (SearchQuery("495"), [3, 1]), (SearchQuery("123-45-67"), [4, 1]), (SearchQuery("123456789"), []),
            (SearchQuery("1234567", filters: ["open"]), [4, 1]), (SearchQuery("7 495 765"), [3]),
            (SearchQuery("с"), []), (SearchQuery("\" OR ("), []), (SearchQuery("NEAR AND счет*"), []),
        ]
        for (query, expected) in cases {
            #expect(try ids(query, connection) == expected, "\(query)")
        }
        withExtendedLifetime(queue) {}
    }

    @Test(arguments: Stage.allCases) func pages(stage: Stage) throws {
        let (connection, queue) = try connection(stage)
        var seen: [Int64] = []
        var query = SearchQuery("счет", limit: 2)
        while true {
            let hits = try connection.read { try SearchIndex.find(query, in: $0) }
            seen += hits.ids
            guard let next = hits.next else { break }
            query.before = next
        }
        #expect(seen == [5, 3, 1])
        withExtendedLifetime(queue) {}
    }

    @Test(arguments: Stage.allCases) func aChangedEntryIsFoundByItsNewWordsOnly(stage: Stage) throws {
        let (connection, queue) = try connection(stage)
        try connection.write { db, _ in
            let entry = SearchEntry(id: 3, text: "Счёт пришёл дважды", numbers: ["70000000000"], filters: ["open"])
            try SearchIndex.put(entry, isNew: false, in: db)
        }
        for _ in 0..<2 {
            #expect(try ids(SearchQuery("счет", filters: ["closed"]), connection) == [])
            #expect(try ids(SearchQuery("счет", filters: ["open"]), connection) == [5, 3, 1])
            #expect(try ids(SearchQuery("765"), connection) == [])
            #expect(try ids(SearchQuery("0000"), connection) == [3])
            _ = try connection.write { db, _ in try SearchIndex.index(db, limit: 10) }
        }
        withExtendedLifetime(queue) {}
    }

    /// Many rows begin like the word and few hold it: it is found all the same, however old.
    @Test func aRareWordAmongManyThatBeginLikeIt() throws {
        let queue = try TemporaryQueue(Self.schema)
        let connection = try queue.open(Self.schema)
        let rare: Set<Int64> = [3, 700, 701, 1999]
        try connection.write { db, _ in
            for id in Int64(1)...2000 {
                let text = "перевод \(rare.contains(id) ? "перец" : "счета") \(id % 2 == 0 ? "переход" : "")"
                try SearchIndex.put(SearchEntry(id: id, text: text), isNew: true, in: db)
            }
            _ = try SearchIndex.index(db, limit: 2000)
        }
        #expect(try ids(SearchQuery("перец"), connection) == [1999, 701, 700, 3])
        #expect(try ids(SearchQuery("перец переход"), connection) == [700])
        #expect(try ids(SearchQuery("перец перевод", limit: 2), connection) == [1999, 701])
        #expect(try ids(SearchQuery("перец", before: 701), connection) == [700, 3])
        #expect(try ids(SearchQuery("перечень"), connection) == [])
        #expect(try ids(SearchQuery("переход", limit: 3), connection) == [2000, 1998, 1996])
    }

    /// A search that ends for its time says so, and can be gone on with to the oldest row.
    @Test func whatIsNotSearchedIsSaid() throws {
        let queue = try TemporaryQueue(Self.schema)
        let connection = try queue.open(Self.schema)
        try connection.write { db, _ in
            for id in Int64(1)...2000 {
                try SearchIndex.put(SearchEntry(id: id, text: id == 5 ? "перец" : "перевод"), isNew: true, in: db)
            }
            _ = try SearchIndex.index(db, limit: 1990)
        }
        var query = SearchQuery("перец")
        var found: [Int64] = []
        var parts = 0
        while true {
            let hits = try connection.read { try SearchIndex.find(query, in: $0) { true } }
            found += hits.ids
            parts += 1
            guard let next = hits.next else { break }
            #expect(hits.olderNotSearched)
            query.before = next
        }
        #expect(found == [5])
        #expect(parts > 1)
    }

    @Test func tidyingLosesNothingAndComesToAnEnd() throws {
        let queue = try TemporaryQueue(Self.schema)
        let connection = try queue.open(Self.schema)
        for id in Int64(1)...60 {
            try connection.write { db, _ in
                try SearchIndex.put(
                    SearchEntry(id: id, text: "счет \(id)", numbers: ["\(1000 + id)"]), isNew: true, in: db)
                _ = try SearchIndex.index(db, limit: 1)
            }
        }
        #expect(try connection.read(SearchIndex.pendingCount) == 0)
        var slices = 0
        while try connection.write({ db, _ in try SearchIndex.tidy(db) }) { slices += 1 }
        #expect((1...100).contains(slices))
        #expect(try ids(SearchQuery("счет", limit: 100), connection) == Array((1...60).reversed()))
        #expect(try ids(SearchQuery("1042"), connection) == [42])
    }

    /// What names a person is gone from the file, not only from the answers.
    @Test(arguments: Stage.allCases) func erasedWordsLeaveNoByte(stage: Stage) throws {
        let (connection, queue) = try connection(stage)
        let secret = SearchEntry(id: 6, text: "Константинопольская жаловалась", numbers: ["79998887766"])
        try connection.write { db, _ in
            try SearchIndex.put(secret, isNew: true, in: db)
            if stage != .pending { _ = try SearchIndex.index(db, limit: 10) }
        }
        try connection.write { db, _ in
            try SearchIndex.erase(6, leaving: SearchEntry(id: 6, text: "жаловалась"), in: db)
        }
        while try connection.write({ db, _ in try SearchIndex.scrub(db) }) {}
        #expect(try ids(SearchQuery("константинопольская"), connection) == [])
        #expect(try ids(SearchQuery("9998887766"), connection) == [])
        #expect(try ids(SearchQuery("жаловалась"), connection) == [6])
        #expect(try ids(SearchQuery("счет"), connection) == [5, 3, 1])
        try connection.eraseLeftovers()
        connection.close()
        for file in [queue.folder.database, queue.folder.database + "-wal"] {
            guard let data = FileManager.default.contents(atPath: file) else { continue }
            // The index keeps a word as what differs from the one before it, so its end is looked for.
            #expect(data.range(of: Data("тинопольская".utf8)) == nil)
            #expect(data.range(of: Data("99988".utf8)) == nil)
        }
    }
}
