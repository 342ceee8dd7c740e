import JSON
import Testing

@testable import Simulator

@Suite struct EditingTests {
    private func stage() throws -> (Stage, JSONValue) {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let markup: JSONValue = ["inline_keyboard": [[["text": "Ya", "callback_data": "y"]]]]
        let sent = stage.send("lama", to: stage.budi, ["reply_markup": markup]).value
        return (stage, try #require(sent?["message_id"]))
    }

    private func edit(_ stage: Stage, _ id: JSONValue, _ more: [String: JSONValue]) -> BotAnswer {
        stage.call(
            "editMessageText", more.merging(["chat_id": .integer(stage.budi), "message_id": id]) { old, _ in old })
    }

    @Test func anEditReplacesTextAndButtons() throws {
        let (stage, id) = try stage()
        stage.pass(.seconds(5))
        let edited = try #require(edit(stage, id, ["text": "baru"]).value)
        #expect(edited["text"] == "baru")
        #expect(edited["edit_date"]?.int64 == stage.now.seconds)
        #expect(edited["reply_markup"] == nil, "buttons that are not sent along go")
    }

    @Test func theSameAgainIsNotModified() throws {
        let (stage, id) = try stage()
        let markup: JSONValue = ["inline_keyboard": [[["text": "Ya", "callback_data": "y"]]]]
        let answer = edit(stage, id, ["text": "lama", "reply_markup": markup])
        #expect(answer.description?.hasPrefix("Bad Request: message is not modified:") == true)
        #expect(edit(stage, id, ["text": "lama"]).code == 200, "without its button it is another message")
    }

    @Test func onlyTheBotsOwnTextsCanBeEdited() throws {
        let (stage, _) = try stage()
        #expect(edit(stage, 11, ["text": "x"]).description == "Bad Request: message can't be edited")
        #expect(edit(stage, 99, ["text": "x"]).description == "Bad Request: message to edit not found")
        let photo = try #require(
            stage.call("sendPhoto", ["chat_id": .integer(stage.budi)], files: ["photo": .sample]).value?["message_id"])
        #expect(edit(stage, photo, ["text": "x"]).description == "Bad Request: there is no text in the message to edit")
    }

    @Test func buttonsCanBeChangedAlone() throws {
        let (stage, id) = try stage()
        let fields: [String: JSONValue] = ["chat_id": .integer(stage.budi), "message_id": id]
        #expect(stage.call("editMessageReplyMarkup", fields).value?["text"] == "lama")
        #expect(stage.call("editMessageReplyMarkup", fields).description?.contains("not modified") == true)
    }

    @Test func whatIsDeletedIsGone() throws {
        let (stage, id) = try stage()
        let fields: [String: JSONValue] = ["chat_id": .integer(stage.budi), "message_id": id]
        #expect(stage.call("deleteMessage", fields).value == true)
        #expect(stage.call("deleteMessage", fields).description == "Bad Request: message to delete not found")
        #expect(edit(stage, id, ["text": "x"]).description == "Bad Request: message to edit not found")
        let reply = stage.send("x", to: stage.budi, ["reply_to_message_id": id])
        #expect(reply.description == "Bad Request: message to be replied not found")
        #expect(stage.send("y", to: stage.budi).value?["message_id"] == 13, "its number is not used again")
    }

    @Test func inGroupsOthersMessagesNeedAnAdministrator() throws {
        let stage = Stage()
        let group = try stage.group()
        let message = try stage.world.say("NIK 3174", by: stage.budi, in: group, at: stage.now)
        let fields: [String: JSONValue] = ["chat_id": .integer(group), "message_id": .integer(message.id)]
        #expect(stage.call("deleteMessage", fields).description == "Bad Request: message can't be deleted")
        stage.world.setBotStanding(.administrator, by: stage.budi, in: group, at: stage.now)
        #expect(stage.call("deleteMessage", fields).code == 200)
    }

    @Test func oldMessagesStay() throws {
        let (stage, id) = try stage()
        stage.pass(.seconds(49 * 3_600))
        let answer = stage.call("deleteMessage", ["chat_id": .integer(stage.budi), "message_id": id])
        #expect(answer.description == "Bad Request: message can't be deleted for everyone")
    }

    @Test func manyAreDeletedAtOnce() throws {
        let (stage, id) = try stage()
        let answer = stage.call(
            "deleteMessages", ["chat_id": .integer(stage.budi), "message_ids": [11, id, 99]])
        #expect(answer.value == true)
        #expect(stage.world.chats[stage.budi]?.messages.map(\.isDeleted) == [true, true])
    }
}

extension Upload {
    static let sample = Upload(name: "struk.png", mimeType: "image/png", bytes: Samples.photo)
}
