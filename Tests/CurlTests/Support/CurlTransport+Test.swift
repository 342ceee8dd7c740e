import HTTPTypes
import Logging
import Transport

@testable import Curl

extension CurlSettings {
    /// Settings for a test, which looks into no environment.
    static func with(_ change: (inout CurlSettings) -> Void = { _ in }) -> CurlSettings {
        var settings = CurlSettings()
        settings.proxy = .none
        change(&settings)
        return settings
    }
}

/// A transport with these settings that is shut down whatever the test does.
func withTransport<R>(
    _ settings: CurlSettings = .with(), _ body: (CurlTransport) async throws -> R
) async throws -> R {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    let transport = try CurlTransport(settings, logger: logger)
    do {
        let result = try await body(transport)
        await transport.shutdown()
        return result
    } catch {
        await transport.shutdown()
        throw error
    }
}

extension CurlTransport {
    /// The body of the answer, as text.
    func text(_ exchange: HTTPExchange) async throws -> String {
        try await send(exchange).text
    }

    /// Returns once this many calls were accepted.
    func hasAccepted(_ calls: Int) async {
        while driver.counts.accepted < calls { await Task.yield() }
    }

    /// How the exchange ends, as a value.
    func outcome(_ exchange: HTTPExchange) async -> Outcome {
        do throws(TransportError) {
            return .success(try await send(exchange))
        } catch {
            return .failure(error)
        }
    }
}

extension HTTPExchange {
    static func get(_ url: String, deadline: Duration = .seconds(20)) -> HTTPExchange {
        HTTPExchange(method: .get, url: SecretURL(url), deadline: deadline)
    }

    static func post(_ url: String, _ body: String = "{}", deadline: Duration = .seconds(20)) -> HTTPExchange {
        HTTPExchange(
            method: .post, url: SecretURL(url), headers: [.contentType: "application/json"],
            body: .bytes(Array(body.utf8)), deadline: deadline)
    }
}

extension Result where Success == HTTPAnswer, Failure == TransportError {
    var error: TransportError? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}

extension HTTPAnswer {
    var text: String { String(decoding: body, as: UTF8.self) }
}
