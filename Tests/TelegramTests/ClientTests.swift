import Chat
import JSON
import Testing
import Transport

@testable import Telegram

@Suite struct ClientTests {
    @Test func whoTheBotIs() async throws {
        let stage = try Stage(ScriptedTransport(.done(Stage.me)))
        let me = try await stage.client.getMe()
        #expect(me.id == PersonID(7_000_000_001) && me.username == "KentonganBot" && !me.canReadAllGroupMessages)
        #expect(stage.transport.calls.first?.parameters == [:])
    }

    @Test func aChat() async throws {
        let stage = try Stage(
            ScriptedTransport(.done(#"{"id":-1001987654321,"type":"supergroup","title":"Ojol","permissions":{}}"#)))
        let chat = try await stage.client.getChat(Lane.group.chat)
        #expect(chat == WireChat(id: Lane.group.chat, kind: .supergroup, title: "Ojol", username: nil, isForum: false))
        #expect(stage.transport.calls.first?.parameters == ["chat_id": -1_001_987_654_321])
    }

    @Test(arguments: [
        ("creator", "", true, true, true), ("administrator", #","can_delete_messages":true"#, true, true, true),
        ("administrator", "", true, true, false), ("member", "", true, false, false),
        ("restricted", #","is_member":true"#, true, false, false),
        ("restricted", #","is_member":false"#, false, false, false),
        ("left", "", false, false, false), ("kicked", "", false, false, false),
    ])
    func members(status: String, more: String, isPresent: Bool, isAdministrator: Bool, mayDelete: Bool) async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"user":{"id":5},"status":"\#(status)"\#(more)}"#)))
        let member = try await stage.client.getChatMember(PersonID(5), of: Lane.group.chat)
        #expect(
            member.standing
                == BotStanding(isPresent: isPresent, isAdministrator: isAdministrator, mayDelete: mayDelete))
    }

    @Test func commandsArePublished() async throws {
        let stage = try Stage(ScriptedTransport(.done("true")))
        try await stage.platform.publish(commands: [("daftar", "Mendaftar"), ("menu", "Menu")])
        #expect(
            stage.transport.calls.first?.parameters == [
                "commands": [
                    ["command": "daftar", "description": "Mendaftar"], ["command": "menu", "description": "Menu"],
                ]
            ])
    }

    @Test(
        arguments: [
            .done("true"),
            .fault(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            .failure(.timedOut(.maybeSent)),
        ] as [ScriptedTransport.Reply])
    func aTapIsAcknowledgedOnceWhateverComesOfIt(reply: ScriptedTransport.Reply) async throws {
        let stage = try Stage(ScriptedTransport(reply))
        await stage.platform.acknowledge(TapID("223344"))
        #expect(stage.transport.methods == ["answerCallbackQuery"])
        #expect(stage.transport.calls.first?.parameters == ["callback_query_id": "223344"])
    }

    @Test func aMessageTravelsPlain() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#)))
        let text = "*tebal* <b>\"kutip\"</b>"
        #expect(try await stage.client.sendMessage(text, in: .slamet) == MessageID(5))
        let parameters = stage.transport.calls.first?.parameters
        #expect(parameters?["text"] == .string(text))
        #expect(parameters?["entities"] == nil && parameters?["parse_mode"] == nil)
        #expect(parameters?["link_preview_options"] == ["is_disabled": true])
    }

    @Test(arguments: ["chat not found", "message is too long", "can't parse entities"])
    func noRefusedMessageIsSentAgain(words: String) async throws {
        let stage = try Stage(ScriptedTransport(.fault(400, "Bad Request: \(words)")))
        await #expect(throws: TelegramError.self) { try await stage.client.sendMessage("halo", in: .slamet) }
        #expect(stage.transport.calls.count == 1)
    }
}
