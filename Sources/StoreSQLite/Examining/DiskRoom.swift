import Glibc
import Store

/// How much there is left where the queue lies: a write that still finds its room says nothing of the next.
struct DiskRoom {
    /// For whoever writes, in bytes; `nil` where it can't be told.
    var free: Int?

    /// A WAL of full length, and as much again.
    static let least = 32 * 1_048_576

    init(free: Int?) {
        self.free = free
    }

    init(at folder: QueueFolder) {
        var about = statvfs()
        guard statvfs(folder.path, &about) == 0 else { return }
        let (bytes, isHuge) = about.f_bavail.multipliedReportingOverflow(by: about.f_frsize)
        // Some file systems say that there is no end of it.
        free = isHuge ? .max : Int(clamping: bytes)
    }

    var finding: Finding? {
        guard let free, free < Self.least else { return nil }
        return Finding(
            what: "its disk has only \(free / 1_048_576) MB left",
            remedy: "make room for at least \(Self.least / 1_048_576) MB")
    }
}
