import Chat
import Database
import Dialogue
import Store
import Testing

@testable import Engine

@Suite("What moves conversations beside words")
struct TurnEventsTests {
    private func started(_ world: World) -> [Dispatch.Send] { world.mailroom.start(now: world.clock.now) }

    private func finish(_ world: World) -> [Dispatch.Send] {
        let sends = started(world)
        for send in sends { world.mailroom.delivered(send, message: MessageID(1)) }
        return sends
    }

    @Test("A timer fires once, at its time, as a reminder that goes by way of the store")
    func timer() async throws {
        let world = try await World()
        let agree = "Setuju"
        try await world.turn.take([.update(.said("/daftar", id: 1)), .update(.said(agree, id: 2))])
        _ = finish(world)
        _ = finish(world)
        let due = try await world.store.read { session throws(StoreError) in try session.timers.next() }
        try #require(due != nil, "the form sets a timer")
        #expect(try await !world.turn.fireTimers())
        world.clock.advance(by: .seconds(3 * 86_400))
        for _ in 0..<3 where try await world.turn.fireTimers() {}
        world.clock.set(Instant(seconds: world.clock.now.seconds / 86_400 * 86_400 + 86_400 + 5 * 3_600))
        _ = try await world.turn.fireTimers()
        #expect(try await world.counts(.reminder).queued == 1)
        #expect(started(world).isEmpty)
        try await world.turn.claim()
        #expect(started(world).map(\.priority) == [.reminder])
        for _ in 0..<3 { _ = try await world.turn.fireTimers() }
        #expect(try await world.counts(.reminder).total == 1)
    }

    @Test("A timer that cannot be fired is set aside and does not come again")
    func brokenTimer() async throws {
        let world = try await World()
        let due = world.clock.now
        try await world.store.write { session throws(StoreError) in
            try session.timers.schedule(.unfinishedForm, in: .budi, at: due)
            try session.timers.schedule(.unfinishedForm, in: .siti, at: due)
        }
        try await world.tamper(
            """
            INSERT INTO people (id, first_seen_at, last_seen_at, name) VALUES (700001, 0, 0, $1)
            """, .bytes([9, 9]))
        _ = try await world.turn.fireTimers()
        let (next, kept) = try await world.store.read { session throws(StoreError) in
            (try session.timers.next(), try session.quarantine.count())
        }
        #expect(next == nil && kept == 1)
    }

    @Test("A group's answer to an inspection comes back as an event, once")
    func inspection() async throws {
        let world = try await World()
        let standing = BotStanding(isPresent: true, isAdministrator: true, mayDelete: false)
        try await world.turn.take([.update(.happened(.standing(standing), id: 1, in: .group))])
        let asked = started(world)
        #expect(asked.map(\.call) == [.inspectChat])
        let inspection = ChatInspection(administrators: [PersonID(7)], standing: standing, seesAllMessages: false)
        for _ in 0..<2 {
            world.mailroom.ledger.add(.inspected(inspection, of: .group, by: asked[0].row))
            try await world.turn.settle()
        }
        world.mailroom.delivered(asked[0], message: nil)
        let group = try await world.store.read { session throws(StoreError) in try session.chats.find(Lane.group.chat) }
        #expect(group?.administrators == [PersonID(7)] && group?.seesAllMessages == false)
        #expect(finish(world).count == 1, "the hello")
        #expect(finish(world).count == 1, "what the bot lacks, said once")
        #expect(finish(world).isEmpty)
    }

    @Test("A group that becomes a supergroup keeps its rows, its standing and its conversation")
    func migration() async throws {
        let world = try await World()
        let new = Lane(ChatID(-100_777))
        let standing = BotStanding(isPresent: true, mayDelete: true)
        try await world.turn.take([.update(.happened(.standing(standing), id: 1, in: .group))])
        try await world.turn.take([.update(.happened(.migrated(to: new.chat), id: 2, in: .group))])
        let (old, moved, state) = try await world.store.read { session throws(StoreError) in
            (
                try session.chats.find(Lane.group.chat), try session.chats.find(new.chat),
                try session.conversations.load(new)
            )
        }
        #expect(old?.migratedTo == new.chat)
        #expect(moved?.standing.mayDelete == true)
        #expect(state?.kind == "binding")
    }

    @Test("A person named in a group is written to only where they have met the bot in private")
    func privateWord() async throws {
        let world = try await World()
        let nik = "NIK saya 3174041208850001"
        try await world.turn.take([.update(.said(nik, id: 1, in: .group, by: PersonID(700_002)))])
        #expect(try await world.counts().total == 1)
        #expect(finish(world).map(\.lane) == [.group])
        try await world.turn.take([
            .update(.said("halo", id: 2, in: .siti)), .update(.said(nik, id: 3, in: .group, by: PersonID(700_002))),
        ])
        #expect(finish(world).map(\.lane).filter { $0 == .siti }.count == 1)
        #expect(finish(world).map(\.lane) == [.siti], "the private word, behind the greeting")
    }

    @Test("Who blocks the bot is marked, and met again on coming back")
    func blocked() async throws {
        let world = try await World()
        try await world.turn.take([.update(.said("halo", id: 1))])
        try await world.turn.take([.update(.happened(.standing(BotStanding(isPresent: false)), id: 2))])
        func isReachable() async throws -> Bool? {
            try await world.store.read { session throws(StoreError) in
                try session.people.find(PersonID(700_001))?.isReachable
            }
        }
        #expect(try await isReachable() == false)
        try await world.turn.take([.update(.happened(.standing(BotStanding(isPresent: true)), id: 3))])
        #expect(try await isReachable() == true)
    }
}
