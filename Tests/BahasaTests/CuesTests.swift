import Bahasa
import Testing

@Suite("What a text is like")
struct CuesTests {
    private func cues(_ text: String) throws -> Cues {
        let saying = BahasaTests.saying(text)
        return Cues(saying, words: try ConfigFiles.normaliser.get().words(of: saying))
    }

    @Test(
        "a question is one without a question mark, too",
        arguments: [
            "berapa iurannya", "brp sebulan skrg", "gmn cara daftar", "itu apa ya", "bisa gak lewat sini", "bs ga",
            "ada denda ga min", "kapan bayarnya",
            "kok mahal", "bukannya udh dibayarin pemda", "ini penipuan?", "udah bayar belum ya?",
            "kalau kecelakaan gimana", "klaim jht dmn", "ngurusnya kemana",
            "bolehkah saya daftar", "apakah bisa", "syaratnya apa aja", "kenapa NIK harus diisi", "emang aman",
            "msh bs lanjut ga",
        ])
    func question(text: String) throws {
        #expect(try cues(text).isQuestion)
    }

    @Test(
        "an answer is no question",
        arguments: [
            "3174041208850001", "Siti Nuraini", "12 agustus 1985", "ragunan rt 5 rw 3", "ojol grab", "gak tentu",
            "kadang ada kadang tidak", "2,5 juta", "ya", "tidak",
            "di mana aja", "kapan aja", "gapapa", "belum ada", "tidak bisa", "jam 7 sampai 5 sore", "di pasar minggu",
            "gak apa apa", "nama saya Siti",
            "masih belum punya",
        ])
    func answer(text: String) throws {
        #expect(try !cues(text).isQuestion)
    }

    @Test(
        "an accident is heard, told or supposed",
        arguments: [
            "kmrn jatoh pas jemput orderan, skrg di rs", "tabrakan pas mau plg narik",
            "klo kecelakaan pas narik gimana", "teman saya ketabrak mobil", "laka di jalan",
            "suami kesetrum di proyek", "keserempet truk", "abis kecelakaan ga bisa kerja",
        ])
    func accident(text: String) throws {
        #expect(try cues(text).isAccident)
        #expect(try cues(text).isUrgent)
    }

    @Test(
        "a death is heard",
        arguments: [
            "bapak sy meninggal minggu lalu", "suami meninggal", "istri saya wafat", "innalillahi", "beliau tutup usia",
            "alm suami saya", "adik tewas tabrakan",
        ])
    func death(text: String) throws {
        #expect(try cues(text).isDeath)
    }

    @Test(
        "the programmes' names and the due date are no misfortune",
        arguments: [
            "apa itu jaminan kematian", "jaminan kecelakaan kerja dapat apa", "jatuh tempo tanggal berapa",
            "santunan kematian berapa", "iuran berapa",
            "bpjs sy mati, idupin lg gimana",
        ])
    func calm(text: String) throws {
        let cues = try cues(text)
        #expect(!cues.isUrgent)
    }

    @Test(
        "what happened is told from what if; where unsure, it happened",
        arguments: [
            ("temen saya abis ketabrak", true), ("kmrn jatoh pas jemput orderan, skrg di rs, bisa ditanggung gk", true),
            ("bapak sy meninggal minggu lalu, ngurusnya kmn", true), ("suami meninggal", true), ("laka", true),
            ("mau lapor kecelakaan", true), ("tabrakan pas mau pulang narik", true),
            ("klo tadi pagi saya jatuh masih bisa lapor ga", true),
            ("kalau kecelakaan gimana", false), ("klo kecelakaan pas narik gimana", false),
            ("misal saya meninggal, istri dapat apa", false), ("lapor kecelakaan kerja kemana", false),
            ("kalau suami saya meninggal dapat berapa", false), ("seandainya ketabrak mobil gmn min", false),
        ])
    func happened(text: String, isReport: Bool) throws {
        let cues = try cues(text)
        #expect(cues.isUrgent)
        #expect(cues.isReport == isReport)
    }
}
