import Foundation
import HTTPTypes
import TestSupport
import Testing
import Transport

@testable import Curl

/// Answers that go to a file: it is there whole or not at all.
@Suite(.timeLimit(.minutes(1)))
struct DownloadTests {
    private let folder = try? ScratchFolder()

    private func download(
        to name: String = "photo.jpg", limit: Int = 1 << 20, from serve: @escaping @Sendable (Connection) throws -> Void
    ) async throws -> Outcome {
        let folder = try #require(folder)
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            try serve(connection)
        }
        defer { server.stop() }
        return try await withTransport { transport in
            await transport.outcome(
                HTTPExchange(
                    method: .get, url: SecretURL(server.url()), sink: .file(path: folder.file(name)), answerLimit: limit
                ))
        }
    }

    @Test(arguments: ["", "halo", String(repeating: "0123456789", count: 100_000)])
    func aGoodAnswerIsWrittenWhole(body: String) async throws {
        let answer = try await download { try $0.answer(body) }.get()
        #expect(answer.body.isEmpty)
        #expect(folder?.names == ["photo.jpg"])
        #expect(folder?.contents("photo.jpg") == Data(body.utf8))
    }

    @Test func nobodyElseMayReadIt() async throws {
        _ = try await download { try $0.answer("halo") }.get()
        let path = try #require(folder).file("photo.jpg")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aRefusalIsToldAndNotWritten() async throws {
        let answer = try await download { try $0.answer("file is too old", status: "404 Not Found") }.get()
        #expect(answer.text == "file is too old")
        #expect(folder?.names == [])
    }

    @Test func oneTooLargeLeavesNothing() async throws {
        let outcome = try await download(limit: 100) {
            try $0.write("HTTP/1.1 200 OK\r\n\r\n\(String(repeating: "x", count: 50))")
            try $0.write(String(repeating: "x", count: 51))
        }
        #expect(outcome.error == .answerTooLarge(limit: 100))
        #expect(folder?.names == [])
    }

    @Test func oneCutShortInItsHeaderLinesIsNoEmptyFile() async throws {
        let outcome = try await download { try $0.write("HTTP/1.1 200 OK\r\nContent-Len") }
        #expect(outcome.error == .connectionLost(.maybeSent))
        #expect(folder?.names == [])
    }

    @Test func oneCutShortLeavesWhatWasThereBefore() async throws {
        let folder = try #require(folder)
        try Data("before".utf8).write(to: folder.url.appending(path: "photo.jpg"))
        let outcome = try await download { try $0.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf") }
        #expect(outcome.error == .connectionLost(.maybeSent))
        #expect(folder.names == ["photo.jpg"])
        #expect(folder.contents("photo.jpg") == Data("before".utf8))
    }

    @Test func oneCancelledLeavesNothing() async throws {
        let folder = try #require(folder)
        let server = try LoopbackServer { connection in
            _ = try connection.readRequest()
            try connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
            connection.waitForEnd()
        }
        defer { server.stop() }
        let exchange = HTTPExchange(
            method: .get, url: SecretURL(server.url()), sink: .file(path: folder.file("photo.jpg")))
        try await withTransport { transport in
            let call = Task { await transport.outcome(exchange) }
            while folder.names.isEmpty { await Task.yield() }
            call.cancel()
            #expect(await call.value.error == .cancelled(.maybeSent))
            #expect(folder.names == [])
        }
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() async throws {
        let outcome = try await download(to: "no/such/folder") { try $0.answer("halo") }
        let path = try #require(folder).file("no/such/folder")
        #expect(outcome.error == .file(path: path, detail: "open: No such file or directory", .maybeSent))
    }
}
