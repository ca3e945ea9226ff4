import Foundation
import Procedures
import Simulation

extension ProcedureError {
    /// One, or one for each complaint.
    var sentences: [String] {
        if case .refused(let complaints) = self { complaints.map(\.description) } else { [sentence] }
    }

    var sentence: String {
        switch self {
        case .refused(let complaints): complaints.map(\.description).joined(separator: " ")
        case .notInstalled(let id, let folder):
            "There is no procedure “\(id)” in \(folder): see `hotline procedure list`."
        case .noCalendar(let id, let known):
            "There is no calendar “\(id)”: choose one of \(known.joined(separator: ", "))."
        case .unreadable(let path, let code): "\(path) can't be read (\(String(cString: strerror(code))))."
        case .hashMismatch(let expected, let found):
            "The text kept for a procedure isn't the one its run began with (\(found.prefix(8)), not \(expected.prefix(8)))."
        }
    }
}

extension PlayError {
    var status: ExitStatus {
        switch self {
        case .wrong, .refused, .promise: .refused
        case .procedure: .procedureTrouble
        case .store(let error): error.status
        }
    }

    var sentence: String {
        switch self {
        case .wrong(let field, let what): "\(field): \(what)."
        case .refused(let field, let error): "\(field): \(error.sentence)"
        case .procedure(let error): error.sentence
        case .promise(let error): "callback: \(error.sentence)"
        case .store(.tooLong("name", let limit, let length)):
            "caller.name: it has \(length) characters and may have \(limit)."
        case .store(.tooLong("address", let limit, let length)):
            "caller.address: it has \(length) characters and may have \(limit)."
        case .store(.tooLong("account", let limit, let length)):
            "caller.account: it has \(length) characters and may have \(limit)."
        case .store(.tooLong("exchange id", let limit, let length)):
            "id: it has \(length) characters and may have \(limit)."
        case .store(let error): error.sentence
        }
    }
}
