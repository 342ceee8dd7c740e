import Bahasa

/// A small set to learn from, in the words of the chat.
enum IntentSamples {
    static let lines: [(label: String, texts: [String])] = [
        (
            "cost",
            [
                "brp iuran sebulan", "bayarnya berapa kak", "iurannya brp min", "harganya berapa perbulan",
                "berapa biaya bpjs tk", "biaya daftar berapa", "sebulan bayar brp ya",
            ]
        ),
        (
            "how_to_pay",
            [
                "bayarnya dmn", "bayar di mana min", "cara bayar iuran gimana", "bisa bayar lewat indomaret gak",
                "transfer ke rekening mana", "bayar pake dana bisa?", "gmn cara bayarnya",
            ]
        ),
        (
            "register",
            [
                "mau daftar", "gmn cara dftar bang", "sy mau ikut bpjs ketenagakerjaan", "daftarnya gimana",
                "pengen daftar bpjs tk", "daftar lewat mana", "mau gabung dong",
            ]
        ),
        (
            "accident",
            [
                "kecelakaan pas narik", "kmrn jatoh pas jemput orderan", "temen saya ketabrak motor",
                "habis tabrakan di jalan tolong", "jatuh dari motor waktu kerja", "saya kecelakaan kak",
            ]
        ),
        ("thanks", ["makasih min", "terima kasih banyak", "oke makasih ya", "thanks kak", "mksh infonya", "nuhun"]),
        ("greet", ["halo", "pagi min", "assalamualaikum", "hai kak", "selamat siang", "permisi"]),
    ]

    static let examples = lines.flatMap { label, texts in
        texts.map { Classifier.Example(label: label, text: $0) }
    }

    static func classifier(_ examples: [Classifier.Example] = examples) throws -> Classifier {
        Classifier(examples, forms: WordForms(normaliser: try ConfigFiles.normaliser.get()))
    }
}
