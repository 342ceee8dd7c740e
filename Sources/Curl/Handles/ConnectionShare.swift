import CCurl
import Transport

/// A set of connections of its own, for handles that must not use the common ones.
///
/// libcurl picks a kept connection from the pool its handle belongs to: this is such a pool. Only the driver's thread
/// may use it, since libcurl does not guard shared connections.
struct ConnectionShare: ~Copyable {
    typealias Pointer = UnsafeMutableRawPointer

    let pointer: Pointer

    init() throws(TransportError) {
        guard let share = curl_share_init() else { throw CurlGlobal.fault(CURLE_OUT_OF_MEMORY) }
        guard ccurl_share_set_kind(share, CURL_LOCK_DATA_CONNECT) == CURLSHE_OK else {
            curl_share_cleanup(share)
            throw CurlGlobal.fault(CURLE_NOT_BUILT_IN)
        }
        pointer = share
    }

    /// Every handle that shares must be gone before.
    deinit { curl_share_cleanup(pointer) }
}
