import Domain

/// Why there is no procedure to run.
public enum ProcedureError: Error, Hashable, Sendable {
    /// The file is there and can't be run: every complaint about it, in the file's order, at least one.
    case refused([Complaint])
    /// The folder has no file of this name.
    case notInstalled(ProcedureID, folder: String)
    /// The folder of calendars has no file of this name.
    case noCalendar(String, known: [String])
    /// The folder or a file in it can't be read; `errno` is the system's.
    case unreadable(path: String, errno: Int32)
    /// The source kept under a hash isn't what was hashed.
    case hashMismatch(expected: String, found: String)
}
