import HTTPTypes
import InMemoryLogging
import Logging
import Testing
import Transport

@testable import Curl

/// The token in an address is in the request and nowhere else.
@Suite(.timeLimit(.minutes(1)))
struct RedactionTests {
    private static let token = "7000000001:AAH-rahasia"

    @Test func noErrorAndNoLogShowsTheToken() async throws {
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
        }
        defer { server.stop() }
        let closed = try LoopbackServer.closedPort()
        var settings = CurlSettings.with()
        settings.connectLimit = .seconds(5)
        let handler = InMemoryLogHandler()
        var logger = Logger(label: "test") { _ in handler }
        logger.logLevel = .trace
        let transport = try CurlTransport(settings, logger: logger)
        for address in [
            "http://127.0.0.1:\(server.port)/bot\(Self.token)/getMe",
            "http://127.0.0.1:\(closed)/bot\(Self.token)/getMe",
            "http://nowhere.invalid/bot\(Self.token)/getMe", "gopher://127.0.0.1/bot\(Self.token)/getMe",
            "http://127.0.0.1:99999/bot\(Self.token)/getMe", "bot\(Self.token)", "http://\(Self.token)/", "",
        ] {
            let exchange = HTTPExchange(method: .post, url: SecretURL(address, hiding: [Self.token]), body: .bytes([1]))
            let outcome = await transport.outcome(exchange)
            let error = try #require(outcome.error)
            var dumped = ""
            dump(error, to: &dumped)
            dump(exchange, to: &dumped)
            for text in ["\(error)", String(reflecting: error), "\(exchange)", String(reflecting: exchange), dumped] {
                #expect(!text.contains("rahasia"), "\(address)")
            }
        }
        await transport.shutdown()
        let lines = handler.entries.map { "\($0.message) \($0.metadata)" }
        #expect(lines.count >= 8)
        #expect(!lines.contains { $0.contains("rahasia") })
    }
}
