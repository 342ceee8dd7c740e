/// The words numbers are spoken with.
enum NumberWords {
    /// How a word takes part in a number.
    enum Role: Equatable {
        /// 0 to 9.
        case digit(Int)
        /// A complete number by itself, such as ten, eleven, or a coin's slang name.
        case whole(Int)
        /// `puluh` or `ratus`: multiplies the digit before it, or counts one.
        case small(Int)
        /// `belas`
        case teen
        /// `ribu` and above: multiplies all since the last such word.
        case large(Int)
        /// A whole number of thousands by itself: `seribu`, `sejuta`.
        case one(Int)
        /// `setengah`
        case half
        /// `koma`
        case point
        case minus
    }

    static func role(of word: String) -> Role? { roles[word] }

    /// Whether a word multiplies the number before it.
    static func isUnit(_ word: String) -> Bool {
        switch roles[word] {
        case .large, .small, .teen: true
        default: false
        }
    }

    private static let roles: [String: Role] = {
        var roles: [String: Role] = [
            "setengah": .half, "stgh": .half, "stengah": .half, "koma": .point, "minus": .minus,
            "negatif": .minus, "belas": .teen, "puluh": .small(10), "pulu": .small(10), "ratus": .small(100),
            "sepuluh": .whole(10), "spuluh": .whole(10), "sebelas": .whole(11), "seratus": .whole(100),
        ]
        let digits: [[String]] = [
            ["nol", "kosong"], ["satu"], ["dua"], ["tiga", "tga"], ["empat", "ampat", "mpat"],
            ["lima", "lma"], ["enam", "anem", "enem"], ["tujuh", "tuju", "tjh"], ["delapan", "lapan", "dlapan"],
            ["sembilan", "smbilan"],
        ]
        for (value, words) in digits.enumerated() {
            for word in words { roles[word] = .digit(value) }
        }
        let large: [(Int, [String], [String])] = [
            (1000, ["ribu", "rb", "rbu", "rebu", "rebo", "ribo", "k", "ceng"], ["seribu", "serebu", "seceng"]),
            (
                1_000_000, ["juta", "jt", "jta", "jeti", "jute", "tiao", "tiaw"],
                ["sejuta", "sejt", "sejeti", "cetiao", "cetiaw"]
            ),
            (1_000_000_000, ["miliar", "milyar", "miliard", "milliar", "milyard", "m"], ["semiliar", "semilyar"]),
            (1_000_000_000_000, ["triliun", "trilyun", "triliyun", "trilliun", "t"], ["setriliun", "setrilyun"]),
        ]
        for (value, words, ones) in large {
            for word in words { roles[word] = .large(value) }
            for word in ones { roles[word] = .one(value) }
        }
        let coins = [
            "cepek": 100, "nopek": 200, "gopek": 500, "goceng": 5000, "noceng": 2000, "ceban": 10_000, "noban": 20_000,
            "goban": 50_000, "gocap": 50, "jigo": 25, "cepe": 100, "gope": 500,
        ]
        for (word, value) in coins { roles[word] = .whole(value) }
        return roles
    }()
}
