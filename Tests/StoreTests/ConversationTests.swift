import Chat
import Database
import Store
import Testing

@Suite("Conversations")
struct ConversationTests {
    @Test("A state comes back as it was kept, and counts its revisions", arguments: Backend.allCases)
    func keeping(backend: Backend) async throws {
        let subject = try await backend.open()
        let lane = Lane.with(budi)
        try await subject.write { session throws in
            #expect(try session.conversations.load(lane) == nil)
            #expect(
                try session.conversations.save(
                    lane, kind: "filling", version: 3, state: [1, 2], replacing: 0, at: start) == 1)
            #expect(
                try session.conversations.save(
                    lane, kind: "idle", version: 4, state: [], replacing: 1, at: start + .seconds(1)) == 2)
        }
        let kept = try #require(try await subject.read { try $0.conversations.load(lane) })
        #expect((kept.kind, kept.version, kept.revision) == ("idle", 4, 2))
        #expect((kept.updatedAt, kept.state) == (start + .seconds(1), []))
    }

    @Test("Who saves over a revision they have not seen is refused", arguments: Backend.allCases, [Int64(0), 1, 3])
    func outdated(backend: Backend, revision: Int64) async throws {
        let subject = try await backend.open()
        let lane = Lane.with(budi)
        try await subject.write { session throws in
            try session.conversations.save(lane, kind: "idle", version: 1, state: [1], replacing: 0, at: start)
            try session.conversations.save(lane, kind: "idle", version: 1, state: [2], replacing: 1, at: start)
        }
        await #expect(throws: StoreError.outdated(lane)) {
            try await subject.write {
                try $0.conversations.save(lane, kind: "idle", version: 1, state: [9], replacing: revision, at: start)
            }
        }
        #expect(try await subject.read { try $0.conversations.load(lane)?.state } == [2])
    }

    @Test("The topics of a forum are conversations of their own", arguments: Backend.allCases)
    func topics(backend: Backend) async throws {
        let subject = try await backend.open()
        let lanes = [Lane(group), Lane(group, thread: 7), Lane(group, thread: 8)]
        try await subject.write { session throws in
            for (index, lane) in lanes.enumerated() {
                try session.conversations.save(
                    lane, kind: "idle", version: 1, state: [UInt8(index)], replacing: 0, at: start)
            }
        }
        let states = try await subject.read { session in try lanes.map { try session.conversations.load($0)?.state } }
        #expect(states == [[0], [1], [2]])
    }

    @Test("A damaged state is told from none, and can be replaced", arguments: Backend.allCases)
    func damaged(backend: Backend) async throws {
        let subject = try await backend.open()
        let lane = Lane.with(budi)
        try await subject.write {
            try $0.conversations.save(lane, kind: "filling", version: 1, state: [1], replacing: 0, at: start)
        }
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("UPDATE conversations SET state = $1", .bytes([1, 2, 3]))
        }
        try await subject.write { session throws in
            let found = try #require(try session.conversations.load(lane))
            #expect(found.state == nil)
            try session.conversations.save(
                lane, kind: "idle", version: 1, state: [7], replacing: found.revision, at: start)
        }
        #expect(try await subject.read { try $0.conversations.load(lane)?.state } == [7])
    }

    @Test("One person's state does not open as another's", arguments: Backend.allCases)
    func swapped(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for person in [budi, siti] {
                try session.conversations.save(
                    .with(person), kind: "filling", version: 1, state: [1], replacing: 0, at: start)
            }
        }
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute(
                "UPDATE conversations SET state = (SELECT state FROM conversations WHERE chat = $1) WHERE chat = $2",
                .integer(budi.rawValue), .integer(siti.rawValue))
        }
        #expect(try await subject.read { try $0.conversations.load(.with(siti)) }?.state == nil)
    }
}
