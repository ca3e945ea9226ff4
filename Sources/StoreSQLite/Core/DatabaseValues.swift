import Domain
import GRDB
import Store
import Time

extension Identifier: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { value.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Self.init)
    }
}

extension Name: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { text.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).map { Self($0) }
    }
}

extension Instant: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { milliseconds.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Self.init(milliseconds:))
    }
}

/// The number of days since 1970-01-01.
extension CalendarDay: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { ordinal.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int.fromDatabaseValue(value).map(Self.init(ordinal:))
    }
}

extension PhoneNumber: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { digits.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { try? PhoneNumber(parsing: "+" + $0) }
    }
}

/// The serial; the check digit follows from it.
extension TicketNumber: DatabaseValueConvertible {
    public var databaseValue: DatabaseValue { serial.databaseValue }
    public static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int.fromDatabaseValue(value).flatMap(Self.init(serial:))
    }
}

extension Role: DatabaseValueConvertible {}
extension Language: DatabaseValueConvertible {}
extension Disposition: DatabaseValueConvertible {}
extension LegKind: DatabaseValueConvertible {}
extension EndedBy: DatabaseValueConvertible {}
extension BreakReason: DatabaseValueConvertible {}
extension Capacity: DatabaseValueConvertible {}
extension Verification: DatabaseValueConvertible {}
extension HistoryKind: DatabaseValueConvertible {}
extension Alert.Kind: DatabaseValueConvertible {}
extension PromiseKind: DatabaseValueConvertible {}
extension Decision.Outcome: DatabaseValueConvertible {}
extension Attempt.Result: DatabaseValueConvertible {}
extension TicketStage: DatabaseValueConvertible {}
