import Bahasa
import Testing

@Suite("Yes and no")
struct AssentTests {
    @Test(
        "yes",
        arguments: [
            "ya", "Iya", "y", "iyaa", "ok", "Oke kak", "setuju", "saya setuju", "boleh", "iya boleh pak", "lanjut",
            "oke lanjut", "gas", "sip", "betul",
            "udah bener", "👍", "✅", "gapapa", "gak apa apa", "tidak masalah", "siap", "mau", "iya mau daftar",
            "data sudah benar", "ya.", "YA!!",
        ])
    func yes(text: String) {
        #expect(Assent.read(saying(text)) == .yes)
    }

    @Test(
        "no",
        arguments: [
            "tidak", "gak", "ga", "nggak kak", "tdk mau", "gak setuju", "jgn", "jangan dulu", "nanti aja", "belum",
            "bukan", "salah", "👎", "enggak",
            "tidak, makasih", "gak usah", "ogah", "no", "enggak jadi", "gak ya",
        ])
    func no(text: String) {
        #expect(Assent.read(saying(text)) == .no)
    }

    @Test(
        "a question, a number or anything else is neither",
        arguments: [
            "", "setuju?", "boleh gak", "bisa ga", "hmm", "iya tapi brp", "ya 3174041208850001", "ya nanti", "siti",
            "mungkin", "🙂", "iya gak",
            "tidak tahu", "yang mana", "ok batal",
        ])
    func neither(text: String) {
        #expect(Assent.read(saying(text)) == nil)
    }
}

@Suite("Reserved words")
struct ReservedWordTests {
    @Test(
        "a reserved word works in its spellings, as a command and with courtesies",
        arguments: [
            ("batal", ReservedWord.cancel), ("BATAL!!!", .cancel), ("/batal", .cancel),
            ("/batal@kentongan_bot", .cancel), ("mau batal aja dong", .cancel),
            ("batalin aja kak", .cancel), ("gak jadi", .cancel), ("gak jadi daftar", .cancel), ("batal min", .cancel),
            ("kembali", .back), ("balik dong", .back),
            ("/kembali", .back), ("kembali ke pertanyaan sebelumnya", .back), ("ulang", .again), ("mulai lagi", .again),
            ("ulangi dari awal", .again),
            ("menu", .menu), ("Menu utama", .menu), ("bantuan", .help), ("tolong", .help), ("butuh bantuan kak", .help),
            ("petugas", .human),
            ("tolong sambungkan ke petugas", .human), ("mau ngomong sama petugas", .human), ("hubungi admin", .human),
            ("cs", .human), ("berhenti", .stop),
            ("stop", .stop), ("𝗯𝗮𝘁𝗮𝗹", .cancel), ("ba\u{200B}tal", .cancel),
        ])
    func recognised(text: String, word: ReservedWord) {
        #expect(ReservedWord.read(saying(text)) == word)
    }

    @Test(
        "an answer that happens to hold one is left alone",
        arguments: [
            "", "jl. kembali", "Jl. Kembali Raya no 5", "kembali kasih", "Ulang Tua", "nama saya ulang", "jangan batal",
            "gak mau batal", "saya mau berhenti kerja",
            "bantu saya daftar", "petugas kebersihan", "petugas parkir", "stop kontak", "menu warteg", "uang kembalian",
            "balik nama", "batal atau lanjut",
            "ulang tahun saya 12 agustus", "petugasnya jam berapa buka", "warung menu padang", "admin online shop",
            "halo admin", "berhenti di rt 5",
        ])
    func ignored(text: String) {
        #expect(ReservedWord.read(saying(text)) == nil)
    }
}
