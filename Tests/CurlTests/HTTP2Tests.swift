import Foundation
import HTTPTypes
import Testing
import Transport

@testable import Curl

@Suite(
    .enabled(if: Program.nghttpd.isInstalled && Program.openssl.isInstalled, "nghttpd or openssl is not installed"),
    .timeLimit(.minutes(1)))
struct HTTP2Tests {
    private func settings(_ certificates: Certificates) -> CurlSettings {
        .with {
            $0.authorities = certificates.authority
            $0.version = .http2OverTLS
        }
    }

    @Test func manyExchangesShareAConnection() async throws {
        let certificates = try await Certificates(.good)
        try Data("halo".utf8).write(to: certificates.folder.url.appending(path: "index.html"))
        let server = try await RunningServer.nghttpd(certificates)
        defer { server.stop() }
        try await withTransport(settings(certificates)) { transport in
            let exchange = HTTPExchange.get(server.url("/index.html"))
            let first = try await transport.send(exchange)
            #expect(first.text == "halo")
            #expect(first.headers[.server]?.hasPrefix("nghttpd") == true)
            let answers = try await withThrowingTaskGroup(of: HTTPAnswer.self) { group in
                for _ in 0..<50 { group.addTask { try await transport.send(exchange) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.text == "halo" && $0.reusedConnection })
            let missing = try await transport.send(.get(server.url("/missing")))
            #expect(missing.status == .notFound)
        }
    }

    @Test func aServerWithoutItIsSpokenToInHTTP1() async throws {
        let certificates = try await Certificates(.good)
        let server = try await RunningServer.openssl(certificates)
        defer { server.stop() }
        try await withTransport(settings(certificates)) { transport in
            let answer = try await transport.send(.get(server.url()))
            #expect(answer.status == .ok)
        }
    }
}
