extension World {
    /// Brings the seed's people and groups into being, all on the page.
    mutating func plant(at now: Moment) {
        for person in seed.people { add(person, isShown: true) }
        for group in seed.groups {
            var chat = Chat(id: group.id, kind: group.kind, title: group.title)
            for member in group.members { chat.members[member] = .member }
            chat.members[group.creator] = .creator
            chat.isForum = group.topics != nil
            add(chat, isShown: true)
            post(.service(.created(title: group.title)), by: .person(group.creator), in: group.id, at: now)
            if group.bot.isPresent { setBotStanding(group.bot, by: group.creator, in: group.id, at: now) }
            for name in group.topics ?? [] {
                _ = openTopic(name, by: .person(group.creator), in: group.id, at: now)
            }
        }
    }

    /// A new account and its private chat, in which nothing has been written yet.
    mutating func add(_ person: Person, isShown: Bool) {
        people[person.id] = person
        var chat = Chat(id: person.id, kind: .personal)
        chat.members[person.id] = .member
        chat.botStanding = .member
        chat.isOpened = false
        add(chat, isShown: isShown)
    }

    mutating func add(_ chat: Chat, isShown: Bool) {
        var chat = chat
        chat.isShown = isShown
        chat.nextMessageID = numbers.firstMessage
        chats[chat.id] = chat
        if isShown {
            panes.append(chat.id)
            note(.restarted)
        }
    }
}
