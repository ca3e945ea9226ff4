import Glibc

/// One file on disk, for whoever writes it and wants to know whether it could be installed.
public enum ProcedureFile {
    /// Everything that is wrong with the file, its name included, in the file's order; empty when it may be installed.
    /// A file that can't be read is a complaint like any other, so that it keeps no other file from being checked.
    public static func complaints(about path: String) -> [Complaint] {
        do {
            let source = ProcedureSource(text: try SourceFolder.text(of: path), file: path)
            return misnamed(source, path) + source.complaints()
        } catch {
            return error.complaints(about: path)
        }
    }

    /// A library finds `ID.yaml` and `desk.yaml` and nothing else. What has no such name is no file to be installed (a
    /// pipe, say), and may be called as it likes.
    private static func misnamed(_ source: ProcedureSource, _ path: String) -> [Complaint] {
        let name = String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
        guard let cut = name.lastIndex(of: "."), name[cut...] == ".yaml" || name[cut...] == ".yml" else { return [] }
        let id = source.isDesk ? deskID : (try? source.loaded())?.procedure.id.text
        guard let id, name != id + suffix else { return [] }
        return [source.misnamed(as: id)]
    }

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
        case .hashMismatch:
            [Complaint(file: path, path: "", rule: .unreadable, what: "it has changed", remedy: "Check it again")]
        }
    }
}
