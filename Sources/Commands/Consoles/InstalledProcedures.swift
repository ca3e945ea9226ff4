import Console
import Domain
import Procedures
import Store

/// The procedures of the installation, for the consoles.
struct InstalledProcedures: ProcedureShelf {
    let library: ProcedureLibrary

    func desk() throws(ShelfError) -> Desk {
        do {
            return try library.desk()
        } catch {
            throw ShelfError(sentence: Refusal(error).sentence)
        }
    }

    func titles() throws(ShelfError) -> [ProcedureTitle] {
        do {
            return try library.titles().map { ProcedureTitle(id: $0.id, title: $0.title) }
        } catch {
            throw ShelfError(sentence: Refusal(error).sentence)
        }
    }

    func warmUp() throws(ShelfError) {
        do {
            try library.warmUp()
        } catch {
            throw ShelfError(sentence: Refusal(error).sentence)
        }
    }

    func installed(_ id: ProcedureID) throws(ShelfError) -> (Procedure, ProcedureVersion, source: String) {
        do {
            let loaded = try library.procedure(id)
            return (loaded.procedure, loaded.version, loaded.source)
        } catch {
            throw ShelfError(sentence: Refusal(error).sentence)
        }
    }

    func procedure(_ version: ProcedureVersion, source: () throws(StoreError) -> String) throws(ShelfError) -> Procedure
    {
        do {
            return try library.procedure(version) { () throws(ProcedureError) in
                do {
                    return try source()
                } catch {
                    throw .notInstalled(version.id, folder: library.folder)
                }
            }.procedure
        } catch {
            throw ShelfError(sentence: Refusal(error).sentence)
        }
    }
}
