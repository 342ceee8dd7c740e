import CCurl
import Logging
import Transport

/// What the driver's thread does: it alone calls libcurl, so no handle is ever shared.
///
/// Each round is *take what callers want → perform → reap what has ended → sleep unless something came*. Since it looks
/// into the inbox after performing, and never sleeps longer than the ceiling, a lost wake-up costs nothing.
final class DriverLoop {
    private static let sleepCeiling: Duration = .seconds(10)

    private let driver: CurlDriver
    private let multi: MultiHandle
    private let clock = ContinuousClock()
    private var lanes: Lanes
    private var active: [CallID: Transfer] = [:]
    private var orders = Inbox<Call>.Orders()
    private var finished: [(call: Call, outcome: Outcome)] = []
    /// Until when calls under way may finish, once the end was asked for.
    private var deadline: ContinuousClock.Instant?

    init(driver: CurlDriver) throws(TransportError) {
        self.driver = driver
        multi = try MultiHandle(connectionsPerHost: driver.settings.connectionsPerHost)
        lanes = try Lanes(settings: driver.settings)
    }

    /// libcurl wants easy handles gone before their multi handle.
    deinit { lanes.close() }

    /// Returns once the end was asked for and no call is left.
    func run() {
        do throws(TransportError) {
            while !isOver {
                takeOrders()
                try multi.perform()
                reap()
                report()
                if !isOver, driver.fallAsleep() { try sleep() }
            }
            abandonAll { .shutDown($0) }
        } catch {
            driver.logger.error("libcurl gave up", metadata: ["error": "\(error)"])
            abandonAll { $0 == .surelyNotSent ? error : .connectionLost($0) }
        }
        report()
    }

    private var isOver: Bool {
        guard let deadline else { return false }
        return active.isEmpty || clock.now >= deadline
    }

    private func sleep() throws(TransportError) {
        let limit = deadline.map { min(Self.sleepCeiling, clock.now.duration(to: $0)) } ?? Self.sleepCeiling
        if try multi.sleep(until: driver.signal, atMost: max(.zero, limit)) { driver.signal.take() }
    }
}

// MARK: What callers want

extension DriverLoop {
    private func takeOrders() {
        driver.take(into: &orders)
        for order in orders.calls { begin(order.item) }
        for id in orders.cancellations {
            // A call that has ended meanwhile has its outcome already.
            if let transfer = active[id] { abandon(transfer, because: .cancelled(transfer.departure)) }
        }
        if let stop = orders.stop { wind(downBy: stop) }
    }

    private func begin(_ call: Call) {
        do throws(TransportError) {
            let transfer = try lanes.take(for: call.exchange.lane)
            do throws(TransportError) {
                try transfer.begin(call)
                try multi.add(transfer.easy)
                active[call.id] = transfer
            } catch {
                _ = transfer.end()
                lanes.give(transfer)
                throw error
            }
        } catch {
            finished.append((call, .failure(error)))
        }
    }

    /// Long polls acknowledge nothing and so lose nothing: they end at once. Sends have until the deadline.
    private func wind(downBy stop: ContinuousClock.Instant) {
        deadline = min(deadline ?? stop, stop)
        for transfer in active.values where transfer.lane != .common {
            abandon(transfer, because: .shutDown(transfer.departure))
        }
    }
}

// MARK: What has ended

extension DriverLoop {
    private func reap() {
        while let (owner, result) = multi.nextCompletion() {
            guard let transfer = Transfer.at(owner) else { continue }
            finish(transfer, transfer.outcome(result))
        }
    }

    private func abandon(_ transfer: Transfer, because reason: TransportError) {
        finish(transfer, .failure(reason))
    }

    private func abandonAll(because reason: (TransportError.Departure) -> TransportError) {
        for transfer in active.values { abandon(transfer, because: reason(transfer.departure)) }
    }

    private func finish(_ transfer: Transfer, _ outcome: Outcome) {
        multi.remove(transfer.easy)
        if let call = transfer.end() {
            active[call.id] = nil
            finished.append((call, outcome))
        }
        lanes.give(transfer)
    }

    /// Callers go on only now, after all that libcurl had to be told.
    private func report() {
        for (call, outcome) in finished {
            if case .failure(let error) = outcome { log(error, of: call) }
            call.continuation.resume(returning: outcome)
        }
        finished.removeAll(keepingCapacity: true)
    }

    private func log(_ error: TransportError, of call: Call) {
        driver.logger.debug(
            "no answer", metadata: ["method": "\(call.exchange.method)", "url": "\(call.exchange.url)", "error": "\(error)"])
    }
}
