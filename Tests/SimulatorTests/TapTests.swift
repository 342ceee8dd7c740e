import JSON
import Testing

@testable import Simulator

@Suite struct TapTests {
    private func stage() throws -> (Stage, String) {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let markup: JSONValue = [
            "inline_keyboard": [[["text": "Ya", "callback_data": "y"], ["text": "Situs", "url": "https://a.id"]]]
        ]
        stage.send("Mau?", to: stage.budi, ["reply_markup": markup])
        _ = stage.news()
        let result = try stage.world.tap(.label("Ya"), by: stage.budi, in: stage.budi, at: stage.now)
        guard case .waiting(let id) = result else { throw ActError.refused("no callback button") }
        return (stage, id)
    }

    @Test func aTapReachesTheBotAndItsAnswerTheTap() throws {
        let (stage, id) = try stage()
        let query = try #require(stage.news().first?["callback_query"])
        #expect(query["id"]?.string == id)
        #expect(query["data"] == "y")
        #expect(query["from"]?["id"]?.int64 == stage.budi)
        #expect(query["message"]?["text"] == "Mau?")
        stage.call("answerCallbackQuery", ["callback_query_id": .string(id), "text": "Siap", "show_alert": "true"])
        #expect(stage.world.taps[id]?.answer == Tap.Answer(text: "Siap", isAlert: true))
    }

    @Test func aTapGoesStale() throws {
        let (stage, id) = try stage()
        let stale = "Bad Request: query is too old and response timeout expired or query ID is invalid"
        stage.pass(.milliseconds(14_999))
        #expect(stage.call("answerCallbackQuery", ["callback_query_id": .string(id)]).value == true)
        stage.pass(.milliseconds(1))
        #expect(stage.call("answerCallbackQuery", ["callback_query_id": .string(id)]).description == stale)
        #expect(stage.call("answerCallbackQuery", ["callback_query_id": "7"]).description == stale)
    }

    @Test func linksOpenAndMissingButtonsAreTold() throws {
        let (stage, _) = try stage()
        let link = try stage.world.tap(.label("Situs"), by: stage.budi, in: stage.budi, at: stage.now)
        #expect(link == .link("https://a.id"))
        #expect(throws: ActError.notFound("there is no such button")) {
            try stage.world.tap(.data("z"), by: stage.budi, in: stage.budi, at: stage.now)
        }
        stage.send("tanpa", to: stage.budi)
        #expect(throws: ActError.notFound("there is no such button")) {
            try stage.world.tap(.data("y"), under: 13, by: stage.budi, in: stage.budi, at: stage.now)
        }
    }
}
