import Chat
import Store
import Testing

@Suite("Freezes")
struct FreezeTests {
    @Test("Each scope thaws at its own time, a restart does not thaw it", arguments: Backend.allCases)
    func scopes(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.freezes.freeze(.all, until: start + .seconds(10))
            try session.freezes.freeze(.bulk, until: start + .seconds(20))
            try session.freezes.freeze(.chat(group), until: start + .seconds(3_000))
        }
        let again = try await subject.reopened()
        let active = try await again.write { session throws in
            try [0, 10, 20, 3_000].map { try session.freezes.active(at: start + .seconds($0)) }
        }
        #expect(
            active == [
                [
                    .all: start + .seconds(10), .bulk: start + .seconds(20),
                    .chat(group): start + .seconds(3_000),
                ],
                [.bulk: start + .seconds(20), .chat(group): start + .seconds(3_000)],
                [.chat(group): start + .seconds(3_000)], [:],
            ])
    }

    @Test("A shorter freeze does not shorten a longer one", arguments: Backend.allCases)
    func longest(backend: Backend) async throws {
        let subject = try await backend.open()
        let active = try await subject.write { session throws in
            for seconds in [30, 10, 20] { try session.freezes.freeze(.all, until: start + .seconds(seconds)) }
            return try session.freezes.active(at: start)
        }
        #expect(active == [.all: start + .seconds(30)])
    }
}
