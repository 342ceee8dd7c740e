extension DatabaseAddress {
    /// Opens the database, making it where there is none.
    ///
    /// Nothing above this function knows which driver it got.
    package func open(_ settings: DatabaseSettings = DatabaseSettings()) throws(DatabaseError) -> any Database {
        switch self {
        case .sqlite(let path): try SQLiteDatabase(path: path, settings: settings)
        case .sqliteInMemory: try SQLiteDatabase(inMemory: settings)
        case .postgreSQL: throw .notInThisBuild(scheme: "postgresql")
        }
    }
}

package struct DatabaseSettings: Sendable, Hashable {
    /// The most that any commit waits for; below ``Durability/full`` a power cut loses updates that the platform was told
    /// are handled.
    package var durability: Durability
    /// How long a transaction waits for another process before it fails with ``DatabaseError/locked``.
    package var patience: Duration
    /// Connections for reading beside the writer.
    package var readers: Int

    package init(durability: Durability = .full, patience: Duration = .seconds(5), readers: Int = 2) {
        self.durability = durability
        self.patience = patience
        self.readers = readers
    }
}
