import GRDB

/// Reads a row's values in the order of its SELECT: to look each up by its column's name costs more than to read it.
///
/// The row is SQLite's own while it is read, so nothing of it is kept.
struct ColumnReader {
    private let row: Row
    private var index = 0

    init(_ row: Row) {
        self.row = row
    }

    /// Throws where a subscript would trap: a damaged row mustn't end a console.
    mutating func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _: Value.Type = Value.self
    ) throws -> Value {
        defer { index += 1 }
        return try row.decode(Value.self, atIndex: index)
    }

    mutating func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _: Value.Type = Value.self
    ) throws -> Value? {
        if row.hasNull(atIndex: index) {
            index += 1
            return nil
        }
        return try value()
    }
}

extension Database {
    /// What `body` makes of the first row; `nil` when there is none.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ body: (inout ColumnReader) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        // Whose end makes SQLite forget the row.
        return try withExtendedLifetime(rows) {
            guard let row = try rows.next() else { return nil }
            var columns = ColumnReader(row)
            return try body(&columns)
        }
    }

    /// What `body` makes of each row. It must not ask the same again.
    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ body: (inout ColumnReader) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try rows.next() {
            var columns = ColumnReader(row)
            values.append(try body(&columns))
        }
        return values
    }
}
