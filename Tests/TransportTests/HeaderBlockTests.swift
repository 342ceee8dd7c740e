import HTTPTypes
import TestSupport
import Testing
import Transport

struct HeaderBlockTests {
    private func fields(_ text: String) -> [String] {
        HeaderBlock(lines: Array(text.utf8)).fields.map { "\($0.name)=\($0.value)" }
    }

    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", ["Content-Type=application/json"]),
        ("A: 1\r\na:2\r\nB:\t 3 \t\r\n", ["A=1", "a=2", "B=3"]),
        ("Empty:\r\n\r\n", ["Empty="]),
        ("Colons: a:b:c\n", ["Colons=a:b:c"]),
        ("no colon\r\n: no name\r\nbad name: x\r\nGood: y", ["Good=y"]),
        ("", []),
    ])
    func linesAreReadAndWhatIsNoneIsLeftOut(text: String, expected: [String]) {
        #expect(fields(text) == expected)
    }

    @Test func fieldsGivenAreFieldsGot() {
        let given: HTTPFields = [.contentType: "text/plain", .server: "x"]
        #expect(HeaderBlock(given).fields == given)
    }

    /// Any bytes at all: it never traps, and what it reads it reads again from its own writing.
    @Test(arguments: 0..<200)
    func hostileBytesAreSurvived(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("aB-:; \t\r\n\u{0}é\"".utf8) + [0xFF, 0x80]
        let bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0
        }
        let fields = HeaderBlock(lines: bytes).fields
        let written = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        #expect(HeaderBlock(lines: Array(written.utf8)).fields == fields, "seed \(seed)")
    }
}
