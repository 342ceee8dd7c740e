import JSON
import Testing

@testable import Simulator

@Suite struct PollingTests {
    private func stage(saying texts: String...) throws -> Stage {
        let stage = Stage()
        for text in texts { try stage.world.say(text, by: stage.budi, in: stage.budi, at: stage.now) }
        return stage
    }

    private func texts(_ updates: [JSONValue]) -> [String] {
        updates.compactMap { $0["message"]?["text"]?.string }
    }

    @Test func updatesStayUntilAHigherOffset() throws {
        let stage = try stage(saying: "satu", "dua", "tiga")
        let first = stage.updates()
        #expect(texts(first) == ["satu", "dua", "tiga"])
        #expect(texts(stage.updates()) == ["satu", "dua", "tiga"])
        let ids = first.compactMap { $0["update_id"]?.int64 }
        #expect(ids == [ids[0], ids[0] + 1, ids[0] + 2])
        #expect(texts(stage.updates(["offset": .integer(ids[1])])) == ["dua", "tiga"])
        #expect(texts(stage.updates(["offset": .integer(ids[0])])) == ["dua", "tiga"], "what is confirmed is gone")
        #expect(stage.updates(["offset": .string("\(ids[2] + 1)")]).isEmpty)
    }

    @Test func aNegativeOffsetKeepsTheLast() throws {
        let stage = try stage(saying: "satu", "dua", "tiga")
        #expect(texts(stage.updates(["offset": -2])) == ["dua", "tiga"])
        #expect(texts(stage.updates(["offset": -99])) == ["dua", "tiga"])
        #expect(texts(stage.updates(["offset": .integer(.min)])) == ["dua", "tiga"])
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 2), (1_000, 3), (-5, 1)] as [(Int64, Int)])
    func theLimitIsHeldBetween1And100(_ limit: Int64, _ count: Int) throws {
        let stage = try stage(saying: "satu", "dua", "tiga")
        #expect(stage.updates(["limit": .integer(limit)]).count == count)
    }

    @Test func aLongPollWaitsAtMost50Seconds() throws {
        let stage = Stage()
        guard case .wait(let ticket) = stage.world.beginPoll(Parameters(fields: ["timeout": 300]), at: stage.now) else {
            Issue.record("an empty queue should be waited for")
            return
        }
        #expect(ticket.timeout == .seconds(50))
        try stage.world.say("halo", by: stage.budi, in: stage.budi, at: stage.now)
        guard case .answer(.success(let list)) = stage.world.continuePoll(ticket, isOver: false, at: stage.now) else {
            Issue.record("the waiting poll should get the message")
            return
        }
        #expect(texts(list.array ?? []) == ["halo"])
    }

    @Test func theNewerPollEndsTheOlder() {
        let stage = Stage()
        let poll = Parameters(fields: ["timeout": 10])
        guard case .wait(let older) = stage.world.beginPoll(poll, at: stage.now),
            case .wait(let newer) = stage.world.beginPoll(poll, at: stage.now),
            case .answer(let answer) = stage.world.continuePoll(older, isOver: false, at: stage.now)
        else {
            Issue.record("both polls should have waited")
            return
        }
        #expect(answer.code == 409)
        #expect(answer.description?.hasPrefix("Conflict: terminated by other getUpdates request") == true)
        guard case .wait = stage.world.continuePoll(newer, isOver: false, at: stage.now) else {
            Issue.record("the newer poll should go on")
            return
        }
    }

    @Test func updatesAreKeptADay() throws {
        let stage = try stage(saying: "lama")
        stage.pass(.seconds(24 * 3_600 - 1))
        #expect(texts(stage.updates()) == ["lama"])
        stage.pass(.seconds(2))
        #expect(stage.updates().isEmpty)
    }

    @Test func theSelectionOfKindsIsRemembered() throws {
        let stage = Stage()
        _ = stage.updates(["allowed_updates": #"["edited_message"]"#])
        let message = try stage.world.say("halo", by: stage.budi, in: stage.budi, at: stage.now)
        try stage.world.rewrite(message.id, by: stage.budi, in: stage.budi, to: "halo!", at: stage.now)
        #expect(stage.updates().compactMap { $0["edited_message"]?["text"]?.string } == ["halo!"])
        _ = stage.news()
        _ = stage.updates(["allowed_updates": []])
        try stage.world.say("lagi", by: stage.budi, in: stage.budi, at: stage.now)
        #expect(texts(stage.updates()) == ["lagi"])
    }

    @Test func aMessageIsReadWhenItsUpdateIsConfirmed() throws {
        let stage = try stage(saying: "satu", "dua")
        let messages = try #require(stage.world.chats[stage.budi]?.messages)
        let first = try #require(messages[0].update)
        #expect(messages.map(stage.world.isRead) == [false, false])
        _ = stage.updates(["offset": .integer(first + 1)])
        #expect(messages.map(stage.world.isRead) == [true, false])
    }

    @Test func webhooksAreRefusedAndPendingUpdatesCanBeDropped() throws {
        let stage = try stage(saying: "satu")
        #expect(stage.call("getWebhookInfo").value?["pending_update_count"] == 1)
        #expect(stage.call("setWebhook", ["url": "https://a.id"]).code == 400)
        #expect(stage.call("deleteWebhook", ["drop_pending_updates": true]).code == 200)
        #expect(stage.updates().isEmpty)
    }
}
