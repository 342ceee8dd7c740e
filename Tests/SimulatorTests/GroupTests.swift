import JSON
import Testing

@testable import Simulator

@Suite struct GroupTests {
    static let privacy: [(text: String, isSeen: Bool)] = [
        ("halo semua", false), ("/menu", true), ("/menu@KentonganBot", true), ("/menu@LainBot", false),
        ("eh @kentonganbot tolong", true), ("@budi_ojol tolong", false), ("kentongan tolong", false),
    ]

    @Test(arguments: privacy)
    func privacyModeShowsWhatIsMeantForTheBot(_ row: (text: String, isSeen: Bool)) throws {
        let stage = Stage()
        let group = try stage.group()
        _ = stage.news()
        try stage.world.say(row.text, by: stage.budi, in: group, at: stage.now)
        #expect(stage.news().count == (row.isSeen ? 1 : 0))
    }

    @Test func administratorsAndBotsWithoutPrivacySeeAll() throws {
        let stage = Stage()
        let group = try stage.group(bot: .administrator)
        _ = stage.news()
        try stage.world.say("halo semua", by: stage.budi, in: group, at: stage.now)
        #expect(stage.news().count == 1)
        stage.world.setBotStanding(.member, by: stage.budi, in: group, at: stage.now)
        _ = stage.news()
        try stage.world.say("halo semua", by: stage.budi, in: group, at: stage.now)
        #expect(stage.news().isEmpty)
        stage.world.bot.readsAllGroupMessages = true
        try stage.world.say("halo semua", by: stage.budi, in: group, at: stage.now)
        #expect(stage.news().count == 1)
        #expect(stage.call("getMe").value?["can_read_all_group_messages"] == true)
    }

    @Test func repliesToTheBotAreSeen() throws {
        let stage = Stage()
        let group = try stage.group()
        let sent = try #require(stage.send("halo", to: group).value?["message_id"]?.int64)
        let own = try stage.world.say("x", by: stage.sri, in: group, at: stage.now)
        _ = stage.news()
        try stage.world.say("ya", by: stage.budi, in: group, replyTo: own.id, at: stage.now)
        #expect(stage.news().isEmpty)
        try stage.world.say("ya", by: stage.budi, in: group, replyTo: sent, at: stage.now)
        #expect(stage.news().first?["message"]?["reply_to_message"]?["from"]?["is_bot"] == true)
    }

    @Test func theBotIsToldThatItCameAndWent() throws {
        let stage = Stage()
        let group = try stage.group()
        let came = stage.news()
        #expect(came[0]["my_chat_member"]?["old_chat_member"]?["status"] == "left")
        #expect(came[0]["my_chat_member"]?["new_chat_member"]?["status"] == "member")
        #expect(came[1]["message"]?["new_chat_members"]?.array?.first?["is_bot"] == true)
        stage.world.setBotStanding(.kicked, by: stage.budi, in: group, at: stage.now)
        let went = stage.news()
        #expect(went.count == 2)
        #expect(went[1]["my_chat_member"]?["new_chat_member"]?["status"] == "kicked")
        #expect(stage.send("x", to: group).description == "Forbidden: bot was kicked from the group chat")
        try stage.world.say("/menu", by: stage.budi, in: group, at: stage.now)
        #expect(stage.news().isEmpty, "a bot that is out hears nothing")
    }

    @Test func leavingIsSaidInOtherWordsThanBeingKicked() throws {
        let stage = Stage()
        let group = try stage.group(.supergroup)
        #expect(stage.call("leaveChat", ["chat_id": .integer(group)]).value == true)
        #expect(stage.send("x", to: group).description == "Forbidden: bot is not a member of the supergroup chat")
    }

    @Test func blockingAndUnblockingAreTold() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        _ = stage.news()
        stage.world.setBotStanding(.kicked, by: stage.budi, in: stage.budi, at: stage.now)
        #expect(stage.news().first?["my_chat_member"]?["new_chat_member"]?["status"] == "kicked")
        #expect(throws: ActError.self) { try stage.world.say("x", by: stage.budi, in: stage.budi, at: stage.now) }
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let back = stage.news()
        #expect(back.first?["my_chat_member"]?["new_chat_member"]?["status"] == "member")
        #expect(back.last?["message"]?["text"] == "/start")
    }

    @Test func membersAreToldToAdministratorsWhoAsk() throws {
        let stage = Stage()
        let group = try stage.group(bot: .administrator)
        _ = stage.updates(["allowed_updates": ["message", "chat_member"]])
        _ = stage.news()
        stage.world.setStanding(.left, of: stage.sri, in: group, at: stage.now)
        let news = stage.news()
        #expect(news.first?["chat_member"]?["new_chat_member"]?["status"] == "left")
        #expect(news.last?["message"]?["left_chat_member"]?["id"]?.int64 == stage.sri)
    }

    @Test func aGroupGoesOnUnderAnotherNumber() throws {
        let stage = Stage()
        let group = try stage.group()
        _ = stage.news()
        let migrated = stage.world.migrate(group, at: stage.now)
        let next = try #require(migrated)
        let refused = stage.send("x", to: group)
        #expect(refused.description == "Bad Request: group chat was upgraded to a supergroup chat")
        #expect(refused.body["parameters"]?["migrate_to_chat_id"]?.int64 == next)
        #expect(stage.send("x", to: next).value?["chat"]?["type"] == "supergroup")
        let news = stage.news()
        #expect(news[0]["message"]?["migrate_to_chat_id"]?.int64 == next)
        #expect(news[1]["message"]?["migrate_from_chat_id"]?.int64 == group)
        #expect(stage.world.migrate(group, at: stage.now) == nil, "it migrates once")
        #expect(String(next).hasPrefix("-100"))
    }

    @Test func questionsAboutAGroupAreAnswered() throws {
        let stage = Stage()
        let group = JSONValue.integer(try stage.group())
        #expect(stage.call("getChat", ["chat_id": group]).value?["title"] == "Ojol")
        #expect(stage.call("getChatMemberCount", ["chat_id": group]).value == 3)
        let administrators = try #require(stage.call("getChatAdministrators", ["chat_id": group]).value?.array)
        #expect(administrators.map { $0["status"] } == ["creator"])
        let member: (Int64) -> [String: JSONValue] = { ["chat_id": group, "user_id": .integer($0)] }
        #expect(stage.call("getChatMember", member(stage.sri)).value?["status"] == "member")
        #expect(stage.call("getChatMember", member(stage.world.bot.id)).value?["status"] == "member")
        #expect(stage.call("getChatMember", member(5)).description == "Bad Request: PARTICIPANT_ID_INVALID")
        let own: [String: JSONValue] = ["chat_id": .integer(stage.budi)]
        #expect(
            stage.call("getChatAdministrators", own).description
                == "Bad Request: there are no administrators in the private chat")
    }

    @Test func theGeneralTopicIsNotNamed() throws {
        let stage = Stage()
        let forum = try stage.group(.supergroup, isForum: true)
        #expect(
            stage.send("x", to: forum, ["message_thread_id": 1]).description == "Bad Request: message thread not found")
        #expect(stage.send("x", to: forum).code == 200)
    }
}
