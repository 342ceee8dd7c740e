import Chat
import JSON
import Testing
import Transport

@testable import Telegram

/// Styles by place, replies and buttons, on texts, captions and uploads.
@Suite struct StyleTests {
    static let rows: [(TextStyle.Kind, JSONValue)] = [
        (.bold, ["type": "bold", "offset": 3, "length": 4]), (.italic, ["type": "italic", "offset": 3, "length": 4]),
        (.underline, ["type": "underline", "offset": 3, "length": 4]),
        (.strikethrough, ["type": "strikethrough", "offset": 3, "length": 4]),
        (.code, ["type": "code", "offset": 3, "length": 4]),
        (
            .link("https://example.org/?a=\"b\""),
            ["type": "text_link", "offset": 3, "length": 4, "url": "https://example.org/?a=\"b\""]
        ),
    ]

    @Test(arguments: rows)
    func aStyleIsAnEntity(kind: TextStyle.Kind, entity: JSONValue) async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#)))
        let message = OutgoingMessage(text: "🙏 Halo", styles: [TextStyle(kind, from: 3, length: 4)])
        #expect(
            await stage.platform.perform(.message(message), in: .slamet)
                == .delivered(Receipt(message: MessageID(5))))
        #expect(
            stage.transport.calls.first?.parameters == [
                "chat_id": 5_200_114_477, "text": "🙏 Halo", "entities": [entity],
                "link_preview_options": ["is_disabled": true],
            ])
    }

    static let file = OutgoingFile(
        kind: .photo, source: .platform("AgAC"), caption: "Lunas <b>", styles: [TextStyle(.bold, from: 0, length: 5)],
        keyboard: .buttons([[Button("Ambil", token: "c:1")]]), replyTo: MessageID(41))
    static let extras: [(String, JSONValue)] = [
        ("caption_entities", [["type": "bold", "offset": 0, "length": 5]]),
        ("reply_parameters", ["message_id": 41, "allow_sending_without_reply": true]),
        ("reply_markup", ["inline_keyboard": [[["text": "Ambil", "callback_data": "c:1"]]]]),
    ]

    @Test func aFileByItsNameCarriesAllAMessageDoes() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#)))
        #expect(
            await stage.platform.perform(.file(Self.file), in: Lane(Lane.forum, thread: 42))
                == .delivered(Receipt(message: MessageID(5), file: "AgAC")))
        let expected: [JSONObject.Member] = [
            .init("chat_id", -1_002_111_222_333), .init("message_thread_id", 42), .init("photo", "AgAC"),
            .init("caption", "Lunas <b>"),
        ]
        #expect(
            stage.transport.calls.first?.parameters
                == .object(JSONObject(expected + Self.extras.map { .init($0.0, $0.1) })))
    }

    @Test func anUploadCarriesItAsJSONInItsForm() async throws {
        let photo = #"{"message_id":5,"photo":[{"file_id":"small"},{"file_id":"AgACbig"}]}"#
        let stage = try Stage(ScriptedTransport(.done(photo)))
        var file = Self.file
        file.source = .local(path: "/srv/bukti.jpg")
        // What Telegram calls it comes back, so that the next one needs no bytes.
        #expect(
            await stage.platform.perform(.file(file), in: Lane(Lane.forum, thread: 42))
                == .delivered(Receipt(message: MessageID(5), file: "AgACbig")))
        let fields = try #require(stage.transport.calls.first).fields
        #expect(fields["photo"] == "@/srv/bukti.jpg;image/jpeg" && fields["message_thread_id"] == "42")
        for (name, value) in Self.extras { #expect(try JSONValue(parsing: #require(fields[name])) == value) }
        #expect(fields.count == 7)
    }

    @Test func aDocumentsNameComesBackToo() async throws {
        let stage = try Stage(
            ScriptedTransport(.done(#"{"message_id":5,"document":{"file_name":"a.csv","file_id":"BQAC"}}"#)))
        let file = OutgoingFile(kind: .document, source: .local(path: "/srv/a.csv"))
        #expect(
            await stage.platform.perform(.file(file), in: .slamet)
                == .delivered(Receipt(message: MessageID(5), file: "BQAC")))
    }

    @Test func theKeyboardOfALongCaptionHangsUnderItsEnd() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#), .done(#"{"message_id":6}"#)))
        var file = Self.file
        (file.styles, file.caption) = ([], String(repeating: "a ", count: 600))
        #expect(
            await stage.platform.perform(.file(file), in: .slamet)
                == .delivered(Receipt(message: MessageID(6), file: "AgAC")))
        #expect(stage.transport.calls.map { $0.parameters["reply_markup"] != nil } == [false, true])
        #expect(stage.transport.calls.map { $0.parameters["reply_parameters"] != nil } == [true, false])
    }

    @Test func anEditedCaptionKeepsStylesAndButtons() async throws {
        let stage = try Stage(
            ScriptedTransport(
                .done(#"{"message_id":7}"#), .fault(400, "Bad Request: message is not modified: specified new…")))
        let message = OutgoingMessage(
            text: "Lunas", styles: [TextStyle(.italic, from: 0, length: 5)],
            keyboard: .buttons([[Button("Ambil", token: "c:1")]]))
        for _ in 1...2 {
            #expect(
                await stage.platform.perform(.editCaption(MessageID(7), message), in: Lane(Lane.forum, thread: 42))
                    == .delivered(Receipt(message: MessageID(7))))
        }
        #expect(stage.transport.methods == ["editMessageCaption", "editMessageCaption"])
        #expect(
            stage.transport.calls.first?.parameters == [
                "chat_id": -1_002_111_222_333, "message_id": 7, "caption": "Lunas",
                "caption_entities": [["type": "italic", "offset": 0, "length": 5]],
                "reply_markup": ["inline_keyboard": [[["text": "Ambil", "callback_data": "c:1"]]]],
            ])
    }

    @Test func anEditedTextKeepsItsStyles() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":7}"#)))
        let message = OutgoingMessage(text: "7 dari 10", styles: [TextStyle(.code, from: 0, length: 1)])
        _ = await stage.platform.perform(.edit(MessageID(7), message), in: .slamet)
        #expect(
            stage.transport.calls.first?.parameters == [
                "chat_id": 5_200_114_477, "message_id": 7, "text": "7 dari 10",
                "entities": [["type": "code", "offset": 0, "length": 1]],
                "link_preview_options": ["is_disabled": true],
            ])
    }
}
