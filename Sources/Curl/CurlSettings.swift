/// How a ``CurlTransport`` connects; the limits of one request are in its exchange.
package struct CurlSettings: Sendable {
    /// For looking up the name, connecting, the proxy's and TLS's handshakes together.
    package var connectLimit: Duration = .seconds(10)
    /// A connection idle for longer is not used again.
    ///
    /// Keep it below the server's own limit, or a request may meet the closing door and end as "maybe sent".
    package var idleLimit: Duration = .seconds(60)
    /// A silent connection is probed after this time, so that a dead peer is noticed during a long poll.
    package var probeAfter: Duration = .seconds(30)
    package var probeEvery: Duration = .seconds(10)
    /// Exchanges under way at once in each lane; others wait their turn.
    ///
    /// With HTTP/1.1 each has a connection of its own.
    package var exchangesAtOnce = 64
    package var proxy: ProxySetting = .environment
    /// A PEM file of authorities to trust besides the system's, for a private or a test CA.
    package var authorities: String?
    package var userAgent = "Kentongan"
    /// For the common lane; a lane of its own always speaks HTTP/1.1.
    package var version: HTTPVersionPolicy = .http1
    /// How long sends that are under way may take to finish when a service group shuts down.
    package var shutdownGrace: Duration = .seconds(5)

    package init() {}
}

/// Which HTTP the common lane speaks; decision note 0002 has the measurements.
package enum HTTPVersionPolicy: Sendable, Hashable {
    case http1
    /// HTTP/2 where the server offers it in the TLS handshake; `http://` stays with HTTP/1.1.
    case http2OverTLS
}
