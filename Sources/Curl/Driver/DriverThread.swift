import CCurl
import Glibc
import Transport

/// The thread that runs the driver: of our own, since it blocks, and joined exactly once.
struct DriverThread: ~Copyable, Sendable {
    private let thread: pthread_t

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// - Throws: ``TransportError/internalFault(code:detail:)`` when the system grants no thread.
    init(_ run: @escaping @Sendable () -> Void) throws(TransportError) {
        let body = Unmanaged.passRetained(Body(run))
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, { Self.main($0) }, body.toOpaque())
        guard code == 0 else {
            body.release()
            throw .internalFault(code: Int(code), detail: "pthread_create: \(String(cString: strerror(code)))")
        }
        self.thread = thread
    }

    /// Waits until the thread has ended; on that thread itself it only lets it end unattended.
    consuming func join() {
        if pthread_equal(thread, pthread_self()) != 0 { pthread_detach(thread) } else { pthread_join(thread, nil) }
    }

    private static func main(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        // Signals are for the main thread. SIGPIPE, which OpenSSL raises on a closed connection, is then no more than a
        // failed write.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        ccurl_name_this_thread("curl")
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
    }
}
