/// A store of rows that speaks SQL: one writer, any number of readers, each at work on a consistent picture.
///
/// What a closure does is synchronous and runs off the cooperative pool, on a thread that may block. A closure that
/// throws undoes its transaction and its error comes back as `.failure`, so that the two ways of failing stay apart:
/// what is thrown is the database's own trouble, what is returned is the caller's.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs the closure in a transaction that commits when it returns.
    ///
    /// When this returns `.success` the changes are as durable as asked, or as the driver's settings promise if that is
    /// less. When it throws, none of them took place. The task's cancellation does not interrupt it.
    func write<Value: Sendable, Failure: Error>(
        _ durability: Durability, _ body: @escaping @Sendable (any Connection) throws(Failure) -> Value
    ) async throws(DatabaseError) -> Result<Value, Failure>

    /// Runs the closure on an unchanging picture of the database; it can change nothing.
    func read<Value: Sendable, Failure: Error>(
        _ body: @escaping @Sendable (any Connection) throws(Failure) -> Value
    ) async throws(DatabaseError) -> Result<Value, Failure>

    /// Waits for what is at work and lets go of files and sockets; what comes after is refused.
    func close() throws(DatabaseError)
}

extension Database {
    /// Runs the closure in a transaction, as durable as the driver's settings promise.
    package func write<Value: Sendable, Failure: Error>(
        _ body: @escaping @Sendable (any Connection) throws(Failure) -> Value
    ) async throws(DatabaseError) -> Result<Value, Failure> {
        try await write(.full, body)
    }
}

/// What a commit waits for.
package enum Durability: String, Sendable, Hashable {
    /// Until the disk has it: a commit outlives a power cut.
    case full
    /// Until the operating system has it: a commit outlives a crash of this program, but a power cut may undo the last
    /// moments, up to the latest full commit. Saves a flush of the disk.
    case normal
}
