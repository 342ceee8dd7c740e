import Chat
import Dialogue
import Store
import Testing

@Suite("Groups and communities")
struct GroupTests {
    private let mayDelete = BotStanding(isPresent: true, isAdministrator: true, mayDelete: true)

    @Test("What is learnt of a group adds up", arguments: Backend.allCases)
    func knowledge(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.chats.note(group, ChatDescription(kind: .group, title: "Ojol Cilandak"))
            try session.chats.record(
                ChatInspection(administrators: [budi, siti], standing: mayDelete, seesAllMessages: false), of: group)
            try session.chats.note(group, ChatDescription(kind: .supergroup, title: "Ojol Cilandak Raya"))
            try session.record(.nikPostedInGroup, by: nil, in: Lane(group, thread: 3))
            try session.record(.nikPostedInGroup, by: budi, in: Lane(group))

            let found = try #require(try session.chats.find(group))
            #expect((found.kind, found.title) == (.supergroup, "Ojol Cilandak Raya"))
            #expect((found.standing, found.administrators) == (mayDelete, [budi, siti]))
            #expect((found.seesAllMessages, found.nikPosts, found.community) == (false, 2, nil))
        }
    }

    @Test(
        "A group heard of first by its standing or its administrators is a group all the same",
        arguments: Backend.allCases)
    func firstNews(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            try session.chats.setStanding(BotStanding(isPresent: false), in: ChatID(-1))
            try session.record(.administrators([5]), by: nil, in: Lane(ChatID(-2)))
            #expect(try session.chats.find(ChatID(-1))?.standing.isPresent == false)
            #expect(try session.chats.find(ChatID(-2))?.administrators == [PersonID(5)])
            #expect(try session.chats.find(ChatID(-3)) == nil)
        }
    }

    @Test(
        "A community keeps its number when it is corrected, so links sent before still hold",
        arguments: Backend.allCases)
    func binding(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let lane = Lane(group)
            let id = try #require(
                try session.record(.communityBound(kind: .ojol, name: "Basis"), by: budi, in: lane).communityID)
            let again = try session.record(.communityBound(kind: .rtRw, name: "RT 05"), by: budi, in: lane).communityID
            #expect(again == id)
            #expect(try session.communities.find(id) == Community(id: id, kind: .rtRw, name: "RT 05"))
            let other = try session.communities.bind(ChatID(-9), kind: .ojol, name: "Basis", at: start)
            #expect(other.id != id)
        }
    }
}
