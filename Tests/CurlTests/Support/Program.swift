import Foundation
import Testing

/// Programs some tests need; a test without its program is disabled, not passed.
enum Program: String {
    case openssl = "/usr/bin/openssl"
    case nghttpd = "/usr/sbin/nghttpd"
    case python = "/usr/bin/python3"

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: rawValue) }

    /// Runs it to its end, without holding a thread of the pool.
    func run(_ arguments: [String], in folder: URL) async throws {
        let process = process(arguments, in: folder)
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        try #require(status == 0, "\(rawValue) \(arguments.joined(separator: " "))")
    }

    /// Starts it as a server.
    ///
    /// - Returns: it, once it accepts connections on the port.
    func serve(_ arguments: [String], on port: Int, in folder: URL) async throws -> RunningServer {
        let process = process(arguments, in: folder)
        try process.run()
        while !LoopbackServer.isListening(on: port) {
            try #require(process.isRunning, "\(rawValue) ended")
            try await Task.sleep(for: .milliseconds(2))
        }
        return RunningServer(port: port, process: process)
    }

    private func process(_ arguments: [String], in folder: URL) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: rawValue)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }
}

/// Somebody else's server on 127.0.0.1.
struct RunningServer {
    let port: Int
    fileprivate let process: Process

    func url(_ path: String = "/") -> String { "https://127.0.0.1:\(port)\(path)" }

    /// Started from a thread of the pool, it inherits that thread's blocked signals, so that only SIGKILL ends it.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
    }
}

extension RunningServer {
    /// `openssl s_server`, which answers each request with a page about the connection.
    static func openssl(_ certificates: Certificates, options: [String] = []) async throws -> RunningServer {
        let port = try LoopbackServer.closedPort()
        return try await Program.openssl.serve(
            ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", "cert.pem", "-key", "key.pem", "-www"] + options,
            on: port, in: certificates.folder.url)
    }

    /// `nghttpd`, which serves the folder's files and speaks nothing but HTTP/2.
    static func nghttpd(_ certificates: Certificates) async throws -> RunningServer {
        let port = try LoopbackServer.closedPort()
        return try await Program.nghttpd.serve(
            ["--address=127.0.0.1", "-d", ".", "\(port)", "key.pem", "cert.pem"], on: port, in: certificates.folder.url)
    }
}
