/// Sends one HTTP request and returns the whole answer, or says what the caller can do about it.
package protocol HTTPTransport: Sendable {
    /// Sends the request once; nothing that may have been read by the server is ever sent again unasked.
    ///
    /// - Throws: ``TransportError``; an HTTP status of 400 or above is an answer, not an error.
    func send(_ exchange: HTTPExchange) async throws(TransportError) -> HTTPAnswer
}
