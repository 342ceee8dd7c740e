import Transport

/// What callers have asked for and the driver has not seen yet.
///
/// A plain value: it is told what happened and says what to do, so every order of submission, cancellation, sleep and
/// shutdown can be tried in a test. The owner guards it with a lock and acts after letting the lock go.
struct Inbox<Item: Sendable> {
    /// What the driver has to do, in this order.
    struct Orders {
        var calls: [(id: CallID, item: Item)] = []
        var cancellations: [CallID] = []
        /// Until when calls under way may finish, once the end was asked for.
        var stop: ContinuousClock.Instant?

        var isEmpty: Bool { calls.isEmpty && cancellations.isEmpty && stop == nil }
    }

    private enum Driver {
        case unstarted
        case awake
        case asleep
        case ended
    }

    private var driver: Driver = .unstarted
    /// Why nothing new is accepted, once it is not.
    private var refusal: TransportError?
    private var pending = Orders()
    /// Calls cancelled whose `send` has not returned yet: one may not even have submitted.
    private var cancelled: Set<CallID> = []

    /// Whether the driver must be woken to see what was just put down.
    private mutating func rouse() -> Bool {
        guard driver == .asleep else { return false }
        driver = .awake
        return true
    }
}

// MARK: Events from callers

extension Inbox {
    enum SubmitAction {
        case none
        case wakeDriver
        case startDriver
        case refuse(TransportError)
    }

    mutating func submit(_ item: Item, as id: CallID) -> SubmitAction {
        if let refusal { return .refuse(refusal) }
        // The task may have been cancelled after the number was given and before this line.
        if !cancelled.isEmpty, cancelled.contains(id) { return .refuse(.cancelled(.surelyNotSent)) }
        pending.calls.append((id, item))
        if driver == .unstarted {
            driver = .awake
            return .startDriver
        }
        return rouse() ? .wakeDriver : .none
    }

    enum CancelAction {
        case none
        case wakeDriver
        /// The driver has not seen the call and never will.
        case fail(Item, TransportError)
    }

    mutating func cancel(_ id: CallID) -> CancelAction {
        cancelled.insert(id)
        if let waiting = pending.calls.firstIndex(where: { $0.id == id }) {
            return .fail(pending.calls.remove(at: waiting).item, .cancelled(.surelyNotSent))
        }
        guard driver == .awake || driver == .asleep else { return .none }
        pending.cancellations.append(id)
        return rouse() ? .wakeDriver : .none
    }

    /// The cancelled call's `send` has returned; its number will not be seen again.
    mutating func forget(_ id: CallID) {
        cancelled.remove(id)
    }

    enum StartAction {
        case none
        case startDriver
    }

    /// Asks for a driver before the first call does.
    mutating func start() -> StartAction {
        guard driver == .unstarted else { return .none }
        driver = .awake
        return .startDriver
    }

    enum StopAction {
        case none
        case wakeDriver
        /// No driver was ever started, so none will end.
        case nothingRuns
    }

    /// Closes the door; of several deadlines the earliest counts.
    mutating func stop(by deadline: ContinuousClock.Instant) -> StopAction {
        refusal = refusal ?? .shutDown(.surelyNotSent)
        switch driver {
        case .unstarted:
            driver = .ended
            return .nothingRuns
        case .ended: return .none
        case .awake, .asleep:
            pending.stop = min(pending.stop ?? deadline, deadline)
            return rouse() ? .wakeDriver : .none
        }
    }
}

// MARK: Events from the driver

extension Inbox {
    /// The driver is up: hands over everything new in exchange for the last, emptied orders, whose memory is used again.
    mutating func take(into orders: inout Orders) {
        driver = .awake
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
    /// - Returns: the calls it will not see.
    mutating func end(because reason: TransportError) -> [Item] {
        driver = .ended
        refusal = refusal ?? reason
        defer { pending = Orders() }
        return pending.calls.map(\.item)
    }
}
