import CCurl
import Transport

/// What is known of a transfer that libcurl gave up, and what it means for the caller.
struct FailureReport {
    let code: CURLcode
    let departure: TransportError.Departure
    let text: String
    let host: String
    /// What a proxy answered to CONNECT; zero where none was asked.
    let proxyStatus: Int
    let proxy: ProxyServer?
    let files: [String]

    var error: TransportError {
        // A repetition on a fresh connection may fail in every way there is: what counts is that the first one left.
        departure == .maybeSent ? errorAfterDeparture : errorBeforeDeparture
    }

    private var errorAfterDeparture: TransportError {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: .timedOut(.maybeSent)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
            .answerMalformed(detail: text)
        case CURLE_READ_ERROR, CURLE_ABORTED_BY_CALLBACK:
            .file(path: files.first ?? "", detail: text, .maybeSent)
        default: .connectionLost(.maybeSent)
        }
    }

    private var errorBeforeDeparture: TransportError {
        switch code {
        case CURLE_OPERATION_TIMEDOUT: .timedOut(.surelyNotSent)
        case CURLE_COULDNT_RESOLVE_HOST: .unresolved(host: host)
        case CURLE_COULDNT_RESOLVE_PROXY: .unresolved(host: proxy?.host ?? text)
        case CURLE_COULDNT_CONNECT where proxy != nil: .proxyRefused(detail: text)
        case CURLE_COULDNT_CONNECT: .unreachable(detail: text)
        case CURLE_PROXY: .proxyRefused(detail: text)
        case CURLE_READ_ERROR: .file(path: files.first ?? "", detail: text, .surelyNotSent)
        case _ where Self.aboutTLS.contains(code): .tls(detail: text)
        case _ where Self.aboutConnections.contains(code):
            proxyStatus >= 300 ? .proxyRefused(detail: text) : .connectionLost(.surelyNotSent)
        default: .internalFault(code: Int(code.rawValue), detail: text)
        }
    }

    private static let aboutTLS = [
        CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_CERTPROBLEM,
        CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE,
        CURLE_SSL_ISSUER_ERROR, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT,
    ]

    private static let aboutConnections = [
        CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM,
        CURLE_SEND_FAIL_REWIND, CURLE_AGAIN,
    ]
}
