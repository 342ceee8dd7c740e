import Broadcasting
import Chat
import Jamsostek
import TestSupport
import Testing

/// Texts for many: their marks, their holes, and what is wrong with some.
@Suite(.timeLimit(.minutes(5)))
struct MessageTemplateTests {
    private static let words = TemplateWords(
        months: [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November",
            "Desember",
        ], nameless: "Bapak/Ibu")

    private static var budi: RecipientValues {
        get throws {
            RecipientValues(
                name: "Budi *Bintang* _S_", community: "Ojol Mampang Raya", kelurahan: "Ragunan", monthsLate: 2,
                amount: Rupiah(33_600), dueDate: try day("2026-11-30"), protectedUntil: try day("2026-12-31"))
        }
    }

    private func fill(_ text: String, _ values: RecipientValues? = nil) throws -> StyledText? {
        try MessageTemplate(parsing: text).filled(with: try values ?? Self.budi, words: Self.words)
    }

    @Test("Marks become styles by their place in UTF-16 units")
    func marks() throws {
        let text = "😀 *Halo* _teman *semua*_, [di sini](https://bpjs.go.id/a_b) ya"
        let filled = try #require(try fill(text))
        #expect(filled.text == "😀 Halo teman semua, di sini ya")
        #expect(
            filled.styles == [
                TextStyle(.bold, from: 3, length: 4), TextStyle(.italic, from: 8, length: 11),
                TextStyle(.bold, from: 14, length: 5),
                TextStyle(.link("https://bpjs.go.id/a_b"), from: 21, length: 7),
            ])
    }

    @Test(
        "What only looks like a mark stays as it is",
        arguments: [
            "2*3 = 6", "a * b * c", "nama_file_saya", "@kentongan_bot", "https://contoh.id/a_b_c", "[catatan] penting",
            "** **",
            "harga: 5* (syarat berlaku)", "5) lima", "a ] b",
        ])
    func literals(text: String) throws {
        #expect(try fill(text) == StyledText(text: text))
    }

    @Test(arguments: [
        (#"\*bukan tebal\*"#, "*bukan tebal*"), (#"\{nama\}"#, "{nama}"), (#"\[a](https://b.id)"#, "[a](https://b.id)"),
        (#"C:\folder"#, #"C:\folder"#), (#"\\*"#, #"\*"#), (#"akhir\"#, #"akhir\"#),
    ])
    func escapes(text: String, expected: String) throws {
        #expect(try fill(text) == StyledText(text: expected))
    }

    @Test("Values are put in as they are: no name can become a mark")
    func values() throws {
        let filled = try fill(
            "Halo *{Nama}*! {tunggakan} bulan, {jumlah}, jatuh tempo {jatuh_tempo}, sampai {perlindungan_sampai}, "
                + "{komunitas}, {kelurahan}")
        #expect(
            filled?.text
                == "Halo Budi *Bintang* _S_! 2 bulan, Rp33.600, jatuh tempo 30 November 2026, "
                + "sampai 31 Desember 2026, Ojol Mampang Raya, Ragunan")
        #expect(filled?.styles == [TextStyle(.bold, from: 5, length: 18)])
    }

    @Test("Nothing is said of whom it cannot be said of, and nobody is called by nothing")
    func missing() throws {
        #expect(try fill("{nama}: {jumlah}", RecipientValues(name: "Budi")) == nil)
        #expect(try fill("Halo {nama}", RecipientValues(name: ""))?.text == "Halo Bapak/Ibu")
        #expect(try fill("Halo {nama}", Self.budi.masked)?.text == "Halo B*** ********* _**")
        let template = try MessageTemplate(parsing: "{nama} {jumlah}")
        #expect(template.fields == [.name, .amount])
    }

    @Test(arguments: [
        ("", TemplateFault.Kind.empty, 0..<0), (" \n", .empty, 0..<2),
        ("halo *teman", .unclosedMark("*"), 5..<6), ("😀 _teman", .unclosedMark("_"), 3..<4),
        ("*a _b* c_", .unclosedMark("*"), 0..<1), ("[*a](https://x.id) b*", .unclosedMark("*"), 1..<2),
        ("{nama", .strayBrace, 0..<1), ("nama}", .strayBrace, 4..<5),
        ("{nma}", .unknownField("nma", nearest: .name), 0..<5),
        ("{rekening}", .unknownField("rekening", nearest: nil), 0..<10),
        ("[a](http://x.id)", .badLink("http://x.id"), 0..<16), ("[a](javascript:x)", .badLink("javascript:x"), 0..<17),
        ("[](https://x.id)", .badLink("https://x.id"), 0..<16), ("[a](https://x.id", .badLink("https://x.id"), 0..<16),
        ("[a](https://{nama}.id)", .badLink("https://{nama}.id"), 0..<22),
    ])
    func faults(text: String, kind: TemplateFault.Kind, range: Range<Int>) {
        #expect(throws: TemplateFault(kind, at: range)) { try MessageTemplate(parsing: text) }
    }

    @Test("The longest values decide whether a text is too long")
    func length() throws {
        let most = MessageTemplate.longestCaption
        let room = String(repeating: "a", count: most - TemplateField.name.longest)
        let template = try MessageTemplate(parsing: room + "{nama}", longest: most)
        #expect(throws: TemplateFault.self) { try MessageTemplate(parsing: room + "b{nama}", longest: most) }
        let long = RecipientValues(name: String(repeating: "👨‍👩‍👧‍👦", count: 40))
        let filled = try #require(template.filled(with: long, words: Self.words))
        #expect(filled.text.utf16.count <= most && filled.text.hasSuffix("👨‍👩‍👧‍👦"))
    }

    @Test("Whatever is typed is a template or a fault in it, and its styles lie within the text")
    func soup() throws {
        let seed: UInt64 = 20_261_123
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "*", "_", "[", "]", "(", ")", "{", "}", "\\", "{nama}", "{jumlah}", "](https://x.id/a)",
            "[a](https://x.id)", " ",
            "a", "b", "😀", "👨‍👩‍👧‍👦", "e\u{301}", "\n", "\r\n", "\u{202E}", "*a*", "_b_", "https://",
        ]
        var understood = 0
        for _ in 0..<8000 {
            let text =
                random.chance(1, in: 8)
                ? random.text(upTo: 40)
                : (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                    .joined()
            do {
                guard let filled = try fill(text) else { throw Missing() }
                understood += 1
                let length = filled.text.utf16.count
                for style in filled.styles {
                    #expect(
                        style.start >= 0 && style.length > 0 && style.start + style.length <= length,
                        "\(seed): \(text.debugDescription)")
                }
            } catch let fault as TemplateFault {
                #expect(
                    fault.range.lowerBound >= 0 && fault.range.upperBound <= text.utf16.count,
                    "\(seed): \(fault) in \(text.debugDescription)")
            }
        }
        #expect(understood > 1000)
    }

    private struct Missing: Error {}
}
