/// One page of a list that is too long for a message.
package struct Page: Hashable, Sendable {
    /// How many entries one has.
    package static let size = 8

    package let number: Int
    package let pages: Int
    /// Which entries stand on it, counted from 0.
    package let range: Range<Int>

    /// The page wanted, or the last one where the list has grown shorter.
    package init(of count: Int, at wanted: Int) {
        pages = max(1, (count + Self.size - 1) / Self.size)
        number = min(max(0, wanted), pages - 1)
        range = number * Self.size..<min(count, (number + 1) * Self.size)
    }

    /// Which page of how many; nil where there is but one.
    var word: Phrase? {
        pages > 1 ? Phrase("list.page", ["nomor": .count(number + 1), "jumlah": .count(pages)]) : nil
    }

    /// The buttons to the pages beside it.
    func turns(_ token: (Int) -> ButtonToken) -> [Choice] {
        var turns: [Choice] = []
        if number > 0 { turns.append(Choice(Phrase("button.page.previous"), .token(token(number - 1).text))) }
        if number + 1 < pages { turns.append(Choice(Phrase("button.page.next"), .token(token(number + 1).text))) }
        return turns
    }
}
