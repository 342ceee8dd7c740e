import Foundation
import HTTPTypes
import TestSupport
import Testing
import Transport

@testable import Curl

/// `multipart/form-data` as it arrives at the server.
@Suite(.timeLimit(.minutes(1)))
struct FormTests {
    /// One part as received: its header lines and its bytes.
    private struct Part: Equatable {
        let head: String
        let body: Data
    }

    /// Takes a body apart by the boundary its content type names.
    private static func parts(of request: Connection.Request) throws -> [Part] {
        let type = try #require(request.headers["content-type"])
        let boundary = try #require(type.components(separatedBy: "boundary=").last)
        let body = Data(request.body)
        var parts: [Part] = []
        var start = try #require(body.range(of: Data("--\(boundary)\r\n".utf8))).upperBound
        while let end = body.range(of: Data("\r\n--\(boundary)".utf8), in: start..<body.endIndex) {
            let part = body[start..<end.lowerBound]
            let blank = try #require(part.range(of: Data("\r\n\r\n".utf8)))
            parts.append(
                Part(
                    head: String(decoding: part[..<blank.lowerBound], as: UTF8.self),
                    body: Data(part[blank.upperBound...])))
            start = end.upperBound + 2
        }
        return parts
    }

    private func send(_ form: [FormPart]) async throws -> (outcome: Outcome, parts: [Part]) {
        let received = Received()
        let server = try LoopbackServer { connection in
            while let request = try connection.readRequest() {
                received.request = request
                try connection.answer()
            }
        }
        defer { server.stop() }
        let outcome = try await withTransport { transport in
            await transport.outcome(HTTPExchange(method: .post, url: SecretURL(server.url()), body: .form(form)))
        }
        guard let request = received.request else { return (outcome, []) }
        #expect(request.headers["expect"] == nil)
        return (outcome, try Self.parts(of: request))
    }

    @Test func textsAndFilesArriveIntact() async throws {
        let folder = try ScratchFolder()
        var random = SeededGenerator(seed: 1)
        // Large enough for libcurl to wish for a "100 Continue" first.
        let photo = Data((0..<1_200_000).map { _ in UInt8.random(in: 0...255, using: &random) })
        try photo.write(to: folder.url.appending(path: "ktp budi.jpg"))
        let (outcome, parts) = try await send([
            FormPart(name: "chat_id", content: .text("5000000001")),
            FormPart(name: "caption", content: .text("Kartu \"Budi\" – 🙏\r\n--x")),
            FormPart(name: "photo", content: .file(path: folder.file("ktp budi.jpg"), contentType: "image/jpeg")),
        ])
        #expect(try outcome.get().status == .ok)
        #expect(
            parts.map { String($0.head.split(separator: "\r\n")[0]) } == [
                #"Content-Disposition: form-data; name="chat_id""#,
                #"Content-Disposition: form-data; name="caption""#,
                #"Content-Disposition: form-data; name="photo"; filename="ktp budi.jpg""#,
            ])
        #expect(parts.map(\.body) == [Data("5000000001".utf8), Data("Kartu \"Budi\" – 🙏\r\n--x".utf8), photo])
        #expect(parts[2].head.contains("Content-Type: image/jpeg"))
    }

    @Test func anEmptyFileAndAnEmptyTextArriveAsSuch() async throws {
        let folder = try ScratchFolder()
        try Data().write(to: folder.url.appending(path: "empty"))
        let (_, parts) = try await send([
            FormPart(name: "a", content: .text("")),
            FormPart(name: "b", content: .file(path: folder.file("empty"), contentType: "text/plain")),
        ])
        #expect(parts.map(\.body) == [Data(), Data()])
    }

    @Test func aFileThatCannotBeReadSendsNothing() async throws {
        let folder = try ScratchFolder()
        let path = folder.file("missing.jpg")
        let (outcome, parts) = try await send([
            FormPart(name: "photo", content: .file(path: path, contentType: "image/jpeg"))
        ])
        #expect(outcome.error == .file(path: path, detail: "No such file or directory", .surelyNotSent))
        #expect(parts.isEmpty)
    }

    @Test func aFolderIsNoFile() async throws {
        let folder = try ScratchFolder()
        let (outcome, _) = try await send([
            FormPart(name: "photo", content: .file(path: folder.path, contentType: "image/jpeg"))
        ])
        #expect(outcome.error == .file(path: folder.path, detail: "not a regular file", .surelyNotSent))
    }
}
