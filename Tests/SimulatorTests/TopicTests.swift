import JSON
import Testing

@testable import Simulator

@Suite struct TopicTests {
    /// A forum of Budi, its creator, and Sri, whose bot is what the test needs.
    private func forum(bot standing: Standing = .administrator) throws -> (Stage, [String: JSONValue]) {
        let stage = Stage()
        let group = try stage.group(.supergroup, bot: standing, isForum: true)
        _ = stage.news()
        return (stage, ["chat_id": .integer(group)])
    }

    private func open(_ stage: Stage, _ group: [String: JSONValue]) throws -> JSONValue {
        let answer = stage.call("createForumTopic", group.merging(["name": "Bu Siti"]) { $1 })
        return try #require(answer.value?["message_thread_id"])
    }

    @Test func aTopicIsOpenedWrittenInAndDescribedAsTelegramDoes() throws {
        let (stage, group) = try forum()
        let answer = try #require(stage.call("createForumTopic", group.merging(["name": " Bu\nSiti "]) { $1 }).value)
        let thread = try #require(answer["message_thread_id"])
        #expect(answer["name"] == "Bu Siti" && answer["icon_color"]?.int64 != nil)
        #expect(stage.news().isEmpty, "a bot is not told of what it did")
        let sent = try #require(
            stage.call(
                "sendMessage", group.merging(["message_thread_id": thread, "text": "Halo"]) { $1 }
            ).value)
        #expect(sent["message_thread_id"] == thread && sent["is_topic_message"] == true)
        #expect(sent["chat"]?["is_forum"] == true)
        let root = try #require(sent["reply_to_message"])
        #expect(root["message_id"] == thread && root["forum_topic_created"]?["name"] == "Bu Siti")
    }

    @Test func personsWriteInItAndAnswerInIt() throws {
        let (stage, group) = try forum()
        let id = try #require(group["chat_id"]?.int64)
        let thread = try #require(try open(stage, group).int64)
        let said = try stage.world.say("satu", by: stage.sri, in: id, thread: thread, at: stage.now)
        try stage.world.say("dua", by: stage.budi, in: id, replyTo: said.id, at: stage.now)
        try stage.world.say("umum", by: stage.budi, in: id, at: stage.now)
        let news = stage.news().compactMap { $0["message"] }
        #expect(news.map { $0["is_topic_message"] } == [true, true, nil])
        #expect(news.map { $0["reply_to_message"]?["message_id"]?.int64 } == [thread, said.id, nil])
        let reply = stage.call(
            "sendMessage",
            ["chat_id": .integer(id), "text": "x", "reply_parameters": ["message_id": .integer(said.id)]])
        #expect(reply.value?["message_thread_id"]?.int64 == thread, "an answer goes where the question was")
    }

    @Test func anAnswerInTheGeneralTopicHasAThreadNothingCanBeSentTo() throws {
        let (stage, group) = try forum()
        let id = try #require(group["chat_id"]?.int64)
        let first = try stage.world.say("umum", by: stage.budi, in: id, at: stage.now)
        let second = try stage.world.say("ya", by: stage.sri, in: id, replyTo: first.id, at: stage.now)
        try stage.world.say("oke", by: stage.budi, in: id, replyTo: second.id, at: stage.now)
        let news = stage.news().compactMap { $0["message"] }
        #expect(news.map { $0["message_thread_id"]?.int64 } == [nil, first.id, first.id])
        #expect(news.allSatisfy { $0["is_topic_message"] == nil })
        let refused = stage.send("x", to: id, ["message_thread_id": .integer(first.id)])
        #expect(refused.description == "Bad Request: message thread not found")
    }

    @Test(
        arguments: [
            ("createForumTopic", ["name": "  "], "Bad Request: title must be non-empty"),
            ("closeForumTopic", [:], "Bad Request: invalid message thread identifier specified"),
            ("closeForumTopic", ["message_thread_id": 999], "Bad Request: TOPIC_ID_INVALID"),
            ("deleteForumTopic", ["message_thread_id": 999], "Bad Request: TOPIC_ID_INVALID"),
            ("sendMessage", ["message_thread_id": 999, "text": "x"], "Bad Request: message thread not found"),
            ("sendMessage", ["message_thread_id": 1, "text": "x"], "Bad Request: message thread not found"),
        ] as [(String, [String: JSONValue], String)])
    func mistakesAreToldInTelegramsWords(method: String, fields: [String: JSONValue], words: String) throws {
        let (stage, group) = try forum()
        #expect(stage.call(method, group.merging(fields) { $1 }).description == words)
    }

    @Test func closingAndReopeningHappenOnce() throws {
        let (stage, group) = try forum()
        let topic = group.merging(["message_thread_id": try open(stage, group)]) { $1 }
        for method in ["closeForumTopic", "reopenForumTopic"] {
            #expect(stage.call(method, topic).value == true)
            #expect(stage.call(method, topic).description == "Bad Request: TOPIC_NOT_MODIFIED")
        }
        let renamed = topic.merging(["name": "Pak Budi"]) { $1 }
        #expect(stage.call("editForumTopic", renamed).value == true)
        #expect(stage.call("editForumTopic", renamed).description == "Bad Request: TOPIC_NOT_MODIFIED")
    }

    @Test func aClosedTopicTakesOnlyWhatItsManagersWrite() throws {
        let (stage, group) = try forum()
        let id = try #require(group["chat_id"]?.int64)
        let thread = try #require(try open(stage, group).int64)
        try stage.world.change(
            thread, by: stage.budi, Parameters(fields: ["closed": true]), in: id, at: stage.now)
        #expect(stage.news().last?["message"]?["forum_topic_closed"] != nil)
        #expect(throws: ActError.self) {
            try stage.world.say("x", by: stage.sri, in: id, thread: thread, at: stage.now)
        }
        try stage.world.say("x", by: stage.budi, in: id, thread: thread, at: stage.now)
        let sending: [String: JSONValue] = ["message_thread_id": .integer(thread)]
        #expect(stage.send("x", to: id, sending).code == 200)
        stage.world.setBotStanding(.administrator, grantsTopics: false, by: stage.budi, in: id, at: stage.now)
        #expect(stage.news().last?["my_chat_member"]?["new_chat_member"]?["can_manage_topics"] == false)
        #expect(stage.send("x", to: id, sending).description == "Bad Request: TOPIC_CLOSED")
        #expect(stage.send("x", to: id).code == 200, "the General topic is open")
    }

    @Test func aBotWithoutTheRightManagesNothingButItsOwn() throws {
        let (stage, group) = try forum(bot: .member)
        let id = try #require(group["chat_id"]?.int64)
        #expect(
            stage.call("createForumTopic", group.merging(["name": "x"]) { $1 }).description
                == "Bad Request: not enough rights to create a topic")
        let topic = try stage.world.openTopic(named: "Kas", by: stage.budi, in: id, at: stage.now)
        let fields = group.merging(["message_thread_id": .integer(topic.id)]) { $1 }
        #expect(stage.call("closeForumTopic", fields).description == "Bad Request: not enough rights to edit the topic")
        #expect(
            stage.call("deleteForumTopic", fields).description == "Bad Request: not enough rights to delete the topic")
        #expect(
            stage.call("getChatMember", group.merging(["user_id": .integer(stage.world.bot.id)]) { $1 }).code == 200)
    }

    @Test func aDeletedTopicIsGoneWithItsMessages() throws {
        let (stage, group) = try forum()
        let id = try #require(group["chat_id"]?.int64)
        let thread = try open(stage, group)
        let sent = stage.send("x", to: id, ["message_thread_id": thread]).value?["message_id"]
        #expect(stage.call("deleteForumTopic", group.merging(["message_thread_id": thread]) { $1 }).value == true)
        #expect(
            stage.send("x", to: id, ["message_thread_id": thread]).description
                == "Bad Request: message thread not found")
        let edit = stage.call(
            "editMessageText", group.merging(["message_id": sent ?? 0, "text": "y"]) { $1 })
        #expect(edit.description == "Bad Request: message to edit not found")
    }

    @Test func aGroupBecomesAForumAsASupergroupAndCeasesToBeOne() throws {
        let stage = Stage()
        let group = try stage.group(bot: .administrator)
        #expect(
            stage.call("createForumTopic", ["chat_id": .integer(group), "name": "x"]).description
                == "Bad Request: the chat is not a forum")
        let made = stage.world.setForum(true, group, at: stage.now)
        let forum = try #require(made)
        #expect(forum != group && stage.send("x", to: group).body["parameters"]?["migrate_to_chat_id"] != nil)
        let thread = try open(stage, ["chat_id": .integer(forum)])
        _ = stage.world.setForum(false, forum, at: stage.now)
        #expect(
            stage.send("x", to: forum, ["message_thread_id": thread]).description
                == "Bad Request: message thread not found")
    }

    @Test(arguments: [
        (Chat.Kind.group, "Forbidden: the group chat was deleted"),
        (.supergroup, "Forbidden: bot is not a member of the supergroup chat"),
    ])
    func aGroupThatWasDeletedTakesNothing(kind: Chat.Kind, words: String) throws {
        let stage = Stage()
        let group = try stage.group(kind)
        let isDeleted = stage.world.deleteGroup(group)
        #expect(isDeleted)
        #expect(stage.send("x", to: group).description == words)
        #expect(throws: ActError.self) { try stage.world.say("x", by: stage.budi, in: group, at: stage.now) }
    }
}
