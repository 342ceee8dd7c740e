import CCurl
import Logging
import Transport

/// What the driver's thread does: it alone calls libcurl, so no handle is ever shared.
///
/// Each round is *take what others want → perform → reap what has ended → sleep unless something came*. Since it looks
/// into the inbox after performing, and never sleeps longer than the ceiling, a lost wake-up costs nothing.
final class DriverLoop {
    private static let sleepCeiling: Duration = .seconds(10)

    private let driver: CurlDriver
    private let multi: MultiHandle
    private let clock = ContinuousClock()
    private var lanes: Lanes
    private var active: [CallID: Transfer] = [:]
    private var orders = CurlDriver.Orders()
    private var finished: [(call: Call, outcome: Outcome)] = []
    /// Until when calls under way may finish, once the end was asked for.
    private var deadline: ContinuousClock.Instant?

    init(driver: CurlDriver) throws(TransportError) {
        self.driver = driver
        multi = try MultiHandle(connectionsKept: driver.settings.exchangesAtOnce)
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
        return (active.isEmpty && !lanes.somebodyWaits) || clock.now >= deadline
    }

    private func sleep() throws(TransportError) {
        let limit = [deadline, lanes.nextDeadline].compactMap(\.self).min().map { clock.now.duration(to: $0) }
        let time = max(.zero, min(limit ?? Self.sleepCeiling, Self.sleepCeiling))
        if try multi.sleep(until: driver.signal, atMost: time) { driver.signal.take() }
    }
}

// MARK: What others want

extension DriverLoop {
    private func takeOrders() {
        carryOutOrders()
        // A piece of a task mostly ends with a call, which then leaves in this round.
        if !orders.jobs.isEmpty { carryOutOrders() }
    }

    private func carryOutOrders() {
        driver.take(into: &orders)
        for job in orders.jobs { driver.run(job) }
        for order in orders.calls { admit(order.item) }
        for id in orders.cancellations { cancel(id) }
        if let stop = orders.stop { windDown(by: stop) }
    }

    private func admit(_ call: Call) {
        do throws(TransportError) {
            let lane = try lanes.lane(for: call.exchange.lane)
            if lane.hasRoom {
                try begin(call, in: lane, within: call.exchange.deadline)
            } else {
                lane.waiting.append(call, as: call.id, until: clock.now + call.exchange.deadline)
            }
        } catch {
            finished.append((call, .failure(error)))
        }
    }

    private func begin(_ call: Call, in lane: Lane, within limit: Duration) throws(TransportError) {
        let transfer = try lane.take()
        do throws(TransportError) {
            try transfer.begin(call, within: limit)
            try multi.add(transfer.easy)
            active[call.id] = transfer
        } catch {
            _ = transfer.end()
            lane.give(transfer)
            throw error
        }
    }

    /// A call that has ended meanwhile has its outcome already.
    private func cancel(_ id: CallID) {
        if let transfer = active[id] { return finish(transfer, .failure(.cancelled(transfer.departure))) }
        for lane in lanes.all {
            guard let call = lane.waiting.remove(id) else { continue }
            finished.append((call, .failure(.cancelled(.surelyNotSent))))
        }
    }

    /// Sends have until the deadline; long polls acknowledge nothing and so lose nothing by ending at once.
    private func windDown(by stop: ContinuousClock.Instant) {
        deadline = min(deadline ?? stop, stop)
        for lane in lanes.all where !lane.isCommon { abandon(lane) { .shutDown($0) } }
    }
}

// MARK: What has ended

extension DriverLoop {
    private func reap() {
        while let (owner, result) = multi.nextCompletion() {
            guard let transfer = Transfer.at(owner) else { continue }
            finish(transfer, transfer.outcome(result))
        }
        if lanes.somebodyWaits { lanes.all.forEach(moveUp) }
    }

    /// Fails the overdue and gives free places to those who waited longest.
    private func moveUp(_ lane: Lane) {
        let now = clock.now
        for call in lane.waiting.removeOverdue(at: now) {
            finished.append((call, .failure(.timedOut(.surelyNotSent))))
        }
        while lane.hasRoom, let next = lane.waiting.popFirst() {
            do throws(TransportError) {
                try begin(next.item, in: lane, within: now.duration(to: next.deadline))
            } catch {
                finished.append((next.item, .failure(error)))
            }
        }
    }

    private func abandon(_ lane: Lane, because reason: (TransportError.Departure) -> TransportError) {
        for call in lane.waiting.removeAll() { finished.append((call, .failure(reason(.surelyNotSent)))) }
        for transfer in active.values where transfer.lane === lane {
            finish(transfer, .failure(reason(transfer.departure)))
        }
    }

    private func abandonAll(because reason: (TransportError.Departure) -> TransportError) {
        for lane in lanes.all { abandon(lane, because: reason) }
    }

    private func finish(_ transfer: Transfer, _ outcome: Outcome) {
        multi.remove(transfer.easy)
        if let call = transfer.end() {
            active[call.id] = nil
            finished.append((call, outcome))
        }
        transfer.lane.give(transfer)
    }

    /// Callers go on only now, after all that libcurl had to be told.
    private func report() {
        for (call, outcome) in finished {
            if case .failure(let error) = outcome { log(error, of: call) }
            call.resume(outcome)
        }
        finished.removeAll(keepingCapacity: true)
    }

    private func log(_ error: TransportError, of call: Call) {
        driver.logger.debug(
            "no answer",
            metadata: [
                "method": "\(call.exchange.method)", "url": "\(call.exchange.url)", "error": "\(error)",
            ])
    }
}
