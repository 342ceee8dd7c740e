extension DigitText {
    static func identifier(in saying: Saying, length: Int) throws(DigitFault) -> String {
        let clusters = DigitCluster.all(in: saying, joinedBy: " .-/,")
        let exact = clusters.flatMap { $0.runs(of: length) }.distinct
        if exact.count > 1 { throw .several(exact) }
        if let digits = exact.first { return digits }
        guard let longest = clusters.max(by: { $0.digits.utf8.count < $1.digits.utf8.count }) else { throw .nothing }
        if !longest.letters.isEmpty, longest.digits.utf8.count + longest.letters.utf8.count + 2 >= length {
            throw .letters(longest.letters)
        }
        // "Anak saya 2" says something else than a number with fourteen digits missing.
        if longest.digits.utf8.count < 4, saying.tokens.contains(where: { $0.kind == .word }) { throw .nothing }
        return longest.digits
    }

    static func phone(in saying: Saying) throws(DigitFault) -> String {
        let clusters = DigitCluster.all(in: saying, joinedBy: " .-()").flatMap { $0.splitWhereComplete(from: 10) }
        let usual = clusters.filter { (9...15).contains($0.digits.utf8.count) }
        let numbers = usual.map(\.international).distinct
        if numbers.count > 1 { throw .several(numbers) }
        if let number = numbers.first, usual[0].letters.isEmpty { return number }
        guard let longest = clusters.max(by: { $0.digits.utf8.count < $1.digits.utf8.count }) else { throw .nothing }
        if !longest.letters.isEmpty { throw .letters(longest.letters) }
        return longest.international
    }
}

/// Digits with nothing but separators between them.
struct DigitCluster {
    /// The runs of digits as they were written.
    var runs: [String]
    /// The token of each run.
    var places: [Int] = []
    /// Single letters found glued among the digits.
    var letters = ""
    var hasPlus = false

    var digits: String { runs.joined() }
    var international: String { (hasPlus ? "+" : "") + digits }

    /// The clusters of a text; letters end one, but for a stray one or two within a run of digits.
    static func all(in saying: Saying, joinedBy separators: String) -> [DigitCluster] {
        var clusters: [DigitCluster] = []
        var current: DigitCluster?
        func isNumber(_ position: Int) -> Bool {
            saying.tokens.indices.contains(position) && saying.tokens[position].kind == .number
        }
        for (position, token) in saying.tokens.enumerated() {
            switch token.kind {
            case .number where current != nil:
                current?.runs.append(token.text)
                current?.places.append(position)
            case .number:
                current = DigitCluster(
                    runs: [token.text], places: [position],
                    hasPlus: position > 0 && saying.tokens[position - 1].isSign("+"))
            case .symbol where token.isSign(oneOf: separators):
                break
            case .word where token.text.utf8.count <= 2 && isStray(token, saying.tokens, at: position):
                current = current ?? DigitCluster(runs: [])
                current?.letters += token.text
            default:
                if let cluster = current { clusters.append(cluster) }
                current = nil
            }
        }
        if let cluster = current { clusters.append(cluster) }
        return clusters
    }

    /// Whether letters are glued to digits behind them, and stand at the beginning or are glued to digits before, too.
    private static func isStray(_ token: Token, _ tokens: [Token], at position: Int) -> Bool {
        guard position + 1 < tokens.count, tokens[position + 1].kind == .number, tokens[position + 1].isGlued else {
            return false
        }
        return token.text == "o" || (position > 0 && token.isGlued && tokens[position - 1].kind == .number)
    }

    /// The cluster's digits if they are so many; or the runs of so many among them, or what stands before a phone number.
    func runs(of length: Int) -> [String] { stretches(of: length).map { runs[$0].joined() } }

    /// The same as stretches of the runs.
    func stretches(of length: Int) -> [Range<Int>] {
        guard letters.isEmpty else { return [] }
        let count = runs.reduce(0) { $0 + $1.utf8.count }
        if count == length { return [runs.indices] }
        let complete = runs.indices.filter { runs[$0].utf8.count == length }.map { $0..<$0 + 1 }
        guard complete.isEmpty, count >= length + 9 else { return complete }
        var head = 0
        for position in runs.indices {
            head += runs[position].utf8.count
            if head >= length { return head == length ? [0..<position + 1] : [] }
        }
        return []
    }

    /// The tokens from its first run to its last, or of some of its runs.
    func tokens(of runs: Range<Int>? = nil) -> Range<Int> {
        let runs = runs ?? places.indices
        return places[runs.lowerBound]..<places[runs.upperBound - 1] + 1
    }

    /// Parts a cluster where two whole numbers stand side by side.
    func splitWhereComplete(from length: Int) -> [DigitCluster] {
        guard runs.count > 1, runs.contains(where: { $0.utf8.count >= length }) else { return [self] }
        return zip(runs, places).map { DigitCluster(runs: [$0], places: [$1], letters: letters) }
    }
}
