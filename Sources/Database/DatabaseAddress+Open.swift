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
    /// What a commit waits for.
    package enum Durability: String, Sendable, Hashable {
        /// Until the disk has it: a commit outlives a power cut.
        case full
        /// Until the operating system has it: a commit outlives a crash of this program, but a power cut may undo the
        /// last moments, so that updates already confirmed to the platform are lost. Saves one disk flush a commit.
        case normal
    }

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
