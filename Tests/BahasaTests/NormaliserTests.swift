import Bahasa
import Testing

@Suite("Chat spelling")
struct NormaliserTests {
    private func words(_ text: String) throws -> String {
        try ConfigFiles.normaliser.get().words(of: saying(text)).map(\.text).joined(separator: " ")
    }

    @Test(
        "chat is read as the dictionary spells it",
        arguments: [
            (
                "bang klo mau daftar bpjs tk ojol gmn caranya",
                "bang kalau mau daftar bpjs tk ojek online bagaimana cara"
            ),
            ("udh telat 2 bln msh bs lanjut ga?", "sudah telat 2 bulan masih bisa lanjut tidak"),
            ("gpp", "tidak apa apa"), ("iyaaaa", "iya"), ("maaaf", "maaf"), ("kata2nya", "kata nya"), ("anak2", "anak"),
            ("brp sebulan skrg", "berapa sebulan sekarang"),
            ("GMN???", "bagaimana"), ("𝗴𝗺𝗻", "bagaimana"), ("bpjstk", "bpjs ketenagakerjaan"), ("rt2/3", "rt 2 3"),
            ("s4y4 b3sok", "saya besok"), ("di bayar kemarin", "dibayar kemarin"), ("dirumah", "di rumah"),
            ("duitnya dibls", "uangnya balas"), ("pendafatran", "pendaftaran"), ("nyairin", "cair"),
            ("16rb", "16 ribu"),
            ("hp1 rt5", "hp 1 rt 5"), ("jakarta jl", "jakarta jalan"), ("agus", "agus"),
            ("👍", ""), ("dimana ya", "di mana ya"),
        ])
    func normalised(text: String, expected: String) throws {
        #expect(try words(text) == expected)
    }

    @Test("the shipped lexicon says each thing once, in single plain words")
    func lexicon() throws {
        let slang = try ConfigFiles.slang.get()
        let spellings = slang.values.flatMap { $0 }
        #expect(spellings.count >= 1200)
        #expect(Set(spellings).count == spellings.count)
        for spelling in spellings {
            #expect(saying(spelling).tokens.map(\.text) == [spelling], "\(spelling)")
            // A word of the dictionary must not be turned into another.
            #expect(slang[spelling] == nil, "\(spelling)")
        }
    }

    @Test("what is taken for one word when matching is a dictionary word, and leads nowhere else")
    func synonyms() throws {
        let (slang, synonyms) = try (ConfigFiles.slang.get(), ConfigFiles.synonyms.get())
        let words = synonyms.values.flatMap { $0 }
        #expect(Set(words).count == words.count)
        let spellings = Set(slang.values.flatMap { $0 })
        for word in words { #expect(!spellings.contains(word) && synonyms[word] == nil, "\(word)") }
    }

    @Test("without a lexicon words stay as they are")
    func empty() {
        #expect(Normaliser().words(of: saying("gmn caranya bang")).map(\.text) == ["gmn", "caranya", "bang"])
    }
}
