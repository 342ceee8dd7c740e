import Broadcasting
import Chat
import Dialogue
import JSON
import Store
import Testing

@testable import Engine

@Suite("A broadcast under way")
struct BroadcastRunTests {
    @Test("Everybody gets it once, by name, with a way to stop its topic, and the rows add up")
    func everybody() async throws {
        let world = try await World()
        try await world.meet(70)
        let (id, post) = (try await world.submit(), Post())
        try await world.play(80) { post.deliver($0, at: world.clock.now) }
        #expect(post.chats.sorted() == (1...70).map { 700_000 + $0 })
        guard case .message(let message)? = post.letters.first?.call else { throw World.Refused(answer: .list([])) }
        #expect(message.text == "Halo Orang 1")
        guard case .buttons(let rows)? = message.keyboard else { throw World.Refused(answer: .list([])) }
        #expect(rows.first?.first?.action == .token("m.bcstop.kegiatan"))
        let view = try await world.view(id)
        #expect(view.stage == .finished && view.tally.delivered == 70 && view.tally.addsUp)
        // At the rate of the platform.
        let (first, last) = (try #require(post.letters.first?.at), try #require(post.letters.last?.at))
        #expect(last - first >= .seconds(2) && last - first <= .seconds(3))
    }

    @Test("It begins at its time, waits for the morning, and goes on then by itself")
    func schedule() async throws {
        let world = try await World()
        try await world.meet(90)
        let day = world.clock.now.seconds / 86_400 * 86_400
        // 17.59.59 in Jakarta: the hours for it end at 18.
        let evening = day + 10 * 3_600 + 59 * 60 + 59
        let (id, post) = (try await world.submit(at: evening), Post())
        try await world.play(20) { post.deliver($0, at: world.clock.now) }
        #expect(post.chats.isEmpty)
        #expect(try await world.view(id).stage == .scheduled)
        world.clock.set(Instant(seconds: evening))
        try await world.play(200) { post.deliver($0, at: world.clock.now) }
        let before = post.chats.count
        #expect(before > 0 && before < 60)
        #expect(try await world.view(id).stage == .running)
        world.clock.set(Instant(seconds: day + 86_400 + 3_600))
        try await world.play(80) { post.deliver($0, at: world.clock.now) }
        #expect(Set(post.chats).count == 90 && post.chats.count == 90)
        #expect(try await world.view(id).stage == .finished)
    }

    @Test("Endings are sorted by their reason; what passes is tried again, what nobody knows is not")
    func endings() async throws {
        let world = try await World()
        try await world.meet(8)
        let (id, post) = (try await world.submit(), Post())
        var failed: Set<Int64> = []
        try await world.play(200) { send in
            let number = send.lane.chat.rawValue - 700_000
            switch number {
            case 1: return .refused(.blocked)
            case 2: return .refused(.deactivated)
            case 3: return .refused(.chatNotFound)
            case 4: return .refused(.malformed("no"))
            case 5: return .unknown
            case 6 where failed.insert(6).inserted: return .refused(.tooFast(retryAfter: 2))
            case 7 where failed.insert(7).inserted: return .refused(.platformFault(status: 500))
            default: return post.deliver(send, at: world.clock.now)
            }
        }
        #expect(post.chats.sorted() == [700_006, 700_007, 700_008])
        let tally = try await world.view(id).tally
        #expect(tally.addsUp && tally.delivered == 3 && tally.blocked == 1 && tally.gone == 2)
        #expect(tally.failed == 1 && tally.unknown == 1)
        let again = try await world.submit("Sekali lagi")
        #expect(try await world.view(again).count?.leftOut == [.unreachable: 2])
    }

    @Test("Who opts out before their turn gets nothing, and is counted so")
    func optOut() async throws {
        let world = try await World()
        try await world.meet(60)
        let (id, post) = (try await world.submit(), Post())
        try await world.play(2) { post.deliver($0, at: world.clock.now) }
        let now = world.clock.now
        try await world.store.write { session throws(StoreError) in
            try session.topicOptOuts.set("kegiatan", for: PersonID(700_059), at: now)
            try session.people.setOptedOut(true, PersonID(700_060), at: now)
        }
        try await world.play(80) { post.deliver($0, at: world.clock.now) }
        #expect(post.chats.sorted() == (1...58).map { 700_000 + $0 })
        let tally = try await world.view(id).tally
        #expect(tally.addsUp && tally.optedOut == 2 && tally.delivered == 58)
    }

    @Test("A group that became a supergroup gets it once, under its new number, and no button")
    func migration() async throws {
        let world = try await World()
        let now = world.clock.now
        try await world.store.write { session throws(StoreError) in
            for chat in [ChatID(-1_001), ChatID(-1_002)] {
                try session.chats.note(chat, ChatDescription(kind: .group, title: "Pangkalan"))
                try session.communities.bind(chat, kind: .ojol, name: "Pangkalan \(chat)", at: now)
            }
        }
        let (id, post) = (try await world.submit("Halo semua", to: "grup"), Post())
        try await world.play(60) { send in
            send.lane.chat == ChatID(-1_001)
                ? .refused(.migrated(to: ChatID(-1_009))) : post.deliver(send, at: world.clock.now)
        }
        #expect(post.chats.sorted() == [-1_009, -1_002])
        #expect(
            post.letters.allSatisfy {
                if case .message(let message) = $0.call { message.keyboard == nil } else { false }
            })
        #expect(try await world.view(id).tally.delivered == 2)
    }

    @Test("A photo is uploaded once: the rest wait for its name")
    func photo() async throws {
        let world = try await World()
        try await world.meet(30)
        let attachment = BroadcastDraft.Attachment(kind: .photo, source: .local(path: "/poster.jpg"))
        let id = try await world.submit(attachment: attachment)
        var sources: [OutgoingFile.Source] = []
        try await world.play(60) { send in
            guard case .file(let file) = send.call else { return .unknown }
            sources.append(file.source)
            // The first of all has blocked the bot: nothing was taken.
            if sources.count == 1 { return .refused(.blocked) }
            return .delivered(Receipt(message: MessageID(1), file: "poster-1"))
        }
        #expect(sources.prefix(2) == [.local(path: "/poster.jpg"), .local(path: "/poster.jpg")])
        #expect(sources.dropFirst(2).allSatisfy { $0 == .platform("poster-1") } && sources.count == 30)
        #expect(try await world.view(id).tally.delivered == 29)
    }

    @Test("A trial goes to one chat alone, and counts for nothing")
    func trial() async throws {
        let world = try await World()
        try await world.meet(3)
        let id = try await world.ask(
            .create(BroadcastDraft(topic: "kegiatan", text: "*Halo* {jumlah}", segment: "semua"))
        ).id
        try await world.store.write { session throws(StoreError) in
            try session.broadcasts.trials.ask(for: id, in: ChatID(700_002))
        }
        let post = Post()
        try await world.play(20) { post.deliver($0, at: world.clock.now) }
        #expect(post.chats == [700_002])
        #expect(try await world.view(id).tally == BroadcastTally())
    }

    @Test("A small one does not wait behind a large one")
    func fairness() async throws {
        let world = try await World()
        try await world.meet(150)
        let large = try await world.submit()
        let post = Post()
        try await world.play(10) { post.deliver($0, at: world.clock.now) }
        let now = world.clock.now
        try await world.store.write { session throws(StoreError) in
            try session.chats.note(ChatID(-1_001), ChatDescription(kind: .group, title: "Pangkalan"))
            try session.communities.bind(ChatID(-1_001), kind: .ojol, name: "Pangkalan", at: now)
        }
        let small = try await world.submit("Kopdar", to: "grup")
        try await world.play(30) { post.deliver($0, at: world.clock.now) }
        #expect(try await world.view(small).stage == .finished)
        #expect(try await world.view(large).tally.waiting > 30)
    }
}
