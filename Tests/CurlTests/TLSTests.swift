import HTTPTypes
import Testing
import Transport

@testable import Curl

/// Which peers are believed; there is no setting that believes the others.
@Suite(.enabled(if: Program.openssl.isInstalled, "openssl is not installed"), .timeLimit(.minutes(1)))
struct TLSTests {
    private func outcome(
        _ kind: Certificates.Kind, trusting: Bool = true, options: [String] = []
    ) async throws -> Outcome {
        let certificates = try await Certificates(kind)
        let server = try await RunningServer.openssl(certificates, options: options)
        defer { server.stop() }
        let settings = CurlSettings.with { $0.authorities = trusting ? certificates.authority : nil }
        return try await withTransport(settings) { transport in
            await transport.outcome(.get(server.url()))
        }
    }

    @Test func aCertificateOfATrustedAuthorityIsAccepted() async throws {
        #expect(try await outcome(.good).get().status == .ok)
    }

    @Test(arguments: [Certificates.Kind.expired, .otherHost, .selfSigned])
    func anyOtherIsRefused(kind: Certificates.Kind) async throws {
        try await expectRefusal(outcome(kind))
    }

    @Test func anUnknownAuthorityIsRefused() async throws {
        try await expectRefusal(outcome(.good, trusting: false))
    }

    @Test func obsoleteTLSIsRefused() async throws {
        try await expectRefusal(outcome(.good, options: ["-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"]))
    }

    @Test func aServerWithoutTLSIsRefused() async throws {
        let server = try LoopbackServer { connection in
            try connection.waitForBytes()
            try connection.answer()
        }
        defer { server.stop() }
        try await withTransport { transport in
            expectRefusal(await transport.outcome(.post("https://127.0.0.1:\(server.port)/")))
        }
    }

    @Test func authoritiesThatCannotBeReadAreNoReasonToTrustAnybody() async throws {
        let server = try LoopbackServer.answering()
        defer { server.stop() }
        try await withTransport(.with { $0.authorities = "/nonexistent/ca.pem" }) { transport in
            expectRefusal(await transport.outcome(.post("https://127.0.0.1:\(server.port)/")))
        }
    }

    private func expectRefusal(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
        guard case .failure(.tls(let detail)) = outcome else {
            Issue.record("\(outcome)", sourceLocation: sourceLocation)
            return
        }
        #expect(!detail.isEmpty, sourceLocation: sourceLocation)
    }
}
