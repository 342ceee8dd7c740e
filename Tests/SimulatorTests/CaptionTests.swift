import JSON
import Testing

@testable import Simulator

/// Words under pictures, and styles by place.
@Suite struct CaptionTests {
    private func stage() throws -> (Stage, [String: JSONValue]) {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let sent = stage.call(
            "sendPhoto", ["chat_id": .integer(stage.budi), "caption": "lama"], files: ["photo": .sample])
        return (stage, ["chat_id": .integer(stage.budi), "message_id": try #require(sent.value?["message_id"])])
    }

    @Test func aCaptionIsEditedWithItsStylesAndButtons() throws {
        let (stage, photo) = try stage()
        let change: [String: JSONValue] = [
            "caption": "Lunas hari ini", "caption_entities": [["type": "bold", "offset": 0, "length": 5]],
            "reply_markup": ["inline_keyboard": [[["text": "Ambil", "callback_data": "c"]]]],
        ]
        let edited = try #require(stage.call("editMessageCaption", photo.merging(change) { $1 }).value)
        #expect(edited["caption"] == "Lunas hari ini" && edited["photo"] != nil && edited["reply_markup"] != nil)
        #expect(edited["caption_entities"] == [["offset": 0, "length": 5, "type": "bold"]])
        let again = stage.call("editMessageCaption", photo.merging(change) { $1 })
        #expect(again.description?.contains("message is not modified") == true)
    }

    @Test func onlyPicturesAndFilesBearOne() throws {
        let (stage, _) = try stage()
        let text = try #require(stage.send("x", to: stage.budi).value?["message_id"])
        let answer = stage.call(
            "editMessageCaption", ["chat_id": .integer(stage.budi), "message_id": text, "caption": "y"])
        #expect(answer.description == "Bad Request: there is no caption in the message to edit")
    }

    @Test func aPersonRewritesTheWordsUnderAPhoto() throws {
        let (stage, _) = try stage()
        let photo = Parameters(fields: ["photo": true, "caption": "bukti"])
        let sent = try stage.world.say(photo, in: stage.budi, at: stage.now)
        _ = stage.news()
        try stage.world.rewrite(sent.id, by: stage.budi, in: stage.budi, to: "bukti bayar", at: stage.now)
        let edit = try #require(stage.news().first?["edited_message"])
        #expect(edit["caption"] == "bukti bayar" && edit["photo"] != nil && edit["edit_date"] != nil)
    }

    @Test(
        arguments: [
            ([["type": "bold", "offset": 0, "length": 2]], nil),
            ([["type": "bold", "offset": 9, "length": 2]], nil),
            ([["type": "mention", "offset": 1, "length": 1]], nil),
            (
                [["type": "bold", "offset": 1, "length": 2]],
                "Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 0"
            ),
            (
                [["type": "bold", "offset": 2, "length": 2]],
                "Bad Request: entity ends in a middle of a UTF-16 symbol at byte offset 5"
            ),
            (
                [["type": "loud", "offset": 0, "length": 2]],
                "Bad Request: can't parse MessageEntity: Unsupported type specified"
            ),
            (
                [["type": "text_link", "offset": 0, "length": 2]],
                "Bad Request: can't parse MessageEntity: Can't find field \"url\""
            ),
        ] as [(JSONValue, String?)])
    func stylesThatCannotBeAreRefused(entities: JSONValue, words: String?) throws {
        let (stage, _) = try stage()
        #expect(stage.send("🙏 🙏🙏", to: stage.budi, ["entities": entities]).description == words)
    }
}
