import Foundation
import Glibc
import Synchronization

/// A server on 127.0.0.1 that does to each connection what the test says, right or wrong.
final class LoopbackServer: Sendable {
    let port: Int
    private let listener: Int32
    private let isListening = Mutex(true)
    private let open = Mutex<[Connection]>([])
    private let accepted = Mutex(0)

    /// - Parameter serve: runs on a thread of its own for each connection, which is closed when it returns.
    init(_ serve: @escaping @Sendable (Connection) throws -> Void) throws {
        let (descriptor, port) = try Self.listen()
        self.port = port
        listener = descriptor
        // Each descriptor is closed by the one thread that waits on it: closed by another, its number could be given to
        // the next test's server while this thread still waits, and take that one's connections.
        Thread.detachNewThread { [self] in
            while let connection = accept() {
                Thread.detachNewThread {
                    try? serve(connection)
                    connection.close()
                }
            }
            isListening.withLock { isListening in
                isListening = false
                Glibc.close(descriptor)
            }
        }
    }

    /// Answers every request of every connection with this.
    static func answering(_ body: String = "ok") throws -> LoopbackServer {
        try LoopbackServer { connection in
            while try connection.readRequest() != nil { try connection.answer(body) }
        }
    }

    /// How many connections were made so far.
    var connections: Int { accepted.withLock { $0 } }

    func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// From now on connections are refused; open ones stay.
    func stopListening() {
        isListening.withLock { isListening in
            // Once only: afterwards the number may be another's.
            if isListening { shutdown(listener, Int32(SHUT_RDWR)) }
            isListening = false
        }
    }

    func stop() {
        stopListening()
        for connection in open.withLock({ $0 }) { connection.interrupt() }
    }

    private func accept() -> Connection? {
        let descriptor = Glibc.accept(listener, nil, nil)
        guard descriptor >= 0 else { return nil }
        let number = accepted.withLock { count in
            defer { count += 1 }
            return count
        }
        let connection = Connection(descriptor: descriptor, number: number)
        open.withLock { $0.append(connection) }
        return connection
    }

    static func listen() throws -> (descriptor: Int32, port: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                bind(descriptor, name, length) == 0 && Glibc.listen(descriptor, 1024) == 0
                    && getsockname(descriptor, name, &length) == 0
            }
        }
        guard status else {
            let fault = Connection.Fault(errno: errno)
            Glibc.close(descriptor)
            throw fault
        }
        return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
    }

    /// A port of 127.0.0.1 on which nobody listens.
    static func closedPort() throws -> Int {
        let (descriptor, port) = try listen()
        Glibc.close(descriptor)
        return port
    }

    /// Whether somebody accepts connections there.
    static func isListening(on port: Int) -> Bool {
        guard let descriptor = try? connect(to: port, waiting: true) else { return false }
        Glibc.close(descriptor)
        return true
    }

    static func connect(to port: Int, waiting: Bool) throws -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue) | (waiting ? 0 : Int32(SOCK_NONBLOCK.rawValue))
        let descriptor = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = UInt16(port).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 || errno == EINPROGRESS else {
            let fault = Connection.Fault(errno: errno)
            Glibc.close(descriptor)
            throw fault
        }
        return descriptor
    }
}
