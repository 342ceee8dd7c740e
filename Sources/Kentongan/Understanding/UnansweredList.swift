import Bahasa
import Dialogue
import Jamsostek
import Store

/// What the bot could not answer, gathered for whoever teaches it: the same words once, the most frequent first.
struct UnansweredList {
    private struct Entry {
        var words: String
        var times = 0
        var lastAsked: Instant
    }

    private var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// - Parameter messages: The latest first.
    init(_ messages: [UnansweredMessage], _ forms: WordForms) {
        for message in messages {
            let spelling = forms.normaliser.words(of: forms.saying(message.words)).map(\.text).joined(separator: " ")
            let place = places[spelling] ?? entries.count
            if place == entries.count {
                places[spelling] = place
                entries.append(Entry(words: message.words, lastAsked: message.askedAt))
            }
            entries[place].times += 1
        }
        // Stable: of equals, the latest stays before the others.
        entries = entries.enumerated().sorted { ($1.element.times, $0.offset) < ($0.element.times, $1.offset) }
            .map(\.element)
    }

    /// A line each: how often, when last, what it may have meant, and the words; apart by tabs.
    func lines(_ understanding: Understanding, zone: Zone) -> [String] {
        entries.map { entry in
            let guesses = understanding.classifier.ranked(understanding.forms.saying(entry.words), limit: 2)
                .map { "\($0.label) \($0.confidence.fixed(2))" }
            let day = zone.date(ofUnixSeconds: entry.lastAsked.milliseconds / 1000)
            let words = entry.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return ["\(entry.times)", "\(day)", guesses.joined(separator: ", "), words].joined(separator: "\t")
        }
    }
}
