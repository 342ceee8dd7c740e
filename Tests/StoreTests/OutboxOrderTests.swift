import Chat
import Store
import Testing

@Suite("Order within a lane")
struct OutboxOrderTests {
    @Test("One after another, each when the one before has ended", arguments: Backend.allCases)
    func sequence(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for n in 0..<3 { try session.outbox.enqueue(Sample.draft("e", n), at: start) }
            let lease = try session.lease()
            for n in 0..<3 {
                let rows = try session.claim(lease)
                #expect(rows.map(\.text) == ["e/\(n)"])
                #expect(try session.claim(lease).isEmpty)
                try session.outbox.finish(rows.map { ($0.id, .delivered(nil)) }, fence: lease.fence, at: start)
            }
        }
    }

    @Test("Other chats, and other topics of the same forum, do not wait", arguments: Backend.allCases)
    func freedom(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lanes = [Lane(group), Lane(group, thread: 7), .with(budi)]
            for (n, lane) in lanes.enumerated() {
                try session.outbox.enqueue(Sample.draft("e", n, to: lane), at: start)
            }
            #expect(Set(try session.claim(try session.lease()).map(\.lane)) == Set(lanes))
        }
    }

    @Test("A reply that is to be tried again holds back those after it", arguments: Backend.allCases)
    func retrying(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for n in 0..<2 { try session.outbox.enqueue(Sample.draft("e", n), at: start) }
            let lease = try session.lease()
            let first = try #require(try session.claim(lease).first)
            try session.outbox.retry(first.id, at: start + .seconds(30), fence: lease.fence)
            #expect(try session.claim(lease, at: start + .seconds(29)).isEmpty)
            let again = try session.claim(lease, at: start + .seconds(30))
            #expect(again.map(\.text) == ["e/0"])
            #expect(again.map(\.attempts) == [2])
        }
    }

    @Test("A row put back before it was sent has not been tried", arguments: Backend.allCases)
    func held(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.outbox.enqueue(Sample.draft("e"), at: start)
            let lease = try session.lease()
            let row = try #require(try session.claim(lease).first)
            try session.outbox.retry(row.id, at: start, fence: lease.fence, counting: false)
            #expect(try session.claim(lease).map(\.attempts) == [1])
        }
    }

    @Test("A reply goes before a broadcast that was queued for the same chat", arguments: Backend.allCases)
    func replyFirst(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.outbox.enqueue(Sample.draft("broadcast", as: .broadcast), at: start)
            try session.outbox.enqueue(Sample.draft("reply"), at: start)
            let lease = try session.lease()
            let first = try session.claim(lease)
            #expect(first.map(\.text) == ["reply/0"])
            try session.outbox.finish(first.map { ($0.id, .delivered(nil)) }, fence: lease.fence, at: start)
            #expect(try session.claim(lease).map(\.text) == ["broadcast/0"])
        }
    }

    @Test("A broadcast on its way holds back a reply until it has ended", arguments: Backend.allCases)
    func onItsWay(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.outbox.enqueue(Sample.draft("broadcast", as: .broadcast), at: start)
            let lease = try session.lease()
            let broadcast = try session.claim(lease)
            try session.outbox.enqueue(Sample.draft("reply"), at: start)
            #expect(try session.claim(lease).isEmpty)
            try session.outbox.finish(broadcast.map { ($0.id, .unknown) }, fence: lease.fence, at: start)
            #expect(try session.claim(lease).map(\.text) == ["reply/0"])
        }
    }

    @Test("What is planned for tomorrow holds nothing up today", arguments: Backend.allCases)
    func planned(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.outbox.enqueue(
                Sample.draft("tomorrow", as: .reminder, due: start + .seconds(86_400)), at: start)
            try session.outbox.enqueue(Sample.draft("today", as: .reminder), at: start)
            #expect(try !session.outbox.isBusy(.with(siti), at: start))
            #expect(try session.claim(try session.lease()).map(\.text) == ["today/0"])
        }
    }
}
