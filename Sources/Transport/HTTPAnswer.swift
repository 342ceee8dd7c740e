package import HTTPTypes

/// What a server answered, whole.
package struct HTTPAnswer: Sendable {
    package var status: HTTPResponse.Status
    /// The header lines; see ``headers`` to read them.
    package var head: HeaderBlock
    /// Empty where the body went to a file.
    package var body: [UInt8]
    package var timings: Timings
    /// Whether a connection of an earlier exchange served this one.
    package var reusedConnection: Bool
    /// How long the server asked to be left alone (`Retry-After`, RFC 9110 section 10.2.3).
    package var retryAfter: Duration?

    /// How long after the call each stage was reached.
    package struct Timings: Sendable {
        /// The connection was ready, TLS included; zero where one was reused.
        package var connected: Duration
        package var firstByte: Duration
        package var total: Duration

        package init(connected: Duration, firstByte: Duration, total: Duration) {
            self.connected = connected
            self.firstByte = firstByte
            self.total = total
        }
    }

    package init(
        status: HTTPResponse.Status, head: HeaderBlock, body: [UInt8], timings: Timings, reusedConnection: Bool,
        retryAfter: Duration? = nil
    ) {
        self.status = status
        self.head = head
        self.body = body
        self.timings = timings
        self.reusedConnection = reusedConnection
        self.retryAfter = retryAfter
    }

    package init(
        status: HTTPResponse.Status, headers: HTTPFields, body: [UInt8], timings: Timings, reusedConnection: Bool,
        retryAfter: Duration? = nil
    ) {
        self.init(
            status: status, head: HeaderBlock(headers), body: body, timings: timings,
            reusedConnection: reusedConnection, retryAfter: retryAfter)
    }

    /// The header fields, parsed anew at each call.
    package var headers: HTTPFields { head.fields }
}
