import Glibc

/// A file that appears under its name only when it is whole; until then, and for ever if it never is, it is no file.
///
/// Two at once for the same path would write into each other.
struct PartialFile: ~Copyable {
    struct Fault: Error {
        let detail: String

        static func last(_ operation: String) -> Self {
            Fault(detail: "\(operation): \(String(cString: strerror(errno)))")
        }
    }

    private let path: String
    private let descriptor: Int32
    private var isCommitted = false

    /// Readable by this user alone: it may hold somebody's identity card.
    init(for path: String) throws(Fault) {
        let descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last("open") }
        self.path = path
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
        if !isCommitted { unlink(path + ".part") }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) throws(Fault) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard written >= 0 else {
                if errno == EINTR { continue }
                throw .last("write")
            }
            rest = rest.dropFirst(written)
        }
    }

    mutating func commit() throws(Fault) {
        guard rename(path + ".part", path) == 0 else { throw .last("rename") }
        isCommitted = true
    }
}
