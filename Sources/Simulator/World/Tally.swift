/// Counts, chat by chat, what the bot sent of a certain kind: so that a broadcast to very many can be proved without
/// keeping or fetching its messages.
struct Tally: Sendable {
    /// A piece of the text or caption by which a message belongs; empty for every message.
    let marker: String
    private(set) var counts: [Int64: Int] = [:]
    /// When the first and the last came.
    private(set) var span: ClosedRange<Moment>?

    init(marker: String) {
        self.marker = marker
    }

    mutating func note(_ message: Message, in chat: Int64) {
        guard marker.isEmpty || message.words?.text.contains(marker) == true else { return }
        counts[chat, default: 0] += 1
        let first = span?.lowerBound ?? message.sentAt
        span = first...max(first, message.sentAt)
    }

    /// The group goes on under another number, and its count with it.
    mutating func move(_ old: Int64, to new: Int64) {
        guard let count = counts.removeValue(forKey: old) else { return }
        counts[new, default: 0] += count
    }

    var total: Int { counts.values.reduce(0, +) }

    /// How many chats were given how many messages.
    var chatsByCount: [Int: Int] {
        counts.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Chats that were given more than one, so many at most, in the order of their numbers.
    func repeated(upTo limit: Int) -> [(chat: Int64, count: Int)] {
        counts.filter { $0.value > 1 }.sorted { $0.key < $1.key }.prefix(limit).map { ($0.key, $0.value) }
    }
}
