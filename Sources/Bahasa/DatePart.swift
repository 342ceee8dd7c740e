/// What may be part of a date, where it stands.
struct DatePart {
    enum Content: Equatable {
        /// Digits as written, or a spoken number's.
        case number(String)
        case month(Int)
    }

    var content: Content
    var tokens: Range<Int>
    /// The only thing between this part and the one before is one of the signs `-`, `/` and `.`; that sign.
    var joint: String?

    /// Parts with only separators and labels such as "tgl" between them, a run for each stretch.
    static func runs(in saying: Saying) -> [[DatePart]] {
        let tokens = saying.tokens
        var runs: [[DatePart]] = []
        var run: [DatePart] = []
        var position = 0
        while position < tokens.count {
            let token = tokens[position]
            if let part = part(of: saying, at: position, after: run.last) {
                run.append(part)
                position = part.tokens.upperBound
                continue
            }
            let continues =
                switch token.kind {
                case .symbol: token.isSign(oneOf: "-/.,'()~:")
                case .word: labels.contains(token.text)
                case .number: false
                }
            if !continues, !run.isEmpty {
                runs.append(run)
                run = []
            }
            position += 1
        }
        return run.isEmpty ? runs : runs + [run]
    }

    private static func part(of saying: Saying, at position: Int, after last: DatePart?) -> DatePart? {
        let tokens = saying.tokens
        let token = tokens[position]
        var part = DatePart(content: .month(0), tokens: position..<position + 1)
        if let last, position - last.tokens.upperBound == 1, tokens[position - 1].isSign(oneOf: "-/.") {
            part.joint = tokens[position - 1].text
        }
        switch token.kind {
        case .number where !isClock(tokens, at: position): part.content = .number(token.text)
        case .word where !labels.contains(token.text):
            if let month = months[token.text] {
                part.content = .month(month)
            } else if let number = spoken(saying, at: position) {
                part.content = .number(String(number.value))
                part.tokens = number.tokens
            } else {
                return nil
            }
        default: return nil
        }
        return part
    }

    /// Numbers about a colon tell the time of the day; "lahir: 5 mei" tells none.
    private static func isClock(_ tokens: [Token], at position: Int) -> Bool {
        func isColon(_ colon: Int, beside number: Int) -> Bool {
            tokens.indices.contains(colon) && tokens[colon].isSign(":") && tokens.indices.contains(number)
                && tokens[number].kind == .number
        }
        return isColon(position - 1, beside: position - 2) || isColon(position + 1, beside: position + 2)
    }

    /// No year takes more words.
    private static let longestNumber = 12

    private static func spoken(_ saying: Saying, at position: Int) -> SpokenNumber? {
        guard NumberWords.role(of: saying.tokens[position].text) != nil else { return nil }
        let rest = saying.tokens[position...].prefix(longestNumber).prefix {
            $0.kind == .word && months[$0.text] == nil && !labels.contains($0.text)
        }
        var parser = NumberParser(lexemes: NumberLexeme.cut(Array(rest)), position: 0)
        guard var number = parser.number(), number.value < 10_000 else { return nil }
        number.tokens = number.tokens.lowerBound + position..<number.tokens.upperBound + position
        return number
    }

    private static let labels: Set<String> = [
        "tgl", "tanggal", "tggl", "tg", "bulan", "bln", "tahun", "thn", "th", "taun", "hari", "senin", "selasa", "rabu",
        "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad",
    ]

    /// The ways people write the months.
    static let months: [String: Int] = {
        let spellings: [[String]] = [
            ["januari", "jan", "january", "januar", "jnr"],
            ["februari", "feb", "pebruari", "peb", "february", "febuari"],
            ["maret", "mar", "mrt", "march"], ["april", "apr", "apil"], ["mei", "may", "mey"],
            ["juni", "jun", "june", "jni"], ["juli", "jul", "july", "jli"],
            ["agustus", "agt", "agu", "ags", "agst", "agus", "aug", "august", "agtus", "agustu", "agsts"],
            ["september", "sep", "sept", "spt", "setember"], ["oktober", "okt", "oct", "october", "oktobr"],
            ["november", "nov", "nop", "nopember", "nvmbr", "nopem"], ["desember", "des", "dec", "december", "dsmbr"],
        ]
        var months: [String: Int] = [:]
        for (index, words) in spellings.enumerated() {
            for word in words { months[word] = index + 1 }
        }
        return months
    }()
}
