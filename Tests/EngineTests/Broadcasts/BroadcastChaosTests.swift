import Broadcasting
import Chat
import Dialogue
import Store
import TestSupport
import Testing

@testable import Engine

/// Drives a broadcast through anything that may happen to it, and holds it against a few lines that say what must be true.
@Suite("A broadcast under any course of events")
struct BroadcastChaosTests {
    @Test(
        "Rows add up at every moment; nobody is skipped, nobody served twice but on a person's word",
        arguments: [UInt64(21), 22, 23, 24, 25, 26])
    func anything(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var world = try await World(capacity: 8)
        try await world.meet(90)
        let id = try await world.submit()
        // How often each was asked for, delivered or left to be unknown, and how many words for sending again there were.
        var served: [ChatID: Int] = [:]
        var words = 0
        for _ in 0..<60 {
            let crashes = random.chance(1, in: 6)
            try await world.play(Int.random(in: 1...8, using: &random)) { send in
                if crashes, random.chance(1, in: 5) { return nil }
                switch Int.random(in: 0..<20, using: &random) {
                case 0: return .refused(.blocked)
                case 1: return .refused(.platformFault(status: 502))
                case 2: return .refused(.tooFast(retryAfter: 1))
                case 3:
                    served[send.lane.chat, default: 0] += 1
                    return .unknown
                case 4: return .refused(.malformed("x"))
                default:
                    served[send.lane.chat, default: 0] += 1
                    return .delivered(Receipt(message: MessageID(1)))
                }
            }
            if crashes { world = try await world.restarted() }
            try await act(on: id, in: world, &random, &words)
            let tally = try await world.view(id).tally
            #expect(tally.addsUp && tally.total == 90, "seed \(seed): \(tally)")
        }
        let view = try await world.view(id)
        if view.stage == .paused { try await world.ask(.resume(id)) }
        try await world.play(400) { send in
            served[send.lane.chat, default: 0] += 1
            return .delivered(Receipt(message: MessageID(1)))
        }
        let end = try await world.view(id)
        #expect(end.stage.isOver && end.tally.addsUp && end.tally.ended == 90, "seed \(seed): \(end.tally)")
        #expect(served.values.allSatisfy { $0 <= 1 + words }, "seed \(seed): \(served.filter { $0.value > 1 })")
        #expect(served.count >= end.tally.delivered, "seed \(seed)")
    }

    private func act(
        on id: BroadcastID, in world: World, _ random: inout SeededGenerator, _ words: inout Int
    ) async throws {
        let stage = try await world.view(id).stage
        let now = world.clock.now
        switch (Int.random(in: 0..<12, using: &random), stage) {
        case (0, .running), (1, .running): try await world.ask(.pause(id))
        case (_, .paused) where random.chance(1, in: 2): try await world.ask(.resume(id))
        case (2, .finished):
            if try await world.view(id).tally.unknown > 0 {
                words += 1
                try await world.ask(.resendUnknown(id))
            }
        case (3, .running) where random.chance(1, in: 10): try await world.ask(.cancel(id))
        case (4, _):
            let person = PersonID(700_000 + Int64.random(in: 1...90, using: &random))
            try await world.store.write { session throws(StoreError) in
                try session.people.setOptedOut(true, person, at: now)
            }
        default: break
        }
    }
}
