import CCurl

/// How connections are made and kept, the same for every exchange of a lane.
enum ConnectionOption: EasyOption {
    /// No signals, which libcurl would raise in whatever thread it likes.
    case threadSafe
    case webProtocolsOnly
    /// The chain and the host name are checked, and nothing older than TLS 1.2 is spoken.
    case verifiedTLS
    case authorities(path: String)
    case userAgent(String)
    case connectLimit(Duration)
    case keepAlive(idle: Duration, interval: Duration)
    case idleLimit(Duration)
    case version(HTTPVersionPolicy)
    case sharing(ConnectionShare.Pointer)

    func apply(to handle: UnsafeMutableRawPointer) -> CURLcode {
        switch self {
        case .threadSafe: ccurl_set_long(handle, CURLOPT_NOSIGNAL, 1)
        case .webProtocolsOnly: ccurl_set_string(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        case .verifiedTLS: verify(handle)
        case .authorities(let path): ccurl_set_string(handle, CURLOPT_CAINFO, path)
        case .userAgent(let name): ccurl_set_string(handle, CURLOPT_USERAGENT, name)
        case .connectLimit(let limit):
            ccurl_set_long(handle, CURLOPT_CONNECTTIMEOUT_MS, max(1, limit.wholeMilliseconds))
        case .keepAlive(let idle, let interval): probe(handle, after: idle, every: interval)
        case .idleLimit(let limit): ccurl_set_long(handle, CURLOPT_MAXAGE_CONN, max(1, limit.wholeSeconds))
        case .version(let policy): speak(policy, on: handle)
        case .sharing(let share): ccurl_set_share(handle, share)
        }
    }

    private func verify(_ handle: UnsafeMutableRawPointer) -> CURLcode {
        firstFailure(
            ccurl_set_long(handle, CURLOPT_SSL_VERIFYPEER, 1), ccurl_set_long(handle, CURLOPT_SSL_VERIFYHOST, 2),
            ccurl_set_long(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)))
    }

    private func probe(
        _ handle: UnsafeMutableRawPointer, after idle: Duration, every interval: Duration
    ) -> CURLcode {
        firstFailure(
            ccurl_set_long(handle, CURLOPT_TCP_KEEPALIVE, 1),
            ccurl_set_long(handle, CURLOPT_TCP_KEEPIDLE, max(1, idle.wholeSeconds)),
            ccurl_set_long(handle, CURLOPT_TCP_KEEPINTVL, max(1, interval.wholeSeconds)))
    }

    private func speak(_ policy: HTTPVersionPolicy, on handle: UnsafeMutableRawPointer) -> CURLcode {
        switch policy {
        case .http1: ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        // Without CURLOPT_PIPEWAIT, which would put calls into a line of libcurl's own, where no deadline counts.
        case .http2OverTLS: ccurl_set_long(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        }
    }

    private func firstFailure(_ codes: CURLcode...) -> CURLcode {
        codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }
}
