/// Phrases by their letters without spaces, so that "go jek", "go-jek" and "gojek" are one and all are found in one walk.
///
/// A walk builds no text: it costs a few comparisons a letter, and most end at the first.
struct PhraseTrie: Sendable {
    /// Nodes are numbers, since a tree of objects would be counted at every step; -1 is none.
    private struct Node {
        var letter: UInt8
        var child: Int32 = -1
        var sibling: Int32 = -1
        var phrase: Int32 = -1
    }

    private var nodes = [Node(letter: 0)]
    /// How many phrases there are; they are numbered in the order in which they came.
    private(set) var count = 0
    /// Of the longest phrase, and one more: people split words, too.
    private(set) var mostWords = 1

    /// The number of a phrase, which is new where the trie lacks it.
    mutating func insert(_ phrase: String) -> Int {
        let words = Saying(phrase).contents
        mostWords = max(mostWords, words.count + 1)
        var node = 0
        for word in words {
            for letter in word.text.utf8 { node = child(of: node, letter) ?? addChild(to: node, letter) }
        }
        if nodes[node].phrase < 0 {
            nodes[node].phrase = Int32(count)
            count += 1
        }
        return Int(nodes[node].phrase)
    }

    private mutating func addChild(to node: Int, _ letter: UInt8) -> Int {
        nodes.append(Node(letter: letter, sibling: nodes[node].child))
        nodes[node].child = Int32(nodes.count - 1)
        return nodes.count - 1
    }

    private func child(of node: Int, _ letter: UInt8) -> Int? {
        var child = nodes[node].child
        while child >= 0 {
            if nodes[Int(child)].letter == letter { return Int(child) }
            child = nodes[Int(child)].sibling
        }
        return nil
    }

    private func node(after node: Int, spelling word: String) -> Int? {
        var node = node
        for letter in word.utf8 {
            guard let next = child(of: node, letter) else { return nil }
            node = next
        }
        return node
    }

    /// Tells every phrase that some words from one on spell as a whole, and the tokens they are.
    ///
    /// Words count as typed, and once more as what they mean where that is known.
    func visit(_ words: ReadWords, from first: Int, _ found: (_ phrase: Int, _ tokens: Range<Int>) -> Void) {
        walk(words, from: first, asMeant: false, found)
        if words.hasMeaning { walk(words, from: first, asMeant: true, found) }
    }

    private func walk(
        _ words: ReadWords, from first: Int, asMeant: Bool, _ found: (_ phrase: Int, _ tokens: Range<Int>) -> Void
    ) {
        var place = 0
        var differs = false
        for position in first..<min(first + mostWords, words.list.count) {
            let word = words.list[position]
            let meant = asMeant ? word.meant : nil
            differs = differs || meant != nil
            guard let next = node(after: place, spelling: meant ?? word.typed) else { return }
            place = next
            // Without a meant word among them they were told as typed already.
            if nodes[place].phrase >= 0, asMeant == differs {
                found(Int(nodes[place].phrase), words.list[first].token..<word.token + 1)
            }
        }
    }
}

/// The words and numbers of a saying without its signs, and what chat spellings among them mean.
struct ReadWords: Sendable {
    struct Word: Sendable {
        var token: Int
        var typed: String
        /// The dictionary's spelling, where it is one other word.
        var meant: String?
    }

    private(set) var list: [Word] = []
    private(set) var hasMeaning = false

    init(_ saying: Saying, meaning: (String) -> String? = { _ in nil }) {
        list.reserveCapacity(saying.tokens.count)
        for (position, token) in saying.tokens.enumerated() where token.kind != .symbol {
            let meant = token.kind == .word ? meaning(token.text) : nil
            if meant != nil { hasMeaning = true }
            list.append(Word(token: position, typed: token.text, meant: meant))
        }
    }
}
