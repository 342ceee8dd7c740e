import JSON
import Testing

@testable import Simulator

@Suite struct FileTests {
    @Test func aPhotoGoesRoundByItsNumber() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let chat = JSONValue.integer(stage.budi)
        let sent = try #require(
            stage.call(
                "sendPhoto", ["chat_id": chat, "caption": "<b>struk</b>", "parse_mode": "HTML", "photo": "attach://a"],
                files: ["a": .sample]
            ).value)
        let size = try #require(sent["photo"]?.array?.last)
        #expect(size["width"] == 1)
        #expect(sent["caption"] == "struk")
        #expect(sent["caption_entities"] == [["offset": 0, "length": 5, "type": "bold"]])
        let id = try #require(size["file_id"])
        #expect(
            stage.call("sendPhoto", ["chat_id": chat, "photo": id]).value?["photo"]?.array?.first?["file_id"] == id)
        let path = try #require(stage.call("getFile", ["file_id": id]).value?["file_path"]?.string)
        #expect(path.hasPrefix("photos/"))
        #expect(stage.world.files.file(at: path)?.bytes == Samples.photo)
    }

    @Test(
        arguments: [
            (["photo": "https://a.id/b.jpg"], "failed to get HTTP URL content"),
            (["photo": "AgACnothing"], "wrong file identifier/HTTP URL specified"),
            ([:], "there is no photo in the request"),
        ] as [([String: JSONValue], String)])
    func aPhotoThatIsNoneIsRefused(_ fields: [String: JSONValue], _ description: String) throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let answer = stage.call("sendPhoto", fields.merging(["chat_id": .integer(stage.budi)]) { old, _ in old })
        #expect(answer.description == "Bad Request: \(description)")
    }

    @Test func brokenAndOversizedPhotosAreRefused() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let chat: [String: JSONValue] = ["chat_id": .integer(stage.budi)]
        let text = Upload(name: "a.jpg", mimeType: "image/jpeg", bytes: Array("halo".utf8))
        #expect(
            stage.call("sendPhoto", chat, files: ["photo": text]).description == "Bad Request: IMAGE_PROCESS_FAILED")
        var huge = Upload.sample
        huge.bytes += [UInt8](repeating: 0, count: 10 << 20)
        #expect(stage.call("sendPhoto", chat, files: ["photo": huge]).description == "Bad Request: file is too big")
        #expect(stage.call("sendDocument", chat, files: ["document": huge]).code == 200)
        huge.bytes += [UInt8](repeating: 0, count: 40 << 20)
        #expect(stage.call("sendDocument", chat, files: ["document": huge]).code == 413)
        // A strip of 2,600 pixels that are 100 high.
        let strip = Upload(
            name: "a.gif", mimeType: "image/gif", bytes: Array("GIF89a".utf8) + [0x28, 0x0A, 100, 0])
        #expect(
            stage.call("sendPhoto", chat, files: ["photo": strip]).description
                == "Bad Request: PHOTO_INVALID_DIMENSIONS")
    }

    @Test func aPhotoIsNoDocument() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let chat = JSONValue.integer(stage.budi)
        let sent = stage.call("sendPhoto", ["chat_id": chat], files: ["photo": .sample]).value
        let id = try #require(sent?["photo"]?.array?.first?["file_id"])
        #expect(
            stage.call("sendDocument", ["chat_id": chat, "document": id]).description
                == "Bad Request: can't use file of type Photo as Document")
    }

    @Test func filesOver20MegabytesCannotBeFetched() throws {
        let stage = Stage()
        let id = stage.world.files.store(
            Upload(name: "besar.csv", mimeType: nil, bytes: [UInt8](repeating: 65, count: (20 << 20) + 1)),
            as: .document)
        #expect(stage.call("getFile", ["file_id": .string(id.rawValue)]).description == "Bad Request: file is too big")
        #expect(stage.call("getFile", ["file_id": "x"]).description == "Bad Request: invalid file_id")
        #expect(stage.call("getFile").description == "Bad Request: file_id not specified")
    }

    @Test func documentsKeepTheirNames() throws {
        let stage = Stage()
        try stage.world.start(by: stage.budi, payload: nil, at: stage.now)
        let sheet = Upload(name: "iuran.csv", mimeType: nil, bytes: Array("a".utf8))
        let sent = stage.call("sendDocument", ["chat_id": .integer(stage.budi)], files: ["document": sheet]).value
        #expect(sent?["document"]?["file_name"] == "iuran.csv")
        #expect(sent?["document"]?["mime_type"] == "text/csv")
    }

    private static let jpeg: [UInt8] =
        [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0x4A, 0x46, 0xFF, 0xC2, 0x00, 0x0B, 0x08, 0x01, 0x40, 0x00, 0xF0, 0x03]

    @Test func sizesAreReadFromHeaders() {
        #expect(ImageSize(of: Self.jpeg).map { [$0.width, $0.height] } == [240, 320])
        #expect(ImageSize(of: Array("GIF89a".utf8) + [5, 0, 7, 0]).map { [$0.width, $0.height] } == [5, 7])
        let webP = Array("RIFF....WEBPVP8X".utf8) + [UInt8](repeating: 0, count: 8) + [9, 0, 0, 4, 0, 0]
        #expect(ImageSize(of: webP).map { [$0.width, $0.height] } == [10, 5])
    }

    /// Cut off or scrambled headers give a size or none, never a trap.
    @Test(arguments: [11, 12, 13] as [UInt64])
    func anyBytesAreSafe(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let webP = Array("RIFF....WEBPVP8L".utf8) + [UInt8](repeating: 0x2F, count: 20)
        for original in [Self.jpeg, Samples.photo, webP, Array("GIF89a....".utf8)] {
            for length in 0...original.count { _ = ImageSize(of: Array(original.prefix(length))) }
            for _ in 0..<500 {
                var bytes = original
                for _ in 0..<3 {
                    bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                if let size = ImageSize(of: bytes) { #expect(size.width > 0 && size.height > 0, "seed \(seed)") }
            }
        }
    }
}
