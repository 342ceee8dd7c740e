/// Cuts a text into parts that Telegram takes, where a reader would pause.
///
/// Telegram counts UTF-16 units after formatting. A part never ends within a surrogate pair or a grapheme cluster, nor
/// within an entity, unless that alone is longer than a part. It ends after a paragraph, else a line, a sentence or a
/// word, whichever is the best in the second half of what fits. White space at a cut is dropped; nothing else is.
package struct TextSplitter: Sendable {
    /// UTF-16 units that one part may have; at least 2.
    let limit: Int

    /// Messages take 4,096 units (Bot API, "sendMessage").
    package static let message = TextSplitter(limit: 4_096)
    /// Captions take 1,024 (Bot API, "sendPhoto").
    package static let caption = TextSplitter(limit: 1_024)

    /// The parts in order, each not empty and within the limit; the text itself where it fits.
    package func parts(of text: FormattedText) -> [FormattedText] {
        var parts: [FormattedText] = []
        var rest: FormattedText? = text
        while let remaining = rest {
            let (part, next) = first(of: remaining)
            parts.append(part)
            rest = next
        }
        return parts
    }

    /// The first part, and what remains after it, if anything.
    package func first(of formatted: FormattedText) -> (part: FormattedText, rest: FormattedText?) {
        let text = formatted.text
        // No text has more UTF-16 units than bytes, and its bytes are counted already.
        if text.utf8.count <= limit || text.utf16.count <= limit { return (formatted, nil) }
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        if text.utf16.distance(from: start, to: text.endIndex) <= limit {
            return (formatted.part(start..<text.endIndex), nil)
        }
        let cut = self.cut(in: formatted, from: start)
        let head = text[start..<cut]
        let end = head.lastIndex { !$0.isWhitespace }.map(head.index(after:)) ?? cut
        guard let next = text[cut...].firstIndex(where: { !$0.isWhitespace }) else {
            return (formatted.part(start..<end), nil)
        }
        return (formatted.part(start..<end), formatted.part(next..<text.endIndex))
    }
}

extension TextSplitter {
    /// Kinds of places to cut, from the least welcome to the most.
    private enum Pause: Int, Comparable {
        case word, sentence, line, paragraph
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Where the part ends that begins at `start`: past it, and on no more than ``limit`` units.
    private func cut(in formatted: FormattedText, from start: String.Index) -> String.Index {
        let text = formatted.text
        let limit = text.utf16.index(start, offsetBy: limit)
        // The end of the last grapheme cluster that fits; of the last scalar, where one cluster is longer than a part.
        let hard = text.index(before: text.index(after: limit))
        guard hard > start else { return text.unicodeScalars.index(before: text.unicodeScalars.index(after: limit)) }

        let end = hard.utf16Offset(in: text)
        let entities = formatted.entities.filter { entity in
            // One that covers the whole part has to be cut in any case.
            entity.range.lowerBound > start.utf16Offset(in: text) || entity.range.upperBound <= end
        }
        if let pause = bestPause(in: text, start..<hard, sparing: entities) { return pause }
        let crossed = entities.filter { $0.range.lowerBound < end && end < $0.range.upperBound }
        guard let first = crossed.map(\.range.lowerBound).min() else { return hard }
        let before = text.index(before: text.index(after: String.Index(utf16Offset: first, in: text)))
        return before > start ? before : hard
    }

    /// The last of the best places, in the second half if there is any, else anywhere.
    private func bestPause(
        in text: String, _ range: Range<String.Index>, sparing entities: [TextEntity]
    ) -> String.Index? {
        let half = range.lowerBound.utf16Offset(in: text) + limit / 2
        var best: (pause: Pause, index: String.Index)?
        var index = range.upperBound
        while index > range.lowerBound {
            if best != nil, index.utf16Offset(in: text) < half { break }
            if let pause = pause(at: index, in: text), best.map({ pause > $0.pause }) ?? true,
                !entities.contains(where: { $0.isCut(at: index, in: text) })
            {
                best = (pause, index)
            }
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

extension TextEntity {
    fileprivate func isCut(at index: String.Index, in text: String) -> Bool {
        let offset = index.utf16Offset(in: text)
        return range.lowerBound < offset && offset < range.upperBound
    }
}

extension FormattedText {
    /// A part of the text with what of its entities lies within.
    fileprivate func part(_ range: Range<String.Index>) -> FormattedText {
        let lower = range.lowerBound.utf16Offset(in: text)
        let upper = range.upperBound.utf16Offset(in: text)
        let entities = entities.compactMap { entity -> TextEntity? in
            let common = entity.range.clamped(to: lower..<upper)
            return common.isEmpty ? nil : TextEntity(entity.kind, common.lowerBound - lower..<common.upperBound - lower)
        }
        return FormattedText(String(text[range]), entities: entities)
    }
}
