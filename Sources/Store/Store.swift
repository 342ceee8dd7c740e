package import Database

/// Everything the bot remembers: one database, one key.
///
/// Opened by ``open(_:key:settings:)``, which leaves nothing half done: a wrong key, a newer schema or another
/// program's database is refused before anything is changed.
package struct Store: Sendable {
    private let database: any Database
    private let sealer: Sealer

    init(_ database: any Database, _ sealer: Sealer) {
        self.database = database
        self.sealer = sealer
    }

    /// Runs the closure in one transaction, which commits when it returns and leaves no trace when it throws.
    ///
    /// Off the cooperative pool, in turn with all other writes. The task's cancellation does not interrupt it.
    ///
    /// - Parameter durability: ``Durability/normal`` for what may be forgotten in a power cut, because forgetting it is
    ///   provided for.
    package func write<Value: Sendable>(
        _ durability: Durability = .full, _ body: @escaping @Sendable (Session) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let sealer = sealer
        let result: Result<Value, StoreError>
        do throws(DatabaseError) {
            result = try await database.write(durability) { connection throws(StoreError) in
                try body(Session(connection, sealer))
            }
        } catch {
            throw .database(error)
        }
        return try result.get()
    }

    /// Runs the closure on an unchanging picture of the store; it can change nothing.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Session) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let sealer = sealer
        let result: Result<Value, StoreError>
        do throws(DatabaseError) {
            result = try await database.read { connection throws(StoreError) in
                try body(Session(connection, sealer))
            }
        } catch {
            throw .database(error)
        }
        return try result.get()
    }

    /// Waits for what is at work and closes the database.
    package func close() throws(StoreError) {
        do throws(DatabaseError) {
            try database.close()
        } catch {
            throw .database(error)
        }
    }
}
