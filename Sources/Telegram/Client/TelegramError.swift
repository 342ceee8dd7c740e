package import Transport

/// Why a call to the Bot API did not end as asked.
package enum TelegramError: Error, Sendable, Hashable {
    /// No answer came; ``TransportError/departure`` says whether the request may have been read.
    case transport(TransportError)
    /// The Bot API said no, and why.
    case fault(BotAPIFault)
    /// An answer that is none of the Bot API: a gateway's page, a proxy's login, the wrong base URL.
    case foreign(status: Int, retryAfter: Int?)
    /// The Bot API said yes, and then something that this client cannot read.
    case unreadable(String)
}

extension TelegramError: CustomStringConvertible {
    /// One line for a log or an operator; holds neither the token nor what was sent.
    package var description: String {
        switch self {
        case .transport(let error): error.summary
        case .fault(let fault): "the Bot API answered \(fault)"
        case .foreign(let status, _): "HTTP \(status) from something that is no Bot API server"
        case .unreadable(let what): "an answer of the Bot API could not be read: \(what)"
        }
    }
}

extension TransportError {
    fileprivate var summary: String {
        switch self {
        case .timedOut(.surelyNotSent): "no connection in time"
        case .timedOut(.maybeSent): "no answer in time"
        case .unresolved(let host): "the name \(host) has no address"
        case .unreachable(let detail): "unreachable: \(detail)"
        case .proxyRefused(let detail): "the proxy let nothing through: \(detail)"
        case .tls(let detail): "no trusted connection: \(detail)"
        case .connectionLost: "the connection broke off"
        case .answerTooLarge(let limit): "the answer was larger than \(limit) bytes"
        case .answerMalformed(let detail): "the answer was no HTTP: \(detail)"
        case .file(let path, let detail, _): "the file \(path) failed: \(detail)"
        case .cancelled: "cancelled"
        case .shutDown: "the transport was shut down"
        case .internalFault(let code, let detail): "libcurl refused with \(code): \(detail)"
        }
    }
}
