package import HTTPTypes

/// Sends one HTTP request and returns the whole answer, or says what the caller can do about it.
package protocol HTTPTransport: Sendable {
    /// - Throws: ``TransportError``; an HTTP status of 400 or above is an answer, not an error.
    func send(_ exchange: HTTPExchange) async throws(TransportError) -> HTTPAnswer
}

/// One request and the limits it is held to.
package struct HTTPExchange: Sendable {
    package enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// `multipart/form-data` (RFC 7578); files are read from disk while they are sent.
        case form([FormPart])
    }

    /// Where the answer's body goes.
    package enum Sink: Sendable {
        case memory
        /// Written to this path, which is removed again if the answer fails or is no 2xx.
        case file(path: String)
    }

    /// What else may share the connection.
    package enum Lane: Sendable, Hashable {
        case common
        /// A connection that only exchanges of this lane use, as a long poll should.
        case own(String)
    }

    package var method: HTTPRequest.Method
    /// The address; may hold a secret in its path and so prints redacted.
    package var url: SecretURL
    package var headers: HTTPFields
    package var body: Body
    package var sink: Sink
    package var lane: Lane
    /// From the call to the last byte of the answer.
    package var deadline: Duration
    /// Bytes of body accepted before the exchange is ended as ``TransportError/answerTooLarge(limit:)``.
    package var answerLimit: Int

    package init(
        method: HTTPRequest.Method, url: SecretURL, headers: HTTPFields = [:], body: Body = .none,
        sink: Sink = .memory, lane: Lane = .common, deadline: Duration = .seconds(30), answerLimit: Int = 4 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.sink = sink
        self.lane = lane
        self.deadline = deadline
        self.answerLimit = answerLimit
    }
}

package struct FormPart: Sendable {
    package enum Content: Sendable {
        case text(String)
        case file(path: String, contentType: String)
    }

    package var name: String
    package var content: Content

    package init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}

package struct HTTPAnswer: Sendable {
    package var status: HTTPResponse.Status
    package var headers: HTTPFields
    /// Empty where the body went to a file.
    package var body: [UInt8]
    package var timings: Timings
    /// Whether a connection of an earlier exchange served this one.
    package var reusedConnection: Bool

    package struct Timings: Sendable {
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
        status: HTTPResponse.Status, headers: HTTPFields, body: [UInt8], timings: Timings, reusedConnection: Bool
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.timings = timings
        self.reusedConnection = reusedConnection
    }
}
