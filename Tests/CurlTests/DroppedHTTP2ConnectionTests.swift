import Testing
import Transport

@testable import Curl

/// A connection that many exchanges share and that dies: libcurl by itself would send each of them again.
@Suite(
    .enabled(if: FailingHTTP2Server.isPossible, "python3 or openssl is not installed"), .timeLimit(.minutes(1)))
struct DroppedHTTP2ConnectionTests {
    private func withServer(
        _ ending: FailingHTTP2Server.Ending, _ body: (FailingHTTP2Server, CurlTransport) async throws -> Void
    ) async throws {
        let certificates = try await Certificates(.good)
        let server = try await FailingHTTP2Server(certificates, ending: ending)
        defer { server.stop() }
        let settings = CurlSettings.with {
            $0.authorities = certificates.authority
            $0.version = .http2OverTLS
        }
        try await withTransport(settings) { try await body(server, $0) }
    }

    @Test(arguments: FailingHTTP2Server.Ending.allCases)
    func aPostIsNotSentAgain(ending: FailingHTTP2Server.Ending) async throws {
        try await withServer(ending) { server, transport in
            let first = try await transport.send(.post(server.url, "first"))
            #expect(first.text == "first")
            #expect(await transport.outcome(.post(server.url, "fatal")).error == .connectionLost(.maybeSent))
            let next = try await transport.send(.post(server.url, "next"))
            #expect(next.text == "next")
            #expect(try server.requests == ["first", "fatal", "next"])
        }
    }

    @Test(arguments: FailingHTTP2Server.Ending.allCases)
    func norIsOneThatWasTheFirstOnItsConnection(ending: FailingHTTP2Server.Ending) async throws {
        try await withServer(ending) { server, transport in
            let outcome = await transport.outcome(.post(server.url, "fatal"))
            #expect(outcome.error == .connectionLost(.maybeSent))
            let requests = try server.requests
            #expect(requests == ["fatal"])
        }
    }

    @Test(arguments: [FailingHTTP2Server.Ending.close, .reset, .goaway])
    func norAreThoseThatShareTheConnection(ending: FailingHTTP2Server.Ending) async throws {
        try await withServer(ending) { server, transport in
            _ = try await transport.send(.post(server.url, "first"))
            let errors = try await withThrowingTaskGroup(of: TransportError?.self) { group in
                for _ in 0..<5 { group.addTask { await transport.outcome(.post(server.url, "held")).error } }
                while try server.requests.count < 6 { await Task.yield() }
                group.addTask { await transport.outcome(.post(server.url, "fatal")).error }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(errors == Array(repeating: .connectionLost(.maybeSent), count: 6))
            #expect(try server.requests == ["first"] + Array(repeating: "held", count: 5) + ["fatal"])
        }
    }
}
