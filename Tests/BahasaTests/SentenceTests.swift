import Bahasa
import TestSupport
import Testing

@Suite("What was understood, as a sentence")
struct SentenceTests {
    private func sentence(_ text: String) throws -> String {
        try ConfigFiles.normaliser.get().sentence(of: saying(text))
    }

    @Test(
        "chat becomes a letter",
        arguments: [
            ("bang klo mau dftr bpjs tk gmn ya", "bang , kalau mau daftar bpjs tk bagaimana ?"),
            ("brp sebulan skrg", "berapa sebulan sekarang ?"),
            ("udh telat 2 bln msh bs lanjut?", "sudah telat 2 bulan masih bisa lanjut ?"),
            ("s4y4 b3lum b4yar", "saya belum bayar ."), ("dimana kantornya", "di mana kantornya ?"),
            ("udh di bayar tp blm aktif", "sudah dibayar tetapi belum aktif ."), ("dirumah aja", "di rumah saja ."),
            ("ngirimin berkasnya kemana", "mengirimkan berkasnya ke mana ?"),
            ("duitnya kepotong 16rb", "uangnya terpotong 16 ribu ."),
            ("rata2 sehari 120rb", "rata-rata sehari 120 ribu ."), ("iyaaaa sudaaah", "iya sudah ."),
            ("pendafatran pemabyaran", "pendaftaran pembayaran ."), ("ku bayar besok", "kubayar besok ."),
            ("nama saya Agus Andi", "nama saya Agus Andi ."), ("nik 3174041208850001", "nik 3174041208850001 ."),
            ("jam 07.30 tgl 5/3", "jam 07.30 tanggal 5/3 ."), ("email budi@x.co.id", "email budi@x.co.id ."),
            ("😀😀", ""), ("", ""), ("???", ""), ("bayarnya dmn?!!", "bayarnya di mana ?"),
        ])
    func shown(text: String, expected: String) throws {
        #expect(try sentence(text) == expected)
    }

    @Test(
        "names and words of other languages are nobody's to correct",
        arguments: ["agus", "batam", "papua", "lampung", "grab"])
    func untouched(word: String) throws {
        #expect(try sentence("saya \(word)") == "saya \(word) .")
    }

    @Test("total for anything, within its time")
    func fuzz() throws {
        let normaliser = try ConfigFiles.normaliser.get()
        var random = SeededGenerator(seed: 20_261_124)
        let pieces = [
            "di", " ", "bayar", "2", "-", "s4", "y4", ",", "?", "!", "@", "xxx", "aaa", "nya", "😀", "\u{202E}", "5",
            "gmn", "ku ",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            let shown = normaliser.sentence(of: saying(text))
            #expect(!shown.hasPrefix(" ") && !shown.contains("  "), "\(text.debugDescription)")
            _ = normaliser.words(in: text)
        }
        for piece in ["a", "di bayar ", "s4y4 ", "ngebayarinnya ", "😀", "rata2 ", "qwxzjkvb "] {
            let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
            let time = ContinuousClock().measure {
                _ = normaliser.sentence(of: saying(text))
                _ = normaliser.words(in: text)
            }
            #expect(time < .seconds(5), "\(piece)")
        }
    }
}
