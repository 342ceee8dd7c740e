import Chat
import Testing
import Transport

@testable import Telegram

/// What the Bot API says to `sendMessage`, and how the call is taken to have ended.
@Suite struct OutcomeTests {
    typealias Reply = ScriptedTransport.Reply

    struct Row: Sendable, CustomTestStringConvertible {
        var reply: Reply
        var outcome: Outcome
        var testDescription: String { "\(reply)" }

        init(_ reply: Reply, _ outcome: Outcome) {
            self.reply = reply
            self.outcome = outcome
        }

        init(_ code: Int, _ words: String, _ refusal: Refusal) {
            self.init(.fault(code, words), .refused(refusal))
        }
    }

    @Test(arguments: [
        Row(401, "Unauthorized", .unauthorised),
        Row(404, "Not Found", .unauthorised),
        Row(403, "Forbidden: bot was blocked by the user", .blocked),
        Row(403, "Forbidden: user is deactivated", .deactivated),
        Row(403, "Forbidden: bot was kicked from the group chat", .kicked),
        Row(403, "Forbidden: bot was kicked from the supergroup chat", .kicked),
        Row(403, "Forbidden: bot is not a member of the supergroup chat", .kicked),
        Row(403, "Forbidden: the group chat was deleted", .kicked),
        Row(403, "Forbidden: bot can't initiate conversation with a user", .chatNotFound),
        Row(403, "Forbidden: not enough rights to send text messages to the chat", .noRights),
        Row(403, "Forbidden: something said differently next year", .noRights),
        Row(
            403, "Forbidden: bot can't send messages to bots",
            .malformed("403 Forbidden: bot can't send messages to bots")),
        Row(400, "Bad Request: chat not found", .chatNotFound),
        Row(400, "Bad Request: PEER_ID_INVALID", .chatNotFound),
        Row(400, "Bad Request: have no rights to send a message", .noRights),
        Row(400, "Bad Request: need administrator rights in the channel chat", .noRights),
        Row(400, "Bad Request: CHAT_WRITE_FORBIDDEN", .noRights),
        Row(400, "Bad Request: TOPIC_CLOSED", .topicClosed),
        Row(400, "Bad Request: message thread not found", .topicGone),
        Row(400, "Bad Request: message text is empty", .malformed("400 Bad Request: message text is empty")),
        Row(400, "Bad Request: message is too long", .malformed("400 Bad Request: message is too long")),
        Row(400, "Bad Request: BUTTON_DATA_INVALID", .malformed("400 Bad Request: BUTTON_DATA_INVALID")),
        Row(500, "Internal Server Error", .platformFault(status: 500)),
        Row(502, "Bad Gateway", .platformFault(status: 502)),
        Row(503, "Service Unavailable", .platformFault(status: 503)),
    ])
    func refusalsAreSortedByWhatCanBeDone(row: Row) async throws {
        #expect(try await Stage.outcome(of: row.reply) == row.outcome)
    }

    @Test(arguments: [
        // Telegram's own answer; the header where the answer broke off before; neither; nonsense.
        Row(
            .fault(429, "Too Many Requests: retry after 35", parameters: #"{"retry_after":35}"#),
            .refused(.tooFast(retryAfter: 35))),
        Row(
            .answer(429, #"{"ok":false,"error_code":429,"descr"#, retryAfter: .seconds(17)),
            .refused(.tooFast(retryAfter: 17))),
        Row(.answer(429, "", retryAfter: .milliseconds(1_200)), .refused(.tooFast(retryAfter: 2))),
        Row(.answer(429, "<html>slow down</html>"), .refused(.tooFast(retryAfter: 5))),
        Row(.fault(429, "?", parameters: #"{"retry_after":-3}"#), .refused(.tooFast(retryAfter: 1))),
        Row(.fault(429, "?", parameters: #"{"retry_after":10072}"#), .refused(.tooFast(retryAfter: 10_072))),
        // A group that moved, by its parameter and not by its wording.
        Row(
            .fault(
                400, "Bad Request: group chat was upgraded to a supergroup chat",
                parameters: #"{"migrate_to_chat_id":-1001999888777}"#),
            .refused(.migrated(to: ChatID(-1_001_999_888_777)))),
    ])
    func parametersAreObeyed(row: Row) async throws {
        #expect(try await Stage.outcome(of: row.reply) == row.outcome)
    }

    @Test(arguments: [
        // Not of the Bot API: what a gateway says of its own failure is nothing about the call…
        Row(.answer(502, "<html><h1>502 Bad Gateway</h1></html>"), .unknown),
        Row(.answer(500, ""), .unknown),
        // …and one that gave up waiting knows nothing, whatever it wraps it in.
        Row(.fault(504, "Gateway Timeout"), .unknown),
        // Turned away before it got there.
        Row(.answer(407, "<html>proxy login</html>"), .refused(.platformFault(status: 407))),
        Row(.answer(302, ""), .refused(.platformFault(status: 302))),
        Row(.answer(404, "<html>nginx</html>"), .refused(.platformFault(status: 404))),
        // A yes that cannot be read.
        Row(.answer(200, "<html>captive portal</html>"), .unknown), Row(.answer(200, ""), .unknown),
        Row(.answer(200, #"{"ok":"#), .unknown), Row(.answer(200, "[]"), .unknown),
    ])
    func answersOfSomethingElse(row: Row) async throws {
        #expect(try await Stage.outcome(of: row.reply) == row.outcome)
    }

    @Test(arguments: [
        Row(
            .done(#"{"message_id":10483,"chat":{"id":1},"text":"Halo"}"#),
            .delivered(Receipt(message: MessageID(10_483)))),
        Row(.done(#"{"date":5,"message_id":10483}"#), .delivered(Receipt(message: MessageID(10_483)))),
        Row(.answer(200, #"{"result":true,"ok":true}"#), .delivered(Receipt())),
        // Broken off after the yes: delivered all the same, with the number if it came through.
        Row(
            .answer(200, #"{"ok":true,"result":{"message_id":10483,"ch"#),
            .delivered(Receipt(message: MessageID(10_483)))),
        Row(.answer(200, #"{"ok":true,"result":{"mess"#), .delivered(Receipt())),
        Row(.answer(200, #"{"ok":true"#), .delivered(Receipt())),
        Row(.done(#""?""#), .delivered(Receipt())),
        // A no that broke off is a no.
        Row(.answer(403, #"{"ok":false,"error_code":403,"description":"Forbidden: bot was blo"#), .refused(.noRights)),
        Row(.answer(500, #"{"ok":false"#), .refused(.platformFault(status: 500))),
    ])
    func answersAreReadNoFurtherThanNeeded(row: Row) async throws {
        #expect(try await Stage.outcome(of: row.reply) == row.outcome)
    }

    @Test func anAnswerCutAnywhereIsNeverTakenForAnother() async throws {
        let whole = #"{"ok":true,"result":{"chat":{"id":52},"message_id":10483,"text":"Halo"}}"#
        for length in 0..<whole.count {
            let outcome = try await Stage.outcome(of: .answer(200, String(whole.prefix(length))))
            let allowed: [Outcome] =
                length < #"{"ok":true"#.count
                ? [.unknown] : [.delivered(Receipt()), .delivered(Receipt(message: MessageID(10_483)))]
            #expect(allowed.contains(outcome), "cut at \(length)")
        }
        let refusal = #"{"ok":false,"error_code":429,"description":"?","parameters":{"retry_after":35}}"#
        for length in 0..<refusal.count {
            let outcome = try await Stage.outcome(of: .answer(429, String(refusal.prefix(length))))
            let allowed = [5, 35].map { Outcome.refused(.tooFast(retryAfter: $0)) }
            #expect(allowed.contains(outcome), "cut at \(length)")
        }
    }

    @Test(arguments: [
        Row(.failure(.unresolved(host: "api.telegram.org")), .refused(.unreachable)),
        Row(.failure(.unreachable(detail: "refused")), .refused(.unreachable)),
        Row(.failure(.proxyRefused(detail: "407")), .refused(.unreachable)),
        Row(.failure(.tls(detail: "expired")), .refused(.unreachable)),
        Row(.failure(.timedOut(.surelyNotSent)), .refused(.unreachable)),
        Row(.failure(.timedOut(.maybeSent)), .unknown), Row(.failure(.connectionLost(.maybeSent)), .unknown),
        Row(.failure(.connectionLost(.surelyNotSent)), .refused(.unreachable)),
        Row(.failure(.answerMalformed(detail: "?")), .unknown), Row(.failure(.answerTooLarge(limit: 9)), .unknown),
        Row(.failure(.cancelled(.maybeSent)), .unknown),
        Row(.failure(.shutDown(.surelyNotSent)), .refused(.unreachable)),
        Row(
            .failure(.file(path: "/x", detail: "no such file", .surelyNotSent)),
            .refused(.malformed("a file could not be read: no such file"))),
    ])
    func withoutAnAnswerTheRequestsDepartureDecides(row: Row) async throws {
        #expect(try await Stage.outcome(of: row.reply) == row.outcome)
    }

    @Test func whatIsQuotedIsNotPassedOn() async throws {
        let words = #"Bad Request: can't use \"NIK 3174041208850001\" of 081290001122 here"#
        let outcome = try await Stage.outcome(of: .fault(400, words))
        #expect(outcome == .refused(.malformed(#"400 Bad Request: can't use "…" of … here"#)))
    }
}
