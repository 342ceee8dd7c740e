import Chat
import Store
import TestSupport
import Testing

/// Drives the outbox with anything a courier may do, and holds it against a few lines that say what must be true.
@Suite("The outbox under any course of events")
struct OutboxModelTests {
    @Test("Nothing overtakes, nothing is sent twice by itself, nothing is lost", arguments: [UInt64(11), 12, 13, 14])
    func anything(seed: UInt64) async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            var model = Model(session: session, random: SeededGenerator(seed: seed))
            try model.crash()
            for _ in 0..<800 { try model.step() }
            try model.drain()
            #expect(model.faults.isEmpty, "seed \(seed)")
            #expect(model.queued.filter { !model.started.contains($0) } == [], "seed \(seed)")
        }
    }
}

private struct Model {
    let session: Session
    var random: SeededGenerator
    var now = start
    var fence = Fence(rawValue: 0)
    var queued: [String] = []
    var started: Set<String> = []
    var inFlight: [OutboxRow] = []
    var ended: Set<OutboxID> = []
    var faults: [String] = []
    /// The latest reply begun in each lane, which no earlier one may follow.
    var latest: [Lane: OutboxID] = [:]

    mutating func step() throws {
        now = now + .milliseconds(Int64.random(in: 0...2_000, using: &random))
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<8: try enqueue()
        case 8..<13: try claim()
        case 13..<18: try end()
        case 18:
            // An event that is run again.
            guard let event = queued.randomElement(using: &random) else { return }
            try session.outbox.enqueue(Sample.draft(event), at: now)
        default: if random.chance(1, in: 4) { try crash() }
        }
    }

    private mutating func enqueue() throws {
        let event = "e\(queued.count)"
        let lane = Lane(ChatID(.random(in: 1...4, using: &random)))
        let priority = Priority.allCases.randomElement(using: &random) ?? .reply
        queued.append(event)
        let due = priority.rawValue < 2 ? now : now + .seconds(Int64.random(in: 0...30, using: &random))
        try session.outbox.enqueue(Sample.draft(event, to: lane, as: priority, due: due), at: now)
    }

    private mutating func claim() throws {
        let lease = Lease(fence: fence, until: now + .seconds(3_600))
        for row in try session.claim(limit: 3, lease, at: now) {
            let event = String(row.text.prefix { $0 != "/" })
            if inFlight.contains(where: { $0.lane == row.lane }) { faults.append("\(event): two of a lane at once") }
            if ended.contains(row.id) { faults.append("\(event): sent after its end") }
            if row.priority == .reply, let last = latest[row.lane], row.id < last {
                faults.append("\(event): overtaken")
            }
            if row.priority == .reply { latest[row.lane] = row.id }
            started.insert(event)
            inFlight.append(row)
        }
    }

    private mutating func end() throws {
        guard let index = inFlight.indices.randomElement(using: &random) else { return }
        let row = inFlight.remove(at: index)
        if random.chance(1, in: 4) {
            try session.outbox.retry(row.id, at: now + .seconds(Int64.random(in: 0...5, using: &random)), fence: fence)
        } else {
            let stale = try session.outbox.finish([(row.id, .delivered(nil))], fence: fence, at: now)
            if !stale.isEmpty { faults.append("\(row.id): ended by nobody") }
            ended.insert(row.id)
        }
    }

    mutating func crash() throws {
        fence = try session.takeFence()
        let bulk = inFlight.filter { $0.priority > .staff }
        let recovery = try session.outbox.recover(fence: fence, at: now)
        if recovery.unknown != bulk.count || recovery.requeued != inFlight.count - bulk.count {
            faults.append("recovered \(recovery), in flight \(inFlight.count)")
        }
        ended.formUnion(bulk.map(\.id))
        inFlight = []
    }

    mutating func drain() throws {
        for _ in 0..<10_000 {
            now = now + .seconds(1)
            try claim()
            try end()
            let counts = try session.outbox.counts()
            if Priority.allCases.allSatisfy({ counts[$0].queued + counts[$0].leased == 0 }) { return }
        }
        faults.append("never came to an end")
    }
}
