package import Chat
package import Database

/// Why the store could not do what it was asked.
package enum StoreError: Error, Sendable, Hashable {
    /// The database's own trouble, which concerns everything and not the row at hand.
    case database(DatabaseError)
    case key(DataKeyError)
    /// The database was sealed under another key; nothing was touched.
    case wrongKey
    /// The database holds tables, but none of this program.
    case foreignDatabase
    /// A migration that has already run reads differently now.
    case alteredMigration(number: Int)
    /// A sealed value cannot be opened: it is damaged, was moved from another row, or another key sealed it. Or it
    /// cannot be made, since the system gives no randomness.
    case unreadable(place: String)
    /// A stored value is not of the form this program writes.
    case malformed(place: String)
    /// The conversation has moved on since it was loaded.
    case outdated(Lane)
    /// Another process has taken over; this one must stop.
    case fencedOut(by: Fence)
}

extension StoreError: CustomStringConvertible {
    /// What is wrong and what to do, for operators; holds no personal data.
    package var description: String {
        switch self {
        case .database(let error): error.description
        case .key(let error): error.description
        case .wrongKey:
            "The database was sealed under another DATA_KEY. Give the key it was made with: nothing else opens it."
        case .foreignDatabase: "The database belongs to another program. Check DATABASE_URL."
        case .alteredMigration(let number):
            "Migration \(number) was changed after it had run on this database. Run the version that made the database."
        case .unreadable(let place):
            "A sealed value in \(place) cannot be opened. Restore the row from a backup; the rest goes on."
        case .malformed(let place):
            "A value in \(place) is not of a known form. Restore the row from a backup; the rest goes on."
        case .outdated(let lane): "The conversation in chat \(lane.chat) has moved on. Load it again."
        case .fencedOut(let fence):
            "Another process has taken over (epoch \(fence.rawValue)). This one stops by itself."
        }
    }
}
