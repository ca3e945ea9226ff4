/// Why a queue can't be used, and the way out. Nothing is damaged by any of them: what was being written is rolled
/// back, and asking again with the same command id is safe.
public enum QueueError: Error, Equatable, Sendable {
    /// There is no queue in the folder.
    case missing(folder: String)
    /// The folder already holds a queue, so that none can be made there.
    case alreadyThere(folder: String)
    /// The folder can't be made where it was named.
    case folderNotMade(folder: String, detail: String)
    /// The database is a symbolic link: who opens it here and who opens it there would pass different gates.
    case isLink(file: String, to: String)
    /// The file exists, but is something else.
    case notAQueue(file: String)
    /// A newer program has migrated it; this one can neither read nor write it safely.
    case newer(file: String, version: Int, known: Int)
    /// Its schema is older than this program's and has to be migrated first.
    case older(file: String, version: Int, known: Int)
    case readOnly(file: String)
    case notPermitted(file: String)
    case diskFull(folder: String)
    /// Locks and shared memory aren't reliable there; SQLite would corrupt the file sooner or later.
    case networkFileSystem(folder: String, kind: String)
    /// The gate wasn't free within the limit. A stopped holder can't be robbed: its owner has to continue or end it.
    case gateHeld(file: String, by: GateHolder?, waitedMilliseconds: Int)
    /// Another program than a console holds SQLite's lock.
    case busy(file: String)
    case corrupt(file: String, detail: String)
    /// A system call or SQLite failed in a way that has no case of its own.
    case failed(file: String, detail: String)
}

extension QueueError: CustomStringConvertible {
    /// One sentence that names the file and the way out.
    public var description: String {
        switch self {
        case .missing(let folder):
            "There is no queue in \(folder): make one with `hotline init --queue \(folder)`, or name another."
        case .alreadyThere(let folder):
            "There already is a queue in \(folder): use it, or name another folder."
        case .folderNotMade(let folder, let detail):
            "\(folder) can't be made (\(detail)): name another folder with --queue."
        case .isLink(let file, let target):
            "\(file) is a link to \(target), where others wouldn't wait for what is written here: "
                + "name the real queue with --queue."
        case .notAQueue(let file):
            "\(file) is not a queue of hotline, and was left as it is: name another folder with --queue."
        case .newer(let file, let version, let known):
            "\(file) has schema \(version), and this hotline knows up to \(known): "
                + "start this console again with the newer hotline."
        case .older(let file, let version, let known):
            "\(file) has schema \(version), and this hotline needs \(known): "
                + "have an admin of it run `hotline migrate --queue \(file)`."
        case .readOnly(let file):
            "\(file) can only be read: make it and its folder writable for you, or mount its file system for writing."
        case .notPermitted(let file):
            "You may not open \(file): ask an administrator to let you into the queue's group."
        case .diskFull(let folder):
            "The disk, your quota or the file-size limit (ulimit -f) is used up at \(folder): make room and try again; "
                + "nothing was damaged."
        case .networkFileSystem(let folder, let kind):
            "\(folder) is on a network file system (\(kind)), where a queue would be damaged: "
                + "keep it on a local disk and reach that host by ssh."
        case .gateHeld(let file, .some(let holder), let waited):
            "\(file) has been held for over \(waited) ms by \(holder): \(holder.remedy)"
        case .gateHeld(let file, .none, let waited):
            "\(file) has been held for over \(waited) ms: find who holds it with `fuser -v \(file)`."
        case .busy(let file):
            "Another program is writing to \(file): close it (only hotline should open a queue) and try again."
        case .corrupt(let file, let detail):
            "\(file) is damaged (\(detail)): stop all consoles, keep a copy, and restore the last backup."
        case .failed(let file, let detail):
            "\(file) couldn't be used (\(detail)): see `hotline doctor`."
        }
    }
}
