import Foundation

/// The generation of a topic: not a number that two writers would both count up to the same value, but one that no
/// other write makes: the time, the process and its own count.
struct TopicStamp: Equatable {
    static let byteCount = 16
    let bytes: [UInt8]

    init(count: UInt32, at time: Duration) {
        let nanoseconds =
            UInt64(bitPattern: time.components.seconds) &* 1_000_000_000
            &+ UInt64(bitPattern: time.components.attoseconds / 1_000_000_000)
        let writer = UInt64(UInt32(bitPattern: getpid())) << 32 | UInt64(count)
        bytes = [nanoseconds, writer].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    /// Empty until the first write.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}
