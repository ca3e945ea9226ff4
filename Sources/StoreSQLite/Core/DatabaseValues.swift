import Domain
import GRDB
import Store
import Time

// Each is read twice: from a value that GRDB has copied, and, without the copy, from SQLite's own row. The latter takes a
// tenth of the time, and lists have six hundred values a page; the tables are STRICT, so a column has its type.

extension Identifier: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { value.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Self.init)
    }
    public init(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(Int64(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Name: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { text.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).map { Self($0) }
    }
    public init(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Instant: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { milliseconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Self.init(milliseconds:))
    }
    public init(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(milliseconds: Int64(sqliteStatement: sqliteStatement, index: index))
    }
}

/// The number of days since 1970-01-01.
extension CalendarDay: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { ordinal.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int.fromDatabaseValue(value).map(Self.init(ordinal:))
    }
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard let value = Int(sqliteStatement: sqliteStatement, index: index) else { return nil }
        self.init(ordinal: value)
    }
}

extension Extension: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { description.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { Extension($0) }
    }
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension PhoneNumber: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { digits.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { PhoneNumber(digits: $0) }
    }
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(digits: String(sqliteStatement: sqliteStatement, index: index))
    }
}

/// The serial; the check digit follows from it.
extension TicketNumber: DatabaseValueConvertible, StatementColumnConvertible {
    public var databaseValue: DatabaseValue { serial.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int.fromDatabaseValue(value).flatMap(Self.init(serial:))
    }
    public init?(sqliteStatement: SQLiteStatement, index: CInt) {
        guard let value = Int(sqliteStatement: sqliteStatement, index: index) else { return nil }
        self.init(serial: value)
    }
}

extension Role: DatabaseValueConvertible, StatementColumnConvertible {}
extension Language: DatabaseValueConvertible, StatementColumnConvertible {}
extension Disposition: DatabaseValueConvertible, StatementColumnConvertible {}
extension LegKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension EndedBy: DatabaseValueConvertible, StatementColumnConvertible {}
extension BreakReason: DatabaseValueConvertible, StatementColumnConvertible {}
extension Capacity: DatabaseValueConvertible, StatementColumnConvertible {}
extension Verification: DatabaseValueConvertible, StatementColumnConvertible {}
extension HistoryKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Alert.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension PromiseKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Decision.Outcome: DatabaseValueConvertible, StatementColumnConvertible {}
extension Attempt.Result: DatabaseValueConvertible, StatementColumnConvertible {}
extension TicketStage: DatabaseValueConvertible, StatementColumnConvertible {}
