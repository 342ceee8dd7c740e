import Transport

/// What others have asked of the driver and it has not seen yet.
///
/// A plain value: it is told what happened and says what to do, so every order of submission, cancellation, sleep and
/// shutdown can be tried in a test. The owner guards it with a lock and acts after letting the lock go.
struct Inbox<Item: Sendable, Job: Sendable> {
    /// What the driver has to do, in this order.
    struct Orders {
        /// Pieces of tasks that run on the driver's thread.
        var jobs: [Job] = []
        var calls: [(id: CallID, item: Item)] = []
        var cancellations: [CallID] = []
        /// Until when calls under way may finish, once the end was asked for.
        var stop: ContinuousClock.Instant?

        var isEmpty: Bool { jobs.isEmpty && calls.isEmpty && cancellations.isEmpty && stop == nil }
    }

    private enum Driver {
        case unstarted
        case awake
        case asleep
        case ended
    }

    private var driver: Driver = .unstarted
    /// Why no call is accepted any more.
    private var refusal: TransportError?
    private var pending = Orders()
    /// Calls cancelled whose `send` has not returned yet: one may not even have submitted.
    private(set) var cancelled: Set<CallID> = []
    /// How many calls were accepted so far.
    private(set) var accepted = 0
}

// MARK: Events from others

extension Inbox {
    /// What the driver needs to see what was put down.
    enum Nudge: Equatable {
        case none
        case start
        case wake
    }

    private mutating func nudge() -> Nudge {
        switch driver {
        case .unstarted:
            driver = .awake
            return .start
        case .asleep:
            driver = .awake
            return .wake
        case .awake, .ended: return .none
        }
    }

    /// Asks for a driver before the first call does.
    mutating func start() -> Nudge {
        driver == .unstarted ? nudge() : .none
    }

    /// - Throws: why the call is not accepted.
    mutating func submit(_ item: Item, as id: CallID) throws(TransportError) -> Nudge {
        if let refusal { throw refusal }
        // The task may have been cancelled after the number was given and before this line.
        if !cancelled.isEmpty, cancelled.contains(id) { throw .cancelled(.surelyNotSent) }
        pending.calls.append((id, item))
        accepted += 1
        return nudge()
    }

    /// - Returns: nil if there is no driver to run it any more.
    mutating func enqueue(_ job: Job) -> Nudge? {
        guard driver != .ended else { return nil }
        pending.jobs.append(job)
        return nudge()
    }

    enum Cancellation {
        case nudge(Nudge)
        /// The driver has not seen the call and never will.
        case withdrawn(Item)
    }

    mutating func cancel(_ id: CallID) -> Cancellation {
        cancelled.insert(id)
        if let waiting = pending.calls.firstIndex(where: { $0.id == id }) {
            return .withdrawn(pending.calls.remove(at: waiting).item)
        }
        guard driver == .awake || driver == .asleep else { return .nudge(.none) }
        pending.cancellations.append(id)
        return .nudge(nudge())
    }

    /// The cancelled call's `send` has returned; its number will not be seen again.
    mutating func forget(_ id: CallID) {
        cancelled.remove(id)
    }

    /// Closes the door; of several deadlines the earliest counts.
    ///
    /// - Returns: nil if no driver was ever started, so that none will end.
    mutating func stop(by deadline: ContinuousClock.Instant) -> Nudge? {
        refusal = refusal ?? .shutDown(.surelyNotSent)
        if driver == .unstarted {
            driver = .ended
            return nil
        }
        pending.stop = min(pending.stop ?? deadline, deadline)
        return nudge()
    }
}

// MARK: Events from the driver

extension Inbox {
    /// The driver is up: hands over all that is new in exchange for the last orders, whose memory is used again.
    mutating func take(into orders: inout Orders) {
        driver = .awake
        orders.jobs.removeAll(keepingCapacity: true)
        orders.calls.removeAll(keepingCapacity: true)
        orders.cancellations.removeAll(keepingCapacity: true)
        orders.stop = nil
        swap(&orders, &pending)
    }

    /// The driver wants to sleep.
    ///
    /// - Returns: false if something has come that it must take first.
    mutating func fallAsleep() -> Bool {
        guard pending.isEmpty else { return false }
        driver = .asleep
        return true
    }

    /// The driver has ended, or never came to be; from now on every call is refused.
    ///
    /// - Returns: what it will not see.
    mutating func end(because reason: TransportError) -> (calls: [Item], jobs: [Job]) {
        driver = .ended
        refusal = refusal ?? reason
        defer { pending = Orders() }
        return (pending.calls.map(\.item), pending.jobs)
    }
}
