import CCurl

/// The way out, where it is not straight.
enum ProxyOption: EasyOption {
    /// No proxy, whatever the environment says.
    case none
    /// This one for every host, whatever the environment says.
    case server(String)
    case credentials(user: String, password: String)
    /// Keeps what a proxy says to CONNECT apart from the answer.
    case quiet

    func apply(to handle: UnsafeMutableRawPointer) -> CURLcode {
        switch self {
        case .none: return ccurl_set_string(handle, CURLOPT_PROXY, "")
        case .server(let url):
            let code = ccurl_set_string(handle, CURLOPT_PROXY, url)
            return code == CURLE_OK ? ccurl_set_string(handle, CURLOPT_NOPROXY, "") : code
        case .credentials(let user, let password):
            let code = ccurl_set_string(handle, CURLOPT_PROXYUSERNAME, user)
            return code == CURLE_OK ? ccurl_set_string(handle, CURLOPT_PROXYPASSWORD, password) : code
        case .quiet: return ccurl_set_long(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        }
    }
}
