import CSystem
import Foundation

/// The page of memory that everybody who has the queue open shares: how often each topic has changed, when it was told
/// last, and whose turn it is to keep house.
///
/// Backed by the file `topics/board`, which holds nothing worth keeping. `@unchecked`: the C functions behind it are
/// atomic, and the mapping lives as long as this does.
final class TopicPage: @unchecked Sendable {
    static let places = Int(CS_BOARD_TOPICS)

    private let board: OpaquePointer

    /// Makes the file when it is missing.
    init(in folder: String) throws(OpenFile.Failure) {
        let file = try OpenFile("\(folder)/board", O_RDWR | O_CREAT)
        var board: OpaquePointer?
        let code = cs_board_map(file.descriptor, &board)
        guard code == 0, let board else { throw OpenFile.Failure(path: file.path, code: code) }
        self.board = board
    }

    deinit { cs_board_unmap(board) }

    func generation(of topic: TopicSlot) -> UInt32 { cs_board_generation(board, Int32(topic.place)) }

    /// The time that was given with the last change.
    func lastTold(_ topic: TopicSlot) -> Duration { .nanoseconds(cs_board_announced(board, Int32(topic.place))) }

    /// Wakes who waits for the topic.
    func tell(_ topic: TopicSlot, at time: Duration) {
        cs_board_announce(board, Int32(topic.place), time.wholeNanoseconds)
    }

    /// Waits until `isEnough` holds, asked at first and after every change of one of the topics, or until the limit has
    /// passed.
    func wait(for topics: Set<TopicSlot>, atMost limit: Duration?, until isEnough: () -> Bool) {
        let set = topics.reduce(UInt32(0)) { $0 | 1 << UInt32($1.place) }
        let end = limit.map { ContinuousClock.now + $0 }
        while true {
            let seen = cs_board_now(board)
            if isEnough() { return }
            let left = end.map { ContinuousClock.now.duration(to: $0) }
            if let left, left <= .zero { return }
            cs_board_wait(board, seen, set, left?.wholeNanoseconds ?? -1)
        }
    }

    /// Whether this is the first to ask for the turn of a minute.
    func takeTurn(ofMinute minute: Int64) -> Bool { cs_board_take_turn(board, minute) == 1 }
}

extension Duration {
    fileprivate var wholeNanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
