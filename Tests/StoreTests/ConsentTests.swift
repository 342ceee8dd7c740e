import Dialogue
import Store
import Testing

@Suite("Consent")
struct ConsentTests {
    @Test("Given, given again, renewed and withdrawn: each leaves its evidence", arguments: Backend.allCases)
    func history(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            #expect(try session.consents.current(budi) == nil)
            try session.record(.consented(version: "a"), by: budi, in: .with(budi), at: start)
            try session.record(.consented(version: "a"), by: budi, in: .with(budi), at: start + .seconds(1))
            try session.record(.consented(version: "b"), by: budi, in: .with(budi), at: start + .seconds(2))
            #expect(try session.consents.current(budi) == "b")
            try session.record(.consentWithdrawn, by: budi, in: .with(budi), at: start + .seconds(3))
            #expect(try session.consents.current(budi) == nil)
            try session.record(.consented(version: "b"), by: budi, in: .with(budi), at: start + .seconds(4))
            #expect(try session.consents.current(budi) == "b")
            #expect(try session.consents.current(siti) == nil)

            let history = try session.consents.history(budi)
            #expect(history.map(\.version) == ["a", "b", "b"])
            #expect(history.map(\.agreedAt) == [start, start + .seconds(2), start + .seconds(4)])
            #expect(history.map(\.withdrawnAt) == [start + .seconds(3), start + .seconds(3), nil])
        }
    }
}
