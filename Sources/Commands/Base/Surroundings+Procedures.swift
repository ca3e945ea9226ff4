import Procedures

extension Surroundings {
    /// The procedures that are installed with the program.
    /// - Throws: ``ResourceFolderError``.
    func library() throws(ResourceFolderError) -> ProcedureLibrary {
        ProcedureLibrary(folder: try resources().path(of: "procedures"))
    }

    /// The same, after everything in the folder was found sound: a shift doesn't begin on a broken procedure.
    func checkedLibrary() throws -> ProcedureLibrary {
        let library = try library()
        let complaints = try library.complaints()
        guard complaints.isEmpty else {
            let lines = complaints.map(\.description).joined(separator: "\n")
            throw Refusal(.procedureTrouble, "The procedures have to be put right before a shift can start:\n\(lines)")
        }
        return library
    }
}
