/// A connection within a transaction, valid only in the closure it is given to.
///
/// Statements are literals with parameters `$1`, `$2`… and the words of ``Dialect``. They are prepared once for each
/// connection and found again by the literal's address, so no text is built, hashed or injected.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs one statement and tells how many rows it changed.
    @discardableResult
    func execute(_ sql: StaticString, _ arguments: [SQLValue]) throws(DatabaseError) -> Int

    /// Runs an INSERT of one row, which ends in `{returning id}`, and tells the number the database gave it.
    ///
    /// - Returns: Nil where `ON CONFLICT DO NOTHING` kept the row out.
    func insert(_ sql: StaticString, _ arguments: [SQLValue]) throws(DatabaseError) -> Int64?

    /// Gives each row of the result to the closure, until that answers ``Scan/stop``.
    ///
    /// A row is valid only in the closure, which may run other statements but not the same one.
    func query(
        _ sql: StaticString, _ arguments: [SQLValue], _ read: (any Row) -> Scan
    ) throws(DatabaseError)

    /// Runs several statements without parameters, separated by semicolons, not kept prepared.
    func run(script: StaticString) throws(DatabaseError)

    /// Runs the closure within a part of the transaction that is undone alone when the closure throws.
    ///
    /// - Returns: What the closure returned or threw.
    /// - Throws: Where the whole transaction is lost: the database itself failed, and nothing more can be done in it.
    func savepoint<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(DatabaseError) -> Result<Value, Failure>
}

/// Whether a scan over rows wants the next one.
package enum Scan: Sendable {
    case more, stop
}

extension Connection {
    @discardableResult
    package func execute(_ sql: StaticString, _ arguments: SQLValue...) throws(DatabaseError) -> Int {
        try execute(sql, arguments)
    }

    /// All rows, each as the closure reads it.
    package func rows<Value>(
        _ sql: StaticString, _ arguments: SQLValue..., read: (any Row) -> Value
    ) throws(DatabaseError) -> [Value] {
        var values: [Value] = []
        try query(sql, arguments) { row in
            values.append(read(row))
            return .more
        }
        return values
    }

    /// The first row as the closure reads it, or nil where there is none.
    package func row<Value>(
        _ sql: StaticString, _ arguments: SQLValue..., read: (any Row) -> Value
    ) throws(DatabaseError) -> Value? {
        var value: Value?
        try query(sql, arguments) { row in
            value = read(row)
            return .stop
        }
        return value
    }
}
