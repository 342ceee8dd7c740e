import Chat

/// A chat platform that answers as a test tells it, and remembers what it was asked.
actor ScriptedPlatform: ChatPlatform {
    struct Call: Sendable, Hashable {
        var call: Outgoing
        var lane: Lane

        /// What a message says.
        var text: String? { if case .message(let message) = call { message.text } else { nil } }
    }

    enum Poll: Sendable {
        case batch([Arrival])
        case failure(PollError)
        /// Answers nothing until the poll is cancelled.
        case silence
    }

    private(set) var calls: [Call] = []
    private(set) var delivered: [Call] = []
    private(set) var taps: [TapID] = []
    /// The offsets of the polls so far.
    private(set) var offsets: [UpdateID?] = []
    private(set) var underWay = 0
    private(set) var mostUnderWay = 0
    /// Lanes in which two calls were under way at once, which must never be.
    private(set) var crowded: Set<Lane> = []

    private var busy: Set<Lane> = []
    private var outcomes: [Outcome] = []
    private var rule: (@Sendable (Call) -> Outcome?)?
    private var polls: [Poll] = []
    private var isHeld = false
    private var lastMessage: Int64 = 1_000

    /// How the next calls end, in turn; afterwards, and where the rule has nothing to say, they are delivered.
    func answer(_ outcomes: Outcome...) { self.outcomes += outcomes }
    func answer(_ rule: @escaping @Sendable (Call) -> Outcome?) { self.rule = rule }
    func bring(_ polls: Poll...) { self.polls += polls }
    /// Calls stay under way until ``letGo()``.
    func hold() { isHeld = true }
    func letGo() { isHeld = false }

    func perform(_ call: Outgoing, in lane: Lane, isBroadcast: Bool) async -> Outcome {
        let call = Call(call: call, lane: lane)
        calls.append(call)
        if !busy.insert(lane).inserted { crowded.insert(lane) }
        underWay += 1
        mostUnderWay = max(mostUnderWay, underWay)
        defer {
            underWay -= 1
            busy.remove(lane)
        }
        await Task.yield()
        while isHeld {
            if Task.isCancelled { return .unknown }
            await Task.yield()
        }
        let outcome = outcome(of: call)
        if case .delivered = outcome { delivered.append(call) }
        return outcome
    }

    private func outcome(of call: Call) -> Outcome {
        if !outcomes.isEmpty { return outcomes.removeFirst() }
        if let outcome = rule?(call) { return outcome }
        lastMessage += 1
        return .delivered(Receipt(message: MessageID(lastMessage)))
    }

    func arrivals(from offset: UpdateID?) async throws(PollError) -> [Arrival] {
        offsets.append(offset)
        if !polls.isEmpty {
            switch polls.removeFirst() {
            case .batch(let arrivals): return arrivals
            case .failure(let error): throw error
            case .silence: break
            }
        }
        try? await Task.sleep(for: .seconds(3_600))
        throw .cancelled
    }

    func acknowledge(_ tap: TapID) { taps.append(tap) }
    func identify() async throws(PollError) -> BotIdentity { World.identity }
    func publish(commands: [(name: String, description: String)]) async throws(PollError) {}
    func download(file: String, to path: String) async throws(PollError) {}
}
