import JSON

extension World {
    /// Changes what the bot is in a chat and tells it so; the group hears of it where the bot comes or goes.
    ///
    /// - Parameter grantsTopics: whether an administrator is given the right to manage topics; nil leaves it as it was.
    mutating func setBotStanding(
        _ standing: Standing, grantsTopics: Bool? = nil, by person: Int64, in id: Int64, at now: Moment
    ) {
        guard let chat = chats[id] else { return }
        let grants = grantsTopics ?? chat.grantsTopics
        guard chat.botStanding != standing || chat.grantsTopics != grants else { return }
        let (old, before) = (chat.botStanding, describeBot(as: chat.botStanding, in: chat))
        if chat.kind.isShared, old.isPresent, !standing.isPresent {
            post(.service(.left(.bot)), by: .person(person), in: id, at: now)
        }
        chats[id]?.botStanding = standing
        chats[id]?.grantsTopics = grants
        if !standing.isPresent { chats[id]?.replyKeyboard = nil }
        tellOfMember(
            "my_chat_member", before, describeBot(as: standing, in: chats[id] ?? chat), by: .person(person), in: id,
            at: now)
        if chat.kind.isShared, !old.isPresent, standing.isPresent {
            post(.service(.joined([.bot])), by: .person(person), in: id, at: now)
        }
        note(.chat(id))
    }

    /// The bot goes by itself.
    mutating func leave(_ id: Int64, at now: Moment) {
        guard let chat = chats[id] else { return }
        let before = describeBot(as: chat.botStanding, in: chat)
        chats[id]?.botStanding = .left
        chats[id]?.replyKeyboard = nil
        post(.service(.left(.bot)), by: .bot, in: id, at: now)
        tellOfMember("my_chat_member", before, describeBot(as: .left, in: chat), by: .bot, in: id, at: now)
        note(.chat(id))
    }

    /// Changes what a person is in a group; the bot is told of it by the group's message, and more where it is an
    /// administrator and asked for `chat_member`.
    mutating func setStanding(_ standing: Standing, of person: Int64, in id: Int64, at now: Moment) {
        guard let chat = chats[id], chat.kind.isShared else { return }
        let old = chat.members[person] ?? .left
        guard old != standing else { return }
        chats[id]?.members[person] = standing
        if chat.botStanding.isAdministrator {
            tellOfMember(
                "chat_member", describe(person, as: old), describe(person, as: standing), by: .person(person),
                in: id, at: now)
        }
        let sender = Message.Sender.person(person)
        if !old.isPresent, standing.isPresent { post(.service(.joined([sender])), by: sender, in: id, at: now) }
        if old.isPresent, !standing.isPresent { post(.service(.left(sender)), by: sender, in: id, at: now) }
        note(.chat(id))
    }

    private mutating func tellOfMember(
        _ kind: String, _ old: JSONValue, _ new: JSONValue, by actor: Message.Sender, in id: Int64, at now: Moment
    ) {
        guard let chat = chats[id] else { return }
        updates.append(
            kind,
            [
                "chat": describe(chat), "from": describe(actor), "date": .integer(now.seconds),
                "old_chat_member": old, "new_chat_member": new,
            ], at: now)
    }

    /// The creator deletes the group: nobody is told, and what is sent there from now on is refused.
    mutating func deleteGroup(_ id: Int64) -> Bool {
        guard let chat = chats[id], chat.kind.isShared, chat.migratedTo == nil else { return false }
        // Of a supergroup Telegram only says that the bot is not in it.
        if chat.kind == .group { chats[id]?.isDeleted = true }
        chats[id]?.botStanding = .left
        for member in chat.members.keys { chats[id]?.members[member] = .left }
        note(.chat(id))
        return true
    }

    /// The group goes on as a supergroup under another number, which is returned; nil where it cannot.
    @discardableResult
    mutating func migrate(_ id: Int64, at now: Moment) -> Int64? {
        guard let old = chats[id], old.kind == .group, old.migratedTo == nil else { return nil }
        let newID = numbers.supergroup
        numbers.supergroup -= 1
        var new = Chat(id: newID, kind: .supergroup, title: old.title)
        new.members = old.members
        new.botStanding = old.botStanding
        new.grantsTopics = old.grantsTopics
        let creator = old.members.first { $0.value == .creator }?.key
        let sender = creator.map(Message.Sender.person) ?? .bot
        add(new, isShown: false)
        post(.service(.migratedTo(newID)), by: sender, in: id, at: now)
        chats[id]?.migratedTo = newID
        for place in tallies.indices { tallies[place].move(id, to: newID) }
        post(.service(.migratedFrom(id)), by: sender, in: newID, at: now)
        if let pane = panes.firstIndex(of: id) {
            panes[pane] = newID
            chats[id]?.isShown = false
            chats[newID]?.isShown = true
            note(.restarted)
        }
        return newID
    }
}
