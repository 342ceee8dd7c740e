package import HTTPTypes

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
        /// A 2xx answer is written to this path, which appears only once the answer is whole; any other is kept in
        /// memory, since it tells why there is no file.
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
    /// From the call to the last byte of the answer, waiting for a free connection included.
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

/// One field of a form, in the order it is sent.
package struct FormPart: Sendable {
    package enum Content: Sendable {
        case text(String)
        /// Sent under the file's own name, without its folders.
        case file(path: String, contentType: String)
    }

    package var name: String
    package var content: Content

    package init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}
