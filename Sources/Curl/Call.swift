import Transport

/// A call's number, unique in its transport.
struct CallID: Hashable, Sendable {
    let number: Int
}

/// How a call ends.
typealias Outcome = Result<HTTPAnswer, TransportError>

/// One call of ``CurlTransport/send(_:)`` that waits for its outcome.
struct Call: Sendable {
    let id: CallID
    let exchange: HTTPExchange
    let continuation: CheckedContinuation<Outcome, Never>
}
