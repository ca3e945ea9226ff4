import Foundation

/// The number of the last event that anybody was told is kept, written behind the holder in the gate's file: outside
/// the database, so that a queue which ends before it is seen to have lost its end.
///
/// Written after the commit and never made durable by itself, so after a power cut it is at most too low, which accuses
/// nobody. A copy made with `VACUUM INTO` has no gate and so no number.
struct LastAcknowledged: Sendable {
    private static let offset = GateHolder.byteCount
    private let file: OpenFile

    init(in folder: QueueFolder) throws(OpenFile.Failure) {
        file = try OpenFile(folder.gate, O_RDWR)
    }

    /// `nil` before the first.
    var sequence: Int64? {
        guard let bytes = try? file.read(count: 8, at: Self.offset), bytes.count == 8 else { return nil }
        return bytes.reduce(Int64(0)) { $0 << 8 | Int64($1) }
    }

    /// Only ever higher: after a loss the number stays until the history has grown past it. No failure counts.
    func note(_ sequence: Int64) {
        guard sequence > self.sequence ?? 0 else { return }
        try? file.write((0..<8).map { UInt8(truncatingIfNeeded: sequence >> (56 - 8 * $0)) }, at: Self.offset)
    }
}
