import JSON
import Testing

@testable import Simulator

@Suite struct FaultTests {
    private func strike(_ world: inout World, _ method: String, chat: Int64 = 1) -> Fault.Effect? {
        let call = BotCall(method: method, parameters: Parameters(fields: ["chat_id": .integer(chat)]))
        return world.strike(call, at: Moment(seconds: 0)).effect
    }

    @Test func aFaultStrikesItsMethodSoOftenAndIsUsedUp() {
        let stage = Stage()
        _ = stage.world.faults.add(Fault(method: "sendmessage", effect: .dropAfter, remaining: 2))
        #expect(strike(&stage.world, "getMe") == nil)
        #expect(strike(&stage.world, "sendMessage") == .dropAfter)
        #expect(strike(&stage.world, "SENDMESSAGE") == .dropAfter)
        #expect(strike(&stage.world, "sendMessage") == nil)
        #expect(stage.world.faults.faults.isEmpty)
    }

    @Test func aFaultMayBeForOneChat() {
        let stage = Stage()
        _ = stage.world.faults.add(Fault(chat: 7, effect: .badGateway, remaining: 1))
        #expect(strike(&stage.world, "sendMessage", chat: 8) == nil)
        #expect(strike(&stage.world, "sendMessage", chat: 7) == .badGateway)
    }

    @Test func delaysAddUpAndGoWithAnotherEffect() {
        let stage = Stage()
        for time in [100, 50] { _ = stage.world.faults.add(Fault(effect: .delay(.milliseconds(time)), remaining: 1)) }
        _ = stage.world.faults.add(Fault(effect: .truncate, remaining: 1))
        let struck = stage.world.strike(BotCall(method: "getMe"), at: stage.now)
        #expect(struck.delay == .milliseconds(150))
        #expect(struck.effect == .truncate)
    }

    @Test func aChanceStrikesAboutSoOften() {
        let stage = Stage()
        _ = stage.world.faults.add(Fault(effect: .dropBefore, remaining: nil, probability: 0.25))
        let struck = (0..<4_000).count { _ in strike(&stage.world, "getMe") != nil }
        #expect((900...1_100).contains(struck))
    }

    @Test func migrationAndBlockingStrikeRightBeforeTheCall() throws {
        let stage = Stage()
        let group = try stage.group()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        _ = stage.world.faults.add(Fault(chat: group, effect: .migrate, remaining: 1))
        _ = stage.world.faults.add(Fault(chat: stage.budi, effect: .block, remaining: 1))
        _ = strike(&stage.world, "sendMessage", chat: group)
        _ = strike(&stage.world, "sendMessage", chat: stage.budi)
        #expect(stage.send("x", to: group).body["parameters"]?["migrate_to_chat_id"] != nil)
        #expect(stage.send("x", to: stage.budi).code == 403)
    }

    @Test func anAccountMayBeGoneRightBeforeTheCall() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        _ = stage.world.faults.add(Fault(chat: stage.budi, effect: .deactivate, remaining: 1))
        _ = strike(&stage.world, "sendMessage", chat: stage.budi)
        #expect(stage.send("x", to: stage.budi).description == "Forbidden: user is deactivated")
    }

    @Test func confirmedUpdatesCanComeAgain() throws {
        let stage = Stage()
        #expect(throws: ActError.self) { try stage.world.play(.duplicate(nil), at: stage.now) }
        try stage.world.say("satu", by: stage.budi, in: stage.budi, at: stage.now)
        let first = stage.news()
        let id = try stage.world.play(.duplicate(nil), at: stage.now)
        #expect(id == first.first?["update_id"]?.int64)
        #expect(stage.updates(["offset": .integer(id + 1)]) == first, "in spite of the offset")
        #expect(stage.updates(["offset": .integer(id + 1)]).isEmpty, "once")
    }

    @Test func oddUpdatesHaveNumbersAndNothingElseInOrder() throws {
        let stage = Stage()
        _ = try stage.world.play(.malformed, at: stage.now)
        _ = try stage.world.play(.unknownKind, at: stage.now)
        _ = try stage.world.play(.raw(JSONObject([.init("message", 7), .init("update_id", 1)])), at: stage.now)
        let updates = stage.updates()
        let ids = updates.compactMap { $0["update_id"]?.int64 }
        #expect(ids == [ids[0], ids[0] + 1, ids[0] + 2])
        #expect(updates[0]["message"]?["message_id"] == "seven")
        #expect(updates[2]["message"] == 7)
    }

    @Test func aRestartForgetsAllButTheNumbers() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let sent = try #require(stage.send("halo", to: stage.budi).value?["message_id"]?.int64)
        stage.call("setMyCommands", ["commands": [["command": "menu", "description": "Menu"]]])
        let update = try #require(stage.updates().last?["update_id"]?.int64)
        stage.world.restart(at: stage.now)
        #expect(stage.world.people.isEmpty && stage.updates().isEmpty)
        #expect(stage.call("getMyCommands").value == [["command": "menu", "description": "Menu"]])
        let person = stage.world.addPerson(firstName: "Baru", lastName: nil, username: nil, phone: nil, isShown: false)
        let message = try stage.world.start(by: person.id, payload: nil, at: stage.now)
        #expect(message.id > sent)
        #expect(try #require(stage.updates().last?["update_id"]?.int64) > update)
        #expect(person.id > stage.sri)
    }

    @Test func theDemoBeginsWithTheBotInTheGroup() throws {
        var world = World(seed: try .demo(), at: Moment(seconds: 0))
        #expect(world.panes.count == 6)
        try world.recognise(token: "99:another", at: Moment(seconds: 1))
        guard case .answer(.success(let list)) = world.beginPoll(Parameters(), at: Moment(seconds: 1)) else {
            Issue.record("the bot should be told of its group")
            return
        }
        let joined = try #require(list.array?.first?["my_chat_member"]?["new_chat_member"]?["user"])
        #expect(joined["id"] == 99, "the first token names the bot")
    }
}
