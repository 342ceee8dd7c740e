import Chat
import Store
import Testing

@Suite("The inbox")
struct UpdateLogTests {
    private let bot = PersonID(1)

    @Test("An update is handled once, for ever", arguments: Backend.allCases)
    func once(backend: Backend) async throws {
        var subject = try await backend.open()
        let record: @Sendable (Session) throws -> Bool = { session throws in
            let series = try session.updates.resume(bot: bot, at: start)
            return try session.updates.record(
                UpdateID(5), of: series, in: .with(budi), kind: "text", body: "halo", at: start)
        }
        #expect(try await subject.write(record))
        #expect(try await !subject.write(record))
        subject = try await subject.reopened()
        #expect(try await !subject.write(record))
    }

    @Test("An update whose transaction was undone is new", arguments: Backend.allCases)
    func undone(backend: Backend) async throws {
        let subject = try await backend.open()
        let record: @Sendable (Session) throws -> Bool = { session throws in
            let series = try session.updates.resume(bot: bot, at: start)
            return try session.updates.record(UpdateID(5), of: series, in: nil, kind: "other", body: nil, at: start)
        }
        await #expect(throws: StoreError.self) {
            try await subject.write { session throws in
                _ = try record(session)
                throw StoreError.malformed(place: "test")
            }
        }
        #expect(try await subject.write(record))
    }

    @Test("The next poll goes on where the last batch ended", arguments: Backend.allCases)
    func offset(backend: Backend) async throws {
        let subject = try await backend.open()
        #expect(try await subject.write { try $0.updates.resume(bot: bot, at: start) }.next == nil)
        try await subject.write { session throws in
            let series = try session.updates.resume(bot: bot, at: start)
            #expect(try session.updates.advance(series, to: UpdateID(101), at: start).next == UpdateID(101))
        }
        let again = try await subject.reopened()
        #expect(
            try await again.write { try $0.updates.resume(bot: bot, at: start + .seconds(3600)) }.next == UpdateID(101))
    }

    @Test("Another bot's numbers are its own", arguments: Backend.allCases)
    func bots(backend: Backend) async throws {
        let subject = try await backend.open()
        let fresh = try await subject.write { session throws in
            try [PersonID(1), PersonID(2)].map { bot in
                let series = try session.updates.resume(bot: bot, at: start)
                return try session.updates.record(UpdateID(5), of: series, in: nil, kind: "text", body: nil, at: start)
            }
        }
        #expect(fresh == [true, true])
    }

    @Test("After a week of silence the platform may count anew, even over old numbers", arguments: Backend.allCases)
    func reset(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let series = try session.updates.resume(bot: bot, at: start)
            for number in 100..<105 {
                _ = try session.updates.record(
                    UpdateID(Int64(number)), of: series, in: nil, kind: "text", body: nil, at: start)
            }
            _ = try session.updates.advance(series, to: UpdateID(105), at: start)
        }
        let week = start + .seconds(7 * 24 * 3600)
        try await subject.write { session throws in
            let old = try session.updates.resume(bot: bot, at: start + .seconds(5 * 24 * 3600))
            #expect(!old.isStale(at: start + .seconds(5 * 24 * 3600)))
            #expect(old.isStale(at: week))

            let new = try session.updates.resume(bot: bot, at: week)
            #expect(new.next == nil, "an offset above the new numbers would hide them")
            #expect(try session.updates.record(UpdateID(102), of: new, in: nil, kind: "text", body: nil, at: week))
            let advanced = try session.updates.advance(new, to: UpdateID(103), at: week)
            #expect(try session.updates.resume(bot: bot, at: week) == advanced)
        }
    }

    @Test("Events of two series have keys of their own")
    func keys() async throws {
        let subject = try await Backend.sqlite.open()
        let keys = try await subject.write { session throws in
            let old = try session.updates.resume(bot: bot, at: start)
            let new = try session.updates.resume(bot: bot, at: start + .seconds(7 * 24 * 3600))
            return Set([EventKey.update(UpdateID(1), of: old), .update(UpdateID(1), of: new)])
        }
        #expect(keys.count == 2)
    }
}
