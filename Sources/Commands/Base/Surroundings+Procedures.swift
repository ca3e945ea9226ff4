import Foundation
import Procedures

extension Surroundings {
    /// The calendars that are installed with the program.
    /// - Throws: ``ResourceFolderError``.
    func calendars() throws(ResourceFolderError) -> CalendarLibrary {
        CalendarLibrary(folder: try resources().path(of: "calendars"))
    }

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
            let heading = "The procedures have to be put right before a shift can start:"
            throw Refusal(.procedureTrouble, lines: [heading] + complaints.map(\.description))
        }
        return library
    }

    /// The same, for a console: what was found sound once isn't looked through at every start, since that takes longer
    /// than everything else before the first frame. The queue's folder remembers it; whoever could forge that could forge
    /// the queue.
    func checkedLibrary(forQueueAt path: String) throws -> ProcedureLibrary {
        let library = try library()
        let memory = backend.folder(path) + "/checked"
        let word = try? HotlineCommand.configuration.version + " " + library.fingerprint() + "\n"
        if let word, (try? String(contentsOfFile: memory, encoding: .utf8)) == word { return library }
        let checked = try checkedLibrary()
        // A folder that can't be written costs the next console the same look again, and nothing else.
        try? word?.write(toFile: memory, atomically: true, encoding: .utf8)
        return checked
    }
}
