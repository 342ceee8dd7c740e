/// Cuts a text into parts that Telegram takes, where a reader would pause.
///
/// Telegram counts UTF-16 units. A part never ends within a surrogate pair, nor within a grapheme cluster unless that
/// alone is longer than a part. It ends after a paragraph, else a line, a sentence or a word, whichever is the best in
/// the second half of what fits. White space at a cut is dropped; nothing else is.
package struct TextSplitter: Sendable {
    /// UTF-16 units that one part may have; at least 2.
    let limit: Int

    /// Messages take 4,096 units (Bot API, "sendMessage").
    package static let message = TextSplitter(limit: 4_096)
    /// Captions take 1,024 (Bot API, "sendPhoto").
    package static let caption = TextSplitter(limit: 1_024)

    /// The parts in order, each not empty and within the limit; the text itself where it fits.
    package func parts(of text: String) -> [String] {
        var parts: [String] = []
        var rest: String? = text
        while let remaining = rest {
            let (part, next) = first(of: remaining)
            parts.append(part)
            rest = next
        }
        return parts
    }

    /// The first part, and what remains after it, if anything.
    package func first(of text: String) -> (part: String, rest: String?) {
        // No text has more UTF-16 units than bytes, and its bytes are counted already.
        if text.utf8.count <= limit || text.utf16.count <= limit { return (text, nil) }
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        if text.utf16.distance(from: start, to: text.endIndex) <= limit { return (String(text[start...]), nil) }
        let cut = self.cut(in: text, from: start)
        let head = text[start..<cut]
        let end = head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? cut
        let next = text[cut...].firstIndex { !$0.isWhitespace }
        return (String(text[start..<end]), next.map { String(text[$0...]) })
    }
}

extension TextSplitter {
    /// Kinds of places to cut, from the least welcome to the most.
    private enum Pause: Int, Comparable {
        case word, sentence, line, paragraph
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where the part ends that begins at `start`: past it, and on no more than ``limit`` units.
    private func cut(in text: String, from start: String.Index) -> String.Index {
        let limit = text.utf16.index(start, offsetBy: limit)
        // The end of the last grapheme cluster that fits; of the last scalar, where one cluster is longer than a part.
        let hard = text.index(before: text.index(after: limit))
        guard hard > start else { return text.unicodeScalars.index(before: text.unicodeScalars.index(after: limit)) }
        return bestPause(in: text, start..<hard) ?? hard
    }

    /// The last of the best places, in the second half if there is any, else anywhere.
    private func bestPause(in text: String, _ range: Range<String.Index>) -> String.Index? {
        let half = text.utf16.index(range.lowerBound, offsetBy: limit / 2)
        var best: (pause: Pause, index: String.Index)?
        var index = range.upperBound
        while index > range.lowerBound {
            if best != nil, index < half { break }
            if let pause = pause(at: index, in: text), best.map({ pause > $0.pause }) ?? true { best = (pause, index) }
            index = text.index(before: index)
        }
        return best?.index
    }

    /// What a reader meets in the white space that begins here, if any does.
    private func pause(at index: String.Index, in text: String) -> Pause? {
        let character = text[index]
        guard character.isWhitespace else { return nil }
        if character.isNewline {
            let next = text.index(after: index)
            return next < text.endIndex && text[next].isNewline ? .paragraph : .line
        }
        return Self.sentenceEnds.contains(text[text.index(before: index)]) ? .sentence : .word
    }

    private static let sentenceEnds: Set<Character> = [".", "!", "?", "…", ":", ";"]
}
