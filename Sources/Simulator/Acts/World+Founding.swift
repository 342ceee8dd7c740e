extension World {
    /// A new account, with numbers of its own where none are given.
    mutating func addPerson(
        firstName: String, lastName: String?, username: String?, phone: String?, isShown: Bool
    ) -> Person {
        let id = numbers.person
        numbers.person += 1_009
        let person = Person(
            id: id, firstName: firstName, lastName: lastName, username: username, languageCode: "id",
            phone: phone ?? "62812\(String(id).suffix(8))")
        add(person, isShown: isShown)
        return person
    }

    /// A new group whose first member is its creator, with or without the bot.
    mutating func addGroup(
        title: String, kind: Chat.Kind, members: [Int64], bot standing: Standing, isForum: Bool, isShown: Bool,
        at now: Moment
    ) throws(ActError) -> Chat {
        guard let creator = members.first else { throw .invalid("a group needs a member") }
        for member in members where people[member] == nil { throw .notFound("there is no person \(member)") }
        guard kind.isShared else { throw .invalid("a group cannot be private") }
        let id = kind == .group ? numbers.group : numbers.supergroup
        if kind == .group { numbers.group -= 1 } else { numbers.supergroup -= 1 }
        var chat = Chat(id: id, kind: kind, title: title)
        chat.isForum = isForum
        for member in members { chat.members[member] = .member }
        chat.members[creator] = .creator
        add(chat, isShown: isShown)
        post(.service(.created(title: title)), by: .person(creator), in: id, at: now)
        if standing.isPresent { setBotStanding(standing, by: creator, in: id, at: now) }
        return chats[id] ?? chat
    }
}
