import Transport

/// A call's number, unique in its transport.
struct CallID: Hashable, Sendable {
    let number: Int
}

/// How a call ends.
typealias Outcome = Result<HTTPAnswer, TransportError>

/// One call of ``CurlTransport/send(_:)`` that waits for its outcome; a reference, as it passes through many hands.
final class Call: Sendable {
    let id: CallID
    let exchange: HTTPExchange
    private let continuation: CheckedContinuation<Outcome, Never>

    init(_ id: CallID, _ exchange: HTTPExchange, _ continuation: CheckedContinuation<Outcome, Never>) {
        self.id = id
        self.exchange = exchange
        self.continuation = continuation
    }

    /// Lets the caller go on; exactly once, and never while a lock is held.
    func resume(_ outcome: Outcome) {
        continuation.resume(returning: outcome)
    }
}
