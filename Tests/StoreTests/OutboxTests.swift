import Chat
import Database
import Store
import Testing

@Suite("The outbox")
struct OutboxTests {
    @Test("The same call of the same event is queued once, over restarts too", arguments: Backend.allCases)
    func idempotence(backend: Backend) async throws {
        var subject = try await backend.open()
        let ids = try await subject.write { session throws in
            [
                try session.outbox.enqueue(Sample.draft("u1/5", 0), at: start),
                try session.outbox.enqueue(Sample.draft("u1/5", 1), at: start),
                try session.outbox.enqueue(Sample.draft("u1/5", 0), at: start),
            ]
        }
        #expect(ids[0] != nil && ids[1] != nil && ids[2] == nil)
        subject = try await subject.reopened()
        #expect(try await subject.write { try $0.outbox.enqueue(Sample.draft("u1/5", 1), at: start) } == nil)
        #expect(try await subject.read { try $0.outbox.counts()[.reply].total } == 2)
    }

    @Test("A claimed row is whole, and claimed by nobody else", arguments: Backend.allCases)
    func claiming(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let id = try session.outbox.enqueue(Sample.draft("e", 3, to: Lane(group, thread: 7), as: .staff), at: start)
            let lease = try session.lease()
            let row = try #require(try session.claim(lease, at: start + .seconds(1)).first)
            #expect(row.id == id)
            #expect((row.lane, row.priority, row.attempts, row.repeats) == (Lane(group, thread: 7), .staff, 1, 0))
            #expect((row.createdAt, row.text) == (start, "e/3"))
            #expect(try session.claim(lease, at: start + .seconds(2)).isEmpty)
        }
    }

    @Test("The most urgent goes first, then what is due longest", arguments: Backend.allCases)
    func urgency(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let drafts: [(String, Priority, Int64)] = [
                ("broadcast", .broadcast, -90), ("reminder", .reminder, 0), ("late reply", .reply, 0),
                ("staff", .staff, -50), ("early reply", .reply, -10),
            ]
            for (index, (event, priority, seconds)) in drafts.enumerated() {
                let due = start + .seconds(seconds)
                try session.outbox.enqueue(
                    Sample.draft(event, to: Lane(ChatID(Int64(index))), as: priority, due: due), at: start)
            }
            let lease = try session.lease()
            #expect(try session.claim(limit: 2, lease).map(\.text) == ["early reply/0", "late reply/0"])
            #expect(try session.claim(upTo: .staff, lease).map(\.text) == ["staff/0"])
            #expect(try session.claim(lease).map(\.text) == ["reminder/0", "broadcast/0"])
        }
    }

    @Test("What is planned for later waits until then", arguments: Backend.allCases)
    func planned(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.outbox.enqueue(Sample.draft("later", as: .reminder, due: start + .seconds(60)), at: start)
            let lease = try session.lease()
            #expect(try session.outbox.nextDue(upTo: .broadcast) == start + .seconds(60))
            #expect(try session.outbox.nextDue(upTo: .staff) == nil)
            #expect(try session.claim(lease, at: start + .seconds(59)).isEmpty)
            #expect(try session.claim(lease, at: start + .seconds(60)).count == 1)
            #expect(try session.outbox.nextDue(upTo: .broadcast) == nil)
        }
    }

    @Test("A row born leased is sent by who wrote it, and claimed by nobody", arguments: Backend.allCases)
    func bornLeased(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            let id = try #require(try session.outbox.enqueue(Sample.draft("e", lease: lease), at: start))
            #expect(try session.claim(lease).isEmpty)
            #expect(try session.outbox.isBusy(.with(budi), at: start))
            #expect(try session.outbox.finish([(id, .delivered(MessageID(9)))], fence: lease.fence, at: start).isEmpty)
            #expect(try !session.outbox.isBusy(.with(budi), at: start))
            #expect(try session.outbox.counts()[.reply].delivered == 1)
        }
    }

    @Test("A payload that was tampered with is not sent, and its row still comes", arguments: Backend.allCases)
    func damaged(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for n in 0..<2 { try session.outbox.enqueue(Sample.draft("e", n, to: Lane(ChatID(Int64(n)))), at: start) }
        }
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("UPDATE outbox SET payload = (SELECT payload FROM outbox WHERE n = 0) WHERE n = 1")
        }
        let payloads = try await subject.write { try $0.claim(try $0.lease()).map { $0.payload != nil } }
        #expect(payloads == [true, false])
    }

    @Test("Lanes with rows waiting, and since when", arguments: Backend.allCases)
    func queuedLanes(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.outbox.enqueue(Sample.draft("a", due: start + .seconds(9)), at: start)
            try session.outbox.enqueue(Sample.draft("b", due: start + .seconds(5)), at: start)
            try session.outbox.enqueue(Sample.draft("c", to: .with(siti), as: .broadcast), at: start)
            try session.outbox.enqueue(Sample.draft("d", to: .with(siti), lease: try session.lease()), at: start)
            #expect(try session.outbox.queuedLanes(upTo: .staff) == [.with(budi): start + .seconds(5)])
        }
    }
}
