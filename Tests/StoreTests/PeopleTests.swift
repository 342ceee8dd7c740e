import Chat
import Dialogue
import Store
import Testing

@Suite("People")
struct PeopleTests {
    @Test("A person is known from the first meeting, by the latest name", arguments: Backend.allCases)
    func meeting(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            #expect(try session.people.find(budi) == nil)
            try session.people.meet(Sender(id: budi, name: "Budi", username: "budi85"), at: start)
            try session.people.meet(Sender(id: budi, name: "Bang Budi 🏍️"), at: start + .seconds(9))
            let person = try #require(try session.people.find(budi))
            #expect((person.name, person.username) == ("Bang Budi 🏍️", nil))
            #expect((person.firstSeen, person.lastSeen) == (start, start + .seconds(9)))
            #expect((person.hasOptedOut, person.isReachable, person.community) == (false, true, nil))
        }
    }

    @Test("Who blocked the bot is reached again once they write", arguments: Backend.allCases)
    func reachability(backend: Backend) async throws {
        let subject = try await backend.open()
        let reachable = try await subject.write { session throws in
            try session.people.setReachable(false, budi, at: start)
            let blocked = try session.people.find(budi)?.isReachable
            try session.people.meet(Sender(id: budi, name: "Budi"), at: start)
            return [blocked, try session.people.find(budi)?.isReachable]
        }
        #expect(reachable == [false, true])
    }

    @Test("A wish not to be written to holds until it is taken back", arguments: Backend.allCases)
    func optingOut(backend: Backend) async throws {
        let subject = try await backend.open()
        let wishes = try await subject.write { session throws in
            try session.record(.optedOut, by: budi, in: .with(budi))
            try session.people.meet(Sender(id: budi, name: "Budi"), at: start)
            let out = try session.people.find(budi)?.hasOptedOut
            try session.record(.optedIn, by: budi, in: .with(budi))
            return [out, try session.people.find(budi)?.hasOptedOut]
        }
        #expect(wishes == [true, false])
    }

    @Test(
        "A person is credited to the community they came through, and to none that does not exist",
        arguments: Backend.allCases)
    func community(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let base = try session.communities.bind(group, kind: .ojol, name: "Basis Cilandak", at: start)
            try session.record(.cameFrom(communityID: 999), by: siti, in: .with(siti))
            try session.record(.cameFrom(communityID: base.id), by: budi, in: .with(budi))
            #expect(try session.people.find(siti)?.community == nil)
            #expect(try session.people.find(budi)?.community == base.id)
        }
    }
}
