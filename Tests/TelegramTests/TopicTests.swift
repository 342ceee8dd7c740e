import Chat
import JSON
import Testing
import Transport

@testable import Telegram

/// Topics of a forum: opened, closed, written in.
@Suite struct TopicTests {
    private let lane = Lane(Lane.forum, thread: 42)
    private let opening = Outgoing.openTopic(name: "Bu Siti · #12", matter: 12)

    @Test func aTopicIsOpenedAndItsThreadToldBack() async throws {
        let stage = try Stage(
            ScriptedTransport(.done(#"{"message_thread_id":77,"name":"Bu Siti","icon_color":7322096}"#)))
        #expect(await stage.platform.perform(opening, in: Lane(Lane.forum)) == .delivered(Receipt(thread: 77)))
        #expect(stage.transport.methods == ["createForumTopic"])
        #expect(
            stage.transport.calls.first?.parameters == ["chat_id": -1_002_111_222_333, "name": "Bu Siti · #12"])
    }

    @Test func aLongNameIsCutToWhatTelegramTakes() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_thread_id":77}"#)))
        _ = await stage.platform.perform(
            .openTopic(name: String(repeating: "é", count: 300), matter: 1), in: Lane(Lane.forum))
        #expect(stage.transport.calls.first?.parameters["name"]?.string?.count == 128)
    }

    @Test(
        arguments: [
            // It was opened, and nobody knows which it is.
            (.answer(200, #"{"ok":true,"result":{"message_th"#), .unknown),
            (.failure(.timedOut(.maybeSent)), .unknown),
            (.failure(.timedOut(.surelyNotSent)), .refused(.unreachable)),
            (.fault(400, "Bad Request: the chat is not a forum"), .refused(.topicGone)),
            (.fault(400, "Bad Request: not enough rights to create a topic"), .refused(.noRights)),
            (
                .fault(
                    400, "Bad Request: group chat was upgraded to a supergroup chat",
                    parameters: #"{"migrate_to_chat_id":-1001999888777}"#),
                .refused(.migrated(to: ChatID(-1_001_999_888_777)))
            ),
        ] as [(ScriptedTransport.Reply, Outcome)])
    func whatBecomesOfATopicThatCouldNotBeOpened(reply: ScriptedTransport.Reply, outcome: Outcome) async throws {
        #expect(try await Stage.outcome(of: reply, call: opening) == outcome)
    }

    @Test(arguments: [(false, "closeForumTopic"), (true, "reopenForumTopic")])
    func aTopicIsClosedAndOpenedAgain(isOpen: Bool, method: String) async throws {
        let stage = try Stage(
            ScriptedTransport(.done("true"), .fault(400, "Bad Request: TOPIC_NOT_MODIFIED")))
        for _ in 1...2 {
            // That it is so already is as good.
            #expect(await stage.platform.perform(.setTopic(isOpen: isOpen), in: lane) == .delivered(Receipt()))
        }
        #expect(stage.transport.methods == [method, method])
        #expect(
            stage.transport.calls.first?.parameters == ["chat_id": -1_002_111_222_333, "message_thread_id": 42])
    }

    @Test(
        arguments: [
            ("Bad Request: TOPIC_CLOSED", .topicClosed), ("Bad Request: TOPIC_DELETED", .topicGone),
            ("Bad Request: TOPIC_ID_INVALID", .topicGone), ("Bad Request: message thread not found", .topicGone),
            ("Bad Request: not enough rights to edit the topic", .noRights),
        ] as [(String, Refusal)])
    func refusalsOfTopics(words: String, refusal: Refusal) async throws {
        let reply = ScriptedTransport.Reply.fault(400, words)
        #expect(try await Stage.outcome(of: reply, call: .setTopic(isOpen: false)) == .refused(refusal))
        #expect(try await Stage.outcome(of: reply) == .refused(refusal))
    }

    @Test func aTopicReopenedByHandIsTold() throws {
        let incoming = try Fixture.incoming("notice-topic-reopened")
        #expect(incoming.content == .topicChanged(isOpen: true) && incoming.lane == lane)
    }

    @Test func whatAnswersTheTopicAnswersNothing() throws {
        guard case .text(let message) = try Fixture.incoming("forum-topic").content else {
            Issue.record("no text")
            return
        }
        #expect(message.replyTo == nil && !message.addressesBot)
    }

    @Test func aPhotoInATopicTellsWhatItAnswers() throws {
        let incoming = try Fixture.incoming("forum-photo-reply")
        guard case .media(let media, let message) = incoming.content else {
            Issue.record("no photo")
            return
        }
        #expect(incoming.lane == lane && message == MessageID(10_490))
        #expect(media.replyTo == MessageID(10_482) && media.message == message && media.caption == "ini buktinya")
    }
}
