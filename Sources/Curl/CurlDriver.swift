import Logging
import Synchronization
import Transport

/// The part of a transport that callers and the driver's thread both touch: the inbox, the signal, the thread itself.
final class CurlDriver: Sendable {
    let settings: CurlSettings
    let logger: Logger
    let signal: WakeSignal
    private let inbox = Mutex(Inbox<Call>())
    private let thread = Mutex<DriverThread?>(nil)
    private let ended = Latch()

    init(settings: CurlSettings, logger: Logger) throws(TransportError) {
        self.settings = settings
        self.logger = logger
        signal = try WakeSignal()
    }
}

// MARK: For callers, on any thread

extension CurlDriver {
    func submit(_ call: Call) {
        switch inbox.withLock({ $0.submit(call, as: call.id) }) {
        case .none: break
        case .wakeDriver: signal.give()
        case .startDriver: launch()
        case .refuse(let reason): call.continuation.resume(returning: .failure(reason))
        }
    }

    func cancel(_ id: CallID) {
        switch inbox.withLock({ $0.cancel(id) }) {
        case .none: break
        case .wakeDriver: signal.give()
        case .fail(let call, let reason): call.continuation.resume(returning: .failure(reason))
        }
    }

    func forget(_ id: CallID) {
        inbox.withLock { $0.forget(id) }
    }

    func start() {
        guard inbox.withLock({ $0.start() }) == .startDriver else { return }
        launch()
    }

    /// Lets calls under way finish until the deadline; returns at once.
    func stop(by deadline: ContinuousClock.Instant) {
        switch inbox.withLock({ $0.stop(by: deadline) }) {
        case .none: break
        case .wakeDriver: signal.give()
        case .nothingRuns: ended.open()
        }
    }

    /// Waits until no call is left and no thread of ours runs.
    func waitForEnd() async {
        await ended.wait()
        join()
    }

    /// Waits for the thread, which ends by itself once told to stop.
    func join() {
        let ours = thread.withLock { $0.take() }
        ours?.join()
    }

    private func launch() {
        do throws(TransportError) {
            try thread.withLock { (thread) throws(TransportError) in
                thread = try DriverThread { [self] in drive() }
            }
        } catch {
            end(because: error)
        }
    }
}

// MARK: For the driver's thread

extension CurlDriver {
    func take(into orders: inout Inbox<Call>.Orders) {
        inbox.withLock { $0.take(into: &orders) }
    }

    func fallAsleep() -> Bool {
        inbox.withLock { $0.fallAsleep() }
    }

    private func drive() {
        do throws(TransportError) {
            logger.debug("curl driver started", metadata: ["libcurl": "\(CurlGlobal.versionText)"])
            try DriverLoop(driver: self).run()
            end(because: .shutDown(.surelyNotSent))
        } catch {
            logger.error("curl driver cannot run", metadata: ["error": "\(error)"])
            end(because: error)
        }
    }

    private func end(because reason: TransportError) {
        let left = inbox.withLock { $0.end(because: reason) }
        for call in left { call.continuation.resume(returning: .failure(reason)) }
        ended.open()
    }
}
