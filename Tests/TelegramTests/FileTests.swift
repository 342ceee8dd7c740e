import Chat
import Foundation
import HTTPTypes
import JSON
import Testing
import Transport

@testable import Telegram

@Suite struct FileTests {
    @Test(arguments: [
        (Media.Kind.photo, "/srv/bukti.jpg", "sendPhoto", "photo", "image/jpeg"),
        (.photo, "/srv/bukti.PNG", "sendPhoto", "photo", "image/png"),
        (.document, "/srv/rekap.csv", "sendDocument", "document", "application/octet-stream"),
    ])
    func aFileOfThisMachineIsStreamed(
        kind: Media.Kind, path: String, method: String, field: String, type: String
    ) async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#)))
        let file = OutgoingFile(kind: kind, source: .local(path: path), caption: "Rekap \"Mei\"")
        let outcome = await stage.platform.perform(.file(file), in: Lane(Lane.forum, thread: 42))
        #expect(outcome == .delivered(Receipt(message: MessageID(5))))
        let call = try #require(stage.transport.calls.first)
        #expect(call.method == method && call.exchange.deadline > .seconds(60))
        #expect(
            call.fields == [
                "chat_id": "-1002111222333", "message_thread_id": "42", "caption": "Rekap \"Mei\"",
                field: "@\(path);\(type)",
            ])
    }

    @Test func aFileTelegramHasIsNamed() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#)))
        let file = OutgoingFile(kind: .photo, source: .platform("AgAC"))
        _ = await stage.platform.perform(.file(file), in: .slamet)
        #expect(stage.transport.methods == ["sendPhoto"])
        #expect(stage.transport.calls.first?.parameters == ["chat_id": 5_200_114_477, "photo": "AgAC"])
    }

    @Test func whatDoesNotFitACaptionFollowsAsAMessage() async throws {
        let stage = try Stage(ScriptedTransport(.done(#"{"message_id":5}"#), .done(#"{"message_id":6}"#)))
        let caption = String(repeating: "a", count: 1_000) + "\n" + String(repeating: "b", count: 4_000)
        let file = OutgoingFile(kind: .document, source: .platform("BQAC"), caption: caption)
        let outcome = await stage.platform.perform(.file(file), in: .slamet)
        #expect(outcome == .delivered(Receipt(message: MessageID(6), file: "BQAC")))
        #expect(stage.transport.methods == ["sendDocument", "sendMessage"])
        #expect(stage.transport.calls.first?.parameters["caption"]?.string?.count == 1_000)
        #expect(stage.transport.calls.last?.parameters["text"]?.string?.count == 4_000)
    }

    @Test func aFileIsDownloadedToItsPath() async throws {
        let stage = try Stage(
            ScriptedTransport(
                .done(#"{"file_id":"Ag","file_size":9,"file_path":"photos/file_1.jpg"}"#), .answer(200, "")))
        try await stage.platform.download(file: "Ag", to: "/tmp/bukti.jpg")
        let fetch = try #require(stage.transport.calls.last)
        #expect(fetch.exchange.url.exposed == "https://api.telegram.org/file/bot\(Stage.token)/photos/file_1.jpg")
        #expect(fetch.exchange.method == .get && fetch.exchange.answerLimit == 20 << 20)
        guard case .file("/tmp/bukti.jpg") = fetch.exchange.sink else {
            Issue.record("not written to its path")
            return
        }
    }

    @Test func aLocalServersFileIsCopied() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(component: "file_1.jpg")
        let target = folder.appending(component: "bukti.jpg")
        try Data("jpg".utf8).write(to: source)
        let stage = try Stage(
            ScriptedTransport(.done(#"{"file_path":"\#(source.path())"}"#), .done(#"{"file_path":"/nowhere/x"}"#)))
        try await stage.platform.download(file: "Ag", to: target.path())
        #expect(try Data(contentsOf: target) == Data("jpg".utf8))
        await #expect(throws: PollError.unavailable("the file /nowhere/x failed: it could not be copied")) {
            try await stage.platform.download(file: "Ag", to: target.path() + "2")
        }
    }

    @Test(
        arguments: [
            (
                [.fault(400, "Bad Request: file is too big")],
                .incomprehensible("the Bot API answered 400 Bad Request: file is too big")
            ),
            ([.done("{}")], .incomprehensible("an answer of the Bot API could not be read: getFile: no file_path")),
            ([.done(#"{"file_path":"a"}"#), .fault(404, "Not Found")], .unauthorised),
            (
                [.done(#"{"file_path":"a"}"#), .answer(502, "")],
                .unavailable("HTTP 502 from something that is no Bot API server")
            ),
            (
                [.done(#"{"file_path":"a"}"#), .failure(.answerTooLarge(limit: 20))],
                .unavailable("the answer was larger than 20 bytes")
            ),
        ] as [([ScriptedTransport.Reply], PollError)])
    func downloadsThatFailSayWhy(replies: [ScriptedTransport.Reply], error: PollError) async throws {
        let stage = try Stage(ScriptedTransport(replies))
        await #expect(throws: error) { try await stage.platform.download(file: "Ag", to: "/tmp/x") }
    }
}
