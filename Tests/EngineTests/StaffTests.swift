import Chat
import Dialogue
import Store
import Testing

@testable import Engine

/// What staff write beside the bot, and what the bot makes of it in turns of its own.
@Suite("Staff's doings")
struct StaffTests {
    /// What is to be sent now, in order, as if it arrived.
    private func finish(_ world: World) -> [Dispatch.Send] {
        var sent: [Dispatch.Send] = []
        while case let sends = world.mailroom.start(now: world.clock.now), !sends.isEmpty {
            for send in sends { world.mailroom.delivered(send, message: nil) }
            sent += sends
        }
        return sent
    }

    private func asked() async throws -> World {
        let world = try await World(limits: .none)
        try await world.turn.take([.update(.said("petugas", id: 1))])
        _ = finish(world)
        try await world.turn.settle()
        return world
    }

    /// Does what another process would do.
    private func act(
        _ world: World, _ body: @escaping @Sendable (Cases, Instant) throws(StoreError) -> StaffAct
    ) async throws {
        world.clock.advance(by: .seconds(2))
        let act = try await world.store.write { [now = world.clock.now] session throws(StoreError) in
            try body(session.cases, now)
        }
        guard case .done = act else { throw Unexpected(act: act) }
    }

    private struct Unexpected: Error { var act: StaffAct }

    @Test("Words and closing reach the person as staff's, in order, and once")
    func replyAndClose() async throws {
        let world = try await asked()
        try await act(world) { cases, now throws(StoreError) in try cases.reply("Pagi Pak", in: 1, at: now) }
        try await act(world) { cases, now throws(StoreError) in try cases.close(1, by: "Ani", at: now) }
        for _ in 0..<3 { _ = try await world.turn.fireTimers() }
        let sent = finish(world)
        #expect(sent.map(\.priority) == [.staff, .staff] && sent.map(\.lane) == [.budi, .budi])
        guard case .message(let reply)? = sent.first?.call, case .message(let closing)? = sent.last?.call else {
            Issue.record("no messages")
            return
        }
        #expect(reply.text.contains("Pagi Pak"))
        #expect(closing.text.contains("P-00001"))
    }

    @Test("A bot that dies before it has told anything tells it after its restart")
    func crash() async throws {
        var world = try await asked()
        try await act(world) { cases, now throws(StoreError) in try cases.reply("Pagi Pak", in: 1, at: now) }
        world = try await world.restarted()
        _ = try await world.turn.fireTimers()
        #expect(try await world.counts(.staff).leased == 1)
        // Leased, and perhaps sent: told again, and counted.
        world = try await world.restarted()
        _ = try await world.turn.fireTimers()
        try await world.turn.claim()
        #expect(finish(world).count == 1)
        #expect(try await world.counts(.staff).repeats == 1)
    }

    @Test("Replies at one and the same moment are told one after the other")
    func sameMoment() async throws {
        let world = try await asked()
        for words in ["satu", "dua", "tiga"] {
            _ = try await world.store.write { [now = world.clock.now] session throws(StoreError) in
                try session.cases.reply(words, in: 1, at: now)
            }
            _ = try await world.turn.fireTimers()
        }
        world.clock.advance(by: .seconds(1))
        _ = try await world.turn.fireTimers()
        let texts = finish(world).map { send in if case .message(let message) = send.call { message.text } else { "" } }
        #expect(texts.count == 3)
        for (text, words) in zip(texts, ["satu", "dua", "tiga"]) { #expect(text.contains(words)) }
    }

    @Test("When staff do not come the bot returns as a reminder, and the case stays")
    func timeOut() async throws {
        let world = try await asked()
        world.clock.advance(by: .seconds(3 * 86_400))
        _ = try await world.turn.fireTimers()
        let (open, next) = try await world.store.read { session throws(StoreError) in
            (try session.cases.open(limit: 9), try session.timers.next())
        }
        #expect(open.count == 1)
        let (told, planned) = (try await world.counts(.reminder).total, next)
        // By night it waits for the morning, and says so then.
        #expect(told == 1 || planned != nil)
        world.clock.advance(by: .seconds(11 * 3_600))
        _ = try await world.turn.fireTimers()
        #expect(try await world.counts(.reminder).total == 1)
    }
}
