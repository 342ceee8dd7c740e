import JSON
import Testing

@testable import Simulator

@Suite struct SendingTests {
    @Test func aPersonMustWriteFirst() throws {
        let stage = Stage()
        #expect(
            stage.send("Halo", to: stage.budi).description == "Forbidden: bot can't initiate conversation with a user")
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        #expect(stage.send("Halo", to: stage.budi).code == 200)
    }

    @Test func theAnswerIsTheMessage() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: "rt5", at: stage.now)
        let message = try #require(stage.send("Halo @budi, ketik /menu", to: stage.budi).value)
        #expect(message["message_id"]?.int64 == 12)
        #expect(message["from"]?["is_bot"]?.bool == true)
        #expect(message["chat"]?["id"]?.int64 == stage.budi)
        #expect(message["chat"]?["type"]?.string == "private")
        #expect(message["date"]?.int64 == stage.now.seconds)
        #expect(stage.budi > Int64(Int32.max))
        #expect(
            message["entities"] == [
                ["offset": 5, "length": 5, "type": "mention"], ["offset": 18, "length": 5, "type": "bot_command"],
            ])
    }

    static let refusals: [(fields: [String: JSONValue], description: String)] = [
        (["text": "x"], "chat_id is empty"),
        (["chat_id": 1, "text": "x"], "chat not found"),
        (["chat_id": "@nobody", "text": "x"], "chat not found"),
        ([:], "message text is empty"),
        (["text": " \n "], "message text is empty"),
        (["text": .string(String(repeating: "a", count: 4_097))], "message is too long"),
        (["text": .string(String(repeating: "👍", count: 2_049))], "message is too long"),
        (["text": "x", "parse_mode": "RTF"], "unsupported parse_mode"),
        (
            ["text": "<b>x", "parse_mode": "HTML"],
            #"can't parse entities: Can't find end tag corresponding to start tag "b""#
        ),
        (["text": "x", "reply_markup": "{"], "can't parse reply keyboard markup JSON object"),
        (["text": "x", "reply_markup": "[]"], "object expected as reply markup"),
        (
            ["text": "x", "reply_markup": ["inline_keyboard": [[["text": "a"]]]]],
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        ),
        (
            [
                "text": "x",
                "reply_markup": [
                    "inline_keyboard": [[["text": "a", "callback_data": .string(String(repeating: "x", count: 65))]]]
                ],
            ],
            "BUTTON_DATA_INVALID"
        ),
        (["text": "x", "reply_parameters": ["message_id": 999]], "message to be replied not found"),
        (["text": "x", "message_thread_id": 5], "message thread not found"),
    ]

    @Test(arguments: refusals)
    func whatTelegramRefusesIsRefusedInItsWords(_ row: (fields: [String: JSONValue], description: String)) throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        var fields = row.fields
        if !row.description.hasPrefix("chat") { fields["chat_id"] = .integer(stage.budi) }
        let answer = stage.call("sendMessage", fields)
        #expect(answer.description == "Bad Request: \(row.description)")
        #expect(stage.world.chats[stage.budi]?.messages.count == 1, "nothing was sent")
    }

    @Test func theLongestTextAndTheLongestDataPass() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let text = "<b>\(String(repeating: "a", count: 4_096))</b>"
        #expect(stage.send(text, to: stage.budi, ["parse_mode": "HTML"]).code == 200)
        let data = JSONValue.string(String(repeating: "x", count: 64))
        let markup: JSONValue = ["inline_keyboard": [[["text": "a", "callback_data": data]]]]
        #expect(stage.send("x", to: stage.budi, ["reply_markup": markup]).code == 200)
    }

    @Test func refusalsByThePersonHaveTheirOwnWords() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        stage.world.setBotStanding(.kicked, by: stage.budi, in: stage.budi, at: stage.now)
        #expect(stage.send("x", to: stage.budi).description == "Forbidden: bot was blocked by the user")
        stage.world.people[stage.budi]?.isDeactivated = true
        #expect(stage.send("x", to: stage.budi).description == "Forbidden: user is deactivated")
        #expect(stage.send("x", to: stage.budi).code == 403)
    }

    @Test func repliesQuoteOneLevelDeep() throws {
        let stage = Stage()
        let asked = try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let first = try #require(stage.send("satu", to: stage.budi, ["reply_to_message_id": .integer(asked.id)]).value)
        #expect(first["reply_to_message"]?["text"]?.string == "/start")
        let id = try #require(first["message_id"])
        let second = try #require(stage.send("dua", to: stage.budi, ["reply_parameters": ["message_id": id]]).value)
        #expect(second["reply_to_message"]?["text"]?.string == "satu")
        #expect(second["reply_to_message"]?["reply_to_message"] == nil)
        let lenient: JSONValue = ["message_id": 999, "allow_sending_without_reply": true]
        #expect(stage.send("tiga", to: stage.budi, ["reply_parameters": lenient]).code == 200)
    }

    @Test func keyboardsComeAndGo() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let keys: JSONValue = ["keyboard": [[["text": "Nomor", "request_contact": true]]], "one_time_keyboard": true]
        stage.send("nomor?", to: stage.budi, ["reply_markup": keys])
        #expect(stage.world.chats[stage.budi]?.replyKeyboard?.rows == [[.init(text: "Nomor", request: .contact)]])
        let shared = try stage.world.shareContact(by: stage.budi, in: stage.budi, at: stage.now)
        #expect(shared.replyTo == 12, "the answer to a request refers to it")
        #expect(stage.world.chats[stage.budi]?.replyKeyboard == nil, "a one-time keyboard goes when it was used")
        stage.send("lagi?", to: stage.budi, ["reply_markup": ["keyboard": [["Ya", "Tidak"]]]])
        stage.send("sudah", to: stage.budi, ["reply_markup": ["remove_keyboard": true]])
        #expect(stage.world.chats[stage.budi]?.replyKeyboard == nil)
        stage.send("nama?", to: stage.budi, ["reply_markup": ["force_reply": true, "input_field_placeholder": "Nama"]])
        #expect(stage.world.chats[stage.budi]?.forcedReply?.placeholder == "Nama")
    }

    @Test func aContactIsAskedForInPrivateOnly() throws {
        let stage = Stage()
        let group = try stage.group()
        let keys: JSONValue = ["keyboard": [[["text": "Nomor", "request_contact": true]]]]
        #expect(
            stage.send("x", to: group, ["reply_markup": keys]).description
                == "Bad Request: phone number can be requested in private chats only")
    }

    @Test func unknownMethodsAndTokensAreNotFound() throws {
        let stage = Stage()
        #expect(stage.call("sendSmoke").description == "Not Found: method not found")
        #expect(stage.call("GETME").code == 200)
        for token in ["", "abc", "12", "12:", ":x", "0:x", "-1:x", "1:a b"] {
            #expect(throws: BotError.notFound) { try stage.world.recognise(token: token, at: stage.now) }
        }
        stage.world.settings.tokens = ["7:right"]
        #expect(throws: BotError.unauthorized) { try stage.world.recognise(token: "7:wrong", at: stage.now) }
        try stage.world.recognise(token: "7:right", at: stage.now)
        #expect(stage.call("getMe").value?["id"]?.int64 == 7)
    }
}
