extension World {
    /// A person writes in their private chat with the bot, or in a group they are in.
    @discardableResult
    mutating func say(
        _ content: Message.Content, by person: Int64, in id: Int64, replyTo: Int64? = nil, thread: Int64? = nil,
        at now: Moment
    ) throws(ActError) -> Message {
        let chat = try place(of: person, in: id)
        if let replyTo, chat.message(replyTo) == nil { throw .notFound("there is no message \(replyTo)") }
        let thread = try self.thread(thread, answering: replyTo, by: person, in: chat)
        chats[id]?.isOpened = true
        chats[id]?.forcedReply = nil
        if chat.replyKeyboard?.isOneTime == true { chats[id]?.replyKeyboard = nil }
        let message = post(content, by: .person(person), in: id, at: now, replyTo: replyTo, thread: thread)
        note(.chat(id))
        guard let message else { throw .notFound("there is no chat \(id)") }
        return message
    }

    @discardableResult
    mutating func say(
        _ text: String, by person: Int64, in id: Int64, replyTo: Int64? = nil, thread: Int64? = nil, at now: Moment
    ) throws(ActError) -> Message {
        guard !text.isEmpty else { throw .invalid("the text is empty") }
        let words = EntityScanner.scan(FormattedText(text: text))
        return try say(.text(words), by: person, in: id, replyTo: replyTo, thread: thread, at: now)
    }

    /// A person opens the bot, by its own page or a link with a payload; a blocked bot is let in again.
    @discardableResult
    mutating func start(by person: Int64, payload: String?, at now: Moment) throws(ActError) -> Message {
        setBotStanding(.member, by: person, in: person, at: now)
        return try say(payload.map { "/start \($0)" } ?? "/start", by: person, in: person, at: now)
    }

    /// A person shares their own number.
    @discardableResult
    mutating func shareContact(by person: Int64, in id: Int64, at now: Moment) throws(ActError) -> Message {
        guard let account = people[person] else { throw .notFound("there is no person \(person)") }
        let contact = Message.Contact(
            phone: account.phone, firstName: account.firstName, lastName: account.lastName, person: person)
        let asking = chats[id]?.messages.last { $0.sender == .bot }?.id
        let isAsked = chats[id]?.replyKeyboard?.rows.joined().contains { $0.request == .contact } ?? false
        return try say(.contact(contact), by: person, in: id, replyTo: isAsked ? asking : nil, at: now)
    }

    /// A person rewrites a text of theirs, or the words under a photo or document.
    mutating func rewrite(_ message: Int64, by person: Int64, in id: Int64, to text: String, at now: Moment)
        throws(ActError)
    {
        let words = EntityScanner.scan(FormattedText(text: text))
        var edited = try own(message, of: person, in: id)
        if case .text = edited.content {
            guard !text.isEmpty else { throw .invalid("the text is empty") }
            edited.content = .text(words)
        } else if let content = edited.content.captioned(words) {
            edited.content = content
        } else {
            throw .refused("there are no words to rewrite")
        }
        edited.editedAt = now
        chats[id]?.update(message) { $0 = edited }
        tell(of: edited, in: id, at: now, isEdit: true)
        note(.message(chat: id, message: message))
    }

    /// A person takes back a message; bots are told nothing of that.
    mutating func takeBack(_ message: Int64, by person: Int64, in id: Int64) throws(ActError) {
        _ = try own(message, of: person, in: id)
        delete(message, in: id)
    }

    private func own(_ message: Int64, of person: Int64, in id: Int64) throws(ActError) -> Message {
        let chat = try place(of: person, in: id)
        guard let message = chat.message(message), !message.isDeleted, message.sender == .person(person) else {
            throw .notFound("there is no message \(message) of this person")
        }
        return message
    }

    /// The chat, where this person may write in it.
    func place(of person: Int64, in id: Int64) throws(ActError) -> Chat {
        guard people[person] != nil else { throw .notFound("there is no person \(person)") }
        guard let chat = chats[id] else { throw .notFound("there is no chat \(id)") }
        if let next = chat.migratedTo { throw .refused("the group goes on as \(next)") }
        guard chat.members[person]?.isPresent == true else { throw .refused("the person is not in this chat") }
        guard chat.kind.isShared || chat.botStanding.isPresent else { throw .refused("the person blocks the bot") }
        return chat
    }
}
