/// What ails a database, by what an operator can do about it.
package enum DatabaseError: Error, Sendable, Hashable {
    /// Another process keeps the database to itself.
    case locked
    /// No room left on the disk, or a limit on the database's size is reached.
    case full
    case readOnly
    /// The operating system does not let this account at the file.
    case forbidden(path: String, detail: String)
    case corrupt(String)
    /// The file is something else, or sealed by another program.
    case notADatabase(path: String)
    /// A newer version of this program has been at work here.
    case newerSchema(found: Int, known: Int)
    case unavailable(path: String, detail: String)
    /// A row breaks a rule of the schema; the database's own words for which.
    case constraint(String)
    /// The address is not understood.
    case address(String, detail: String)
    /// No driver for such an address was built in.
    case notInThisBuild(scheme: String)
    /// The disk failed to read or write.
    case hardware(String)
    case closed
    /// Anything else, most likely a fault of this program.
    case failed(code: Int, String)
}

extension DatabaseError {
    /// Whether the same transaction may succeed later without anything being changed.
    package var isPassing: Bool {
        switch self {
        case .locked, .full: true
        default: false
        }
    }
}

extension DatabaseError: CustomStringConvertible {
    /// What is wrong and what to do, in a sentence each; holds no data of any row.
    package var description: String { "\(complaint). \(remedy)." }

    private var complaint: String {
        switch self {
        case .locked: "The database is locked by another process"
        case .full: "The database cannot grow: the disk or the allowed size is full"
        case .readOnly: "The database is read-only"
        case .forbidden(let path, let detail): "No access to the database \(path): \(detail)"
        case .corrupt(let detail): "The database is damaged: \(detail)"
        case .notADatabase(let path): "\(path) is not a database of this program"
        case .newerSchema(let found, let known):
            "The database was written by a newer version (schema \(found); this program knows \(known))"
        case .unavailable(let path, let detail): "The database \(path) cannot be opened: \(detail)"
        case .constraint(let rule): "A row breaks a rule of the schema: \(rule)"
        case .address(let address, let detail): "The database address \(address) is not understood: \(detail)"
        case .notInThisBuild(let scheme): "\(scheme) databases are not in this build"
        case .hardware(let detail): "The disk failed: \(detail)"
        case .closed: "The database is closed"
        case .failed(let code, let detail): "The database refused a statement (\(code)): \(detail)"
        }
    }

    /// What an operator does next, as an imperative sentence without its full stop.
    package var remedy: String {
        switch self {
        case .locked: "Stop the other kentongan or the tool that holds the file (`fuser FILE` names it)"
        case .full: "Free space on that disk; nothing is lost, work goes on by itself"
        case .readOnly: "Make the file, its -wal and -shm files and their folder writable for this account"
        case .forbidden: "Give this account the right to read and write the file and its folder"
        case .corrupt: "Stop, copy the files aside and restore the last backup"
        case .notADatabase: "Check DATABASE_URL; move the file away if it may be replaced"
        case .newerSchema: "Run the newer version, or restore the backup made before the upgrade"
        case .unavailable: "Check DATABASE_URL and that the folder exists or can be made"
        case .constraint, .failed: "Report this with the log: it is a fault of the program"
        case .address: "Write sqlite:///file.db (relative), sqlite:////folder/file.db (absolute) or postgresql://…"
        case .notInThisBuild: "Use a sqlite:/// address, or a build made with that driver"
        case .hardware: "Check the disk and the system log before starting again"
        case .closed: "Start the program again"
        }
    }
}
