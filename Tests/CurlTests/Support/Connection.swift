import Foundation
import Glibc
import Synchronization

/// One accepted connection: reads and writes block the thread that serves it.
final class Connection: Sendable {
    struct Fault: Error {
        let errno: Int32
    }

    struct Request: Sendable {
        let method: String
        let path: String
        /// By lower-case name.
        let headers: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    /// The how-manieth of its server, from zero.
    let number: Int
    private let descriptor: Mutex<Int32>
    private let buffer = Mutex<[UInt8]>([])

    init(descriptor: Int32, number: Int) {
        self.number = number
        self.descriptor = Mutex(descriptor)
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    /// The next request, whole; nil if the client closed the connection.
    func readRequest() throws -> Request? {
        guard let head = try readHead() else { return nil }
        let lines = head.components(separatedBy: "\r\n")
        let words = lines[0].components(separatedBy: " ")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let body = try readBody(headers)
        return Request(method: words[0], path: words[1], headers: headers, body: body)
    }

    /// The request line and headers alone, its body left unread; nil if the client closed the connection.
    func readHead() throws -> String? {
        while true {
            let head: String? = buffer.withLock { bytes in
                guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
                defer { bytes.removeSubrange(..<end.upperBound) }
                return String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            }
            if let head { return head }
            guard try readMore() else { return nil }
        }
    }

    private func readBody(_ headers: [String: String]) throws -> [UInt8] {
        guard headers["transfer-encoding"] != "chunked" else { return try readChunks() }
        return try readExactly(headers["content-length"].flatMap(Int.init) ?? 0)
    }

    private func readChunks() throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let size = Int(try readLine(), radix: 16) ?? 0
            body += try readExactly(size)
            _ = try readLine()
            if size == 0 { return body }
        }
    }

    private func readLine() throws -> String {
        var line: [UInt8] = []
        while !line.ends(with: "\r\n".utf8) { line += try readExactly(1) }
        return String(decoding: line.dropLast(2), as: UTF8.self)
    }

    private func readExactly(_ count: Int) throws -> [UInt8] {
        while buffer.withLock({ $0.count }) < count {
            guard try readMore() else { throw Fault(errno: ECONNRESET) }
        }
        return buffer.withLock { bytes in
            defer { bytes.removeFirst(count) }
            return Array(bytes.prefix(count))
        }
    }

    private func readMore() throws -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor.withLock { $0 }, &chunk, chunk.count, 0)
        guard count >= 0 else { throw Fault(errno: errno) }
        buffer.withLock { $0 += chunk[..<count] }
        return count > 0
    }

    /// So many bytes, whatever they mean.
    func read(_ count: Int) throws -> [UInt8] {
        try readExactly(count)
    }

    /// Returns when something has come, without reading it.
    func waitForBytes() throws {
        var byte: UInt8 = 0
        guard recv(descriptor.withLock { $0 }, &byte, 1, Int32(MSG_PEEK)) >= 0 else { throw Fault(errno: errno) }
    }

    /// Returns when the client has closed or reset the connection.
    func waitForEnd() {
        while (try? readMore()) == true {}
    }
}

// MARK: Writing and ending

extension Connection {
    func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let descriptor = descriptor.withLock { $0 }
            let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Fault(errno: errno) }
            rest = rest.dropFirst(count)
        }
    }

    func answer(_ body: String = "ok", status: String = "200 OK", headers: String = "") throws {
        try write("HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Ends the connection under the thread that serves it, which then closes it.
    func interrupt() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            shutdown(descriptor, Int32(SHUT_RDWR))
        }
    }

    /// Ends the connection in good order; for the thread that serves it.
    func close() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            shutdown(descriptor, Int32(SHUT_RDWR))
            Glibc.close(descriptor)
            descriptor = -1
        }
    }

    /// Ends it with a reset, as a crashed or rebooted server does.
    func reset() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            var now = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
            Glibc.close(descriptor)
            descriptor = -1
        }
    }
}

extension Collection where Element: Equatable {
    fileprivate func ends(with other: some Collection<Element>) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}
