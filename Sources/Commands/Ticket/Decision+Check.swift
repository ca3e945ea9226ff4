import Domain
import Procedures
import Store

extension Decision {
    /// Whether the procedure that the ticket was registered under allows this sum: a slip of the pen in a command isn't read
    /// to a caller.
    /// - Throws: ``Refusal``, which names the limit.
    func checkAmount(under procedure: Procedure) throws(Refusal) {
        guard let amountKopecks else { return }
        switch outcome {
        case .granted, .partlyGranted, .agreed: break
        case .refused, .explained, .forwarded:
            throw Refusal(.refused, "With “\(outcome.rawValue)” no sum is granted: leave --amount out.")
        }
        guard let limit = procedure.solutions.compactMap(\.limitKopecks).max() else {
            throw Refusal(.refused, "No way out of “\(procedure.id)” has a sum of money in it: leave --amount out.")
        }
        guard (1...limit).contains(amountKopecks) else {
            throw Refusal(
                .refused, "“\(procedure.id)” lets at most \(roubles(limit)) be granted, and more than nothing.")
        }
    }
}

extension Session {
    /// The procedure as it was when a matter began with it.
    /// - Throws: ``StoreError``, ``ProcedureError``, ``ResourceFolderError``.
    func procedure(_ version: ProcedureVersion, in place: Surroundings) throws -> Procedure {
        let library = try place.library()
        if let installed = try? library.procedure(version.id), installed.version == version {
            return installed.procedure
        }
        let source = try store.source(of: version)
        return try library.procedure(version, source: { () throws(ProcedureError) in source }).procedure
    }
}
