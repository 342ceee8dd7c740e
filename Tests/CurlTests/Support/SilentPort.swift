import Foundation
import Glibc

/// A port whose queue is full: connecting to it neither succeeds nor fails.
final class SilentPort: Sendable {
    let port: Int
    private let listener: Int32
    /// Connections that fill the queue; some never get as far.
    private let fillers: [Int32]

    var url: String { "http://127.0.0.1:\(port)/" }

    init() throws {
        let (listener, port) = try LoopbackServer.listen()
        // A queue of zero holds one connection that nobody accepts; the kernel ignores whoever comes after it.
        guard Glibc.listen(listener, 0) == 0 else { throw Connection.Fault(errno: errno) }
        self.port = port
        self.listener = listener
        fillers = try (0..<4).map { try LoopbackServer.connect(to: port, waiting: $0 == 0) }
    }

    func stop() {
        for descriptor in fillers { close(descriptor) }
        close(listener)
    }

    /// Returns once somebody else has begun to connect.
    func isBeingConnectedTo() async {
        let ours = Set(fillers.map(Self.localPort))
        while !Self.portsConnecting(to: port).contains(where: { !ours.contains($0) }) { await Task.yield() }
    }

    /// From the kernel's table, whose columns are number, own address, peer's address and state; 02 is SYN_SENT.
    private static func portsConnecting(to port: Int) -> [Int] {
        let table = try? FileHandle(forReadingAtPath: "/proc/net/tcp")?.readToEnd()
        return String(decoding: table ?? Data(), as: UTF8.self).split(separator: "\n").compactMap { line in
            let columns = line.split(separator: " ", maxSplits: 4)
            guard columns.count > 3, columns[3] == "02", columns[2].suffix(4) == String(format: "%04X", port) else {
                return nil
            }
            return Int(columns[1].suffix(4), radix: 16)
        }
    }

    private static func localPort(_ descriptor: Int32) -> Int {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
