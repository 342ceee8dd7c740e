import Bahasa
import Testing

@Suite("What was written, folded")
struct SayingTests {
    private func texts(_ text: String) -> [String] { Saying(text).tokens.map(\.text) }

    @Test(
        "what looks alike is alike",
        arguments: [
            "Daftar", "DAFTAR", "ｄａｆｔａｒ", "𝗱𝗮𝗳𝘁𝗮𝗿", "𝓓𝓪𝓯𝓽𝓪𝓻", "ⓓⓐⓕⓣⓐⓡ", "🅳🅰🅵🆃🅰🆁", "dáftàr", "da\u{301}ftar",
            "d\u{200B}a\u{200D}ftar",
            "\u{202E}daftar\u{202C}", "\u{FEFF}daf\u{AD}tar", "d\u{0}aftar", "\u{E0001}daftar",
        ])
    func folded(text: String) {
        #expect(texts(text) == ["daftar"])
    }

    @Test(
        "digits of every script are digits", arguments: ["12", "１２", "١٢", "۱۲", "१२", "𝟭𝟮", "①②", "1\u{200B}2", "1️⃣2️⃣"])
    func digits(text: String) {
        #expect(texts(text) == ["12"])
        #expect(Saying(text).tokens.allSatisfy { $0.kind == .number })
    }

    @Test(
        "words, numbers and signs part where they change",
        arguments: [
            ("rt05rw03", ["rt", "05", "rw", "03"]), ("2,5jt", ["2", ",", "5", "jt"]), ("ma'ruf", ["ma'ruf"]),
            ("ma’ruf", ["ma'ruf"]),
            ("'halo'", ["'", "halo", "'"]), ("a\u{A0}b\u{3000}c\td\ne", ["a", "b", "c", "d", "e"]),
            ("12–13", ["12", "-", "13"]),
            ("ok👍🏽", ["ok", "👍", "🏽"]), ("", []), (" \n\t ", []), ("ABC ДЕЖ", ["abc", "деж"]),
            ("it's’5", ["it's", "'", "5"]),
        ])
    func tokens(text: String, expected: [String]) {
        #expect(texts(text) == expected)
    }

    @Test("a token knows where it stands in what was written")
    func ranges() {
        let text = "  “Siti” ２０ thn😀"
        let utf8 = Array(text.utf8)
        let originals = Saying(text).tokens.map { String(decoding: utf8[$0.range], as: UTF8.self) }
        #expect(originals == ["“", "Siti", "”", "２０", "thn", "😀"])
    }

    @Test("tokens without a space between them are glued")
    func glue() {
        #expect(Saying("rt5 / 3").tokens.map(\.isGlued) == [false, true, false, false])
    }

    @Test("no more than a message's worth is read, however much is sent")
    func limit() {
        let saying = Saying(String(repeating: "é", count: 1_000_000))
        #expect(saying.source.unicodeScalars.count == Saying.longest)
        #expect(saying.tokens.count == 1)
    }
}
