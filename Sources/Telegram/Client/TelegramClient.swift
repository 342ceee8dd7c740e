import HTTPTypes
import JSON
package import Transport

/// Calls the Bot API over any transport: typed methods in, typed answers and ``TelegramError`` out.
///
/// Keeps no state and repeats nothing: what an error means for the next step is the caller's to decide.
package struct TelegramClient: Sendable {
    let endpoint: TelegramEndpoint
    let settings: TelegramSettings
    let transport: any HTTPTransport
    /// Whether messages may go beyond the free limits for a fee (Bot API, "sendMessage", `allow_paid_broadcast`).
    private(set) var paysForSpeed = false

    package init(
        _ endpoint: TelegramEndpoint, over transport: any HTTPTransport, settings: TelegramSettings = TelegramSettings()
    ) {
        self.endpoint = endpoint
        self.settings = settings
        self.transport = transport
    }
}

extension TelegramClient {
    /// The same client, whose messages Telegram may charge for.
    func payingForSpeed() -> TelegramClient {
        var client = self
        client.paysForSpeed = true
        return client
    }

    /// Calls a method with parameters in JSON.
    ///
    /// - Returns: the answer's bytes, from the `result` on.
    func call(_ method: BotMethod, _ body: JSONObjectWriter? = nil) async throws(TelegramError) -> JSONReader {
        try await exchange(post(method, body), settings.callDeadline)
    }

    /// Calls a method with parameters as a form, which may carry files.
    func upload(_ method: BotMethod, _ form: [FormPart]) async throws(TelegramError) -> JSONReader {
        try await exchange(
            HTTPExchange(method: .post, url: endpoint.url(of: method), body: .form(form)), settings.fileDeadline)
    }

    /// Calls a method whose result is read whole.
    func value(_ method: BotMethod, _ body: JSONObjectWriter? = nil) async throws(TelegramError) -> JSONValue {
        var reader = try await call(method, body)
        do {
            return try reader.value()
        } catch {
            throw .unreadable("\(method.rawValue): \(error)")
        }
    }

    func post(_ method: BotMethod, _ body: JSONObjectWriter?) -> HTTPExchange {
        HTTPExchange(
            method: .post, url: endpoint.url(of: method), headers: Self.jsonHeaders,
            body: .bytes(body?.finished() ?? Self.noParameters), answerLimit: TelegramSettings.answerLimit)
    }

    func exchange(_ exchange: HTTPExchange, _ deadline: Duration) async throws(TelegramError) -> JSONReader {
        var exchange = exchange
        exchange.deadline = deadline
        let answer = try await send(exchange)
        switch BotAPIAnswer(answer) {
        case .done(let reader): return reader
        case .fault(let fault): throw .fault(fault)
        case .foreign: throw .foreign(status: answer.status.code, retryAfter: answer.retryAfterSeconds)
        }
    }

    func send(_ exchange: HTTPExchange) async throws(TelegramError) -> HTTPAnswer {
        do {
            return try await transport.send(exchange)
        } catch {
            throw .transport(error)
        }
    }

    private static let jsonHeaders: HTTPFields = [.contentType: "application/json"]
    private static let noParameters = Array("{}".utf8)
}
