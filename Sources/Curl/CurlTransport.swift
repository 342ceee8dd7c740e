package import Logging
import ServiceLifecycle
import Synchronization
package import Transport

/// HTTP through libcurl, on one thread of its own.
///
/// The thread starts with the first call, or with ``start()``, and ends with ``shutdown(grace:)`` or with the service
/// group that runs this. A request is written at most once, save a GET or HEAD that met a dying connection; what is not
/// known to have stayed here is reported as perhaps sent.
package final class CurlTransport: HTTPTransport, Service {
    let driver: CurlDriver
    private let lastNumber = Atomic(0)

    /// - Throws: ``TransportError/internalFault(code:detail:)`` where libcurl cannot be used.
    package init(
        _ settings: CurlSettings = CurlSettings(), logger: Logger = Logger(label: "curl")
    ) throws(TransportError) {
        if let fault = CurlGlobal.fault { throw fault }
        driver = try CurlDriver(settings: settings, logger: logger)
    }

    /// No thread outlives its transport: at exit it would race OpenSSL's own cleaning up.
    deinit {
        driver.stop(by: .now)
        driver.join()
    }

    package func send(_ exchange: HTTPExchange) async throws(TransportError) -> HTTPAnswer {
        let id = CallID(number: lastNumber.wrappingAdd(1, ordering: .relaxed).newValue)
        let outcome: Outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                driver.submit(Call(id, exchange, continuation))
            }
        } onCancel: {
            driver.cancel(id)
        }
        // The handler can run no more; before, it may have run after the answer.
        if Task.isCancelled { driver.forget(id) }
        return try outcome.get()
    }

    /// Runs tasks on the transport's own thread, which spares them two changes of thread for each exchange.
    ///
    /// Worth a fifth of an exchange's cost (decision note 0002) to a task that does little but exchange, by
    /// `withTaskExecutorPreference(transport.executor)`. What blocks or computes for long there holds up every exchange.
    /// Once the transport has shut down such tasks go on elsewhere.
    package var executor: any TaskExecutor { driver }

    /// Starts the thread now instead of with the first call.
    package func start() {
        driver.start()
    }

    /// Ends every call and then the thread, and waits for both; safe to call again.
    ///
    /// New calls are refused and those of own lanes ended at once; the others may finish while the grace lasts. What is
    /// left fails with ``TransportError/shutDown(_:)``.
    package func shutdown(grace: Duration = .zero) async {
        driver.stop(by: .now + grace)
        await driver.waitForEnd()
    }
}

extension CurlTransport {
    /// Lasts as long as the thread: until a graceful shutdown and its grace, or at once until cancelled.
    package func run() async {
        start()
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await driver.waitForEnd()
            } onGracefulShutdown: {
                self.driver.stop(by: .now + self.driver.settings.shutdownGrace)
            }
        } onCancel: {
            driver.stop(by: .now)
        }
    }
}
