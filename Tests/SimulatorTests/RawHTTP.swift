import Foundation
import Glibc
import JSON

/// HTTP by hand over a blocking socket, so that a test sees what a broken connection leaves.
struct RawHTTP: Sendable {
    let port: Int

    struct Reply: Sendable {
        /// Nil where the connection closed without a word.
        var status: Int?
        var head = ""
        var body: [UInt8] = []

        var json: JSONValue? { try? JSONValue(parsing: body) }
        /// What the head promised.
        var promised: Int? {
            let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            return line.flatMap { Int($0.dropFirst(15).filter { $0 != " " }) }
        }
    }

    func get(_ path: String) async -> Reply {
        await exchange("GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    }

    func post(_ path: String, _ json: JSONValue) async -> Reply {
        await send("POST", path, type: "application/json", json.serialized())
    }

    func send(_ verb: String, _ path: String, type: String, _ body: [UInt8]) async -> Reply {
        let head =
            "\(verb) \(path) HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: \(type)\r\n"
            + "Content-Length: \(body.count)\r\n\r\n"
        return await exchange(Array(head.utf8) + body)
    }

    private func exchange(_ request: String) async -> Reply { await exchange(Array(request.utf8)) }

    /// Sends and reads until the server closes, away from the cooperative threads, which the server needs.
    private func exchange(_ request: [UInt8]) async -> Reply {
        let bytes = await offload { read(request) { _ in false } }
        return Self.reply(bytes)
    }

    /// Sends, and hangs up as soon as what has arrived fulfils a condition, which is asked again every few milliseconds.
    func hangUp(when isEnough: @escaping @Sendable (String) -> Bool, _ path: String) async -> String {
        let request = Array("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        let bytes = await offload { read(request) { isEnough(String(decoding: $0, as: UTF8.self)) } }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func offload(_ work: @escaping @Sendable () -> [UInt8]) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: work()) }
        }
    }

    private func read(_ request: [UInt8], until isEnough: ([UInt8]) -> Bool) -> [UInt8] {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isOpen = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen, write(descriptor, request) else { return [] }
        var patience = timeval(tv_sec: 0, tv_usec: 5_000)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var received: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(received) {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count < 0, errno == EAGAIN { continue }
            guard count > 0 else { break }
            received += chunk.prefix(count)
        }
        return received
    }

    private func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private static func reply(_ bytes: [UInt8]) -> Reply {
        let gap = Array("\r\n\r\n".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: gap) }) else { return Reply() }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return Reply(status: status, head: head, body: Array(bytes[(end + gap.count)...]))
    }
}
