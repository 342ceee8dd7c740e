import Chat
import HTTPTypes
import JSON
import Testing
import Transport

@testable import Telegram

@Suite struct PerformTests {
    @Test func aMessageIsSentAsWritten() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#)))
        let message = OutgoingMessage(
            text: "Siap \"daftar\"?\n🙏",
            keyboard: .buttons([[Button("Ya", token: "f:1"), Button("Syarat", link: "https://example.org")], []]),
            replyTo: MessageID(41))
        let outcome = await stage.platform.perform(.message(message), in: Lane(Lane.forum, thread: 42))
        #expect(outcome == .delivered(Receipt(message: MessageID(5))))
        let call = try #require(stage.transport.calls.first)
        #expect(call.exchange.url.exposed == "https://api.telegram.org/bot\(Stage.token)/sendMessage")
        #expect(call.exchange.headers[.contentType] == "application/json" && call.exchange.method == .post)
        #expect(
            call.parameters == [
                "chat_id": -1_002_111_222_333, "message_thread_id": 42, "text": "Siap \"daftar\"?\n🙏",
                "reply_parameters": ["message_id": 41, "allow_sending_without_reply": true],
                "reply_markup": [
                    "inline_keyboard": [
                        [["text": "Ya", "callback_data": "f:1"], ["text": "Syarat", "url": "https://example.org"]], [],
                    ]
                ],
                "link_preview_options": ["is_disabled": true],
            ])
    }

    static let markups: [(Keyboard, JSONValue)] = [
        (
            .contact(label: "Kirim"),
            [
                "keyboard": [[["text": "Kirim", "request_contact": true]]], "resize_keyboard": true,
                "one_time_keyboard": true,
            ]
        ),
        (.remove, ["remove_keyboard": true]), (.buttons([]), ["inline_keyboard": []]),
    ]

    @Test(arguments: markups)
    func keyboards(keyboard: Keyboard, markup: JSONValue) async throws {
        let stage = try Stage(ScriptedTransport(.done("{}")))
        _ = await stage.platform.perform(.message(OutgoingMessage(text: "x", keyboard: keyboard)), in: .slamet)
        #expect(stage.transport.calls.first?.parameters["reply_markup"] == markup)
    }

    @Test func theGeneralTopicIsNotNamed() async throws {
        let stage = try Stage(ScriptedTransport(.done("{}")))
        _ = await stage.platform.perform(.message(OutgoingMessage(text: "x")), in: Lane(Lane.forum, thread: 1))
        #expect(stage.transport.calls.first?.parameters["message_thread_id"] == nil)
    }

    @Test func aLongMessageGoesInPartsWithTheKeyboardUnderTheLast() async throws {
        let stage = try Stage(
            ScriptedTransport(.done(#"{"message_id":5}"#), .done(#"{"message_id":6}"#), .done(#"{"message_id":7}"#)))
        let text = [
            String(repeating: "a", count: 3_000), String(repeating: "b", count: 4_000), "c c",
            String(repeating: "d", count: 90),
        ]
        .joined(separator: "\n\n")
        let message = OutgoingMessage(text: text, keyboard: .remove, replyTo: MessageID(41))
        let outcome = await stage.platform.perform(.message(message), in: .slamet)
        #expect(outcome == .delivered(Receipt(message: MessageID(7))))
        let calls = stage.transport.calls.map(\.parameters)
        #expect(calls.map { $0["text"]?.string?.count } == [3_000, 4_005, 90])
        #expect(calls.map { $0["reply_markup"] != nil } == [false, false, true])
        #expect(calls.map { $0["reply_parameters"] != nil } == [true, false, false])
    }

    @Test(
        arguments: [
            (.fault(429, "?", parameters: #"{"retry_after":3}"#), .unknown),
            (.failure(.timedOut(.surelyNotSent)), .unknown),
            (.failure(.timedOut(.maybeSent)), .unknown), (.fault(500, "?"), .unknown),
            (.fault(403, "Forbidden: bot was blocked by the user"), .refused(.blocked)),
        ] as [(ScriptedTransport.Reply, Outcome)])
    func aMessageOfWhichAPartArrivedIsNeverTriedAgainByItself(
        reply: ScriptedTransport.Reply, outcome: Outcome
    ) async throws {
        let stage = try Stage(ScriptedTransport(.done("{}"), reply))
        let message = OutgoingMessage(text: String(repeating: "a", count: 9_000))
        #expect(await stage.platform.perform(.message(message), in: .slamet) == outcome)
        #expect(stage.transport.calls.count == 2)
    }

    @Test func anEditReplacesTextAndButtons() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":7}"#), .done(#"{"message_id":7}"#)))
        let buttons = Keyboard.buttons([[Button("Ya", token: "t")]])
        for keyboard in [buttons, .remove] {
            let outcome = await stage.platform.perform(
                .edit(MessageID(7), OutgoingMessage(text: "Sudah", keyboard: keyboard)), in: .slamet)
            #expect(outcome == .delivered(Receipt(message: MessageID(7))))
        }
        let calls = stage.transport.calls.map(\.parameters)
        #expect(calls[0]["message_id"] == 7 && calls[0]["text"] == "Sudah" && calls[0]["reply_markup"] != nil)
        // Only buttons can hang under an edited message.
        #expect(calls[1]["reply_markup"] == nil)
    }

    @Test(
        arguments: [
            (
                .edit(MessageID(7), OutgoingMessage(text: "x")), "Bad Request: message is not modified: specified new…",
                .delivered(Receipt(message: MessageID(7)))
            ),
            (
                .edit(MessageID(7), OutgoingMessage(text: "x")), "Bad Request: message to edit not found",
                .refused(.malformed("400 Bad Request: message to edit not found"))
            ),
            (
                .delete(MessageID(7)), "Bad Request: message to delete not found",
                .delivered(Receipt(message: MessageID(7)))
            ),
            (.delete(MessageID(7)), "Bad Request: message can't be deleted for everyone", .refused(.noRights)),
        ] as [(Outgoing, String, Outcome)])
    func whatIsAlreadySoCountsAsDone(call: Outgoing, words: String, outcome: Outcome) async throws {
        #expect(try await Stage.outcome(of: .fault(400, words), call: call) == outcome)
    }

    @Test func aGroupIsInspected() async throws {
        let stage = try Stage(
            ScriptedTransport(
                .done(
                    #"{"user":{"id":7000000001},"status":"administrator","can_delete_messages":true}"#),
                .done(
                    #"""
                    [{"user":{"id":5200998811,"is_bot":false},"status":"creator"},{"status":"?"},
                     {"user":{"id":5,"is_bot":true},"status":"administrator"}]
                    """#)))
        let standing = BotStanding(isPresent: true, isAdministrator: true, mayDelete: true)
        let inspection = ChatInspection(administrators: [Sender.tini.id], standing: standing, seesAllMessages: true)
        #expect(
            await stage.platform.perform(.inspectChat, in: .group) == .delivered(Receipt(inspection: inspection)))
        #expect(stage.transport.calls.first?.parameters == ["chat_id": -1_001_987_654_321, "user_id": 7_000_000_001])
    }

    @Test("Where the bot may manage topics, it looks whether the group has any")
    func topics() async throws {
        for isForum in [true, false] {
            let stage = try Stage(
                ScriptedTransport(
                    .done(#"{"user":{"id":7000000001},"status":"administrator","can_manage_topics":true}"#),
                    .done("[]"), .done(#"{"id":-1001987654321,"type":"supergroup","is_forum":\#(isForum)}"#)))
            guard case .delivered(let receipt) = await stage.platform.perform(.inspectChat, in: .group) else {
                Issue.record("not inspected")
                return
            }
            #expect(receipt.inspection?.hasTopics == isForum)
        }
    }

    @Test(
        arguments: [
            (.failure(.timedOut(.maybeSent)), .refused(.unreachable)),
            (.fault(504, "?"), .refused(.platformFault(status: 504))),
            (.answer(502, ""), .refused(.platformFault(status: 502))),
            (.fault(403, "Forbidden: bot was kicked from the supergroup chat"), .refused(.kicked)),
            (.done("5"), .refused(.malformed("member.user is missing"))),
        ] as [(ScriptedTransport.Reply, Outcome)])
    func askingInVainIsNeverUnknown(reply: ScriptedTransport.Reply, outcome: Outcome) async throws {
        #expect(try await Stage.outcome(of: reply, call: .inspectChat) == outcome)
    }
}
