import CCurl
import Transport

/// One libcurl easy handle: a request's settings, reused from exchange to exchange with its connection state.
struct EasyHandle: ~Copyable {
    private let pointer: UnsafeMutableRawPointer
    /// libcurl writes its reason for a failure here; it outlives the handle.
    private let message: UnsafeMutablePointer<CChar>

    init() throws(TransportError) {
        guard let pointer = curl_easy_init() else { throw CurlGlobal.fault(CURLE_FAILED_INIT) }
        self.pointer = pointer
        message = .allocate(capacity: Int(CURL_ERROR_SIZE))
        message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(pointer)
        message.deallocate()
    }

    /// Applies one setting.
    ///
    /// - Throws: ``TransportError/internalFault(code:detail:)`` when this libcurl knows no such setting.
    func set(_ option: some EasyOption) throws(TransportError) {
        let code = option.apply(to: pointer)
        guard code == CURLE_OK else { throw CurlGlobal.fault(code) }
    }

    /// Registers who receives what libcurl reports of this handle; the owner must live as long as the handle is used.
    func attach(_ callbacks: TransferCallbacks, owner: UnsafeMutableRawPointer) throws(TransportError) {
        var code = ccurl_set_receivers(pointer, callbacks.head, callbacks.body, owner)
        if code == CURLE_OK { code = ccurl_set_before_request(pointer, callbacks.beforeRequest, owner) }
        if code == CURLE_OK { code = ccurl_set_pointer(pointer, CURLOPT_PRIVATE, owner) }
        if code == CURLE_OK { code = ccurl_set_pointer(pointer, CURLOPT_ERRORBUFFER, message) }
        guard code == CURLE_OK else { throw CurlGlobal.fault(code) }
    }

    /// Forgets every setting; connections, sessions and looked-up names are kept.
    func reset() {
        curl_easy_reset(pointer)
    }

    /// Wipes what an earlier exchange left in the error buffer.
    func clearMessage() {
        message.pointee = 0
    }

    func makeForm() -> OpaquePointer? { curl_mime_init(pointer) }

    /// The raw handle, for the multi handle alone.
    func withPointer<R>(_ body: (UnsafeMutableRawPointer) -> R) -> R { body(pointer) }
}

// MARK: What libcurl knows of the exchange

extension EasyHandle {
    /// libcurl's own words on the failure; may quote the address.
    var failureText: String { String(cString: message) }

    var status: Int { ccurl_get_long(pointer, CURLINFO_RESPONSE_CODE) }

    /// Bytes of request lines and headers handed to the kernel so far, those to a proxy included.
    var requestBytes: Int { ccurl_get_long(pointer, CURLINFO_REQUEST_SIZE) }

    /// Connections opened for this exchange; zero when an open one served.
    var newConnections: Int { ccurl_get_long(pointer, CURLINFO_NUM_CONNECTS) }

    /// What a proxy answered to CONNECT; zero where none was asked.
    var proxyStatus: Int { ccurl_get_long(pointer, CURLINFO_HTTP_CONNECTCODE) }

    /// The announced length of the answer's body; negative where the server did not say.
    var announcedLength: Int { Int(ccurl_get_size(pointer, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T)) }

    var retryAfter: Duration? {
        let seconds = ccurl_get_size(pointer, CURLINFO_RETRY_AFTER)
        return seconds > 0 ? .seconds(seconds) : nil
    }

    var timings: HTTPAnswer.Timings {
        let ready = max(
            ccurl_get_size(pointer, CURLINFO_CONNECT_TIME_T), ccurl_get_size(pointer, CURLINFO_APPCONNECT_TIME_T))
        return HTTPAnswer.Timings(
            connected: .microseconds(ready),
            firstByte: .microseconds(ccurl_get_size(pointer, CURLINFO_STARTTRANSFER_TIME_T)),
            total: .microseconds(ccurl_get_size(pointer, CURLINFO_TOTAL_TIME_T)))
    }
}
