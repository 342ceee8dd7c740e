package import Chat
import DequeModule
import HeapModule
package import Store

/// The sends a courier holds in memory: which may leave now, which wait, and for what. A value without clock or network.
///
/// In a lane one send is under way at a time and the rest follow in the order they were written; across lanes the most
/// urgent goes first. What may not leave yet waits for a moment, and costs nothing until then.
package struct Dispatch: Sendable {
    package var limiter: Limiter
    /// Calls under way at once, at most.
    private let capacity: Int
    private var lanes: [Lane: Queue] = [:]
    private var ready: [Deque<Lane>] = Array(repeating: [], count: Urgency.allCases.count)
    private var waiting = Heap<Wait>()
    package private(set) var underWay = 0
    /// Lanes whose earlier rows lie in the store and must be claimed before later ones leave, and until when.
    private var parked: [Lane: Int64] = [:]

    package init(limiter: Limiter, capacity: Int) {
        self.limiter = limiter
        self.capacity = capacity
    }

    /// Whether nothing is held or under way.
    package var isEmpty: Bool { lanes.isEmpty }

    /// When ``start(now:)`` next has something to do by itself; nil when only news can tell.
    package var nextWake: Int64? { waiting.min?.time }
}

extension Dispatch {
    /// Where a new row for the lane belongs: in memory at once, or in the store until a moment.
    package enum Place: Sendable, Hashable {
        case memory
        case store(until: Int64)
    }

    /// Decides before a row is written whether this courier will send it right after the commit.
    ///
    /// A row is kept in memory only where it can leave soon: nothing that is leased may wait for longer than its lease.
    package func place(for lane: Lane, _ urgency: Urgency, now: Int64) -> Place {
        if let until = parked[lane] { return .store(until: max(until, now)) }
        let ahead = Int64(lanes[lane]?.sends.count ?? 0)
        let time = limiter.earliest(for: lane.chat, urgency, now: now)
        let tooLate = time > now + Self.patience || ahead >= Self.longestQueue || lanes.count >= Self.mostLanes
        return tooLate || urgency.isBulk ? .store(until: time) : .memory
    }

    /// Remembers that a row of this lane was left in the store: what follows in the lane must follow it there.
    package mutating func park(_ lane: Lane, until: Int64) {
        parked[lane] = max(parked[lane] ?? until, until)
    }

    /// Takes sends that this process holds the lease of, in order.
    package mutating func accept(_ sends: some Sequence<Send>) {
        for send in sends {
            parked[send.lane] = nil
            lanes[send.lane, default: Queue()].sends.append(send)
            makeReady(send.lane)
        }
    }

    /// The sends to begin now, most urgent first, as many as there is room for.
    package mutating func start(now: Int64) -> [Send] {
        while let wait = waiting.min, wait.time <= now {
            waiting.removeMin()
            lanes[wait.lane]?.isWaiting = false
            makeReady(wait.lane)
        }
        var started: [Send] = []
        for urgency in ready.indices {
            while underWay < capacity, let lane = ready[urgency].popFirst() {
                if let send = begin(lane, now: now) { started.append(send) }
            }
        }
        return started
    }

    /// Ends the send under way in this lane; its next one may follow.
    package mutating func finished(_ lane: Lane) {
        underWay -= 1
        guard lanes[lane] != nil else { return }
        lanes[lane]?.isUnderWay = false
        if lanes[lane]?.sends.isEmpty == true {
            lanes[lane] = nil
        } else {
            makeReady(lane)
        }
    }

    /// Ends the send under way and gives back what else the lane held, to be put off together until a moment.
    package mutating func postpone(_ lane: Lane, until: Int64) -> [Send] {
        underWay -= 1
        park(lane, until: until)
        return Array(lanes.removeValue(forKey: lane)?.sends ?? [])
    }

    /// Gives back everything that has not begun, as on the way down.
    package mutating func release() -> [Send] {
        let held = lanes.values.flatMap(\.sends)
        for lane in lanes.keys { lanes[lane]?.sends = [] }
        lanes = lanes.filter { $0.value.isUnderWay }
        waiting = Heap()
        ready = Array(repeating: [], count: ready.count)
        return held
    }
}

extension Dispatch {
    /// One row of the outbox, leased by this process, and what it says to do.
    package struct Send: Sendable, Hashable {
        package var row: OutboxID
        package var lane: Lane
        package var urgency: Urgency
        package var call: Outgoing
        /// How often it was tried before.
        package var attempts: Int

        package init(row: OutboxID, lane: Lane, urgency: Urgency, call: Outgoing, attempts: Int = 0) {
            self.row = row
            self.lane = lane
            self.urgency = urgency
            self.call = call
            self.attempts = attempts
        }
    }

    private struct Queue: Sendable {
        var sends: Deque<Send> = []
        var isUnderWay = false
        var isReady = false
        var isWaiting = false
    }

    private struct Wait: Sendable, Comparable {
        var time: Int64
        var lane: Lane
        static func < (left: Self, right: Self) -> Bool { left.time < right.time }
    }

    private mutating func makeReady(_ lane: Lane) {
        guard let queue = lanes[lane], !queue.isUnderWay, !queue.isReady, !queue.isWaiting,
            let head = queue.sends.first
        else { return }
        lanes[lane]?.isReady = true
        ready[head.urgency.rawValue].append(lane)
    }

    /// Takes the head of a lane if the limits let it leave, or lets the lane wait until they do.
    private mutating func begin(_ lane: Lane, now: Int64) -> Send? {
        lanes[lane]?.isReady = false
        guard let head = lanes[lane]?.sends.first else { return nil }
        let time = limiter.earliest(for: lane.chat, head.urgency, now: now)
        guard time <= now else {
            lanes[lane]?.isWaiting = true
            waiting.insert(Wait(time: time, lane: lane))
            return nil
        }
        limiter.note(lane.chat, head.urgency, at: now)
        lanes[lane]?.isUnderWay = true
        underWay += 1
        return lanes[lane]?.sends.popFirst()
    }

    /// The longest a leased row waits in memory, in milliseconds.
    private static let patience: Int64 = 10_000
    /// Sends held for one lane; more are left in the store.
    private static let longestQueue: Int64 = 8
    /// Lanes held at all; a bound on memory when the platform is slower than the people.
    private static let mostLanes = 4_096
}
