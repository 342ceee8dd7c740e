import Bahasa
import TestSupport
import Testing

@Suite("Roots of words")
struct StemmerTests {
    /// Words by the root all of them are of.
    private static let golden = [
        "bayar": "membayar dibayar bayarkan pembayaran pembayarannya terbayar membayarkannya dibayarin ngebayar mbayar",
        "daftar": "mendaftar pendaftaran terdaftar didaftarkan daftarin pendaftar mendaftarkan daftarkanlah ndaftar",
        "celaka": "kecelakaan mencelakakan", "lindung": "perlindungan dilindungi melindungi terlindung pelindung",
        "kerja": "bekerja pekerja pekerjaan ketenagakerja dikerjakan mengerjakannya kerjaan",
        "tanya": "pertanyaan bertanya nanya ditanyakan menanyakannya tanyakan",
        "kirim": "mengirim ngirim ngirimin pengiriman",
        "urus": "mengurus pengurus pengurusan diurus ngurusin uruskan",
        "ajar": "belajar pelajar mempelajari pengajaran mengajari",
        "sakit": "kesakitan penyakit menyakiti sakitnya penyakitnya",
        "pukul": "memukul dipukulnya pemukul memukul-mukul mukul",
        "tulis": "menulis penulis tulisan tertulis", "pakai": "memakai pemakaian dipakai pakaian terpakai",
        "sapu": "menyapu penyapu disapu", "cari": "nyari mencari dicariin pencarian",
        "nilai": "menilai penilaian dinilai",
        "nyanyi": "menyanyi penyanyi nyanyian menyanyikan", "ubah": "berubah perubahan mengubah diubah terubah",
        "rumah": "perumahan rumahku rumahmukah berumah", "atur": "peraturan diatur teratur mengaturnya pengaturan",
        "kurang": "mengurangi pengurangan berkurang dikurangi", "tahu": "diketahui mengetahui pengetahuan ketahui",
        "jaga": "menjaga penjagaan jagain berjaga-jaga", "kali": "berkali-kali kali2",
        "rata": "rata-rata rata2 meratakan",
        "anak": "anak-anak anak2 anaknya beranak", "tiru": "meniru-nirukan meniru tiruan",
        "daya": "memberdayakan pemberdayaan",
        "baru": "memperbarui pembaruan terbaru", "guna": "menggunakan penggunaan pengguna kegunaan berguna",
        "bom": "mengebom pengebom", "cat": "mengecat pengecatan", "cek": "ngecek mengecek pengecekan dicek",
        "antar": "mengantar pengantaran diantar", "ingat": "mengingatkan pengingat ingatkan keingat",
        "tolong": "menolong pertolongan tolonglah", "bantu": "membantu bantuan bantuin pembantu membantumu",
        "lapor": "melapor melaporkan laporan pelapor pelaporan", "minta": "diminta permintaan memintanya",
        "hilang": "kehilangan menghilangkan menghilang", "waris": "mewarisi warisan pewaris",
        "serta": "peserta menyertakan disertai", "manfaat": "bermanfaat memanfaatkan pemanfaatan",
        "tabrak": "ketabrak menabrak ditabrak tabrakan nabrak tertabrak", "lunas": "melunasi pelunasan dilunasi",
        "tagih": "menagih tagihan penagihan ditagih nagih", "yakin": "meyakinkan keyakinan",
        "fitnah": "memfitnah difitnah",
        "kembali": "mengembalikan pengembalian dikembalikan kembalikan",
        "ambil": "mengambil diambil pengambilan ngambil",
    ].flatMap { root, words in words.split(separator: " ").map { (String($0), root) } }.filter {
        $0.0 != "ketenagakerja"
    }

    @Test("affixes come off, formal and of the chats", arguments: golden)
    func stems(word: String, root: String) throws {
        #expect(try ConfigFiles.stemmer.get().stem(word) == root)
    }

    @Test("enough is looked at")
    func size() throws {
        #expect(Self.golden.count >= 120)
        #expect(try ConfigFiles.stemmer.get().roots.count >= 4000)
    }

    @Test(
        "a verb goes first where the affixes want one, and a longer root before a shorter",
        arguments: [
            ("mengurus", "urus"), ("mengisi", "isi"), ("berikan", "beri"), ("menilai", "nilai"), ("perasaan", "rasa"),
            ("makanan", "makan"), ("mengalahkan", "kalah"), ("beriman", "iman"), ("bersekolah", "sekolah"),
        ])
    func ambiguous(word: String, root: String) throws {
        #expect(try ConfigFiles.stemmer.get().stem(word) == root)
    }

    @Test(
        "what is no Indonesian word stays",
        arguments: ["gojek", "xyzzy", "", "a", "123", "bolak-balik", "--", "-", "ng", "di", "ragunan"])
    func strangers(word: String) throws {
        #expect(try ConfigFiles.stemmer.get().stem(word) == word)
    }

    @Test("a root is its own root")
    func roots() throws {
        let stemmer = try ConfigFiles.stemmer.get()
        for root in stemmer.roots.words where !stemmer.roots[root].isDisjoint(with: [.verb, .adjective, .noun, .other])
        {
            #expect(stemmer.stem(root) == root)
        }
    }

    @Test("never longer, never empty, whatever the word")
    func fuzz() throws {
        let stemmer = try ConfigFiles.stemmer.get()
        var random = SeededGenerator(seed: 20_261_123)
        let pieces = [
            "me", "mem", "meng", "peng", "per", "ber", "ter", "di", "ke", "se", "ku", "kau", "nge", "ny", "bayar",
            "urus",
            "kan", "i", "an", "nya", "lah", "kah", "in", "-", "2", "é", "😀", "A", "isasi",
        ]
        for _ in 0..<4000 {
            let word = (0..<Int.random(in: 1...7, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            let root = stemmer.stem(word)
            #expect(!root.isEmpty && root.utf8.count <= word.utf8.count, "\(word)")
        }
        let long = String(repeating: "me", count: 50_000)
        #expect(ContinuousClock().measure { _ = stemmer.stem(long) } < .seconds(1))
    }

    @Test("measured on others' pairs", .enabled(if: SharedData.isThere, "needs ../shared/nlu"))
    func shared() throws {
        let stemmer = try ConfigFiles.stemmer.get()
        let rows = try SharedData.rows("stemming/word_root.tsv")
        let wrong = rows.filter { stemmer.stem($0[0]) != $0[1] }.map {
            "\($0[0]) → \(stemmer.stem($0[0])), not \($0[1])"
        }
        #expect(SharedData.report("stemming/word_root", rows.count - wrong.count, of: rows.count, wrong) >= 0.97)
        let rules = try SharedData.rows("stemming/prefix_rules.tsv")
        let missed = rules.filter { stemmer.stem($0[0]) != stemmer.stem($0[1]) }.map { $0[0] }
        #expect(SharedData.report("stemming/prefix_rules", rules.count - missed.count, of: rules.count, missed) >= 0.93)
    }
}
