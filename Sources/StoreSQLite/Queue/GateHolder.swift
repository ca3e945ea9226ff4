import Foundation

/// Who holds the write gate, as the holder wrote it into the gate's file.
public struct GateHolder: Equatable, Sendable {
    public let processID: Int32
    /// The real user, also when the program is setgid.
    public let userID: UInt32
    /// Whether the process is stopped (Ctrl-Z, a debugger) and so won't let go by itself.
    public let isStopped: Bool
    /// Since when it has held the gate, by the clock of its file; `nil` where that isn't known.
    public let heldSeconds: Int?

    public init(processID: Int32, userID: UInt32, isStopped: Bool, heldSeconds: Int? = nil) {
        self.processID = processID
        self.userID = userID
        self.isStopped = isStopped
        self.heldSeconds = heldSeconds
    }

    var remedy: String {
        isStopped
            ? "it is stopped, so continue it with `kill -CONT \(processID)` (or fg), or end it with `kill -KILL \(processID)`; "
                + "what it was writing is then rolled back."
            : "try again, and end it with `kill \(processID)` if it hangs."
    }
}

extension GateHolder: CustomStringConvertible {
    public var description: String {
        let user = getpwuid(userID).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? "\(userID)"
        let since = heldSeconds.map { ", which took it \($0) s ago" } ?? ""
        return "process \(processID) of user \(user)" + (isStopped ? " (stopped)" : "") + since
    }
}

extension GateHolder {
    static let byteCount = 8

    static func encode(processID: Int32, userID: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: processID >> ($0 * 8)) }
            + (0..<4).map { UInt8(truncatingIfNeeded: userID >> ($0 * 8)) }
    }

    /// `nil` when the gate was free at the moment of reading, or its holder has ended since.
    static func decode(_ bytes: [UInt8], heldSeconds: Int?) -> GateHolder? {
        guard bytes.count == byteCount else { return nil }
        let word = { (start: Int) in (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + $1]) << UInt32($1 * 8) } }
        let processID = Int32(bitPattern: word(0))
        guard processID > 0, let state = processState(processID) else { return nil }
        return GateHolder(
            processID: processID, userID: word(4), isStopped: state == "T" || state == "t",
            heldSeconds: heldSeconds)
    }

    /// The letter after the last parenthesis of /proc/PID/stat (proc(5)): a command's name may hold anything.
    private static func processState(_ processID: Int32) -> Character? {
        guard let file = try? OpenFile("/proc/\(processID)/stat", O_RDONLY),
            let text = try? String(decoding: file.read(count: 512, at: 0), as: UTF8.self),
            let parenthesis = text.lastIndex(of: ")")
        else { return nil }
        return text[parenthesis...].dropFirst(2).first
    }
}
