/// Very many persons at once, for broadcasts.
struct Crowd: Sendable, Hashable {
    var count: Int
    /// Of each chat, so many of the newest messages are kept.
    var keeps: Int
    /// Whether they have written to the bot before, so that it may write to them.
    var isOpened: Bool
    /// Every so-many-th person has blocked the bot, or deleted the account; nil for nobody.
    var blockedEvery: Int?
    var deactivatedEvery: Int?
}

extension World {
    /// Makes a crowd, of which the bot is told nothing: nobody writes, nobody blocks it now.
    ///
    /// - Returns: the numbers of their accounts, each one more than the one before.
    mutating func add(_ crowd: Crowd) -> Range<Int64> {
        let first = numbers.person
        numbers.person += Int64(crowd.count)
        people.reserveCapacity(people.count + crowd.count)
        chats.reserveCapacity(chats.count + crowd.count)
        for place in 1...crowd.count {
            let id = first + Int64(place - 1)
            var person = Person(
                id: id, firstName: "Warga \(place)", languageCode: "id", phone: "62811\(id % 100_000_000)")
            person.isDeactivated = Self.isTurn(place, crowd.deactivatedEvery)
            add(person, isShown: false)
            chats[id]?.isOpened = crowd.isOpened
            chats[id]?.keeps = crowd.keeps
            if Self.isTurn(place, crowd.blockedEvery) { chats[id]?.botStanding = .kicked }
        }
        return first..<numbers.person
    }

    private static func isTurn(_ place: Int, _ every: Int?) -> Bool {
        every.map { place % $0 == 0 } ?? false
    }
}
