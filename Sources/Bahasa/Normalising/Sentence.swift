/// A message reworded piece by piece into a sentence that can be shown.
struct Sentence {
    private let normaliser: Normaliser
    private let saying: Saying
    private var pieces: [String] = []

    static func of(_ saying: Saying, by normaliser: Normaliser) -> String {
        var sentence = Sentence(normaliser: normaliser, saying: saying)
        for chunk in saying.chunks { sentence.take(chunk) }
        sentence.close()
        return sentence.pieces.joined(separator: " ")
    }

    private init(normaliser: Normaliser, saying: Saying) {
        self.normaliser = normaliser
        self.saying = saying
    }

    private var style: Style { normaliser.style }

    /// Takes what stands between two spaces: signs around it are pieces of their own.
    private mutating func take(_ chunk: Range<Int>) {
        let tokens = saying.tokens
        guard let first = chunk.first(where: { tokens[$0].kind != .symbol }),
            let last = chunk.last(where: { tokens[$0].kind != .symbol })
        else { return takeSigns(chunk, alone: true) }
        let opens = chunk.lowerBound < first && tokens[first - 1].isSign(oneOf: "@#+")
        takeSigns(chunk.lowerBound..<(opens ? first - 1 : first), alone: false)
        if opens { pieces.append(verbatim(first - 1..<last + 1)) } else { takeCore(first..<last + 1) }
        takeSigns(last + 1..<chunk.upperBound, alone: false)
    }

    private mutating func takeSigns(_ range: Range<Int>, alone: Bool) {
        guard !alone || range.count <= 3 else { return }
        for position in range {
            let token = saying.tokens[position]
            guard let sign = token.text.utf8.first, sign < 0x80, pieces.last != token.text else { continue }
            if token.isSign(oneOf: ".?!,;"), pieces.isEmpty { continue }
            // Of "?!" and "..," the first counts.
            if token.isSign(oneOf: ".?!,;"), let last = pieces.last, ".?!".contains(last) { continue }
            if token.isSign(oneOf: ".?!") { dropEnding() }
            pieces.append(token.text)
        }
    }

    private mutating func takeCore(_ core: Range<Int>) {
        let tokens = saying.tokens
        if core.count == 1, tokens[core.lowerBound].kind == .word { return takeWord(at: core.lowerBound) }
        if let meant = normaliser.leet(tokens[core]) { return append(meant) }
        let kinds = tokens[core].map(\.kind)
        switch (kinds.count, kinds.first, kinds.last) {
        case (2..., .word, _)
        where kinds[1] == .number && tokens[core.lowerBound + 1].text == "2" && kinds.count <= 3
            && !kinds.contains(.symbol):
            takeDoubled(core)
        case (2, .number, .word):
            // "16rb", "2bln".
            let unit = normaliser.speller.words(for: tokens[core.lowerBound + 1].text)
            pieces.append(tokens[core.lowerBound].text)
            append(unit)
        case (3, .word, .word) where tokens[core.lowerBound + 1].isSign("-"):
            let (one, other) = (spelt(core.lowerBound), spelt(core.upperBound - 1))
            append([one.joined(separator: " ") + "-" + other.joined(separator: " ")])
        case (3, .word, .word) where tokens[core.lowerBound + 1].isSign(oneOf: ",.?!"):
            // A space forgotten after a comma.
            takeWord(at: core.lowerBound)
            takeSigns(core.lowerBound + 1..<core.lowerBound + 2, alone: false)
            takeWord(at: core.lowerBound + 2)
        default: pieces.append(verbatim(core))
        }
    }

    /// "Kata2nya" → "kata-katanya", "hati2" → "hati-hati".
    private mutating func takeDoubled(_ core: Range<Int>) {
        let spelt = spelt(core.lowerBound)
        guard spelt.count == 1, let word = spelt.first else { return append(spelt) }
        let root = normaliser.stemmer.stem(word)
        let again = word.hasPrefix("ber") || word.hasPrefix("me") ? root : word
        let ending = core.count == 3 ? saying.tokens[core.upperBound - 1].text : ""
        append([word + "-" + again + ending])
    }

    private func spelt(_ position: Int) -> [String] {
        normaliser.speller.words(for: saying.tokens[position].text)
    }

    private mutating func takeWord(at position: Int) {
        let token = saying.tokens[position]
        if isName(position) { return pieces.append(verbatim(position..<position + 1)) }
        let spelt = spelt(position)
        if let last = pieces.last, last == "di" || last == "ku", spelt.count == 1, let word = spelt.first,
            normaliser.speller.isPassive(word)
        {
            pieces[pieces.count - 1] = last + word
        } else if spelt == [token.text], style.words[token.text] == nil, !style.dropped.contains(token.text) {
            pieces.append(verbatim(position..<position + 1))
        } else {
            append(spelt)
        }
    }

    /// A capital in the middle of a sentence that is not all capitals begins a name, which is nobody's to correct.
    private func isName(_ position: Int) -> Bool {
        guard position > 0, !saying.tokens[position - 1].isSign(oneOf: ".?!") else { return false }
        let bytes = saying.original(saying.tokens[position]).utf8
        return bytes.first.map { (65...90).contains($0) } == true
            && bytes.dropFirst().first.map { (97...122).contains($0) } == true
    }

    private mutating func append(_ spelt: [String]) {
        for word in spelt {
            for styled in style.words[word] ?? [word] where !style.dropped.contains(styled) { pieces.append(styled) }
        }
    }

    private func verbatim(_ range: Range<Int>) -> String {
        range.map { String(saying.original(saying.tokens[$0])) }.joined()
    }
}

// The beginning and the end.
extension Sentence {
    private mutating func dropEnding() {
        while let last = pieces.last, style.droppedAtEnd.contains(last), pieces.count > 1 { pieces.removeLast() }
    }

    private mutating func close() {
        guard !style.asking.isEmpty, !pieces.isEmpty else { return }
        dropEnding()
        while let last = pieces.last, last == "," || last == ";" { pieces.removeLast() }
        if pieces.count > 2, style.addressed.contains(pieces[0].lowercased()), !Sentence.isSign(pieces[1]) {
            pieces.insert(",", at: 1)
        }
        guard let last = pieces.last, !Sentence.isSign(last) else { return }
        let start = pieces.lastIndex(where: Sentence.isSign).map { $0 + 1 } ?? 0
        pieces.append(pieces[start...].contains { style.asking.contains($0) } ? "?" : ".")
    }

    private static func isSign(_ piece: String) -> Bool { [".", "?", "!", ",", ";", ":"].contains(piece) }
}

extension Saying {
    /// The runs of tokens between spaces.
    fileprivate var chunks: [Range<Int>] {
        var chunks: [Range<Int>] = []
        for (position, token) in tokens.enumerated() {
            if token.isGlued, let last = chunks.last {
                chunks[chunks.count - 1] = last.lowerBound..<position + 1
            } else {
                chunks.append(position..<position + 1)
            }
        }
        return chunks
    }
}
