import Domain
import Time

/// The calendars of one folder, `ID.yaml` each, and the one without days off.
public struct CalendarLibrary: Sendable {
    public let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// By name, "none" last.
    /// - Throws: any ``ProcedureError``.
    public func all() throws(ProcedureError) -> [LoadedCalendar] {
        var calendars: [LoadedCalendar] = []
        for name in try SourceFolder.names(in: folder).filter({ $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") })
            .sorted()
        {
            calendars.append(try loaded(name))
        }
        return calendars + [.none]
    }

    /// - Throws: ``ProcedureError/noCalendar(_:known:)``, and what a file that is no calendar is refused for.
    public func calendar(_ id: String) throws(ProcedureError) -> WorkCalendar {
        if id == WorkCalendar.none.stamp.id { return .none }
        let names = try SourceFolder.names(in: folder)
        guard names.contains(id + Self.suffix) else {
            let known = names.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }
            throw .noCalendar(id, known: known.sorted() + [WorkCalendar.none.stamp.id])
        }
        return try loaded(id + Self.suffix).calendar
    }

    private func loaded(_ name: String) throws(ProcedureError) -> LoadedCalendar {
        let path = folder + "/" + name
        return try CalendarSource(text: try SourceFolder.text(of: path), file: path).loaded()
    }

    private static let suffix = ".yaml"
}

extension LoadedCalendar {
    /// No day is off.
    public static let none = LoadedCalendar(
        title: Wording(ru: "Без выходных", en: "Without days off"), calendar: .none)
}
