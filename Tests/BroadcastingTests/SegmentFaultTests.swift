import Broadcasting
import Testing

/// What is wrong with an expression, and exactly where.
@Suite struct SegmentFaultTests {
    @Test(arguments: [
        ("", SegmentFault.Kind.empty, ""),
        ("  . ", .empty, ""),
        ("ojol dann menunggak", .unknownWord("dann", nearest: ["dan"]), "dann"),
        ("ojil dan menunggak", .unknownWord("ojil", nearest: ["ojol"]), "ojil"),
        ("ojol dan jatuh tenpo", .unknownWord("jatuh tenpo", nearest: ["jatuh tempo"]), "jatuh tenpo"),
        ("kelurahan Raguman", .unknownWord("Raguman", nearest: ["Ragunan"]), "Raguman"),
        ("😀 dan ojol", .unknownWord("😀", nearest: []), "😀"),
        ("ojol dan 😀👍🏽 xyzzy", .unknownWord("😀", nearest: []), "😀"),
        ("ojol dan xyzzyx", .unknownWord("xyzzyx", nearest: []), "xyzzyx"),
        ("ojol dan", .conditionExpected, ""),
        ("ojol dan atau kurir", .conditionExpected, "atau"),
        ("dan ojol", .conditionExpected, "dan"),
        ("30 hari", .conditionExpected, "30"),
        ("ojol menunggak", .connectiveExpected, "menunggak"),
        ("rw 3 4", .connectiveExpected, "4"),
        ("ojol (kurir)", .connectiveExpected, "("),
        ("ojol, kurir", .comma, ","),
        ("(ojol atau kurir dan lunas", .unclosedParenthesis, "("),
        ("ojol)", .strayParenthesis, ")"),
        ("komunitas \"Ojol Mampang", .unclosedQuote, "\""),
        ("rw", .numberExpected(after: "rw", 1...999), ""),
        ("rw tiga dan ojol", .numberExpected(after: "rw", 1...999), "tiga"),
        ("RW 0", .numberExpected(after: "RW", 1...999), "0"),
        ("aktif", .numberExpected(after: "aktif", 1...999), ""),
        ("aktif dan ojol", .numberExpected(after: "aktif", 1...999), "dan"),
        ("aktif 99999999999999999999 hari", .numberExpected(after: "aktif", 1...999), "99999999999999999999"),
        ("kelurahan", .nameExpected(after: "kelurahan"), ""),
        ("kelurahan dan rw 3", .nameExpected(after: "kelurahan"), "dan"),
        ("komunitas atau ojol", .nameExpected(after: "komunitas"), "atau"),
        ("bergabung sejak", .dateExpected(after: "sejak"), ""),
        ("bergabung sejak kemarin dan ojol", .dateExpected(after: "sejak"), "kemarin"),
        ("bergabung sejak kemarin sore", .dateExpected(after: "sejak"), "kemarin sore"),
        ("bergabung sejak 31 februari 2026", .dateExpected(after: "sejak"), "31 februari 2026"),
        ("ojol dan kurir", .contradiction("pekerjaan Ojek online", "pekerjaan \"Kurir paket atau makanan\""), "kurir"),
        ("lunas dan aktif 3 hari dan menunggak", .contradiction("lunas", "menunggak"), "menunggak"),
        ("grup dan gojek", .contradiction("grup", "platform Gojek"), "gojek"),
    ])
    func isTold(text: String, kind: SegmentFault.Kind, place: String) throws {
        let language = try Shipped.language
        let fault = #expect(throws: SegmentFault.self) { try language.parse(text) }
        #expect(fault?.kind == kind)
        let range = try #require(fault?.range)
        let units = Array(text.utf16)[range]
        #expect(String(decoding: units, as: UTF16.self) == place)
    }

    @Test func moreThanAnybodyNeedsIsRefused() throws {
        let language = try Shipped.language
        #expect(throws: SegmentFault.self) { try language.parse(String(repeating: "(", count: 900) + "ojol") }
        #expect(throws: SegmentFault.self) { try language.parse(String(repeating: "bukan ", count: 160) + "ojol") }
        #expect(throws: SegmentFault(.tooLong(most: 1000), at: 1000..<1009)) {
            try language.parse(String(repeating: "ojol atau ", count: 100) + "ojol lama")
        }
    }
}
