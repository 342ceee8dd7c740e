package import Chat
import Dialogue
package import Store
import Synchronization

/// Where turns leave what is to be sent and couriers take it from: what is in memory of the outbox, under one lock.
package final class Mailroom: Sendable {
    private let desk: Mutex<Desk>
    let ledger = Ledger()
    let limits: Limits
    /// Rings when there may be something to start, to write or to claim.
    let bell = Signal()

    /// - Parameter capacity: calls under way at once, at most.
    package init(limits: Limits, capacity: Int) {
        self.limits = limits
        desk = Mutex(Desk(dispatch: Dispatch(limiter: Limiter(limits), capacity: capacity)))
    }

    func withDesk<Value: Sendable>(_ body: (inout sending Desk) -> sending Value) -> Value {
        desk.withLock(body)
    }
}

/// What a committed transaction leaves to be sent.
struct Handover: Sendable {
    /// Rows it has leased for this process.
    var sends: [Dispatch.Send] = []
    /// Lanes in which it left rows in the store, and until when.
    var leftInStore: [(lane: Lane, until: Instant)] = []

    var isEmpty: Bool { sends.isEmpty && leftInStore.isEmpty }
}

// For turns, from inside a transaction and after it.
extension Mailroom {
    /// Where a new row of this lane belongs; see ``Dispatch/place(for:_:after:now:)``.
    ///
    /// A claim is due for what belongs in the store even if the row is never written: the lane is parked until one came.
    func place(for lane: Lane, _ priority: Priority, after ahead: Int, now: Instant) -> Dispatch.Place {
        withDesk { desk in
            let place = desk.dispatch.place(for: lane, priority, after: ahead, now: now)
            if case .store(let until) = place { desk.claimAgain(at: until) }
            return place
        }
    }

    /// To be called within each transaction: what it hands over is taken in this order.
    func beginHandover() -> Int {
        withDesk { $0.handovers.begin() }
    }

    /// Takes what a transaction hands over after its commit, or nothing where it failed, once those before it have come.
    func accept(_ handover: Handover, as number: Int, now: Instant) {
        let ledger = ledger
        let mustRing = withDesk { desk in
            let handovers = desk.handovers.end(number, with: handover)
            for handover in handovers { Self.take(handover, &desk, ledger, now: now) }
            return handovers.contains { !$0.isEmpty }
        }
        if mustRing { bell.ring() }
    }

    private static func take(_ handover: Handover, _ desk: inout Desk, _ ledger: Ledger, now: Instant) {
        for row in handover.leftInStore { desk.claimAgain(at: row.until) }
        let late = desk.isStopping ? handover.sends : desk.dispatch.accept(handover.sends)
        guard !late.isEmpty else { return }
        // Under the desk's lock, so that no claim falls between: it would take the lane for free.
        ledger.add(late.map { .later($0.row, at: now, .held) })
        desk.claimAgain(at: now)
    }

    /// Hears that rows lie in the store again, to be claimed from those moments on.
    func expect(_ entries: [Ledger.Entry]) {
        let moments = entries.compactMap { entry in if case .later(_, let due, _) = entry { due } else { nil } }
        guard let moment = moments.min() else { return }
        withDesk { $0.claimAgain(at: moment) }
        bell.ring()
    }
}

// For whoever carries the sends out.
extension Mailroom {
    /// The sends to begin now, most urgent first.
    package func start(now: Instant) -> [Dispatch.Send] {
        withDesk { $0.dispatch.start(now: now) }
    }

    /// Ends a send as delivered; what else may happen to one is the courier's to tell.
    package func delivered(_ send: Dispatch.Send, message: MessageID?) {
        ledger.add(.delivered(send.row, message: message))
        withDesk { $0.dispatch.finished(send.lane) }
    }

    /// Looks into the store for what may leave, as after somebody changed it there.
    func claimNow() {
        withDesk { $0.claimAgain(at: Instant(milliseconds: 0)) }
        bell.ring()
    }

    /// Gives back to the store what is held of other broadcasts than these and has not begun.
    func release(allBut running: Set<BroadcastID>, now: Instant) {
        withDesk { desk in
            let held = desk.dispatch.release { !running.contains($0) }
            // Under the lock, so that no claim falls between: it would take the lane for free.
            ledger.add(held.map { .later($0.row, at: now, .held) })
        }
        if !ledger.isEmpty { bell.ring() }
    }

    /// Stops the spinners of tapped buttons at once, outside the outbox: losing one is harmless.
    package func acknowledgeTaps(in arrivals: [Arrival]) {
        let taps = arrivals.compactMap { arrival -> TapID? in
            guard case .update(let incoming) = arrival, case .tap(let tap) = incoming.content else { return nil }
            return tap.id
        }
        guard !taps.isEmpty else { return }
        withDesk { $0.taps += taps }
        bell.ring()
    }
}
