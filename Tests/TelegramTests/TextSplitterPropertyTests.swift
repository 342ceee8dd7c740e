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
            let parts = TextSplitter(limit: limit).parts(of: text)
            let fit = parts.allSatisfy { $0.utf16.count <= limit }
            #expect(fit, "seed \(seed), limit \(limit): \(text.debugDescription)")
            // Compared as characters: a cut within one would show.
            let whole = parts.flatMap { $0.filter { !$0.isWhitespace } } == text.filter { !$0.isWhitespace }.map(\.self)
            #expect(whole, "seed \(seed), limit \(limit): \(text.debugDescription)")
            let empty = parts.count > 1 && parts.contains { $0.allSatisfy(\.isWhitespace) }
            #expect(!empty, "seed \(seed), limit \(limit): \(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<10) func anyScalarsAtAnyLimitNeverTrap(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let text = random.text(upTo: 120)
            let limit = Int.random(in: 2...12, using: &random)
            let parts = TextSplitter(limit: limit).parts(of: text)
            #expect(parts.allSatisfy { $0.utf16.count <= limit }, "seed \(seed): \(text.debugDescription)")
        }
    }
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
}
