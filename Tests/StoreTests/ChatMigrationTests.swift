import Chat
import Dialogue
import Store
import Testing

@Suite("A group that goes on under another number")
struct ChatMigrationTests {
    private let new = ChatID(-1_009_999)

    @Test("Everything of it moves, and a second telling changes nothing", arguments: Backend.allCases)
    func moving(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.chats.note(group, ChatDescription(kind: .group, title: "Ojol Cilandak"))
            try session.chats.setAdministrators([budi], in: group)
            let community = try session.communities.bind(group, kind: .ojol, name: "Basis", at: start)
            try session.record(.nikPostedInGroup, by: nil, in: Lane(group))
            try session.conversations.save(
                Lane(group), kind: "binding", version: 1, state: [7], replacing: 0, at: start)
            try session.timers.schedule(.unfinishedForm, in: Lane(group), at: start)
            try session.outbox.enqueue(Sample.draft("e", to: Lane(group)), at: start)
            try session.record(.askedForHuman(lastWords: "halo"), by: budi, in: Lane(group))

            for _ in 0..<2 { try session.chats.remap(from: group, to: new) }

            let moved = try #require(try session.chats.find(new))
            #expect((moved.title, moved.kind, moved.administrators) == ("Ojol Cilandak", .supergroup, [budi]))
            #expect((moved.community, moved.nikPosts) == (community.id, 1))
            #expect(try session.chats.find(group)?.migratedTo == new)
            #expect(try session.chats.find(group)?.community == nil)
            #expect(try session.conversations.load(Lane(new))?.state == [7])
            #expect(try session.conversations.load(Lane(group)) == nil)
            #expect(try session.timers.due(at: start, limit: 9).map(\.lane) == [Lane(new)])
            #expect(try session.claim(try session.lease()).map(\.lane) == [Lane(new)])
            #expect(try session.cases.open(limit: 9).map(\.lane) == [Lane(new)])
        }
    }

    @Test("The refused message goes out under the new number", arguments: Backend.allCases)
    func refusedMessage(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lease = try session.lease()
            let id = try #require(
                try session.outbox.enqueue(Sample.draft("e", to: Lane(group), lease: lease), at: start))
            try session.outbox.retry(id, at: start, fence: lease.fence)
            try session.chats.remap(from: group, to: new)
            let rows = try session.claim(lease)
            #expect(rows.map(\.lane) == [Lane(new)])
            #expect(rows.map(\.text) == ["e/0"])
        }
    }

    @Test("What the new number already has stays", arguments: Backend.allCases)
    func newWins(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            for (chat, state) in [(group, UInt8(1)), (new, 2)] {
                try session.chats.note(chat, ChatDescription(kind: .supergroup, title: "\(state)"))
                try session.conversations.save(
                    Lane(chat), kind: "idle", version: 1, state: [state], replacing: 0, at: start)
                try session.timers.schedule(.unfinishedForm, in: Lane(chat), at: start + .seconds(Int64(state)))
            }
            try session.chats.remap(from: group, to: new)
            #expect(try session.conversations.load(Lane(new))?.state == [2])
            #expect(try session.chats.find(new)?.title == "2")
            #expect(try session.timers.next() == start + .seconds(2))
        }
    }

    @Test("A group nobody knew of may migrate", arguments: Backend.allCases)
    func unknown(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.chats.remap(from: group, to: new)
            try session.chats.remap(from: group, to: group)
            #expect(try session.chats.find(group) == nil)
        }
    }
}
