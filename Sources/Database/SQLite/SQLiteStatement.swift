import GRDBSQLite

/// One prepared statement and the order in which it takes its arguments.
final class SQLiteStatement {
    private let pointer: OpaquePointer
    /// For each of SQLite's parameters the place of its argument.
    ///
    /// SQLite counts `$2` as its first parameter where it is met first; PostgreSQL, and so our statements, go by the
    /// number.
    private let places: [Int]
    let isReadOnly: Bool
    /// From its run until its reset.
    private(set) var isAtWork = false

    /// Tells SQLite to copy what it is given before the call returns; C writes it as -1 cast to a function.
    private static let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        isReadOnly = sqlite3_stmt_readonly(pointer) != 0
        places = (0..<sqlite3_bind_parameter_count(pointer)).map { index in
            let name = sqlite3_bind_parameter_name(pointer, index + 1).map { String(cString: $0) }
            return (name.flatMap { Int($0.dropFirst()) } ?? Int(index) + 1) - 1
        }
    }

    deinit {
        sqlite3_finalize(pointer)
    }

    func reset() {
        sqlite3_reset(pointer)
        isAtWork = false
    }

    /// Steps through the statement; `SQLITE_DONE` when it ended or the closure had enough.
    func run(_ arguments: [SQLValue], _ read: (any Row) -> Scan = { _ in .more }) -> Int32 {
        isAtWork = true
        let bound = bind(arguments)
        guard bound == SQLITE_OK else { return bound }
        while true {
            let status = sqlite3_step(pointer)
            guard status == SQLITE_ROW else { return status }
            guard read(SQLiteRow(statement: pointer)) == .more else { return SQLITE_DONE }
        }
    }

    private func bind(_ arguments: [SQLValue]) -> Int32 {
        for index in places.indices {
            let place = places[index]
            guard place < arguments.count else { return SQLITE_RANGE }
            let status = bind(arguments[place], to: Int32(index + 1))
            guard status == SQLITE_OK else { return status }
        }
        return SQLITE_OK
    }

    private func bind(_ value: SQLValue, to parameter: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(pointer, parameter)
        case .integer(let integer): return sqlite3_bind_int64(pointer, parameter, integer)
        case .real(let real): return sqlite3_bind_double(pointer, parameter, real)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    // A null pointer would bind NULL.
                    guard let start = characters.baseAddress else { return bindEmptyText(to: parameter) }
                    return sqlite3_bind_text64(
                        pointer, parameter, start, UInt64(characters.count), Self.copying, UInt8(SQLITE_UTF8))
                }
            }
        case .bytes(let bytes):
            return bytes.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress, !buffer.isEmpty else {
                    return sqlite3_bind_zeroblob(pointer, parameter, 0)
                }
                return sqlite3_bind_blob64(pointer, parameter, start, UInt64(buffer.count), Self.copying)
            }
        }
    }

    private func bindEmptyText(to parameter: Int32) -> Int32 {
        sqlite3_bind_text(pointer, parameter, "", 0, Self.copying)
    }
}
