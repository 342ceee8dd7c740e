/// Why an exchange brought no answer, told by what the caller can do.
///
/// A server that asks for patience has answered: see ``HTTPAnswer/retryAfter``.
package enum TransportError: Error, Sendable, Hashable {
    /// What is known of the request: the difference between trying again and asking a person.
    package enum Departure: Sendable, Hashable {
        /// Not one byte of it left this machine.
        case surelyNotSent
        /// It, or a part of it, may have been read.
        case maybeSent
    }

    case timedOut(Departure)
    /// The name of the host or proxy has no address.
    case unresolved(host: String)
    case unreachable(detail: String)
    /// The proxy let nothing through; nothing of the request was sent.
    case proxyRefused(detail: String)
    /// The peer's certificate or handshake was not acceptable; nothing of the request was sent.
    case tls(detail: String)
    case connectionLost(Departure)
    case answerTooLarge(limit: Int)
    case answerMalformed(detail: String)
    /// A file to upload could not be read, or one to download could not be written.
    case file(path: String, detail: String, Departure)
    case cancelled(Departure)
    case shutDown(Departure)
    /// libcurl refused for a reason that is a fault of ours; nothing of the request was sent.
    case internalFault(code: Int, detail: String)

    /// Whether sending again cannot do anything twice.
    package var departure: Departure {
        switch self {
        case .timedOut(let departure), .connectionLost(let departure), .cancelled(let departure),
            .shutDown(let departure), .file(_, _, let departure):
            departure
        case .unresolved, .unreachable, .proxyRefused, .tls, .internalFault: .surelyNotSent
        case .answerTooLarge, .answerMalformed: .maybeSent
        }
    }
}
