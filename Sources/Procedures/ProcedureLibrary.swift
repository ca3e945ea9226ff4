import Domain
import Synchronization

/// The procedures of one folder, `ID.yaml` each, and `desk.yaml`; every file is read once, when it is first wanted.
public final class ProcedureLibrary: Sendable {
    public let folder: String

    private struct Cache {
        var byID: [ProcedureID: LoadedProcedure] = [:]
        var byHash: [String: LoadedProcedure] = [:]
        var desk: Desk?
    }

    private let cache = Mutex(Cache())

    public init(folder: String) {
        self.folder = folder
    }

    /// What is installed, by name; nothing is read but the folder.
    /// - Throws: ``ProcedureError/unreadable(path:errno:)``.
    public func ids() throws(ProcedureError) -> [ProcedureID] {
        try SourceFolder.names(in: folder)
            .filter { $0.hasSuffix(Self.suffix) && $0 != Self.deskFile && !$0.hasPrefix(".") }
            .map { ProcedureID(String($0.dropLast(Self.suffix.count))) }
            .sorted()
    }

    /// The installed procedure, loaded and checked; from then on the same one, whatever happens to the file. What nothing in it can
    /// reach was looked for before the shift began (``complaints()``), and does no harm.
    /// - Throws: any ``ProcedureError``.
    public func procedure(_ id: ProcedureID) throws(ProcedureError) -> LoadedProcedure {
        if let known = cache.withLock({ $0.byID[id] }) { return known }
        let loaded = try source(id).checked(isFollowed: false)
        cache.withLock {
            $0.byID[id] = loaded
            $0.byHash[loaded.version.hash] = loaded
        }
        return loaded
    }

    /// What every installed procedure is called, by name; none of them is loaded for it.
    /// - Throws: any ``ProcedureError``.
    public func titles() throws(ProcedureError) -> [(id: ProcedureID, title: Wording)] {
        var titles: [(id: ProcedureID, title: Wording)] = []
        for id in try ids() {
            if let known = cache.withLock({ $0.byID[id]?.procedure.title }) {
                titles.append((id, known))
            } else {
                titles.append((id, try source(id).title()))
            }
        }
        return titles
    }

    /// Loads what triage leads to, so that no call waits for it.
    /// - Throws: any ``ProcedureError``.
    public func warmUp() throws(ProcedureError) {
        for choice in try desk().triage {
            if case .procedure(let id, _) = choice.leadsTo { _ = try procedure(id) }
        }
    }

    /// The version that a run began with. `source` is asked for the text kept under the hash when it isn't the installed
    /// version that is wanted.
    /// - Throws: any ``ProcedureError``; ``ProcedureError/hashMismatch(expected:found:)`` when the text isn't that version.
    public func procedure(
        _ version: ProcedureVersion, source: () throws(ProcedureError) -> String
    ) throws(ProcedureError) -> LoadedProcedure {
        if let known = cache.withLock({ $0.byHash[version.hash] }) { return known }
        if let installed = try? procedure(version.id), installed.version == version { return installed }
        let source = ProcedureSource(text: try source(), file: "\(version.id)@\(version.hash.prefix(8))")
        guard source.hash == version.hash else {
            throw .hashMismatch(expected: version.hash, found: source.hash)
        }
        let loaded = try source.loaded()
        cache.withLock { $0.byHash[version.hash] = loaded }
        return loaded
    }

    /// - Throws: any ``ProcedureError``.
    public func desk() throws(ProcedureError) -> Desk {
        if let known = cache.withLock({ $0.desk }) { return known }
        let path = folder + "/" + Self.deskFile
        let source = ProcedureSource(text: try SourceFolder.text(of: path), file: path)
        let desk = try source.checkedDesk()
        cache.withLock { $0.desk = desk }
        return desk
    }

    /// Everything that is wrong in the folder, so that a shift doesn't begin on a broken procedure: each file's own
    /// complaints, a file whose name isn't its procedure's or that can't be read, a desk that leads nowhere.
    /// - Throws: ``ProcedureError/unreadable(path:errno:)`` for the folder.
    public func complaints() throws(ProcedureError) -> [Complaint] {
        var complaints: [Complaint] = []
        var procedures: [ProcedureID: Procedure?] = [:]
        for id in try ids() {
            do {
                let source = try source(id)
                let loaded = try source.checked()
                procedures[id] = loaded.procedure
                if loaded.procedure.id != id { complaints.append(source.misnamed(as: loaded.procedure.id.text)) }
            } catch {
                complaints += error.complaints(about: folder + "/" + id.text + Self.suffix)
                procedures.updateValue(nil, forKey: id)
            }
        }
        let path = folder + "/" + Self.deskFile
        do {
            let source = ProcedureSource(text: try SourceFolder.text(of: path), file: path)
            return complaints + source.deskComplaints(leadingTo: procedures)
        } catch {
            return complaints + error.complaints(about: path)
        }
    }

    /// One word for everything in the folder: the same as long as no file of it is added, changed or taken away. By what the file
    /// system says of each (inode, size, when it was changed last, by both its times), since reading them all would take as long
    /// as a console's first frame.
    /// - Throws: any ``ProcedureError``.
    public func fingerprint() throws(ProcedureError) -> String {
        var whole = ""
        for name in try SourceFolder.names(in: folder).filter({ $0.hasSuffix(Self.suffix) }).sorted() {
            whole += "\(name) \(try SourceFolder.standing(of: folder + "/" + name))\n"
        }
        return ProcedureSource(text: whole, file: "").hash
    }

    private func source(_ id: ProcedureID) throws(ProcedureError) -> ProcedureSource {
        let path = folder + "/" + id.text + Self.suffix
        guard id.text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
            try SourceFolder.names(in: folder).contains(id.text + Self.suffix)
        else { throw .notInstalled(id, folder: folder) }
        return ProcedureSource(text: try SourceFolder.text(of: path), file: path)
    }

    private static let suffix = ProcedureFile.suffix
    private static let deskFile = ProcedureFile.deskID + suffix
}
