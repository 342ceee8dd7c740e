import GRDB
import Synchronization

/// SQLite in this process, through GRDB: one connection that writes, a few that read, each on a serial queue of its
/// own.
///
/// GRDB opens, schedules and closes; statements go straight to SQLite (see ``SQLiteConnection``).
final class SQLiteDatabase: Database {
    let dialect = Dialect.sqlite
    private let base: any GRDB.DatabaseWriter
    private let path: String
    private let durability: Durability
    private let connections = Mutex<[ObjectIdentifier: SQLiteConnection]>([:])
    private let isClosed = Atomic(false)

    /// Opens the file, or makes it readable by this account alone.
    init(path: String, settings: DatabaseSettings) throws(DatabaseError) {
        self.path = path
        durability = settings.durability
        try SQLiteFile.prepare(path)
        base = try Self.opening(path) {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(settings))
            // GRDB has chosen NORMAL by now.
            try pool.writeWithoutTransaction { try $0.execute(sql: Self.pragmas(settings)) }
            return pool
        }
    }

    init(inMemory settings: DatabaseSettings) throws(DatabaseError) {
        path = ":memory:"
        durability = .normal
        base = try Self.opening(path) { try DatabaseQueue(configuration: Self.configuration(settings)) }
    }

    func write<Value: Sendable, Failure: Error>(
        _ durability: Durability, _ body: @escaping @Sendable (any Connection) throws(Failure) -> Value
    ) async throws(DatabaseError) -> Result<Value, Failure> {
        try refuseIfClosed()
        // A database that never waits for the disk need not be told.
        let relaxes = durability == .normal && self.durability == .full
        return try await withCheckedContinuation { continuation in
            base.asyncWriteWithoutTransaction { database in
                continuation.resume(
                    returning: self.run(on: database) { connection throws(DatabaseError) in
                        try connection.transaction(waitingForDisk: !relaxes, body)
                    })
            }
        }.get()
    }

    func read<Value: Sendable, Failure: Error>(
        _ body: @escaping @Sendable (any Connection) throws(Failure) -> Value
    ) async throws(DatabaseError) -> Result<Value, Failure> {
        try refuseIfClosed()
        return try await withCheckedContinuation { continuation in
            base.asyncRead { access in
                let outcome = self.translating { () throws in try access.get() }.flatMap { database in
                    self.run(on: database) { connection throws(DatabaseError) in try connection.guarded(body) }
                }
                continuation.resume(returning: outcome)
            }
        }.get()
    }

    func close() throws(DatabaseError) {
        isClosed.store(true, ordering: .releasing)
        try translating {
            // Nobody reads or writes within the barrier, so the statements can go.
            try base.barrierWriteWithoutTransaction { _ in connections.withLock { $0.removeAll() } }
            try base.close()
        }.get()
    }

    /// GRDB traps where a closed queue is read.
    private func refuseIfClosed() throws(DatabaseError) {
        if isClosed.load(ordering: .acquiring) { throw .closed }
    }

    /// The result in two layers: outside what befell the database, inside what the closure gave.
    private func run<Value, Failure>(
        on database: GRDB.Database, _ body: (SQLiteConnection) throws(DatabaseError) -> Result<Value, Failure>
    ) -> Result<Result<Value, Failure>, DatabaseError> {
        Result { () throws(DatabaseError) in try body(try connection(to: database)) }
    }

    private func connection(to database: GRDB.Database) throws(DatabaseError) -> SQLiteConnection {
        guard let handle = database.sqliteConnection else { throw .closed }
        return connections.withLock { connections in
            let identity = ObjectIdentifier(database)
            if let known = connections[identity] { return known }
            let connection = SQLiteConnection(handle, of: database, path: path)
            connections[identity] = connection
            return connection
        }
    }
}

extension SQLiteDatabase {
    private static func configuration(_ settings: DatabaseSettings) -> Configuration {
        var configuration = Configuration()
        configuration.label = "kentongan"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(settings.patience / .seconds(1))
        configuration.maximumReaderCount = settings.readers
        // Prepared statements are kept as long as the connection they belong to.
        configuration.persistentReadOnlyConnections = true
        return configuration
    }

    private static func pragmas(_ settings: DatabaseSettings) -> String {
        """
        PRAGMA synchronous = \(settings.durability.rawValue);
        -- 8 MiB of pages. The conversations of a busy hour fit, so a turn reads nothing from the file.
        PRAGMA cache_size = -8192;
        -- Pages are copied into the database each 16 MiB of log: a page changed ten times meanwhile is copied once.
        PRAGMA wal_autocheckpoint = 4000;
        -- No row is ever copied into the folder for temporary files.
        PRAGMA temp_store = MEMORY
        """
    }

    private static func opening(
        _ path: String, _ open: () throws -> any GRDB.DatabaseWriter
    ) throws(DatabaseError) -> any GRDB.DatabaseWriter {
        do { return try open() } catch { throw DatabaseError(error, path: path) }
    }

    private func translating<Value>(_ body: () throws -> Value) -> Result<Value, DatabaseError> {
        Result(catching: body).mapError { DatabaseError($0, path: path) }
    }
}
