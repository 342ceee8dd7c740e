import Foundation
import TestSupport

/// `Tests/Python/http2_server.py`: speaks HTTP/2 and ends a connection badly when it has read a request that says "fatal".
struct FailingHTTP2Server {
    enum Ending: String, CaseIterable, Sendable {
        case close
        case reset
        /// Says first that the request was not looked at.
        case goaway
        /// Keeps the connection and says that of the request alone.
        case refuse
    }

    private static let script = URL(filePath: #filePath).appending(path: "../../../Python/http2_server.py").standardized
    private let server: RunningServer
    private let log: URL

    static var isPossible: Bool { Program.python.isInstalled && Program.openssl.isInstalled }

    init(_ certificates: Certificates, ending: Ending) async throws {
        let port = try LoopbackServer.closedPort()
        log = certificates.folder.url.appending(path: "requests.log")
        try Data().write(to: log)
        server = try await Program.python.serve(
            [Self.script.path(), "\(port)", "cert.pem", "key.pem", ending.rawValue, log.path()],
            on: port, in: certificates.folder.url)
    }

    var url: String { server.url() }

    /// The bodies of the requests it has read, in order.
    var requests: [String] {
        get throws {
            try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }

    func stop() { server.stop() }
}
