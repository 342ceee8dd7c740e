import Logging
import Synchronization
import Transport

/// The part of a transport that callers and the driver's thread both touch: the inbox, the signal, the thread itself.
final class CurlDriver: Sendable {
    typealias Orders = Inbox<Call, UnownedJob>.Orders

    let settings: CurlSettings
    let logger: Logger
    let signal: WakeSignal
    private let inbox = Mutex(Inbox<Call, UnownedJob>())
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
        do throws(TransportError) {
            act(on: try inbox.withLock { (inbox) throws(TransportError) in try inbox.submit(call, as: call.id) })
        } catch {
            call.resume(.failure(error))
        }
    }

    func cancel(_ id: CallID) {
        switch inbox.withLock({ $0.cancel(id) }) {
        case .nudge(let nudge): act(on: nudge)
        case .withdrawn(let call): call.resume(.failure(.cancelled(.surelyNotSent)))
        }
    }

    func forget(_ id: CallID) {
        inbox.withLock { $0.forget(id) }
    }

    /// Calls accepted so far, and cancelled ones not yet forgotten.
    var counts: (accepted: Int, cancelled: Int) {
        inbox.withLock { ($0.accepted, $0.cancelled.count) }
    }

    func start() {
        act(on: inbox.withLock { $0.start() })
    }

    /// Lets calls under way finish until the deadline; returns at once.
    func stop(by deadline: ContinuousClock.Instant) {
        guard let nudge = inbox.withLock({ $0.stop(by: deadline) }) else { return ended.open() }
        act(on: nudge)
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

    private func act(on nudge: Inbox<Call, UnownedJob>.Nudge) {
        switch nudge {
        case .none: break
        case .wake: signal.give()
        case .start: launch()
        }
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

// MARK: For tasks that prefer the driver's thread

extension CurlDriver: TaskExecutor {
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        guard let nudge = inbox.withLock({ $0.enqueue(job) }) else { return globalConcurrentExecutor.enqueue(job) }
        act(on: nudge)
    }

    /// Runs one piece of a task, on the driver's thread.
    func run(_ job: UnownedJob) {
        job.runSynchronously(on: asUnownedTaskExecutor())
    }
}

// MARK: For the driver's thread

extension CurlDriver {
    func take(into orders: inout Orders) {
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
            logger.debug("curl driver ended")
        } catch {
            logger.error("curl driver cannot run", metadata: ["error": "\(error)"])
            end(because: error)
        }
    }

    private func end(because reason: TransportError) {
        let left = inbox.withLock { $0.end(because: reason) }
        for call in left.calls { call.resume(.failure(reason)) }
        for job in left.jobs { globalConcurrentExecutor.enqueue(job) }
        ended.open()
    }
}
