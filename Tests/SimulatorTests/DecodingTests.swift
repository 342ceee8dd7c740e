import JSON
import Testing

@testable import Simulator

@Suite struct DecodingTests {
    @Test(arguments: [
        ("a=1&b=dua+kata&c=%F0%9F%91%8D", ["a": "1", "b": "dua kata", "c": "👍"]),
        ("", [:]), ("a", ["a": ""]), ("a=b=c", ["a": "b=c"]), ("a=%zz%4", ["a": "%zz%4"]), ("&&a=1&", ["a": "1"]),
    ])
    func forms(_ text: String, _ fields: [String: String]) {
        #expect(FormFields.parse(text.utf8) == fields)
    }

    private func multipart(_ text: String) -> [Multipart.Part] {
        Multipart.parse(Array(text.utf8), boundary: "XX")
    }

    @Test func partsOfAForm() throws {
        let parts = multipart(
            "preamble\r\n--XX\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n42\r\n"
                + "--XX\r\ncontent-type: image/png\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a;b.png\"\r\n\r\n"
                + "\r\n--X\r\nbytes\r\n--XX--\r\nepilogue")
        #expect(parts.map(\.name) == ["chat_id", "photo"])
        #expect(String(decoding: parts[0].bytes, as: UTF8.self) == "42")
        #expect(parts[1].fileName == "a;b.png")
        #expect(parts[1].mimeType == "image/png")
        #expect(String(decoding: parts[1].bytes, as: UTF8.self) == "\r\n--X\r\nbytes")
    }

    @Test func whatIsCutOffIsLeftOut() {
        let whole = "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XX--"
        #expect(multipart(whole).count == 1)
        for length in 0..<(whole.utf8.count - 6) { #expect(multipart(String(whole.prefix(length))).isEmpty) }
        #expect(multipart("--XX\r\n\r\nnameless\r\n--XX--").isEmpty)
        #expect(
            multipart("--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--XX--").first?.bytes.isEmpty
                == true)
    }

    @Test func namesBeyondASCII() {
        let parameters = Multipart.parameters(of: "form-data; name=\"f\"; filename*=UTF-8''stru%C3%A9k.png")
        #expect(parameters["filename*"] == "UTF-8''stru%C3%A9k.png")
        let part = multipart(
            "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename*=UTF-8''stru%C3%A9k.png\r\n\r\nx\r\n--XX--")
        #expect(part.first?.fileName == "struék.png")
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func anyBodyIsSafe(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let pieces = [
            "--XX", "--", "\r\n", "\r\n\r\n", "Content-Disposition: form-data; name=\"a\"", ";", "\"", "x", "filename=",
            ":",
        ]
        for _ in 0..<3_000 {
            let body = (0..<Int.random(in: 0...14, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            for part in multipart(body) { #expect(part.name.isEmpty || body.contains(part.name), "seed \(seed)") }
        }
    }

    @Test func everyFormOfBodyIsTheSameCall() throws {
        let json = try BotCall(
            method: "m", query: "a=0", contentType: "application/json; charset=utf-8",
            body: Array(#"{"a":1,"b":true,"c":{"d":[]}}"#.utf8))
        let form = try BotCall(
            method: "m", query: nil, contentType: "application/x-www-form-urlencoded",
            body: Array("a=1&b=True&c={\"d\":[]}".utf8))
        for call in [json, form] {
            #expect(call.parameters.int64("a") == 1)
            #expect(call.parameters.flag("b"))
            #expect(try call.parameters.json("c", as: "c")?["d"] == [])
        }
        #expect(throws: BotError.self) {
            try BotCall(method: "m", query: nil, contentType: "application/json", body: Array("{".utf8))
        }
    }
}
