import Testing

@testable import StoreSQLite

@Suite struct DiskRoomTests {
    @Test(arguments: [(0, 0), (31 * 1_048_576, 31), (32 * 1_048_576 - 1, 31)])
    func tooLittleIsSaid(free: Int, megabytes: Int) throws {
        let finding = try #require(DiskRoom(free: free).finding)
        #expect(finding.what == "its disk has only \(megabytes) MB left")
    }

    @Test(arguments: [32 * 1_048_576, nil] as [Int?]) func enoughAndUnknownAreNot(free: Int?) {
        #expect(DiskRoom(free: free).finding == nil)
    }

    @Test func theRoomOfAQueueIsThatOfItsDisk() throws {
        let queue = try TemporaryQueue()
        #expect(DiskRoom(at: queue.folder).free.map { $0 > 0 } == true)
    }
}
