package import Chat
import DequeModule
import HeapModule
package import Store

/// The sends a courier holds in memory: which may leave now, which wait, and for what.
///
/// A value without clock or network.
///
/// In a lane one send is under way at a time and the rest follow in the order they were written; across lanes the most
/// urgent goes first. What may not leave yet waits for a moment, and costs nothing until then.
package struct Dispatch: Sendable {
    package var limiter: Limiter
    /// Calls under way at once, at most.
    private let capacity: Int
    var lanes: [Lane: Queue] = [:]
    var ready: [Deque<Lane>] = Array(repeating: [], count: Priority.allCases.count)
    var waiting = Heap<Wait>()
    package private(set) var underWay = 0
    /// Lanes whose earlier rows lie in the store and must be claimed before later ones leave.
    private var parked: [Lane: Parking] = [:]
    private var claims = 0

    package init(limiter: Limiter, capacity: Int) {
        self.limiter = limiter
        self.capacity = capacity
    }

    /// Whether no call is under way.
    package var isIdle: Bool { underWay == 0 }

    /// When ``start(now:)`` next has something to do by itself; nil when only news can tell.
    package var nextWake: Instant? { waiting.min?.time }
}

extension Dispatch {
    /// Where a new row for the lane belongs: in memory at once, or in the store until a moment.
    package enum Place: Sendable, Hashable {
        case memory
        case store(until: Instant)
    }

    /// Decides before a row is written whether this courier will send it right after the commit.
    ///
    /// A row is kept in memory only where it can leave soon: nothing that is leased may wait for longer than its lease.
    /// `ahead` more rows of the lane are about to be kept in memory.
    /// Whatever is left in the store keeps the lane parked from here on: what follows must follow it there.
    package mutating func place(for lane: Lane, _ priority: Priority, after ahead: Int, now: Instant) -> Place {
        let time = limiter.earliest(for: lane.chat, priority, now: now)
        // Bulk holds nothing up: replies may overtake it.
        if priority.isBulk { return .store(until: time) }
        if let parking = parked[lane] { return .store(until: max(parking.until, now)) }
        let ahead = ahead + (lanes[lane]?.sends.count ?? 0)
        guard time > now + Self.patience || ahead >= Self.longestQueue || lanes.count >= Self.mostLanes else {
            return .memory
        }
        park(lane, until: time)
        return .store(until: time)
    }

    /// Remembers that a row of this lane was left in the store: what follows in the lane must follow it there.
    package mutating func park(_ lane: Lane, until: Instant) {
        parked[lane] = Parking(until: max(parked[lane]?.until ?? until, until), claim: claims)
    }

    /// To be called before the store is asked for due rows: what is parked from now on outlives that claim.
    ///
    package mutating func beginClaim(now: Instant) -> Room {
        claims += 1
        let bulkTime = limiter.earliestBulk(now: now)
        let heldBulk = lanes.values.count { $0.sends.contains(where: \.priority.isBulk) }
        let bulk = (limiter.mostBulk(within: Self.bulkAhead, now: now) ?? capacity) - heldBulk
        let takesBulk = bulk > 0 && bulkTime <= now + Self.bulkAhead
        let others = lanes.count - heldBulk
        let again = max(bulkTime, now + Self.bulkAhead / 2)
        return Room(
            count: max(1, 2 * capacity - others), isFull: others >= 2 * capacity, bulk: takesBulk ? bulk : 0,
            priority: takesBulk ? .broadcast : .staff, bulkAgain: again, broadcastAgain: again)
    }

    /// Takes sends that a turn has just leased, in order.
    ///
    /// - Returns: those whose lane was put off meanwhile; they must go back to the store, behind what lies there.
    package mutating func accept(_ sends: [Send]) -> [Send] {
        var late: [Send] = []
        for send in sends {
            if parked[send.lane] == nil {
                append(send)
            } else {
                late.append(send)
            }
        }
        return late
    }

    /// Takes sends claimed from the store, in order.
    ///
    /// - Parameter stillInStore: the lanes that have more rows waiting there, and until when.
    package mutating func accept(claimed sends: [Send], stillInStore: [Lane: Instant]) {
        parked = parked.filter { $0.value.claim >= claims }
        for (lane, until) in stillInStore { park(lane, until: until) }
        for send in sends { append(send) }
    }

    /// The sends to begin now, most urgent first, as many as there is room for.
    package mutating func start(now: Instant, atMost most: Int = .max) -> [Send] {
        while let wait = waiting.min, wait.time <= now {
            waiting.removeMin()
            lanes[wait.lane]?.isWaiting = false
            makeReady(wait.lane)
        }
        var started: [Send] = []
        for priority in ready.indices {
            while underWay < capacity, started.count < most, let lane = ready[priority].popFirst() {
                if let send = begin(lane, now: now) { started.append(send) }
            }
        }
        return started
    }

    /// Ends the send under way in this lane; its next one may follow.
    ///
    /// - Parameters:
    ///   - now: When it ended; nil for when it began, as where there is no network in between.
    ///   - answered: Whether the platform answered.
    package mutating func finished(_ lane: Lane, at now: Instant? = nil, answered: Bool = true) {
        underWay -= 1
        guard let begun = lanes[lane]?.begun else { return }
        let isAnswered = answered && now != nil
        limiter.ended(lane.chat, begun.priority, began: begun.at, at: now ?? begun.at, answered: isAnswered)
        lanes[lane]?.begun = nil
        if lanes[lane]?.sends.isEmpty == true {
            lanes[lane] = nil
        } else {
            makeReady(lane)
        }
    }
}

extension Dispatch {
    struct Queue: Sendable {
        var sends: Deque<Send> = []
        /// The send under way.
        var begun: (at: Instant, priority: Priority)?
        var isReady = false
        var isWaiting = false

        var isUnderWay: Bool { begun != nil }
    }

    struct Parking: Sendable {
        var until: Instant
        /// The latest claim that had begun when the lane was parked; only a later one can have seen its rows.
        var claim: Int
    }

    struct Wait: Sendable, Comparable {
        var time: Instant
        var lane: Lane
        static func < (left: Self, right: Self) -> Bool { left.time < right.time }
    }

    /// Replies keep the order they were written in, and go before what nobody asked for.
    private mutating func append(_ send: Send) {
        let lane = send.lane
        var queue = lanes[lane] ?? Queue()
        let bulk = send.priority.isBulk ? nil : queue.sends.firstIndex(where: \.priority.isBulk)
        queue.sends.insert(send, at: bulk ?? queue.sends.endIndex)
        if bulk == 0 {
            // The lane was ready, or waited, as its former head must: not so the new one.
            queue.isReady = false
            queue.isWaiting = false
        }
        lanes[lane] = queue
        makeReady(lane)
    }

    mutating func makeReady(_ lane: Lane) {
        guard let queue = lanes[lane], !queue.isUnderWay, !queue.isReady, !queue.isWaiting,
            let head = queue.sends.first
        else { return }
        lanes[lane]?.isReady = true
        ready[head.priority.rawValue].append(lane)
    }

    /// Takes the head of a lane if the limits let it leave, or lets the lane wait until they do.
    private mutating func begin(_ lane: Lane, now: Instant) -> Send? {
        // A lane may stand in line twice, where a more urgent send came to its head.
        guard lanes[lane]?.isReady == true, lanes[lane]?.isUnderWay == false else { return nil }
        lanes[lane]?.isReady = false
        guard let head = lanes[lane]?.sends.first else { return nil }
        let time = limiter.earliest(for: lane.chat, head.priority, now: now)
        guard time <= now else {
            lanes[lane]?.isWaiting = true
            waiting.insert(Wait(time: time, lane: lane))
            return nil
        }
        limiter.began(lane.chat, head.priority, at: now)
        lanes[lane]?.begun = (now, head.priority)
        underWay += 1
        return lanes[lane]?.sends.popFirst()
    }

    /// How long a lease lasts: longer than a row waits in memory and its call may take, together.
    package static let lease: Duration = .seconds(120)
    /// The longest a leased row waits in memory.
    private static let patience: Duration = .seconds(10)
    /// Sends held for one lane; more are left in the store.
    private static let longestQueue = 8
    /// How much of bulk is held, by the time it takes to leave, and for how long; it is looked for twice as often.
    ///
    /// Little, since what is held still leaves after a pause, and is of unknown outcome after a crash.
    private static let bulkAhead: Duration = .milliseconds(300)
    /// Lanes held at all; a bound on memory when the platform is slower than the people.
    private static let mostLanes = 4_096
}
