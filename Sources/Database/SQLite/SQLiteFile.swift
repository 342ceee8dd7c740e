#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The file a database lives in, made so that only this account can read it.
enum SQLiteFile {
    /// Makes what is missing of the path: folders with mode 0700, the file with mode 0600.
    ///
    /// SQLite gives its -wal and -shm files the mode of the file. What exists keeps the mode it has.
    static func prepare(_ path: String) throws(DatabaseError) {
        try prepareFolder(of: path)
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file < 0 else {
            close(file)
            return
        }
        let reason = errno
        // A file that may be read but not written is left to SQLite, which says so when something is written.
        if [EACCES, EPERM].contains(reason), access(path, R_OK) == 0 { return }
        throw failure(path, reason)
    }

    private static func prepareFolder(of path: String) throws(DatabaseError) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        guard access(folder, F_OK) != 0 else { return }
        try prepareFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder, errno) }
    }

    private static func failure(_ path: String, _ reason: CInt) -> DatabaseError {
        let detail = String(cString: strerror(reason))
        return switch reason {
        case EACCES, EPERM: .forbidden(path: path, detail: detail)
        case ENOSPC, EDQUOT: .full
        case EROFS: .readOnly
        default: .unavailable(path: path, detail: detail)
        }
    }
}
