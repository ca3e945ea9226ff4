import Domain
import Foundation
import StoreProbe
import StoreSQLite
import Testing

@Suite struct DraftTests {
    static let key = DraftKey(call: CallID(7), run: RunID(3), revision: 12)

    private func draft(_ text: String, revision: Int = 12) -> Draft {
        Draft(key: DraftKey(call: CallID(7), run: RunID(3), revision: revision), words: Array(text.utf8))
    }

    @Test func theLastWordsComeBackAfterKill() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("draft", queue.folder, "41")
        #expect(probe.waitForSignal() == SIGKILL)
        let found = DraftFile.abandoned(in: queue.folder)
        #expect(found.map(\.draft) == [draft("words of save 41")])
        #expect(found.first?.words(for: Self.key) == Array("words of save 41".utf8))
    }

    @Test func aLivingConsolesDraftIsItsOwn() throws {
        let queue = try TemporaryQueue()
        let mine = try DraftFile.create(in: queue.folder)
        try mine.save(draft("mine"))
        #expect(DraftFile.abandoned(in: queue.folder).isEmpty)
        _ = consume mine
        let one = DraftFile.abandoned(in: queue.folder)
        #expect(one.count == 1)
        // Taken over once, and by nobody else meanwhile.
        #expect(DraftFile.abandoned(in: queue.folder).isEmpty)
        _ = consume one
    }

    @Test func wordsOfAnEarlierRevisionNeverCoverWhatWasSubmitted() throws {
        let queue = try TemporaryQueue()
        let file = try DraftFile.create(in: queue.folder)
        try file.save(draft("before the step was submitted", revision: 11))
        #expect(file.words(for: Self.key) == nil)
        try file.save(draft("after", revision: 12))
        #expect(file.words(for: Self.key) == Array("after".utf8))
        try file.clear()
        #expect(file.draft == nil)
    }

    /// Every way in which the last write can have been cut short, at each of its bytes' kinds.
    @Test(arguments: [0, 8, 20, 48, 60, 79, 80, 85]) func aTornSlotGivesTheOneBefore(damagedByte: Int) throws {
        let queue = try TemporaryQueue()
        let file = try DraftFile.create(in: queue.folder)
        for number in 1...4 { try file.save(draft("save \(number)")) }
        _ = consume file
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: queue.folder.drafts).first)
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: queue.folder.drafts + "/" + name))
        // The second slot holds the second and the fourth.
        try handle.seek(toOffset: UInt64(128 * 1024 + damagedByte))
        let byte = try #require(try handle.read(upToCount: 1)?.first)
        try handle.seek(toOffset: UInt64(128 * 1024 + damagedByte))
        try handle.write(contentsOf: Data([byte ^ 0x40]))
        try handle.close()
        let found = try #require(DraftFile.abandoned(in: queue.folder).first)
        #expect(found.draft == draft("save 3"))
        try found.save(draft("save 5"))
        #expect(found.draft == draft("save 5"))
    }

    @Test func aFileThatIsNoDraftIsEmpty() throws {
        let queue = try TemporaryQueue()
        try Data(repeating: 9, count: 3000).write(
            to: URL(fileURLWithPath: "\(queue.folder.drafts)/\(getuid())-1-0"))
        let found = try #require(DraftFile.abandoned(in: queue.folder).first)
        #expect(found.draft == nil)
        found.remove()
        #expect(DraftFile.abandoned(in: queue.folder).isEmpty)
    }

    @Test func tooLongIsRefusedAndTheWordsBeforeStay() throws {
        let queue = try TemporaryQueue()
        let file = try DraftFile.create(in: queue.folder)
        try file.save(draft("kept"))
        let long = Draft(key: Self.key, words: [UInt8](repeating: 65, count: 200_000))
        #expect {
            try file.save(long)
        } throws: {
            if case .tooLong? = $0 as? DraftError { true } else { false }
        }
        #expect(file.draft == draft("kept"))
    }
}
