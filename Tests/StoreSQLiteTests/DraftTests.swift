import Foundation
import Store
import StoreProbe
import StoreSQLite
import Testing

@Suite struct DraftTests {
    private static let anna = DraftOwner(console: "operator", login: "anna")

    private func words(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func theLastWordsComeBackAfterKill() throws {
        let queue = try TemporaryQueue()
        let probe = try Probe("draft", queue.folder, "41")
        #expect(probe.waitForSignal() == SIGKILL)
        #expect(DraftFile.abandoned(in: queue.folder, of: Self.anna).map(\.words) == [words("words of save 41")])
    }

    @Test func aLivingConsolesDraftIsItsOwn() throws {
        let queue = try TemporaryQueue()
        let mine = try DraftFile.create(in: queue.folder, for: Self.anna)
        try mine.save(words("mine"))
        #expect(DraftFile.abandoned(in: queue.folder, of: Self.anna).isEmpty)
        _ = consume mine
        let one = DraftFile.abandoned(in: queue.folder, of: Self.anna)
        #expect(one.count == 1)
        // Taken over once, and by nobody else meanwhile.
        #expect(DraftFile.abandoned(in: queue.folder, of: Self.anna).isEmpty)
        _ = consume one
    }

    @Test(arguments: [
        DraftOwner(console: "lead", login: "anna"), DraftOwner(console: "operator", login: "boris"),
    ])
    func anotherConsoleOrAnotherPersonFindsNothing(owner: DraftOwner) throws {
        let queue = try TemporaryQueue()
        let file = try DraftFile.create(in: queue.folder, for: Self.anna)
        try file.save(words("for a caller"))
        _ = consume file
        #expect(DraftFile.abandoned(in: queue.folder, of: owner).isEmpty)
        #expect(DraftFile.abandoned(in: queue.folder, of: Self.anna).count == 1)
    }

    @Test(arguments: ["anna.ivanova", "DOMAIN+anna", "a,b", "../anna", "анна"])
    func whateverALoginHoldsItIsFoundAgain(login: String) throws {
        let queue = try TemporaryQueue()
        let owner = DraftOwner(console: "operator", login: .init(login))
        let file = try DraftFile.create(in: queue.folder, for: owner)
        try file.save(words("kept"))
        _ = consume file
        #expect(DraftFile.abandoned(in: queue.folder, of: owner).map(\.words) == [words("kept")])
    }

    /// Every way in which the last write can have been cut short, at each of its bytes' kinds.
    @Test(arguments: [0, 8, 20, 40, 47, 48, 55, 56, 61]) func aTornSlotGivesTheOneBefore(damagedByte: Int) throws {
        let queue = try TemporaryQueue()
        let file = try DraftFile.create(in: queue.folder, for: Self.anna)
        for number in 1...4 { try file.save(words("save \(number)")) }
        _ = consume file
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: queue.folder.drafts).first)
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: queue.folder.drafts + "/" + name))
        // The second slot holds the second and the fourth.
        try handle.seek(toOffset: UInt64(1024 * 1024 + damagedByte))
        let byte = try #require(try handle.read(upToCount: 1)?.first)
        try handle.seek(toOffset: UInt64(1024 * 1024 + damagedByte))
        try handle.write(contentsOf: Data([byte ^ 0x40]))
        try handle.close()
        let found = try #require(DraftFile.abandoned(in: queue.folder, of: Self.anna).first)
        #expect(found.words == words("save 3"))
        try found.save(words("save 5"))
        #expect(found.words == words("save 5"))
        try found.clear()
        #expect(found.words == nil)
    }

    @Test func aFileThatIsNoDraftIsEmpty() throws {
        let queue = try TemporaryQueue()
        try Data(repeating: 9, count: 3000).write(
            to: URL(fileURLWithPath: "\(queue.folder.drafts)/\(getuid()),operator,anna,1,0"))
        try Data(repeating: 9, count: 3000).write(to: URL(fileURLWithPath: "\(queue.folder.drafts)/notes.txt"))
        let found = try #require(DraftFile.abandoned(in: queue.folder, of: Self.anna).first)
        #expect(found.words == nil)
        found.remove()
        #expect(DraftFile.abandoned(in: queue.folder, of: Self.anna).isEmpty)
    }

    @Test func tooLongIsRefusedAndTheWordsBeforeStay() throws {
        let queue = try TemporaryQueue()
        let file = try DraftFile.create(in: queue.folder, for: Self.anna)
        try file.save(words("kept"))
        #expect {
            try file.save([UInt8](repeating: 65, count: 1_100_000))
        } throws: {
            if case .tooLong? = $0 as? DraftError { true } else { false }
        }
        #expect(file.words == words("kept"))
    }

    @Test func whatWasLeftStaysUntilItIsSafeElsewhere() throws {
        let queue = try TemporaryQueue()
        let lost = try DraftFile.create(in: queue.folder, for: Self.anna)
        try lost.save(words("of the lost console"))
        _ = consume lost
        let first = try DraftsOnDisk(in: queue.folder, for: Self.anna, takingOver: false)
        #expect(first.left == [words("of the lost console")])
        _ = consume first
        let second = try DraftsOnDisk(in: queue.folder, for: Self.anna, takingOver: false)
        #expect(second.left == [words("of the lost console")], "the first died before it had them on the disk")
        try second.save(words("of the lost console"))
        second.forgetLeft()
        _ = consume second
        let third = try DraftsOnDisk(in: queue.folder, for: Self.anna, takingOver: false)
        #expect(third.left == [words("of the lost console")])
    }
}
