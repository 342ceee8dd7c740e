import CCurl

/// What changes from one exchange to the next.
enum RequestOption: EasyOption {
    case url(String)
    case get
    case head
    case post
    /// The method's name, where it is another than the one the rest would send.
    case named(String)
    /// Copied, so that the bytes may go.
    case body([UInt8])
    case form(OpaquePointer)
    case headers(UnsafeMutablePointer<curl_slist>?)
    case totalLimit(Duration)

    func apply(to handle: UnsafeMutableRawPointer) -> CURLcode {
        switch self {
        case .url(let url): ccurl_set_string(handle, CURLOPT_URL, url)
        case .get: ccurl_set_long(handle, CURLOPT_HTTPGET, 1)
        case .head: ccurl_set_long(handle, CURLOPT_NOBODY, 1)
        case .post: ccurl_set_long(handle, CURLOPT_POST, 1)
        case .named(let name): ccurl_set_string(handle, CURLOPT_CUSTOMREQUEST, name)
        case .body(let bytes): bytes.withUnsafeBytes { setBody($0, of: handle) }
        case .form(let form): ccurl_set_form(handle, form)
        case .headers(let list): ccurl_set_headers(handle, list)
        // libcurl reads zero as "no limit".
        case .totalLimit(let limit): ccurl_set_long(handle, CURLOPT_TIMEOUT_MS, max(1, limit.wholeMilliseconds))
        }
    }

    private func setBody(_ bytes: UnsafeRawBufferPointer, of handle: UnsafeMutableRawPointer) -> CURLcode {
        guard let start = bytes.baseAddress else { return ccurl_set_body(handle, "", 0) }
        return ccurl_set_body(handle, start, Int64(bytes.count))
    }
}
