import Chat
import Store
import Testing

@Suite("Quarantine")
struct QuarantineTests {
    @Test("What could not be handled is there, whole, until somebody has looked at it", arguments: Backend.allCases)
    func keeping(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let series = try session.updates.resume(bot: PersonID(1), at: start)
            try session.quarantine.keep(
                UpdateID(5), of: series, in: .with(budi), reason: "bad date", raw: Array("{…}".utf8), at: start)
            try session.quarantine.keep(nil, of: nil, in: nil, reason: "no lane", raw: nil, at: start + .seconds(1))
        }
        try await subject.write { session throws in
            #expect(try session.quarantine.count() == 2)
            let all = try session.quarantine.unresolved(limit: 9)
            #expect(all.map(\.reason) == ["no lane", "bad date"])
            let last = try #require(all.last)
            #expect(last.update == UpdateID(5))
            #expect(last.lane == .with(budi))
            #expect(last.arrivedAt == start)
            #expect(last.raw == Array("{…}".utf8))

            try session.quarantine.resolve(last.id, at: start)
            #expect(try session.quarantine.unresolved(limit: 9).map(\.reason) == ["no lane"])
            #expect(try session.quarantine.count() == 1)
        }
    }
}
