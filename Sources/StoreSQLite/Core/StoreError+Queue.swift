import Domain
import GRDB
import Store
import Time

extension StoreError {
    /// Whatever a verb's body threw, as what its caller is told.
    init(_ error: any Error, in folder: QueueFolder) {
        switch error {
        case let error as StoreError: self = error
        case let error as LoginError: self = .login(error)
        case let error as CallError: self = .call(error)
        case let error as RunError: self = .run(error)
        case let error as TicketError: self = .ticket(error)
        case let error as QueueError: self = .queue(QueueTrouble(error, in: folder))
        case let error as DatabaseError:
            self = .queue(QueueTrouble(QueueError(error, systemError: 0, in: folder), in: folder))
        case is DecodingError, is RowDecodingError, is FormReader.Damage:
            self = .queue(QueueTrouble(.corrupt(file: folder.database, detail: "\(error)"), in: folder))
        case let error as ZoneError:
            self = .queue(
                QueueTrouble(
                    kind: .system, path: folder.database, sentence: "\(folder.database) can't be used: \(error)."))
        default: self = .queue(QueueTrouble(.failed(file: folder.database, detail: "\(error)"), in: folder))
        }
    }
}

extension QueueTrouble {
    init(_ error: QueueError, in folder: QueueFolder) {
        let (kind, path): (Kind, String) =
            switch error {
            case .missing(let path): (.missing, path)
            case .alreadyThere(let path): (.exists, path)
            case .folderNotMade(let path, _): (.system, path)
            case .isLink(let path, _): (.notAQueue, path)
            case .notAQueue(let path): (.notAQueue, path)
            case .newer(let path, _, _): (.newerVersion, path)
            case .older(let path, _, _): (.outdatedConsole, path)
            case .readOnly(let path): (.readOnly, path)
            case .notPermitted(let path): (.permission, path)
            case .diskFull(let path): (.diskFull, path)
            case .networkFileSystem(let path, _): (.networkFileSystem, path)
            case .gateHeld(let path, _, _): (.gateHeld, path)
            case .busy(let path): (.system, path)
            case .corrupt(let path, _): (.damaged, path)
            case .failed(let path, _): (.system, path)
            }
        self.init(kind: kind, path: path, sentence: error.description)
    }
}
