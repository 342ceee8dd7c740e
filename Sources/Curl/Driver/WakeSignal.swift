import CCurl
import Glibc
import Transport

/// An eventfd that any thread gives and the driver waits for.
///
/// Not libcurl's own wake-up, which a call of `curl_multi_perform` has been seen to swallow (curl issue 22272).
struct WakeSignal: ~Copyable, Sendable {
    let descriptor: Int32

    init() throws(TransportError) {
        let descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else {
            throw .internalFault(code: Int(errno), detail: "eventfd: \(String(cString: strerror(errno)))")
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    func give() {
        _ = eventfd_write(descriptor, 1)
    }

    /// Takes every signal given so far.
    func take() {
        var count: eventfd_t = 0
        _ = eventfd_read(descriptor, &count)
    }
}
