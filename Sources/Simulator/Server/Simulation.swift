import JSON

/// What the page may ask of the program around the simulator; what is nil the page does not offer.
package struct SimulatorHooks: Sendable {
    /// Moves the clock that the simulator was given, and whatever else goes by it.
    package var advanceClock: (@Sendable (Duration) async throws -> Void)?
    /// Makes the bot forget everything; called before the world starts over.
    package var restart: (@Sendable () async throws -> Void)?

    package init(
        advanceClock: (@Sendable (Duration) async throws -> Void)? = nil,
        restart: (@Sendable () async throws -> Void)? = nil
    ) {
        self.advanceClock = advanceClock
        self.restart = restart
    }
}

/// The world behind an actor: one change at a time, and whoever waits for a change is told.
actor Simulation {
    private var world: World
    private let clock: @Sendable () -> Moment
    let hooks: SimulatorHooks
    /// Of the polls that wait.
    private var bells: [Int: AsyncStream<Void>.Continuation] = [:]
    /// Of the open pages.
    private var listeners: [Int: AsyncStream<PageEvent>.Continuation] = [:]
    private var nextNumber = 1

    init(world: World, clock: @escaping @Sendable () -> Moment, hooks: SimulatorHooks) {
        self.world = world
        self.clock = clock
        self.hooks = hooks
    }

    /// Changes the world and tells those who wait.
    func change<Value: Sendable, Failure: Error>(
        _ body: @Sendable (inout World, Moment) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        defer { publish() }
        return try body(&world, clock())
    }

    func read<Value: Sendable, Failure: Error>(
        _ body: @Sendable (World, Moment) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try body(world, clock())
    }

    private func publish() {
        for bell in bells.values { bell.yield() }
        let changes = world.takeChanges()
        guard !listeners.isEmpty else { return }
        for change in changes {
            guard let event = world.event(for: change, at: clock(), canAdvance: hooks.advanceClock != nil) else {
                continue
            }
            send(event)
        }
    }

    private func send(_ event: PageEvent) {
        for (number, listener) in listeners {
            switch listener.yield(event) {
            case .enqueued: continue
            // A page that does not keep up is cut off; it comes back and is given the whole world.
            case .dropped: listener.finish()
            default: break
            }
            listeners[number] = nil
        }
    }
}

extension Simulation {
    /// A getUpdates, which may last as long as the caller allows.
    ///
    /// - Parameter isGone: whether the caller has hung up meanwhile.
    func poll(_ parameters: Parameters, isGone: @Sendable () -> Bool) async -> BotAnswer {
        var step = change { world, now in world.beginPoll(parameters, at: now) }
        let start = ContinuousClock.now
        while case .wait(let ticket) = step {
            let deadline = start + ticket.timeout
            await nap(until: min(deadline, .now + .seconds(1)))
            if Task.isCancelled || isGone() {
                change { world, _ in world.abandonPoll(ticket) }
                return .success([])
            }
            step = change { world, now in world.continuePoll(ticket, isOver: deadline <= .now, at: now) }
        }
        guard case .answer(let answer) = step else { return .success([]) }
        return answer
    }

    /// Sleeps until something changes, at most so long.
    private func nap(until deadline: ContinuousClock.Instant) async {
        let number = nextNumber
        nextNumber += 1
        let (stream, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        bells[number] = bell
        await withTaskGroup { group in
            group.addTask { for await _ in stream { return } }
            group.addTask { try? await Task.sleep(until: deadline) }
            await group.next()
            group.cancelAll()
        }
        bells[number] = nil
    }

    /// What happens from now on, beginning with the world as it is.
    func events() -> AsyncStream<PageEvent> {
        let number = nextNumber
        nextNumber += 1
        let (stream, listener) = AsyncStream<PageEvent>.makeStream(bufferingPolicy: .bufferingOldest(4_096))
        listeners[number] = listener
        if let event = world.event(for: .restarted, at: clock(), canAdvance: hooks.advanceClock != nil) {
            listener.yield(event)
        }
        return stream
    }

    /// Tells the open pages every few seconds whether the bot is there, until cancelled.
    func keepPagesInformed() async throws {
        while true {
            try await Task.sleep(for: .seconds(3))
            change { world, _ in world.note(.bot) }
        }
    }
}
