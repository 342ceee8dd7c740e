import Testing

@testable import Telegram

@Suite struct TextSplitterTests {
    @Test(
        arguments: [
            // What fits stays as it is, white space and all.
            ("", 10, [""]), ("  ya  ", 10, ["  ya  "]), ("0123456789", 10, ["0123456789"]),
            ("éééééééééé", 10, ["éééééééééé"]),
            // Paragraph before line before sentence before word.
            ("satu dua\n\ntiga e", 14, ["satu dua", "tiga e"]),
            ("satu du\n\ntiga\nab c", 16, ["satu du\n\ntiga", "ab c"]),
            ("satu. dua tig\nempat", 15, ["satu. dua tig", "empat"]),
            ("satu dua. tiga empat", 15, ["satu dua.", "tiga empat"]),
            ("satu dua tiga empat", 15, ["satu dua tiga", "empat"]),
            // A welcome place far too early loses to any in the second half.
            ("a\n\nbbbb cccc dddd", 14, ["a\n\nbbbb cccc", "dddd"]),
            // …but wins where there is no other.
            ("a b\n\n01234567890123", 14, ["a b", "01234567890123"]),
            // No place at all.
            ("0123456789abcdefghij", 8, ["01234567", "89abcdef", "ghij"]),
            // White space at a cut goes, several in a row included.
            ("satu  \n \n  dua", 8, ["satu", "dua"]), ("    satu dua", 9, ["satu dua"]), ("satu     ", 6, ["satu"]),
            ("a\r\nb", 2, ["a", "b"]),
        ] as [(String, Int, [String])])
    func cutsWhereAReaderPauses(text: String, limit: Int, parts: [String]) {
        #expect(TextSplitter(limit: limit).parts(of: text) == parts)
    }

    @Test(arguments: [
        // Two units each; the third would end on an odd one.
        ("🙏🙏🙏🙏", 5, ["🙏🙏", "🙏🙏"]),
        // A family is one character of eleven units, a flag one of four.
        ("x👨‍👩‍👧‍👦y", 11, ["x", "👨‍👩‍👧‍👦", "y"]), ("🇮🇩🇮🇩🇮🇩", 7, ["🇮🇩", "🇮🇩", "🇮🇩"]),
        // An accent belongs to its letter.
        ("abce\u{301}f", 4, ["abc", "e\u{301}f"]),
        ("👍🏽👍🏽", 6, ["👍🏽", "👍🏽"]),
    ])
    func neverCutsACharacter(text: String, limit: Int, parts: [String]) {
        #expect(TextSplitter(limit: limit).parts(of: text) == parts)
    }

    @Test func aCharacterLongerThanAPartIsCutBetweenScalars() {
        let accents = "e" + String(repeating: "\u{301}", count: 25)
        let parts = TextSplitter(limit: 10).parts(of: accents)
        #expect(parts.map(\.utf16.count) == [10, 10, 6])
        #expect(parts.joined().unicodeScalars.elementsEqual(accents.unicodeScalars))
        let family = Array(repeating: "👨", count: 12).joined(separator: "\u{200D}")
        #expect(TextSplitter(limit: 4).parts(of: family).allSatisfy { $0.utf16.count <= 4 })
    }

    @Test func limitsAreTelegrams() {
        let text = String(repeating: "a", count: 5_000)
        #expect(TextSplitter.message.parts(of: text).map(\.count) == [4_096, 904])
        #expect(TextSplitter.caption.first(of: text).part.count == 1_024)
    }
}
