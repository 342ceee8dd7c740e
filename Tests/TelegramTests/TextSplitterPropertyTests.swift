import TestSupport
import Testing

@testable import Telegram

/// Each argument is the seed of one batch; a failure prints it.
@Suite struct TextSplitterPropertyTests {
    @Test(arguments: 0..<30) func partsFitAndLoseNothingButWhiteSpace(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = random.chat(upTo: 200)
            let limit = Int.random(in: 16...60, using: &random)
            let parts = TextSplitter(limit: limit).parts(of: FormattedText(text)).map(\.text)
            let fit = parts.allSatisfy { $0.utf16.count <= limit }
            #expect(fit, "seed \(seed), limit \(limit): \(text.debugDescription)")
            // Compared as characters: a cut within one would show.
            let whole = parts.flatMap { $0.filter { !$0.isWhitespace } } == text.filter { !$0.isWhitespace }.map(\.self)
            #expect(whole, "seed \(seed), limit \(limit): \(text.debugDescription)")
            let empty = parts.count > 1 && parts.contains { $0.allSatisfy(\.isWhitespace) }
            #expect(!empty, "seed \(seed), limit \(limit): \(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<30) func entitiesMarkTheSameTextAsBefore(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            let text = random.chat(upTo: 200)
            let limit = Int.random(in: 16...60, using: &random)
            let entities = random.entities(in: text, upTo: limit)
            let parts = TextSplitter(limit: limit).parts(of: FormattedText(text, entities: entities))
            let marked = parts.flatMap { part in part.entities.map { part.text.units($0.range) } }
            let before = entities.map { text.units($0.range) }.filter { !$0.allSatisfy(\.isWhitespace) }
            #expect(marked == before, "seed \(seed), limit \(limit): \(text.debugDescription) \(entities.map(\.range))")
        }
    }

    @Test(arguments: 0..<10) func anyScalarsAtAnyLimitNeverTrap(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = random.text(upTo: 120)
            let limit = Int.random(in: 2...12, using: &random)
            let entities = (0..<3).map { _ in
                let start = Int.random(in: 0...130, using: &random)
                return TextEntity(.bold, start..<start + Int.random(in: 0...40, using: &random))
            }
            let parts = TextSplitter(limit: limit).parts(of: FormattedText(text, entities: entities))
            #expect(parts.allSatisfy { $0.text.utf16.count <= limit }, "seed \(seed): \(text.debugDescription)")
        }
    }
}

extension String {
    fileprivate func units(_ range: Range<Int>) -> String { String(decoding: Array(utf16)[range], as: UTF16.self) }
}

extension SeededGenerator {
    /// Text as people write it: words, breaks of all kinds, and characters of many units.
    fileprivate mutating func chat(upTo count: Int) -> String {
        let pieces = [
            "klo", "kecelakaan", "narik", ".", "!", "?", "…", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "🙏", "👨‍👩‍👧‍👦", "🇮🇩",
            "e\u{301}", "👍🏽", "Rp16.800", "3174041208850001", "\u{202E}",
        ]
        return (0..<Int.random(in: 0...count, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }
            .joined()
    }

    /// Entities in order, apart from each other, each from word to word and shorter than a part.
    fileprivate mutating func entities(in text: String, upTo limit: Int) -> [TextEntity] {
        var entities: [TextEntity] = []
        var index = text.startIndex
        while index < text.endIndex {
            let end =
                text.index(index, offsetBy: Int.random(in: 1...8, using: &self), limitedBy: text.endIndex)
                ?? text.endIndex
            let range = index.utf16Offset(in: text)..<end.utf16Offset(in: text)
            let edges = [text[index], text[text.index(before: end)]]
            if chance(1, in: 3), range.count <= limit, !edges.contains(where: \.isWhitespace) {
                entities.append(TextEntity(.bold, range))
            }
            index = end
        }
        return entities
    }
}
