import HTTPTypes
import JSON
import Synchronization
import Testing
import Transport

/// Answers from a script, in order, and remembers what it was asked.
final class ScriptedTransport: HTTPTransport {
    enum Reply: Sendable {
        case answer(Int, String, retryAfter: Duration? = nil)
        case failure(TransportError)

        static func done(_ result: String) -> Reply { .answer(200, #"{"ok":true,"result":\#(result)}"#) }

        static func fault(_ code: Int, _ words: String, parameters: String? = nil) -> Reply {
            let tail = parameters.map { #","parameters":\#($0)"# } ?? ""
            return .answer(code, #"{"ok":false,"error_code":\#(code),"description":"\#(words)"\#(tail)}"#)
        }
    }

    /// One exchange that was asked for.
    struct Call: Sendable {
        var exchange: HTTPExchange

        var path: String { String(exchange.url.exposed.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }) }
        var method: String { String(path.split(separator: "/").last ?? "") }

        /// The parameters, where they were sent as JSON.
        var parameters: JSONValue {
            guard case .bytes(let bytes) = exchange.body else { return .null }
            return (try? JSONValue(parsing: bytes)) ?? .null
        }

        /// The fields of a form, files by their path.
        var fields: [String: String] {
            guard case .form(let parts) = exchange.body else { return [:] }
            let pairs = parts.map { part in
                switch part.content {
                case .text(let text): (part.name, text)
                case .file(let path, let type): (part.name, "@\(path);\(type)")
                }
            }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    private struct State {
        var replies: [Reply]
        var calls: [Call] = []
    }

    private let state: Mutex<State>

    init(_ replies: [Reply]) { state = Mutex(State(replies: replies)) }

    convenience init(_ replies: Reply...) { self.init(replies) }

    var calls: [Call] { state.withLock { $0.calls } }
    var methods: [String] { calls.map(\.method) }

    func send(_ exchange: HTTPExchange) async throws(TransportError) -> HTTPAnswer {
        let reply = state.withLock { state in
            state.calls.append(Call(exchange: exchange))
            return state.replies.isEmpty ? nil : state.replies.removeFirst()
        }
        switch reply {
        case .answer(let status, let body, let retryAfter):
            return HTTPAnswer(
                status: HTTPResponse.Status(code: status), headers: [:], body: Array(body.utf8),
                timings: HTTPAnswer.Timings(connected: .zero, firstByte: .zero, total: .zero),
                reusedConnection: true, retryAfter: retryAfter)
        case .failure(let error):
            throw error
        case nil:
            Issue.record("An exchange that the script does not have: \(exchange.url)")
            throw .internalFault(code: 0, detail: "the script is over")
        }
    }
}
