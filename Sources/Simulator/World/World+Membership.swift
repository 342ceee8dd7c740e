import JSON

extension World {
    /// Changes what the bot is in a chat and tells it so; the group hears of it where the bot comes or goes.
    mutating func setBotStanding(_ standing: Standing, by person: Int64, in id: Int64, at now: Moment) {
        guard let chat = chats[id], chat.botStanding != standing else { return }
        let old = chat.botStanding
        if chat.kind.isShared, old.isPresent, !standing.isPresent {
            post(.service(.left(.bot)), by: .person(person), in: id, at: now)
        }
        chats[id]?.botStanding = standing
        if !standing.isPresent { chats[id]?.replyKeyboard = nil }
        tellOfMember(
            "my_chat_member", describeBot(as: old), describeBot(as: standing), by: .person(person), in: id, at: now)
        if chat.kind.isShared, !old.isPresent, standing.isPresent {
            post(.service(.joined([.bot])), by: .person(person), in: id, at: now)
        }
        note(.chat(id))
    }

    /// The bot goes by itself.
    mutating func leave(_ id: Int64, at now: Moment) {
        let old = chats[id]?.botStanding ?? .left
        chats[id]?.botStanding = .left
        chats[id]?.replyKeyboard = nil
        post(.service(.left(.bot)), by: .bot, in: id, at: now)
        tellOfMember("my_chat_member", describeBot(as: old), describeBot(as: .left), by: .bot, in: id, at: now)
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

    /// The group goes on as a supergroup under another number, which is returned; nil where it cannot.
    @discardableResult
    mutating func migrate(_ id: Int64, at now: Moment) -> Int64? {
        guard let old = chats[id], old.kind == .group, old.migratedTo == nil else { return nil }
        let newID = numbers.supergroup
        numbers.supergroup -= 1
        var new = Chat(id: newID, kind: .supergroup, title: old.title)
        new.members = old.members
        new.botStanding = old.botStanding
        let creator = old.members.first { $0.value == .creator }?.key
        let sender = creator.map(Message.Sender.person) ?? .bot
        add(new, isShown: false)
        post(.service(.migratedTo(newID)), by: sender, in: id, at: now)
        chats[id]?.migratedTo = newID
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
