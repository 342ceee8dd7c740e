import Chat
import Store
import Testing

@Suite("Leases and fences")
struct OutboxFencingTests {
    @Test("A sender whose term is over changes nothing, and is told", arguments: Backend.allCases)
    func staleFence(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let old = try session.lease()
            let id = try #require(try session.outbox.enqueue(Sample.draft("e", lease: old), at: start))
            let new = try session.lease()
            _ = try session.outbox.recover(fence: new.fence, at: start)

            #expect(try session.outbox.finish([(id, .delivered(nil))], fence: old.fence, at: start) == [id])
            #expect(try !session.outbox.retry(id, at: start, fence: old.fence))
            #expect(try session.outbox.counts()[.reply].queued == 1)

            let rows = try session.claim(new)
            #expect(rows.map(\.id) == [id])
            #expect(try session.outbox.finish([(id, .delivered(nil))], fence: old.fence, at: start) == [id])
            #expect(try session.outbox.finish([(id, .delivered(nil))], fence: new.fence, at: start).isEmpty)
        }
    }

    @Test("A row ends once", arguments: Backend.allCases)
    func once(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            let id = try #require(try session.outbox.enqueue(Sample.draft("e", lease: lease), at: start))
            try session.outbox.finish([(id, .refused("chat not found"))], fence: lease.fence, at: start)
            #expect(try session.outbox.finish([(id, .delivered(nil))], fence: lease.fence, at: start) == [id])
            let counts = try session.outbox.counts()[.reply]
            #expect((counts.refused, counts.delivered) == (1, 0))
        }
    }

    @Test(
        "After a crash replies are sent again and counted, what nobody asked for waits for a person",
        arguments: Backend.allCases)
    func recovery(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            for (n, priority) in Priority.allCases.enumerated() {
                let lane = Lane(ChatID(Int64(n)))
                try session.outbox.enqueue(Sample.draft("leased", n, to: lane, as: priority, lease: lease), at: start)
                try session.outbox.enqueue(
                    Sample.draft("queued", n, to: lane, as: priority, due: start + .seconds(900)), at: start)
            }
        }
        let again = try await subject.reopened()
        try await again.write { session throws in
            let lease = try session.lease()
            let recovery = try session.outbox.recover(fence: lease.fence, at: start)
            #expect((recovery.requeued, recovery.unknown) == (2, 2))
            let second = try session.outbox.recover(fence: lease.fence, at: start)
            #expect((second.requeued, second.unknown) == (0, 0))

            let rows = try session.claim(lease)
            #expect(rows.map(\.text) == ["leased/0", "leased/1"])
            #expect(rows.map(\.repeats) == [1, 1])
            let counts = try session.outbox.counts()
            #expect((counts[.reply].repeats, counts[.reply].queued, counts[.reply].leased) == (1, 1, 1))
            #expect((counts[.reminder].unknown, counts[.reminder].queued, counts[.reminder].repeats) == (1, 1, 0))
            #expect((counts[.broadcast].unknown, counts[.broadcast].total) == (1, 2))
        }
    }

    @Test("A lease that ran out is treated like a crash, one that holds is left alone", arguments: Backend.allCases)
    func expiry(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            let id = try #require(try session.outbox.enqueue(Sample.draft("e", lease: lease), at: start))
            #expect(try session.outbox.recover(fence: lease.fence, at: lease.until).requeued == 0)
            #expect(try session.outbox.recover(fence: lease.fence, at: lease.until + .milliseconds(1)).requeued == 1)
            #expect(try session.outbox.finish([(id, .delivered(nil))], fence: lease.fence, at: start) == [id])
        }
    }

    @Test("A try that may have arrived counts as a repeat", arguments: Backend.allCases)
    func repeats(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            let id = try #require(try session.outbox.enqueue(Sample.draft("e", lease: lease), at: start))
            #expect(try session.outbox.retry(id, at: start, fence: lease.fence, repeating: true))
            #expect(try session.claim(lease).map(\.repeats) == [1])
        }
    }

    @Test("What left lately, or may have, is remembered for the limits", arguments: Backend.allCases)
    func recentSends(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            let endings: [(Priority, OutboxEnding, Int64)] = [
                (.reply, .delivered(nil), -61), (.reply, .delivered(nil), -60), (.broadcast, .unknown, -30),
                (.reply, .refused("blocked"), -20), (.staff, .unknown, -10), (.reminder, .delivered(nil), -90),
                (.reply, .cancelled, 0),
            ]
            for (n, (priority, ending, seconds)) in endings.enumerated() {
                let draft = Sample.draft("e", n, to: Lane(ChatID(Int64(n))), as: priority, lease: lease)
                let id = try #require(try session.outbox.enqueue(draft, at: start - .seconds(95)))
                try session.outbox.finish([(id, ending)], fence: lease.fence, at: start + .seconds(seconds))
            }
            let recent = try session.outbox.recentSends(since: start - .seconds(60))
            #expect(recent.map(\.lane.chat.rawValue) == [1, 2, 4])
            #expect(recent.map(\.priority) == [.reply, .broadcast, .staff])
            #expect(recent.map(\.at) == [start - .seconds(60), start - .seconds(30), start - .seconds(10)])
        }
    }
}
