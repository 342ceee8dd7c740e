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
        if file >= 0 {
            close(file)
        } else if errno == EROFS {
            throw .readOnly
        } else if errno != EACCES || access(path, R_OK) != 0 {
            // A file that may be read but not written is left to SQLite, which says so when something is written.
            throw failure(path)
        }
    }

    private static func prepareFolder(of path: String) throws(DatabaseError) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        guard access(folder, F_OK) != 0 else { return }
        try prepareFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder) }
    }

    private static func failure(_ path: String) -> DatabaseError {
        let detail = String(cString: strerror(errno))
        return switch errno {
        case EACCES, EPERM: .forbidden(path: path, detail: detail)
        case ENOSPC, EDQUOT: .full
        case EROFS: .readOnly
        default: .unavailable(path: path, detail: detail)
        }
    }
}
