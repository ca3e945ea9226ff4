import Domain
import Time

/// The calendars of one folder, `ID.yaml` each, and the one without days off.
public struct CalendarLibrary: Sendable {
    public let folder: String

    /// What there is, and what is wrong with the rest: one broken file keeps nobody from the others.
    public struct Inventory: Sendable {
        /// By name, "none" last.
        public var calendars: [LoadedCalendar] = []
        /// In the order of the files.
        public var complaints: [Complaint] = []
    }

    public init(folder: String) {
        self.folder = folder
    }

    /// Everything in the folder.
    /// - Throws: ``ProcedureError/unreadable(path:errno:)`` for the folder.
    public func inventory() throws(ProcedureError) -> Inventory {
        var inventory = Inventory()
        for name in try names() {
            do throws(ProcedureError) {
                inventory.calendars.append(try loaded(name))
            } catch {
                inventory.complaints += error.complaints(about: path(of: name))
            }
        }
        inventory.calendars.append(.none)
        return inventory
    }

    /// - Throws: ``ProcedureError/noCalendar(_:known:)``, and what a file that is no calendar is refused for.
    public func calendar(_ id: String) throws(ProcedureError) -> WorkCalendar {
        if id == WorkCalendar.none.stamp.id { return .none }
        let names = try names()
        guard names.contains(id + Self.suffix) else {
            throw .noCalendar(
                id, known: names.map { String($0.dropLast(Self.suffix.count)) } + [WorkCalendar.none.stamp.id])
        }
        return try loaded(id + Self.suffix).calendar
    }

    private func names() throws(ProcedureError) -> [String] {
        try SourceFolder.names(in: folder).filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }.sorted()
    }

    private func loaded(_ name: String) throws(ProcedureError) -> LoadedCalendar {
        let source = CalendarSource(text: try SourceFolder.text(of: path(of: name)), file: path(of: name))
        let loaded = try source.loaded()
        let id = loaded.calendar.stamp.id
        // Under the file's name it is chosen, by its own the queue keeps it; “none” is nobody's file.
        guard id + Self.suffix == name, id != WorkCalendar.none.stamp.id else { throw .refused([source.misnamed(id)]) }
        return loaded
    }

    private func path(of name: String) -> String { folder + "/" + name }

    private static let suffix = ".yaml"
}

extension CalendarSource {
    fileprivate func misnamed(_ id: String) -> Complaint {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let isTaken = id == WorkCalendar.none.stamp.id
        return Complaint(
            file: file, line: (lines.firstIndex { $0.hasPrefix("id:") } ?? 0) + 1, path: "id", rule: .badName,
            what: isTaken
                ? "“\(id)” is the calendar without days off" : "the file's name isn't its calendar's, “\(id)”",
            remedy: isTaken ? "Give it another name" : "Rename the file to “\(id).yaml”, or change the id")
    }
}

extension LoadedCalendar {
    /// No day is off.
    public static let none = LoadedCalendar(
        title: Wording(ru: "Без выходных", en: "Without days off"), calendar: .none)
}
