import GRDB
import GRDBSQLite

/// A connection whose statements are prepared once and found again by the address of their literal.
///
/// `@unchecked Sendable`: everything here happens on the serial queue that GRDB keeps for the connection, which is the
/// lock. Only `SQLiteDatabase` hands it out, and only on that queue.
final class SQLiteConnection: @unchecked Sendable {
    let dialect = Dialect.sqlite
    private let handle: OpaquePointer
    /// Held so that its identity cannot pass to another connection while this one is known by it.
    private let database: GRDB.Database
    private let path: String
    private var statements: [UnsafePointer<UInt8>: SQLiteStatement] = [:]
    /// What befell the database itself in this transaction; once set, the transaction cannot commit.
    private var ruin: DatabaseError?

    init(_ handle: OpaquePointer, of database: GRDB.Database, path: String) {
        self.handle = handle
        self.database = database
        self.path = path
    }
}

extension SQLiteConnection: Connection {
    func execute(_ sql: StaticString, _ arguments: [SQLValue]) throws(DatabaseError) -> Int {
        let statement = try statement(sql)
        defer { statement.reset() }
        let status = statement.run(arguments)
        guard status == SQLITE_DONE else { throw failure(status) }
        return statement.isReadOnly ? 0 : Int(sqlite3_changes(handle))
    }

    func insert(_ sql: StaticString, _ arguments: [SQLValue]) throws(DatabaseError) -> Int64? {
        try execute(sql, arguments) > 0 ? sqlite3_last_insert_rowid(handle) : nil
    }

    func query(
        _ sql: StaticString, _ arguments: [SQLValue], _ read: (any Row) -> Scan
    ) throws(DatabaseError) {
        let statement = try statement(sql)
        defer { statement.reset() }
        let status = statement.run(arguments, read)
        guard status == SQLITE_DONE else { throw failure(status) }
    }

    func run(script: StaticString) throws(DatabaseError) {
        let status = sqlite3_exec(handle, dialect.translate(script.description), nil, nil, nil)
        guard status == SQLITE_OK else { throw failure(status) }
    }

    func savepoint<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(DatabaseError) -> Result<Value, Failure> {
        try execute("SAVEPOINT inner")
        let result = Result(catching: body)
        if let ruin { throw ruin }
        if case .failure = result { try execute("ROLLBACK TO inner") }
        try execute("RELEASE inner")
        return result
    }
}

extension SQLiteConnection {
    /// Runs the closure in a transaction that writes, and commits; undoes all where anything fails.
    ///
    /// - Parameter waitingForDisk: Only ever false on a connection whose commits otherwise wait.
    func transaction<Value, Failure: Error>(
        waitingForDisk: Bool, _ body: (any Connection) throws(Failure) -> Value
    ) throws(DatabaseError) -> Result<Value, Failure> {
        guard !waitingForDisk else { return try transaction(body) }
        // Not prepared: SQLite carries this one out where it compiles it.
        try run(script: "PRAGMA synchronous = normal")
        // Were it not to succeed, later commits would promise too much.
        defer { try? run(script: "PRAGMA synchronous = full") }
        return try transaction(body)
    }

    private func transaction<Value, Failure: Error>(
        _ body: (any Connection) throws(Failure) -> Value
    ) throws(DatabaseError) -> Result<Value, Failure> {
        try execute("BEGIN IMMEDIATE")
        do throws(DatabaseError) {
            let result = try guarded(body)
            switch result {
            case .success: try execute("COMMIT")
            case .failure: rollBack()
            }
            return result
        } catch {
            rollBack()
            throw error
        }
    }

    /// Runs the closure and fails where the database failed, even if the closure made light of it.
    func guarded<Value, Failure: Error>(
        _ body: (any Connection) throws(Failure) -> Value
    ) throws(DatabaseError) -> Result<Value, Failure> {
        ruin = nil
        let result = Result { () throws(Failure) in try body(self) }
        if let ruin { throw ruin }
        return result
    }

    /// SQLite itself rolls back after some failures, and then has nothing left to undo.
    private func rollBack() {
        guard sqlite3_get_autocommit(handle) == 0 else { return }
        sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
    }

    private func statement(_ sql: StaticString) throws(DatabaseError) -> SQLiteStatement {
        if let known = statements[sql.utf8Start] {
            // Its rows would be cut off, and the outer scan would go on with the inner's.
            guard !known.isAtWork else { throw .failed(code: 0, "a statement within its own scan") }
            return known
        }
        var pointer: OpaquePointer?
        let text = dialect.translate(sql.description)
        let status = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard status == SQLITE_OK else { throw failure(status) }
        guard let pointer else { throw .failed(code: 0, "empty statement") }
        let statement = SQLiteStatement(pointer)
        statements[sql.utf8Start] = statement
        return statement
    }

    private func failure(_ status: Int32) -> DatabaseError {
        let code = sqlite3_extended_errcode(handle)
        // SQLite knows nothing of a fault that was found before it was asked, such as a missing argument.
        let error =
            code == SQLITE_OK
            ? DatabaseError(sqlite: status, message: String(cString: sqlite3_errstr(status)), path: path)
            : DatabaseError(sqlite: code, message: String(cString: sqlite3_errmsg(handle)), path: path)
        if !error.isOfStatement { ruin = error }
        return error
    }
}
