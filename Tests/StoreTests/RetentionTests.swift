import Chat
import Database
import Dialogue
import Store
import Testing

@Suite("Retention")
struct RetentionTests {
    private static let day: Duration = .seconds(24 * 3600)

    @Test("What was written goes, that it was handled stays", arguments: Backend.allCases)
    func updates(backend: Backend) async throws {
        let subject = try await backend.open()
        let now = start + Self.day * 100
        try await subject.write { session throws in
            let series = try session.updates.resume(bot: PersonID(1), at: start)
            for number in 0..<100 {
                _ = try session.updates.record(
                    UpdateID(Int64(number)), of: series, in: .with(budi), kind: "text", body: "halo",
                    at: start + Self.day * number)
            }
        }
        // Bites of 7 rows leave nothing out.
        try await purge(subject, olderThan: now - Self.day * 90, limit: 7)
        try await purge(subject, olderThan: now - Self.day * 80, limit: 7)
        let kept = try await subject.tamper { connection throws(DatabaseError) in
            try connection.rows("SELECT body FROM updates ORDER BY number") { !$0.isNull(0) }
        }
        #expect(kept == (0..<100).map { $0 >= 20 })
        let isNew = try await subject.reopened().write { session throws in
            let series = try session.updates.resume(bot: PersonID(1), at: start)
            return try session.updates.record(UpdateID(3), of: series, in: nil, kind: "text", body: nil, at: now)
        }
        #expect(!isNew)
    }

    @Test("Finished calls go, those still to be sent stay however old", arguments: Backend.allCases)
    func outbox(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            for n in 0..<20 {
                let lane = Lane(ChatID(Int64(n)))
                let id = try #require(
                    try session.outbox.enqueue(Sample.draft("old", n, to: lane, lease: lease), at: start))
                if n.isMultiple(of: 2) { try session.outbox.finish([(id, .unknown)], fence: lease.fence, at: start) }
            }
            let id = try #require(
                try session.outbox.enqueue(Sample.draft("new", lease: lease), at: start + Self.day * 50))
            try session.outbox.finish([(id, .delivered(nil))], fence: lease.fence, at: start + Self.day * 50)
        }
        try await purge(subject, olderThan: start + Self.day, limit: 3)
        let counts = try await subject.read { try $0.outbox.counts()[.reply] }
        #expect((counts.leased, counts.unknown, counts.delivered) == (10, 0, 1))
    }

    @Test("Lines of cases and raw updates go too", arguments: Backend.allCases)
    func words(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for seconds in [0, 86_400 * 9] as [Int64] {
                let now = start + .seconds(seconds)
                try session.record(.wroteToStaff(CaseMessage("halo")), by: budi, in: .with(budi), at: now)
                try session.record(.couldNotAnswer(words: "piye iki"), by: nil, in: .with(budi), at: now)
                try session.quarantine.keep(nil, of: nil, in: nil, reason: "x", raw: [1], at: now)
            }
        }
        try await purge(subject, olderThan: start + Self.day, limit: 100)
        try await subject.read { session throws in
            let number = try #require(try session.cases.open(limit: 9).first?.number)
            #expect(try session.cases.lines(of: number).map(\.words) == [nil, "halo"])
            #expect(try session.unanswered.latest(limit: 9).map(\.askedAt) == [start + Self.day * 9])
            #expect(try session.quarantine.unresolved(limit: 9).map(\.raw) == [[1], nil])
        }
    }

    private func purge(_ subject: Subject, olderThan cutoff: Instant, limit: Int) async throws {
        for _ in 0..<1_000
        where try await subject.write({ try $0.retention.purge(olderThan: cutoff, limit: limit) }) == 0 {
            return
        }
        Issue.record("purging never ends")
    }
}
