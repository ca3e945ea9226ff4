import Glibc

/// One file on disk, for whoever writes it and wants to know whether it could be installed. It may have any name and lie
/// anywhere until then.
public struct ProcedureFile: Sendable {
    /// As it was named to us.
    public let path: String
    /// Everything that is wrong with it, in the file's order. A file that can't be read is a complaint like any other, so
    /// that it keeps no other file from being checked.
    public let complaints: [Complaint]
    /// The only name under which a library finds it, `ID.yaml`; `nil` while there are complaints.
    public let installName: String?

    public init(checking path: String) {
        self.path = path
        (complaints, installName) = Self.found(in: path)
    }

    /// The procedure in a file that needn't be installed.
    /// - Throws: any ``ProcedureError``.
    public static func load(_ path: String) throws(ProcedureError) -> LoadedProcedure {
        try ProcedureSource(text: try SourceFolder.text(of: path), file: path).checked()
    }

    private static func found(in path: String) -> ([Complaint], String?) {
        do throws(ProcedureError) {
            let source = ProcedureSource(text: try SourceFolder.text(of: path), file: path)
            let complaints = source.complaints()
            guard complaints.isEmpty else { return (complaints, nil) }
            return ([], (source.isDesk ? deskID : try source.loaded().procedure.id.text) + suffix)
        } catch {
            return (error.complaints(about: path), nil)
        }
    }

    /// The last part of the path.
    public var name: String { String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "") }

    static let suffix = ".yaml"
    static let deskID = "desk"
}

extension ProcedureSource {
    func misnamed(as id: String) -> Complaint {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Complaint(
            file: file, line: (lines.firstIndex { $0.hasPrefix(isDesk ? "format:" : "id:") } ?? 0) + 1,
            path: isDesk ? "" : "id", rule: .badName,
            what: "the file's name isn't its procedure's, “\(id)”",
            remedy: "Rename the file to “\(id)\(ProcedureFile.suffix)”" + (isDesk ? "" : ", or change the id"))
    }
}

extension ProcedureError {
    /// The same as complaints about the file that it came of.
    func complaints(about path: String) -> [Complaint] {
        switch self {
        case .refused(let complaints): complaints
        case .unreadable(let path, let code):
            [
                Complaint(
                    file: path, path: "", rule: .unreadable,
                    what: "it can't be read (\(String(cString: strerror(code))))",
                    remedy: "Name a file that is there and that you may read")
            ]
        case .notInstalled(let id, _):
            [
                Complaint(
                    file: path, path: "", rule: .badName, what: "“\(id)” is no name for a procedure",
                    remedy: "Rename the file to small letters, digits and dashes, or move it away")
            ]
        case .noCalendar(let id, let known):
            [
                Complaint(
                    file: path, path: "", rule: .unreadable, what: "there is no calendar “\(id)”",
                    remedy: remedy(for: id, among: known))
            ]
        case .hashMismatch:
            [Complaint(file: path, path: "", rule: .unreadable, what: "it has changed", remedy: "Check it again")]
        }
    }
}
