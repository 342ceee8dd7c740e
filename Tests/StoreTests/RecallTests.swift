import Chat
import Database
import Dialogue
import Store
import Testing

@Suite("What a turn begins with")
struct RecallTests {
    @Test("Of a stranger nothing", arguments: Backend.allCases)
    func stranger(backend: Backend) async throws {
        let subject = try await backend.open()
        let memory = try await subject.read { try $0.recall(.with(budi), speaker: budi) }
        #expect(memory.conversation == nil)
        #expect(memory.lastSeen == nil)
        #expect(memory.record == Context.Record())
    }

    @Test("Of a person all that is known, and nothing of another's", arguments: Backend.allCases)
    func person(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let base = try session.communities.bind(group, kind: .ojol, name: "Basis", at: start)
            let lane = Lane.with(budi)
            try session.people.meet(Sender(id: budi, name: "Budi"), at: start)
            try session.conversations.save(lane, kind: "filling", version: 2, state: [5], replacing: 0, at: start)
            try session.record(.cameFrom(communityID: base.id), by: budi, in: lane)
            for version in ["a", "b"] { try session.record(.consented(version: version), by: budi, in: lane) }
            try session.applications.submit(try Sample.application(nik: "3174041208850002"), by: budi, at: start)
            let summary = try session.applications.submit(try Sample.application(), by: budi, at: start)
            try session.applications.submit(try Sample.application(nik: "3174041208850003"), by: siti, at: start)

            let memory = try session.recall(lane, speaker: budi)
            #expect(memory.conversation?.state == [5])
            #expect(memory.conversation?.revision == 1)
            #expect(memory.lastSeen == start)
            #expect(memory.record.consent == "b")
            #expect(memory.record.application == summary)
            #expect(memory.record.community == base)
        }
    }

    @Test("Of a group its own community, not that of who speaks", arguments: Backend.allCases)
    func sharedChat(backend: Backend) async throws {
        let subject = try await backend.open()
        let unbound = ChatID(-77)
        try await subject.write { session throws in
            let base = try session.communities.bind(group, kind: .ojol, name: "Basis", at: start)
            try session.record(.cameFrom(communityID: base.id), by: budi, in: .with(budi))
            try session.chats.record(
                ChatInspection(
                    administrators: [siti], standing: BotStanding(isPresent: true, isAdministrator: true),
                    seesAllMessages: true), of: group)
            try session.chats.note(unbound, ChatDescription(kind: .group))

            let bound = try session.recall(Lane(group, thread: 3), speaker: budi).record
            #expect(bound.community == base)
            #expect(bound.administrators == [siti])
            #expect(bound.standing == BotStanding(isPresent: true, isAdministrator: true))
            #expect(try session.recall(Lane(unbound), speaker: budi).record.community == nil)
            #expect(try session.recall(Lane(group), speaker: nil).record.community == base)
        }
    }

    @Test("A withdrawn consent is none", arguments: Backend.allCases)
    func withdrawn(backend: Backend) async throws {
        let subject = try await backend.open()
        let consent = try await subject.write { session throws in
            try session.record(.consented(version: "a"), by: budi, in: .with(budi))
            try session.record(.consentWithdrawn, by: budi, in: .with(budi))
            return try session.recall(.with(budi), speaker: budi).record.consent
        }
        #expect(consent == nil)
    }

    @Test(
        "An application that cannot be opened is not taken for none, lest it be sent twice", arguments: Backend.allCases
    )
    func damagedApplication(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { try $0.applications.submit(try Sample.application(), by: budi, at: start) }
        try await subject.tamper { connection throws(DatabaseError) in
            try connection.execute("UPDATE applications SET detail = $1", .bytes([1]))
        }
        await #expect(throws: StoreError.unreadable(place: "applications.detail")) {
            try await subject.read { try $0.recall(.with(budi), speaker: budi) }
        }
    }

    @Test("Facts about a person are passed over where nobody spoke", arguments: Backend.allCases)
    func anonymous(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let facts: [Fact] = [
                .consented(version: "a"), .consentWithdrawn, .cameFrom(communityID: 1), .optedOut, .optedIn,
                .applied(try Sample.application()), .askedForHuman(lastWords: "x"),
                .wroteToStaff(CaseMessage("x")),
            ]
            for fact in facts { #expect(try session.record(fact, by: nil, in: Lane(group)) == Assigned()) }
            #expect(try session.cases.open(limit: 9).isEmpty)
            #expect(
                try session.answer(.applicant(nik: Sample.nik), for: nil, in: Lane(group), at: start)
                    == .applicant(nil, isOwn: false))
        }
    }
}
