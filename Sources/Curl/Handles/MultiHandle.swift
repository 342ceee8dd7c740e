import CCurl
import Transport

/// libcurl's multi handle: the transfers of one thread and the connections they share.
struct MultiHandle: ~Copyable {
    private let pointer: UnsafeMutableRawPointer

    /// - Parameter count: connections kept open when idle.
    init(connectionsKept count: Int) throws(TransportError) {
        guard let pointer = curl_multi_init() else { throw CurlGlobal.fault(CURLE_OUT_OF_MEMORY) }
        self.pointer = pointer
        // Some more, since libcurl counts those in use as well.
        _ = ccurl_multi_set_long(pointer, CURLMOPT_MAXCONNECTS, count + 8)
    }

    deinit { curl_multi_cleanup(pointer) }

    func add(_ easy: borrowing EasyHandle) throws(TransportError) {
        let code = easy.withPointer { curl_multi_add_handle(pointer, $0) }
        guard code == CURLM_OK else { throw Self.fault(code) }
    }

    /// Ends the transfer if it still runs: HTTP/1.1 closes its connection, HTTP/2 resets its stream.
    func remove(_ easy: borrowing EasyHandle) {
        _ = easy.withPointer { curl_multi_remove_handle(pointer, $0) }
    }

    /// Moves every transfer on as far as it goes without waiting.
    func perform() throws(TransportError) {
        var running: Int32 = 0
        let code = curl_multi_perform(pointer, &running)
        guard code == CURLM_OK else { throw Self.fault(code) }
    }

    /// The next transfer that has ended, as its owner and how it ended; nil when none has.
    func nextCompletion() -> (owner: UnsafeMutableRawPointer, result: CURLcode)? {
        let completion = ccurl_next_completion(pointer)
        guard let handle = completion.handle, let owner = ccurl_get_owner(handle) else { return nil }
        return (owner, completion.result)
    }

    /// Waits for the network, the signal, or the end of the time.
    ///
    /// - Returns: whether the signal was given.
    func sleep(until signal: borrowing WakeSignal, atMost limit: Duration) throws(TransportError) -> Bool {
        var woken = false
        let code = ccurl_multi_sleep(pointer, signal.descriptor, Int32(clamping: limit.wholeMilliseconds), &woken)
        guard code == CURLM_OK else { throw Self.fault(code) }
        return woken
    }

    private static func fault(_ code: CURLMcode) -> TransportError {
        .internalFault(code: Int(code.rawValue), detail: String(cString: curl_multi_strerror(code)))
    }
}
