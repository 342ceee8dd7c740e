import JSON
import Testing

@Suite struct JSONStringTests {
    @Test(arguments: [
        (#""""#, ""), (#""aku""#, "aku"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\u{0}"),
        (#""\u00e9\u20AC""#, "é€"), (#""\ud83d\ude4f nuwun""#, "🙏 nuwun"), (#""é 🙏""#, "é 🙏"),
        (#""\u202eabc""#, "\u{202E}abc"),
    ])
    func read(text: String, string: String) throws {
        #expect(try JSONValue(parsing: text).string == string)
    }

    @Test(arguments: [
        (#""\ud83d""#, "\u{FFFD}"), (#""\ude4f""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
        (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ud83d\ud83d\ude4f""#, "\u{FFFD}🙏"),
        (#""\ude4f\ud83d""#, "\u{FFFD}\u{FFFD}"),
    ])
    func halfASurrogatePairBecomesTheReplacementCharacter(text: String, string: String) throws {
        #expect(try JSONValue(parsing: text).string == string)
    }

    @Test(
        arguments: [
            ([0xFF], "\u{FFFD}"), ([0xC3], "\u{FFFD}"), ([0x61, 0xED, 0xA0, 0x80, 0x62], "a\u{FFFD}\u{FFFD}\u{FFFD}b"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x99], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func bytesThatAreNotUTF8BecomeTheReplacementCharacter(bytes: [UInt8], string: String) throws {
        #expect(try JSONValue(parsing: [0x22] + bytes + [0x22]).string == string)
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
        ("\u{0}\u{8}\u{1F}\u{7F}", "\"\\u0000\\u0008\\u001f\u{7F}\""),
        ("/é🙏\u{2028}", "\"/é🙏\u{2028}\""), ("\"", #""\"""#), ("", #""""#),
    ])
    func writtenWithTheFewestEscapes(string: String, text: String) {
        #expect(JSONValue.string(string).text == text)
    }

    @Test func aMegabyteIsReadAndWritten() throws {
        let text = String(repeating: "kentongan \"🙏\"\n", count: 70_000)
        #expect(try JSONValue(parsing: JSONValue.string(text).serialized()).string == text)
    }
}
