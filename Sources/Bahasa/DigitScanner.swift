/// Goes through a text once and gives its digits in clusters: runs with little between them.
struct DigitScanner {
    private let text: String
    private var index: String.Index
    /// How many separators may stand between two runs of one number, as in `0812 - 3456`.
    private static let widestGap = 3
    /// Runs in one cluster; more are no one number, and would make the search quadratic.
    private static let mostRuns = 64
    /// That of "sembilan".
    private static let longestDigitWord = 8
    /// Whether the scalar before is a letter, so that no digit is heard in the middle of a word.
    private var isWithinWord = false

    init(_ text: String) {
        self.text = text
        index = text.unicodeScalars.startIndex
    }

    /// The next cluster; nil at the end.
    mutating func next() -> [DigitRun]? {
        var cluster: [DigitRun] = []
        var gap: [UInt8] = []
        while index < text.unicodeScalars.endIndex, cluster.count < DigitScanner.mostRuns {
            if let run = takeRun(after: gap) ?? takeSpokenDigit(after: gap) {
                cluster.append(run)
                gap = []
                continue
            }
            let scalar = text.unicodeScalars[index]
            if !cluster.isEmpty {
                switch Folded(scalar) {
                case .nothing: break
                case .space where scalar != "\n" && scalar != "\r" && scalar != "\t": gap.append(UInt8(ascii: " "))
                case .sign(let sign) where ".-/()+,_".utf8.contains(sign): gap.append(sign)
                default: return finish(cluster)
                }
                if gap.count > DigitScanner.widestGap { return finish(cluster) }
            }
            index = text.unicodeScalars.index(after: index)
        }
        return cluster.isEmpty ? nil : cluster
    }

    private mutating func finish(_ cluster: [DigitRun]) -> [DigitRun] {
        index = text.unicodeScalars.index(after: index)
        return cluster
    }

    /// The run of digits that begins here; an O or an l between digits is a digit to those who type it.
    private mutating func takeRun(after gap: [UInt8]) -> DigitRun? {
        let scalars = text.unicodeScalars
        let start = index
        var digits: [UInt8] = []
        var end = index
        var next = index
        while next < scalars.endIndex {
            let folded = Folded(scalars[next])
            if case .nothing = folded, !digits.isEmpty {
                next = scalars.index(after: next)
                continue
            }
            guard let digit = digit(folded, at: next, isWithin: !digits.isEmpty) else { break }
            digits.append(digit)
            next = scalars.index(after: next)
            end = next
        }
        guard !digits.isEmpty else { return nil }
        index = end
        return DigitRun(digits: digits, range: start..<end, separator: gap.count == 1 ? gap[0] : nil)
    }

    /// A digit in words: "nol delapan satu dua" is a phone number, too.
    private mutating func takeSpokenDigit(after gap: [UInt8]) -> DigitRun? {
        let scalars = text.unicodeScalars
        let isFirst = !isWithinWord
        isWithinWord = isLetter(scalars[index])
        guard isFirst, isWithinWord else { return nil }
        var letters: [UInt8] = []
        var end = index
        while end < scalars.endIndex, case .letter(let letter) = Folded(scalars[end]) {
            guard letters.count < DigitScanner.longestDigitWord else { return nil }
            letters.append(letter)
            end = scalars.index(after: end)
        }
        guard case .digit(let digit) = NumberWords.role(of: String(decoding: letters, as: UTF8.self)) else {
            return nil
        }
        let run = DigitRun(
            digits: [UInt8(ascii: "0") + UInt8(digit)], range: index..<end, separator: gap.count == 1 ? gap[0] : nil)
        index = end
        return run
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if case .letter = Folded(scalar) { true } else { false }
    }

    /// The digit a character is, or passes for between digits.
    private func digit(_ folded: Folded, at position: String.Index, isWithin: Bool) -> UInt8? {
        switch folded {
        case .digit(let digit): digit
        case .letter(UInt8(ascii: "o")) where isWithin && isDigit(after: position): UInt8(ascii: "0")
        case .letter(UInt8(ascii: "l")) where isWithin && isDigit(after: position): UInt8(ascii: "1")
        case .letter(UInt8(ascii: "i")) where isWithin && isDigit(after: position): UInt8(ascii: "1")
        default: nil
        }
    }

    private func isDigit(after position: String.Index) -> Bool {
        let next = text.unicodeScalars.index(after: position)
        guard next < text.unicodeScalars.endIndex else { return false }
        if case .digit = Folded(text.unicodeScalars[next]) { return true }
        return false
    }
}
