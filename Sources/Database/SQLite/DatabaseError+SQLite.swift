import GRDB
import GRDBSQLite

extension DatabaseError {
    /// What GRDB threw.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as DatabaseError: self = error
        case let error as GRDB.DatabaseError:
            self.init(
                sqlite: error.extendedResultCode.rawValue, message: error.message ?? "no detail", path: path)
        default: self = .failed(code: 0, "\(error)")
        }
    }

    /// What SQLite answered, by its result codes.
    ///
    /// https://www.sqlite.org/rescode.html
    init(sqlite code: Int32, message: String, path: String) {
        // The low byte is the kind, the rest says more of it.
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED: self = .locked
        case SQLITE_FULL: self = .full
        case SQLITE_READONLY: self = .readOnly
        case SQLITE_PERM, SQLITE_AUTH: self = .forbidden(path: path, detail: message)
        case SQLITE_CORRUPT: self = .corrupt(message)
        case SQLITE_NOTADB: self = .notADatabase(path: path)
        case SQLITE_CANTOPEN: self = .unavailable(path: path, detail: message)
        case SQLITE_CONSTRAINT: self = .constraint(message)
        case SQLITE_IOERR: self = .hardware("\(message) (\(code))")
        default: self = .failed(code: Int(code), message)
        }
    }

    /// Whether only the statement failed, and the transaction may go on without it.
    var isOfStatement: Bool {
        switch self {
        case .constraint: true
        // Out of memory, or told to stop: no statement after this one would fare better.
        case .failed(let code, _): ![SQLITE_NOMEM, SQLITE_INTERRUPT].contains(Int32(truncatingIfNeeded: code) & 0xFF)
        default: false
        }
    }
}
