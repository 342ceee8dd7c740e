import Chat
import Database
import Store
import Testing

@testable import Engine

@Suite("Turns")
struct TurnTests {
    private func started(_ world: World) -> [Dispatch.Send] { world.mailroom.start(now: world.clock.now) }

    private func text(_ send: Dispatch.Send?) -> String? {
        if case .message(let message)? = send?.call { message.text } else { nil }
    }

    @Test("A batch commits together: replies leave, the offset is the next one, also after a restart")
    func batch() async throws {
        let world = try await World()
        #expect(world.turn.nextUpdate == nil)
        try await world.turn.take([
            .update(.said("halo", id: 41)), .update(.said("halo", id: 42, in: .siti)), .ignored(id: UpdateID(43)),
        ])
        #expect(started(world).map(\.lane) == [.budi, .siti])
        #expect(world.turn.nextUpdate == UpdateID(44))
        #expect(try await world.restarted().turn.nextUpdate == UpdateID(44))
    }

    @Test("An update that comes again is passed over, in the same run and after a crash")
    func repeated() async throws {
        let world = try await World()
        try await world.turn.take([.update(.said("halo", id: 41))])
        try await world.turn.take([.update(.said("halo", id: 41)), .update(.said("menu", id: 42))])
        #expect(try await world.counts().total == 2)
        let again = try await world.restarted()
        try await again.turn.take([.update(.said("halo", id: 41)), .update(.said("menu", id: 42))])
        #expect(try await again.counts().total == 2)
    }

    @Test("What cannot be read goes to quarantine alone; its person hears of it, the rest is handled")
    func unreadable() async throws {
        let world = try await World()
        let bad = Arrival.unreadable(id: UpdateID(41), lane: .siti, raw: Array("{?".utf8), reason: "not JSON")
        try await world.turn.take([bad, .update(.said("halo", id: 42))])
        let sends = started(world)
        #expect(sends.map(\.lane) == [.siti, .budi])
        #expect(text(sends.first)?.isEmpty == false && text(sends.first) != text(sends.last))
        let kept = try await world.quarantined()
        #expect(kept.map(\.update) == [UpdateID(41)])
        #expect(kept.first?.raw == Array("{?".utf8))
        #expect(world.turn.nextUpdate == UpdateID(43))
        try await world.turn.take([bad])
        #expect(try await world.counts().total == 2)
    }

    @Test("A damaged conversation is kept aside and begun anew, with an apology")
    func damagedState() async throws {
        let world = try await World()
        try await world.turn.take([.update(.said("/daftar", id: 1)), .update(.said("halo", id: 2, in: .siti))])
        for send in started(world) { world.mailroom.delivered(send, message: nil) }
        try await world.tamper("UPDATE conversations SET state = x'01' WHERE chat = 700001")
        try await world.turn.take([.update(.said("Budi Santoso", id: 3)), .update(.said("menu", id: 4, in: .siti))])
        let sends = started(world)
        #expect(sends.map(\.lane) == [.budi, .siti])
        let apology = text(sends.first)
        for send in sends { world.mailroom.delivered(send, message: nil) }
        let bad = Arrival.unreadable(id: UpdateID(5), lane: .budi, raw: [], reason: "any")
        try await world.turn.take([bad])
        #expect(text(started(world).first) == apology)
        let kept = try await world.store.read { session throws(StoreError) in try session.quarantine.count() }
        #expect(kept == 2)
    }

    @Test("Where what is stored of a person cannot be opened, the person still gets a word, and others are served")
    func damagedRecall() async throws {
        let world = try await World()
        try await world.tamper(
            """
            INSERT INTO applications (nik_mark, person, status, received_at, kelurahan, job, sector, programmes, months,
                first_month, amount, consent, detail)
            VALUES ($1, $2, 'received', 0, 'x', 'x', 'transport', 'jkk', 1, '2027-01', 1, 'x', $1)
            """, .bytes([1]), .integer(Lane.budi.chat.rawValue))
        try await world.turn.take([.update(.said("status", id: 1)), .update(.said("halo", id: 2, in: .siti))])
        let sends = started(world)
        #expect(sends.map(\.lane) == [.budi, .siti])
        let kept = try await world.quarantined()
        #expect(kept.map(\.update) == [UpdateID(1)])
    }

    @Test("A store that refuses everything fails the batch; nothing is confirmed, and endings are kept for later")
    func refused() async throws {
        let world = try await World()
        try await world.turn.take([.update(.said("halo", id: 1))])
        for send in started(world) { world.mailroom.delivered(send, message: MessageID(9)) }
        try await world.refuseAll()
        await #expect(throws: StoreError.self) { try await world.turn.take([.update(.said("menu", id: 2))]) }
        #expect(world.turn.nextUpdate == UpdateID(2))
        #expect(started(world).isEmpty)
        #expect(!world.mailroom.ledger.isEmpty)
        #expect(try await world.counts().leased == 1)
        try await world.allowAll()
        try await world.turn.take([.update(.said("menu", id: 2))])
        let counts = try await world.counts()
        #expect(counts.delivered == 1 && counts.total == 2)
        #expect(world.mailroom.ledger.isEmpty)
    }

    @Test("A closed store fails the batch")
    func closed() async throws {
        let world = try await World()
        try world.store.close()
        await #expect(throws: StoreError.database(.closed)) {
            try await world.turn.take([.update(.said("halo", id: 1))])
        }
        #expect(world.turn.nextUpdate == nil && started(world).isEmpty)
    }

    @Test("A row the schema refuses undoes its own arrival alone")
    func constraint() async throws {
        let world = try await World()
        try await world.tamper(
            """
            CREATE TRIGGER picky BEFORE INSERT ON conversations WHEN new.chat = 700001
            BEGIN SELECT RAISE(ABORT, 'no'); END
            """)
        try await world.turn.take([.update(.said("/daftar", id: 1)), .update(.said("/daftar", id: 2, in: .siti))])
        // The batch was begun anew, and yet nothing of it happens twice.
        let sends = started(world)
        #expect(sends.filter { $0.lane == .siti }.count == 1)
        #expect(try await world.counts().total == sends.count)
        let kept = try await world.quarantined()
        #expect(kept.map(\.update) == [UpdateID(1)])
    }

    @Test("After a silence so long that numbers may begin anew, the platform is asked for anything it holds")
    func series() async throws {
        let world = try await World()
        try await world.turn.take([.update(.said("halo", id: 900))])
        world.clock.advance(by: .seconds(6 * 86_400))
        #expect(world.turn.nextUpdate == UpdateID(901))
        world.clock.advance(by: .seconds(60))
        #expect(world.turn.nextUpdate == nil)
        try await world.turn.take([.update(.said("menu", id: 900))])
        #expect(try await world.counts().total == 2)
        #expect(world.turn.nextUpdate == UpdateID(901))
    }
}
