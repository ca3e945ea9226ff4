import Foundation
import GRDB

extension QueueError {
    /// - Parameter systemError: the errno behind the connection's last I/O error; SQLite has codes of its own for few.
    init(_ error: DatabaseError, systemError: Int32, in folder: QueueFolder) {
        let file = folder.database
        let detail = error.message ?? "SQLite's code \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull(folder: folder.path)
        case .SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): self = .diskFull(folder: folder.path)
        case .SQLITE_READONLY: self = .readOnly(file: file)
        case .SQLITE_CANTOPEN where [EACCES, EPERM].contains(systemError): self = .notPermitted(file: file)
        case .SQLITE_CANTOPEN where systemError == EROFS: self = .readOnly(file: file)
        case .SQLITE_CANTOPEN where systemError == ENOENT: self = .missing(folder: folder.path)
        case .SQLITE_NOTADB: self = .notAQueue(file: file)
        case .SQLITE_CORRUPT: self = .corrupt(file: file, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy(file: file)
        default: self = .failed(file: file, detail: detail)
        }
    }
}
