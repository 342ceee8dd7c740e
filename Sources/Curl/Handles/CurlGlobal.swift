import CCurl
import Transport

/// libcurl's process-wide state, set up once and never torn down.
///
/// Tearing down while another library in the process uses OpenSSL is the classic crash at exit; the system does it better.
enum CurlGlobal {
    /// Why libcurl cannot be used here, or nil.
    static let fault: TransportError? = {
        let code = curl_global_init(Int(CURL_GLOBAL_DEFAULT))
        guard code == CURLE_OK else { return fault(code) }
        let version = ccurl_version().pointee
        // The headers were new enough to compile against; the library found at run time must be as well.
        guard version.version_num >= 0x07_5500 else {
            return .internalFault(code: 0, detail: "libcurl 7.85 or newer is needed, this is \(versionText)")
        }
        // Without it a name lookup would block every transfer on the driver's thread.
        guard version.features & CURL_VERSION_ASYNCHDNS != 0 else {
            return .internalFault(code: 0, detail: "libcurl \(versionText) looks names up synchronously")
        }
        return nil
    }()

    /// libcurl and what it was built with, as `libcurl/7.88.1 OpenSSL/3.0.19 …`.
    static var versionText: String { String(cString: curl_version()) }

    /// What libcurl's code means, for a failure that is ours.
    static func fault(_ code: CURLcode) -> TransportError {
        .internalFault(code: Int(code.rawValue), detail: String(cString: curl_easy_strerror(code)))
    }
}
