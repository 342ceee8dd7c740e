import Chat
import HTTPTypes
import JSON
import Testing
import Transport

@testable import Telegram

@Suite struct PollTests {
    @Test func aPollNamesWhatItWantsAndHasAConnectionOfItsOwn() async throws {
        let stage = try Stage(ScriptedTransport(.done(Stage.me), .done("[]"), .done("[]")))
        #expect(try await stage.platform.arrivals(from: nil).isEmpty)
        #expect(try await stage.platform.arrivals(from: UpdateID(734_512_881)).isEmpty)
        // Who the bot is it asks once, before it has to tell what is said to it.
        #expect(stage.transport.methods == ["getMe", "getUpdates", "getUpdates"])
        let kinds: JSONValue = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
        #expect(stage.transport.calls[1].parameters == ["limit": 100, "timeout": 50, "allowed_updates": kinds])
        #expect(stage.transport.calls[2].parameters["offset"] == 734_512_881)
        let poll = stage.transport.calls[1].exchange
        #expect(poll.lane == .own("getUpdates") && poll.deadline == .seconds(70))
        #expect(stage.transport.calls[0].exchange.lane == .common)
    }

    @Test func whatArrivesIsReadWithTheBotsName() async throws {
        let update = String(decoding: try Fixture.bytes("name-call"), as: UTF8.self)
        let stage = try Stage(ScriptedTransport(.done(Stage.me), .done("[\(update)]")))
        let arrivals = try await stage.platform.arrivals(from: nil)
        #expect(arrivals == [.update(try Fixture.incoming("name-call"))])
    }

    @Test func theIdentityTellsOfPrivacyMode() async throws {
        let stage = try Stage(ScriptedTransport(.done(Stage.me)))
        #expect(try await stage.platform.identify() == .kentongan)
    }

    @Test(
        arguments: [
            (.fault(401, "Unauthorized"), .unauthorised), (.fault(404, "Not Found"), .unauthorised),
            (
                .fault(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
                .conflict("another process polls with the same token; only one may")
            ),
            (
                .fault(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
                ),
                .conflict("a webhook is set for this token; delete it (deleteWebhook) before polling")
            ),
            (.fault(429, "?", parameters: #"{"retry_after":9}"#), .tooFast(retryAfter: 9)),
            (.answer(429, "", retryAfter: .seconds(4)), .tooFast(retryAfter: 4)),
            (.fault(502, "Bad Gateway"), .unavailable("the Bot API answered 502 Bad Gateway")),
            (.answer(504, "<html>"), .unavailable("HTTP 504 from something that is no Bot API server")),
            (
                .answer(404, "<html>"),
                .incomprehensible(
                    "HTTP 404 from something that is no Bot API server; is the setting telegram.apiURL right?")
            ),
            (
                .answer(200, "<html>"),
                .incomprehensible(
                    "HTTP 200 from something that is no Bot API server; is the setting telegram.apiURL right?")
            ),
            (.failure(.cancelled(.maybeSent)), .cancelled), (.failure(.shutDown(.maybeSent)), .cancelled),
            (.failure(.timedOut(.maybeSent)), .unavailable("no answer in time")),
            (.failure(.unresolved(host: "api.telegram.org")), .unavailable("the name api.telegram.org has no address")),
            (.failure(.connectionLost(.maybeSent)), .unavailable("the connection broke off")),
            (.done("{}"), .incomprehensible("the list of updates broke off: unexpected(offset: 20)")),
        ] as [(ScriptedTransport.Reply, PollError)])
    func aPollThatFailsSaysWhatToDo(reply: ScriptedTransport.Reply, error: PollError) async throws {
        let stage = try Stage(ScriptedTransport(.done(Stage.me), reply))
        await #expect(throws: error) { try await stage.platform.arrivals(from: UpdateID(3)) }
    }

    @Test func updatesBeforeABreakAreTaken() async throws {
        let stage = try Stage(
            ScriptedTransport(
                .done(Stage.me), .answer(200, #"{"ok":true,"result":[{"update_id":3},{"update_id":4},{"upd"#)))
        let arrivals = try await stage.platform.arrivals(from: nil)
        #expect(arrivals == [.ignored(id: UpdateID(3)), .ignored(id: UpdateID(4))])
    }

    @Test func anUpdateThatBreaksItsListEachTimeIsGivenUpInTheEnd() async throws {
        let cut = #"{"ok":true,"result":[{"update_id":3,"message":{"chat":{"id":9,"type":"private"},"text":"ab"#
        let transport = ScriptedTransport(
            [.done(Stage.me)] + Array(repeating: .answer(200, cut), count: 5) + [.done("[]"), .answer(200, cut)])
        let stage = try Stage(transport)
        for _ in 0..<4 {
            await #expect(throws: PollError.incomprehensible("the list of updates broke off: endedEarly")) {
                try await stage.platform.arrivals(from: nil)
            }
        }
        let arrivals = try await stage.platform.arrivals(from: nil)
        guard case .unreadable(UpdateID(3), Lane(ChatID(9)), let raw, "endedEarly") = arrivals.first else {
            Issue.record("\(arrivals)")
            return
        }
        #expect(cut.hasSuffix(String(decoding: raw, as: UTF8.self)) && arrivals.count == 1)
        // Meanwhile one update was asked for at a time, and after it all again.
        _ = try await stage.platform.arrivals(from: UpdateID(4))
        #expect(transport.calls.dropFirst().map { $0.parameters["limit"] } == [100, 1, 1, 1, 1, 100])
        // It takes as long again for another one.
        await #expect(throws: PollError.self) { try await stage.platform.arrivals(from: UpdateID(4)) }
    }

    @Test func withoutAnIdNothingIsEverGivenUp() async throws {
        let replies = Array(repeating: ScriptedTransport.Reply.answer(200, #"{"ok":true,"result":[{"upda"#), count: 20)
        let stage = try Stage(ScriptedTransport([.done(Stage.me)] + replies))
        for _ in replies {
            await #expect(throws: PollError.self) { try await stage.platform.arrivals(from: UpdateID(3)) }
        }
    }

    @Test func aBatchTooLargeIsAskedForSingly() async throws {
        let stage = try Stage(
            ScriptedTransport(.done(Stage.me), .failure(.answerTooLarge(limit: 9)), .done("[]"), .done("[]")))
        await #expect(throws: PollError.self) { try await stage.platform.arrivals(from: UpdateID(3)) }
        _ = try await stage.platform.arrivals(from: UpdateID(3))
        _ = try await stage.platform.arrivals(from: UpdateID(3))
        #expect(stage.transport.calls.dropFirst().map { $0.parameters["limit"] } == [100, 1, 100])
    }
}
