import JSON
import Synchronization
import Testing

@testable import Simulator

@Suite(.timeLimit(.minutes(1))) struct ControlTests {
    @Test func personsActAndTheTranscriptTells() async throws {
        try await withServer(seed: .empty) { http in
            let budi = try #require(
                await http.post("/_simulator/people", ["first_name": "Budi", "phone": "62811"]).json?["id"]?.int64)
            let chat = "/_simulator/chats/\(budi)"
            for body in [
                ["text": "halo"], ["contact": true], ["sticker": "👍"], ["voice": 4],
                ["photo": true, "caption": "struk"],
                ["document": true], ["latitude": .double(-6.24), "longitude": .double(106.82)],
                ["contact": ["phone_number": "62899", "first_name": "Sri"]],
            ] as [JSONValue] {
                #expect(await http.post("\(chat)/messages", body).status == 200, "\(body.text)")
            }
            let messages = try #require(await http.get(chat).json?["messages"]?.array)
            #expect(messages.count == 8)
            #expect(messages[1]["contact"]?["phone_number"] == "62811")
            #expect(messages[1]["contact"]?["user_id"]?.int64 == budi)
            #expect(messages[7]["contact"]?["user_id"] == nil)
            let updates = try #require(await http.get("\(Cast.bot)/getUpdates").json?["result"]?.array)
            #expect(updates.count == 8)

            let first = try #require(messages[0]["message_id"]?.int64)
            #expect(
                await http.send(
                    "PUT", "\(chat)/messages/\(first)", type: "application/json", Array(#"{"text":"hai"}"#.utf8)
                ).status == 200)
            #expect(await http.send("DELETE", "\(chat)/messages/\(first)", type: "text/plain", []).status == 200)
            let after = try #require(await http.get(chat).json?["messages"]?.array?.first)
            #expect(after["text"] == "hai")
            #expect(after["deleted"] == true)
        }
    }

    @Test func aMegabyteOfTextGoesThrough() async throws {
        try await withServer(seed: .empty) { http in
            let budi = try #require(await http.post("/_simulator/people", ["first_name": "Budi"]).json?["id"]?.int64)
            let said = await http.post("/_simulator/chats/\(budi)/messages", ["text": "a", "repeat": 1_048_576])
            #expect(said.status == 200)
            let update = await http.get("\(Cast.bot)/getUpdates").json?["result"]?.array?.first
            #expect(update?["message"]?["text"]?.string?.utf8.count == 1_048_576)
        }
    }

    @Test func groupsAreMadeAndChanged() async throws {
        try await withServer(seed: .empty) { http in
            let budi = try #require(await http.post("/_simulator/people", ["first_name": "Budi"]).json?["id"])
            let made = await http.post("/_simulator/groups", ["title": "RT 5", "members": [budi], "bot": "left"])
            let group = try #require(made.json?["id"]?.int64)
            #expect(await http.get("\(Cast.bot)/getUpdates").json?["result"] == [])
            #expect(
                await http.post("/_simulator/groups/\(group)/members", ["status": "administrator"]).json?["bot"]
                    == "administrator")
            let next = try #require(
                await http.post("/_simulator/groups/\(group)/migrate", [:]).json?["migrated_to"]?.int64)
            #expect(await http.post("/_simulator/groups/\(group)/migrate", [:]).status == 409)
            #expect(await http.get("\(Cast.bot)/getChat?chat_id=\(next)").json?["result"]?["type"] == "supergroup")
        }
    }

    @Test func tapsAreAnswered() async throws {
        try await withServer { http in
            _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:])
            let markup: JSONValue = ["inline_keyboard": [[["text": "Ya", "callback_data": "y"]]]]
            _ = await http.post(
                "\(Cast.bot)/sendMessage", ["chat_id": .integer(Cast.budi), "text": "?", "reply_markup": markup])
            let tap = try #require(
                await http.post("/_simulator/chats/\(Cast.budi)/taps", ["label": "Ya"]).json?["id"]?.string)
            #expect(await http.get("/_simulator/taps/\(tap)").json?["answered"] == false)
            _ = await http.post("\(Cast.bot)/answerCallbackQuery", ["callback_query_id": .string(tap), "text": "Siap"])
            let answer = await http.get("/_simulator/taps/\(tap)").json
            #expect(answer?["answered"] == true)
            #expect(answer?["text"] == "Siap")
            let calls = await http.get("/_simulator/calls?method=sendMessage").json?.array
            #expect(calls?.first?["parameters"]?["text"] == "?")
            #expect(calls?.first?["code"] == 200)
        }
    }

    @Test func mistakesAreExplained() async throws {
        try await withServer(seed: .empty) { http in
            #expect(await http.get("/_simulator/chats/5").status == 404)
            #expect(await http.get("/_simulator/chats/x").json?["error"] == "the path's chat is not a number")
            #expect(await http.post("/_simulator/people", [:]).json?["error"] == #""first_name" is missing"#)
            #expect(await http.post("/_simulator/people/7/start", [:]).status == 404)
            #expect(await http.post("/_simulator/clock/advance", ["seconds": 5]).status == 404)
            #expect(await http.post("/_simulator/updates", ["kind": "raw"]).status == 400)
            #expect(await http.post("/_simulator/settings", ["limits": "lax"]).status == 400)
        }
    }

    @Test func theClockAndTheRestartReachTheProgramAround() async throws {
        let advanced = Mutex(Duration.zero)
        let restarts = Mutex(0)
        let hooks = SimulatorHooks(
            advanceClock: { step in advanced.withLock { $0 += step } }, restart: { restarts.withLock { $0 += 1 } })
        try await withServer(hooks: hooks) { http in
            #expect(await http.post("/_simulator/clock/advance", ["seconds": 86_400]).status == 200)
            #expect(await http.post("/_simulator/clock/advance", ["seconds": -1]).status == 400)
            _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:])
            #expect(await http.post("/_simulator/reset", [:]).status == 200)
            #expect(await http.get("/_simulator/chats/\(Cast.budi)").json?["messages"] == [])
            #expect(await http.get("/_simulator/state").json?["can_advance"] == true)
        }
        #expect(advanced.withLock { $0 } == .seconds(86_400))
        #expect(restarts.withLock { $0 } == 1)
    }

    @Test func limitsAndPrivacyAreSwitches() async throws {
        try await withServer(limits: .telegram) { http in
            _ = await http.post("/_simulator/people/\(Cast.budi)/start", [:])
            let body: JSONValue = ["chat_id": .integer(Cast.budi), "text": "x"]
            var codes: Set<Int?> = []
            for _ in 0..<8 { codes.insert(await http.post("\(Cast.bot)/sendMessage", body).status) }
            #expect(codes == [200, 429])
            _ = await http.post("/_simulator/settings", ["limits": "none", "privacy": false])
            for _ in 0..<8 { #expect(await http.post("\(Cast.bot)/sendMessage", body).status == 200) }
            #expect(await http.get("\(Cast.bot)/getMe").json?["result"]?["can_read_all_group_messages"] == true)
        }
    }
}
