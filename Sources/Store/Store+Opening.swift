package import Database

extension Store {
    /// Opens the store, making or upgrading it as needed.
    ///
    /// In this order: the key is proven against what the database holds, then the schema is brought up to date. Where
    /// either fails, nothing was changed.
    package static func open(
        url: String, key: DataKey, settings: DatabaseSettings = DatabaseSettings()
    ) async throws(StoreError) -> Store {
        let database: any Database
        do throws(DatabaseError) {
            database = try DatabaseAddress(url).open(settings)
        } catch {
            throw .database(error)
        }
        return try await open(database, key: key)
    }

    /// Opens a store in a database that is open already.
    package static func open(_ database: any Database, key: DataKey) async throws(StoreError) -> Store {
        let store = Store(database, Sealer(key))
        try await store.read { session throws(StoreError) in
            try session.schema.check()
            try session.proveKey()
        }
        try await store.write { session throws(StoreError) in
            try session.schema.upgrade()
            try session.keepProof()
        }
        return store
    }
}
