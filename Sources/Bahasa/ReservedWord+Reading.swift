extension ReservedWord {
    /// Longer texts say something more than the word.
    private static let mostWords = 8

    static func recognised(in saying: Saying) -> ReservedWord? {
        guard saying.tokens.count <= 2 * mostWords + 4 else { return nil }
        if let command = command(in: saying) { return command }
        var words = saying.tokens.filter { $0.kind != .symbol }
        guard !words.isEmpty, words.count <= mostWords, !saying.tokens.contains(where: { $0.kind == .number }) else {
            return nil
        }
        if let phrase = takePhrase(from: &words) { return wraps(words, around: phrase) ? phrase : nil }
        let named = words.enumerated().compactMap { position, word in spellings[word.text].map { (position, $0) } }
        guard let (position, word) = named.first, named.allSatisfy({ $0.1 == word }) else {
            return fallback(for: words)
        }
        let others = words.enumerated().filter { $0.offset != position && spellings[$0.element.text] == nil }.map(
            \.element)
        // "Kembali kasih" is a courtesy itself.
        if word == .back, others.contains(where: { $0.text == "kasih" }) { return nil }
        return wraps(others, around: word) ? word : nil
    }

    /// `/batal` or `/batal@kentongan_bot`, and nothing else.
    private static func command(in saying: Saying) -> ReservedWord? {
        let tokens = saying.tokens
        guard tokens.count >= 2, tokens[0].isSign("/"), tokens[1].kind == .word, tokens[1].isGlued else { return nil }
        guard tokens.count == 2 || (tokens[2].isSign("@") && tokens[2].isGlued && tokens[3...].allSatisfy(\.isGlued))
        else {
            return nil
        }
        return spellings[tokens[1].text]
    }

    /// Two words that only together mean one: "gak jadi", "mulai lagi".
    private static func takePhrase(from words: inout [Token]) -> ReservedWord? {
        for position in words.indices.dropLast() {
            let phrase: ReservedWord? =
                switch (words[position].text, words[position + 1].text) {
                case (_, "jadi"), (_, "jd"): words[position].is(.negation) ? .cancel : nil
                case ("mulai", "lagi"), ("mulai", "ulang"), ("dari", "awal"): .again
                case ("menu", "utama"), ("halaman", "utama"): .menu
                case ("customer", "service"), ("orang", "asli"), ("orang", "bpjs"): .human
                default: nil
                }
            if let phrase {
                words.removeSubrange(position...position + 1)
                return phrase
            }
        }
        return nil
    }

    /// Words that are courtesies beside another word, and mean something only alone.
    private static func fallback(for words: [Token]) -> ReservedWord? {
        if words.contains(where: { $0.text == "admin" }), words.allSatisfy(isWrapping),
            words.count == 1 || words.contains(where: { calls.contains($0.text) })
        {
            return .human
        }
        return words.allSatisfy { helpWords.contains($0.text) || $0.is(.address) || $0.text == "dong" }
            && words.contains { helpWords.contains($0.text) } ? .help : nil
    }

    private static let helpWords: Set<String> = ["tolong", "tlg", "tolongin"]
    private static let calls: Set<String> = [
        "hubungi", "hubungkan", "hubungin", "sambungkan", "sambungin", "panggil", "panggilkan", "bicara", "ngobrol",
        "ngomong",
        "ngomongnya", "chat", "tanya", "nanya", "ketemu",
    ]
    private static let wrapping: Set<String> = [
        "saya", "sy", "aku", "gw", "gue", "gua", "ane", "mau", "mw", "ingin", "pengen", "pgn", "pengin", "pingin",
        "minta", "mnt",
        "bisa", "bs", "boleh", "coba", "ke", "dengan", "dgn", "sama", "sm", "langsung", "lgsg", "buka", "lihat", "liat",
        "tampilkan", "butuh", "perlu", "ada", "yang", "yg", "itu", "ini", "jadi", "lagi", "lg",
    ]
    private static let extras: [ReservedWord: Set<String>] = [
        .cancel: [
            "daftar", "daftarnya", "pendaftaran", "pendaftarannya", "mendaftar", "formulir", "isi", "ngisi", "proses",
        ],
        .again: ["daftar", "pendaftaran", "formulir", "isi", "ngisi", "dari", "awal", "semua", "semuanya"],
        .back: ["pertanyaan", "sebelumnya", "tadi", "satu", "langkah"],
        .menu: ["utama", "nya"], .human: ["bpjs", "cabang", "kantor", "bpjstk"], .help: [],
        .stop: ["kirim", "pesan", "pengingat", "langganan", "pesannya"],
    ]

    private static func wraps(_ words: [Token], around reserved: ReservedWord) -> Bool {
        words.allSatisfy {
            isWrapping($0) || spellings[$0.text] == reserved || extras[reserved]?.contains($0.text) == true
        }
    }

    private static func isWrapping(_ word: Token) -> Bool {
        word.is(.filler) || wrapping.contains(word.text) || calls.contains(word.text)
    }

    private static let spellings: [String: ReservedWord] = {
        let words: [(ReservedWord, [String])] = [
            (
                .cancel,
                [
                    "batal", "batalkan", "batalin", "dibatalkan", "dibatalin", "btal", "cancel", "gajadi", "gakjadi",
                    "gajd",
                ]
            ),
            (.back, ["kembali", "kmbali", "kembalii", "back", "mundur", "balik", "sebelumnya"]),
            (.again, ["ulang", "ulangi", "ulangin", "ngulang", "diulang", "restart", "reset"]),
            (.menu, ["menu", "menunya", "beranda", "home"]),
            (.help, ["bantuan", "bantuin", "bantu", "bantuannya", "help"]),
            (.human, ["petugas", "ptugas", "petugasnya", "operator", "cs", "manusia", "staf", "staff"]),
            (.stop, ["berhenti", "brhenti", "stop", "setop", "unsubscribe", "unsub"]),
        ]
        var spellings: [String: ReservedWord] = [:]
        for (word, list) in words {
            for spelling in list { spellings[spelling] = word }
        }
        return spellings
    }()
}
