import Crypto
import Domain

/// The text of a procedure's file, and what can be made of it.
public struct ProcedureSource: Hashable, Sendable {
    /// As complaints name it.
    public let file: String
    public let text: String

    public init(text: String, file: String) {
        self.text = text
        self.file = file
    }

    /// SHA-256 (FIPS 180-4) of the text's UTF-8 bytes, in 64 small hexadecimal digits.
    public var hash: String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// The procedure, every key of it understood; whether its steps and references hold is ``checked(isFollowed:)``'s affair, so
    /// that a run can end on a text that was accepted under the rules of its time.
    /// - Throws: ``ProcedureError/refused(_:)``.
    public func loaded() throws(ProcedureError) -> LoadedProcedure {
        let (procedure, reader) = read()
        guard let procedure else { throw .refused(reader.complaints.sorted()) }
        return LoadedProcedure(
            procedure: procedure, version: ProcedureVersion(id: procedure.id, hash: hash), source: text)
    }

    /// Everything that is wrong with the text: its form, and where that is sound, its sense. Empty when it may be run.
    public func complaints() -> [Complaint] {
        if isDesk { return deskComplaints() }
        let (procedure, reader) = read()
        guard let procedure else { return reader.everything }
        return (reader.objections + ProcedureChecker(procedure, reader.map).complaints()).sorted()
    }

    /// The procedure, sound in form and sense.
    /// - Parameter isFollowed: whether what nothing can reach is looked for too, which takes memory that a console hasn't.
    /// - Throws: ``ProcedureError/refused(_:)``.
    public func checked(isFollowed: Bool = true) throws(ProcedureError) -> LoadedProcedure {
        let (procedure, reader) = read()
        guard let procedure else { throw .refused(reader.everything) }
        let complaints =
            (reader.objections + ProcedureChecker(procedure, reader.map).complaints(isFollowed: isFollowed)).sorted()
        guard complaints.isEmpty else { throw .refused(complaints) }
        return LoadedProcedure(
            procedure: procedure, version: ProcedureVersion(id: procedure.id, hash: hash), source: text)
    }

    /// What stands around every procedure: greeting, triage, emergency, interrupts.
    /// - Throws: ``ProcedureError/refused(_:)``.
    public func desk() throws(ProcedureError) -> Desk {
        let (desk, reader) = readDesk()
        guard let desk else { throw .refused(reader.complaints.sorted()) }
        return desk
    }

    /// The same, sound in sense too, but for what it leads to.
    /// - Throws: ``ProcedureError/refused(_:)``.
    func checkedDesk() throws(ProcedureError) -> Desk {
        let (desk, reader) = readDesk()
        guard let desk else { throw .refused(reader.everything) }
        let complaints = (reader.objections + DeskChecker(desk, reader.map).complaints()).sorted()
        guard complaints.isEmpty else { throw .refused(complaints) }
        return desk
    }

    /// Whether the text says of itself that it is a desk and not a procedure.
    public var isDesk: Bool {
        text.utf8.split(separator: UInt8(ascii: "\n")).contains { line in
            line.starts(with: "format:".utf8) && String(decoding: line, as: UTF8.self).contains(Self.deskFormat)
        }
    }

    static let procedureFormat = "procedure-1"
    static let deskFormat = "desk-1"

    /// A desk's complaints, its references to these procedures included.
    func deskComplaints(leadingTo procedures: [ProcedureID: Procedure?]) -> [Complaint] {
        let (desk, reader) = readDesk()
        guard let desk else { return reader.everything }
        return (reader.objections + DeskChecker(desk, reader.map).complaints(leadingTo: procedures)).sorted()
    }

    private func deskComplaints() -> [Complaint] {
        let (desk, reader) = readDesk()
        guard let desk else { return reader.everything }
        return (reader.objections + DeskChecker(desk, reader.map).complaints()).sorted()
    }

    private func read() -> (Procedure?, SourceReader) {
        SourceTree.read(text, file: file) { reader, root in
            reader.checkFormat(root, Self.procedureFormat) ? reader.procedure(root) : nil
        }
    }

    private func readDesk() -> (Desk?, SourceReader) {
        SourceTree.read(text, file: file) { reader, root in
            reader.checkFormat(root, Self.deskFormat) ? reader.desk(root) : nil
        }
    }
}

/// A procedure with the version that a run keeps, and the text that the queue keeps for it.
public struct LoadedProcedure: Hashable, Sendable {
    public let procedure: Procedure
    public let version: ProcedureVersion
    public let source: String
}

extension SourceReader {
    /// A file in a newer form is refused as a whole: half understood, it would drop an obligation.
    func checkFormat(_ root: Entry, _ format: String) -> Bool {
        guard let pairs = pairs(root) else { return false }
        guard let entry = pairs.first(where: { $0.key == "format" })?.value else {
            complain("", .missingKey, "“format” is missing", "Begin the file with “format: \(format)”")
            return false
        }
        guard scalar(entry) == format else {
            complain(
                "format", .unknownFormat, "this form of file isn't known",
                "Write “format: \(format)”, or use a newer hotline")
            return false
        }
        return true
    }
}
