extension PersonName {
    private static let longest = 100
    private static let mostWords = 10

    static func name(in saying: Saying) throws(NameFault) -> String {
        let tokens = spoken(part: saying.tokens)
        let words = tokens.filter { $0.kind == .word }
        guard !tokens.contains(where: { $0.kind == .number }) else { throw .digits }
        guard !words.isEmpty else { throw .nothing }
        guard words.allSatisfy({ $0.text.utf8.allSatisfy { $0 < 0x80 } }) else { throw .notLatin }
        let letters = words.reduce(0) { $0 + $1.text.utf8.count }
        guard letters >= 2 else { throw .tooShort }
        guard letters <= longest, words.count <= mostWords else { throw .tooLong }
        return written(tokens, of: saying)
    }

    private static let openings: Set<String> = [
        "nama", "namaku", "namanya", "nm", "lengkap", "lengkapnya", "saya", "sy", "aku", "gue", "gw", "gua", "ane",
        "adalah",
        "ialah", "yaitu", "perkenalkan", "kenalkan", "sesuai", "ktp", "di", "halo", "hai", "pak", "bapak", "bu", "ibu",
        "bang",
        "bg", "kak", "mba", "mbak", "oh", "ok", "oke", "iya", "ya",
    ]
    private static let closings: Set<String> = [
        "kak", "kakak", "min", "pak", "bu", "bang", "gan", "mas", "mbak", "ya", "yah", "yaa", "dong", "nih", "deh",
        "aja",
        "makasih", "terimakasih", "trims", "bot", "om", "bos", "sesuai", "ktp",
    ]

    /// The tokens without "nama saya" before and "ya kak" behind; courtesies alone are left, for somebody named Mas.
    private static func spoken(part tokens: [Token]) -> ArraySlice<Token> {
        var part = tokens[...]
        while let first = part.first, first.kind == .symbol || openings.contains(first.text) { part = part.dropFirst() }
        // "a.n. Siti"
        if part.count > 3,
            part.prefix(3).map(\.text) == ["a", ".", "n"] || part.prefix(3).map(\.text) == ["a", "/", "n"]
        {
            part = part.dropFirst(3).drop { $0.kind == .symbol }
        }
        while let last = part.last, last.kind == .symbol && !last.isSign(".") || closings.contains(last.text) {
            guard part.dropLast().contains(where: { $0.kind == .word }) else { break }
            part = part.dropLast()
        }
        return part
    }

    /// The words with capitals, dots after abbreviations, hyphens and commas; other signs go.
    private static func written(_ tokens: ArraySlice<Token>, of saying: Saying) -> String {
        let usesSmallLetters = tokens.contains {
            $0.kind == .word && saying.original($0).contains(where: \.isLowercase)
        }
        var name = ""
        for (position, token) in zip(tokens.indices, tokens) {
            switch token.text {
            case ".":
                // Abbreviations keep their dot; that of a finished sentence goes.
                let isLast = position == tokens.indices.last
                if !name.isEmpty, name.last != ".", !isLast || abbreviates(name) { name += "." }
            case "-" where token.isGlued && !name.isEmpty && position != tokens.indices.last: name += "-"
            case ",": if !name.isEmpty, position != tokens.indices.last { name += "," }
            case _ where token.kind == .word:
                if !name.isEmpty, !(token.isGlued && (name.last == "." || name.last == "-")) { name += " " }
                let isAbbreviated = tokens[(position + 1)...].first?.isSign(".") ?? false
                name += spelt(
                    token, as: saying.original(token), amongSmallLetters: usesSmallLetters, isAbbreviated: isAbbreviated
                )
            default: break
            }
        }
        return name
    }

    private static func abbreviates(_ name: String) -> Bool {
        let word = name.utf8.reversed().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".") }
        return word.count <= 3
    }

    /// A word as its owner means it: what is typed in both cases stays; otherwise it gets one capital.
    ///
    /// Capitals stay where they must be initials: titles that are always written so, and short words among others that
    /// were not typed in capitals, as in "Siti AB". In a name all in capitals nothing tells initials from names.
    private static func spelt(
        _ word: Token, as typed: Substring, amongSmallLetters: Bool, isAbbreviated: Bool
    ) -> String {
        if word.is(.initials), !isAbbreviated { return word.text.uppercased() }
        // Ornamental letters and accents have been folded away, and their case with them.
        guard typed.lowercased() == word.text else { return capitalised(word.text) }
        let isCapital = typed == typed.uppercased()
        let isMixed = !isCapital && typed != word.text
        return isMixed || (isCapital && amongSmallLetters && typed.count <= 3) ? String(typed) : capitalised(word.text)
    }

    private static func capitalised(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }
}
