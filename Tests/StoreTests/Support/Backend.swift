import Database
import Store
import TestSupport
import Testing

/// The databases the whole suite runs on; PostgreSQL joins by one more case.
enum Backend: String, CaseIterable, Sendable {
    case sqlite

    /// A new store in a database of its own.
    func open(key: DataKey = DataKey()) async throws -> Subject {
        let folder = try ScratchFolder()
        let address = DatabaseAddress.sqlite(path: folder.file("store.db"))
        return Subject(
            store: try await Store.open(try address.open(), key: key), key: key, address: address, folder: folder)
    }
}

/// An open store, and what it takes to open it again.
struct Subject: Sendable {
    let store: Store
    let key: DataKey
    let address: DatabaseAddress
    let folder: ScratchFolder

    /// Writes; what the closure throws undoes its transaction.
    @discardableResult
    func write<Value>(_ body: (Session) throws -> Value) async throws -> Value {
        try await visit(body) { [store] visit throws(StoreError) in
            try await store.write { session throws(StoreError) in try visit.lend(session) }
        }
    }

    func read<Value>(_ body: (Session) throws -> Value) async throws -> Value {
        try await visit(body) { [store] visit throws(StoreError) in
            try await store.read { session throws(StoreError) in try visit.lend(session) }
        }
    }

    private func visit<Value>(
        _ body: (Session) throws -> Value, _ transaction: @escaping @Sendable (Visit) async throws(StoreError) -> Void
    ) async throws -> Value {
        let visit = Visit()
        let work = Task {
            defer { visit.close() }
            try await transaction(visit)
        }
        let result = await visit.pay(body)
        let outcome = await work.result
        // The visitor's own error says more than what it became on the way through the database.
        if case .failure(let error) = result { throw error }
        try outcome.get()
        return try #require(result).get()
    }

    /// The same database after a restart of the program.
    func reopened(key: DataKey? = nil) async throws -> Subject {
        try store.close()
        return Subject(
            store: try await Store.open(try address.open(), key: key ?? self.key), key: key ?? self.key,
            address: address, folder: folder)
    }

    /// Works on the database past the store, as damage or another version would.
    @discardableResult
    func tamper<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws(DatabaseError) -> Value
    ) async throws -> Value {
        let database = try address.open()
        defer { try? database.close() }
        return try await database.write(body).get()
    }
}
