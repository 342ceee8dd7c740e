import Broadcasting
import Chat
import Dialogue
import Store
import Synchronization
import Testing

@testable import Engine

@Suite("A broadcast stopped in the middle")
struct BroadcastControlTests {
    @Test("Pause and cancel from another process let nothing begin after half a second; resume goes on where it was")
    func control() async throws {
        let world = try await World()
        try await world.meet(150)
        let (id, post) = (try await world.submit(), Post())
        try await world.play(20) { post.deliver($0, at: world.clock.now) }
        for request in [BroadcastRequest.pause(id), .cancel(id)] {
            let (asked, before) = (world.clock.now, post.chats.count)
            try await world.ask(request)
            try await world.play(40) { post.deliver($0, at: world.clock.now) }
            let last = try #require(post.letters.last?.at)
            #expect(post.chats.count < 150 && last - asked <= .milliseconds(500), "\(request)")
            let tally = try await world.view(id).tally
            #expect(tally.addsUp && tally.underWay == 0 && tally.delivered == post.chats.count)
            guard case .pause = request else { break }
            try await world.ask(.resume(id))
            try await world.play(20) { post.deliver($0, at: world.clock.now) }
            #expect(post.chats.count > before + 10)
        }
        #expect(Set(post.chats).count == post.chats.count)
        let view = try await world.view(id)
        #expect(view.stage == .cancelled && view.tally.cancelled == 150 - post.chats.count)
    }

    @Test("The services themselves stop within half a second of the clock, with calls in flight")
    func timing() async throws {
        let world = try await World()
        try await world.meet(150)
        let id = try await world.submit()
        let begun = Mutex<[Instant]>([])
        await world.platform.answer { [clock = world.clock] _ in
            begun.withLock { $0.append(clock.now) }
            return nil
        }
        let campaigns = Campaigns(
            turn: world.turn, store: world.store, mailroom: world.mailroom, time: world.clock.time,
            logger: World.logger)
        try await world.running(campaigns, untilEndAdvancing: .milliseconds(50)) {
            try await world.withCourier {
                try await world.until("some are sent", advancing: .milliseconds(10)) {
                    begun.withLock(\.count) > 40
                }
                let asked = world.clock.now
                try await world.ask(.pause(id))
                for _ in 0..<150 {
                    world.clock.advance(by: .milliseconds(10))
                    try await Task.sleep(for: .milliseconds(4))
                }
                let last = begun.withLock { $0.last ?? asked }
                #expect(last - asked <= .milliseconds(600), "\(last - asked)")
                print("campaign: last send began", last - asked, "after the pause")
                #expect(begun.withLock(\.count) < 150)
            }
        }
        let tally = try await world.view(id).tally
        #expect(tally.addsUp && tally.delivered == begun.withLock(\.count))
    }

    @Test("A crash leaves what was leased as unknown; nobody is skipped or served twice, and one word sends it again")
    func crash() async throws {
        var world = try await World()
        try await world.meet(60)
        let (id, post) = (try await world.submit(), Post())
        try await world.play(5) { post.deliver($0, at: world.clock.now) }
        // The process dies with these on their way.
        var lost = 0
        try await world.play(1) { _ in
            lost += 1
            return nil
        }
        world = try await world.restarted()
        try await world.play(100) { [world] in post.deliver($0, at: world.clock.now) }
        var view = try await world.view(id)
        #expect(view.stage == .finished && view.tally.addsUp && view.tally.total == 60)
        #expect(view.tally.unknown >= lost && view.tally.unknown + view.tally.delivered == 60)
        #expect(Set(post.chats).count == post.chats.count && post.chats.count == view.tally.delivered)
        try await world.ask(.resendUnknown(id))
        try await world.play(60) { [world] in post.deliver($0, at: world.clock.now) }
        view = try await world.view(id)
        #expect(view.stage == .finished && view.tally.delivered == 60 && Set(post.chats).count == 60)
    }
}
