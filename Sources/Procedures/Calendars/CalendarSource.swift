import Crypto
import Domain
import Time

/// The text of a calendar's file, and what can be made of it.
public struct CalendarSource: Hashable, Sendable {
    /// As complaints name it.
    public let file: String
    public let text: String

    public init(text: String, file: String) {
        self.text = text
        self.file = file
    }

    /// The calendar, with the text's hash for its version.
    /// - Throws: ``ProcedureError/refused(_:)``.
    public func loaded() throws(ProcedureError) -> LoadedCalendar {
        let version = ProcedureSource(text: text, file: file).hash
        let (calendar, reader) = SourceTree.read(text, file: file) { reader, root in
            reader.checkFormat(root, Self.format) ? reader.calendar(root, version: version) : nil
        }
        guard let calendar, reader.objections.isEmpty else { throw .refused(reader.everything) }
        return calendar
    }

    static let format = "calendar-1"
}

/// A calendar with what people call it.
public struct LoadedCalendar: Hashable, Sendable {
    public var title: Wording
    public var calendar: WorkCalendar
}
