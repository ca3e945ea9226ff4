import Domain
import Procedures
import Store
import Time

/// Why a written-down call couldn't be played.
public enum PlayError: Error, Hashable, Sendable {
    /// `field` is where in the call it stands: `answers.topic`.
    case wrong(field: String, String)
    /// The run refused what the field says.
    case refused(field: String, RunError)
    case procedure(ProcedureError)
    case promise(PromiseClockError)
    case store(StoreError)
}
