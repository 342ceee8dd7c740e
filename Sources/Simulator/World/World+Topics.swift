// Topics as anybody changes them, the bot or a person: what becomes of them, and what the group is told.
extension World {
    /// Opens a topic; the message that tells of it is its first, and gives it its number.
    mutating func openTopic(_ name: String, by creator: Message.Sender, in id: Int64, at now: Moment) -> Topic? {
        guard let thread = chats[id]?.nextMessageID else { return nil }
        let topic = Topic(id: thread, name: name, creator: creator)
        // Before its message, which names it.
        chats[id]?.topics[thread] = topic
        post(
            .service(.topicCreated(name: name, iconColor: topic.iconColor)), by: creator, in: id, at: now,
            thread: thread)
        note(.chat(id))
        return topic
    }

    /// Closes a topic or opens it again; false where it is so already.
    mutating func setTopic(
        _ thread: Int64, isClosed: Bool, by actor: Message.Sender, in id: Int64, at now: Moment
    ) -> Bool {
        guard let topic = chats[id]?.topics[thread], topic.isClosed != isClosed else { return false }
        chats[id]?.topics[thread]?.isClosed = isClosed
        post(.service(isClosed ? .topicClosed : .topicReopened), by: actor, in: id, at: now, thread: thread)
        note(.chat(id))
        return true
    }

    /// Names a topic anew; false where that is its name.
    mutating func renameTopic(
        _ thread: Int64, _ name: String, by actor: Message.Sender, in id: Int64, at now: Moment
    ) -> Bool {
        guard let topic = chats[id]?.topics[thread], topic.name != name else { return false }
        chats[id]?.topics[thread]?.name = name
        post(.service(.topicRenamed(name)), by: actor, in: id, at: now, thread: thread)
        note(.chat(id))
        return true
    }

    /// Deletes a topic with all its messages; nobody is told.
    mutating func deleteTopic(_ thread: Int64, in id: Int64) {
        guard chats[id]?.topics.removeValue(forKey: thread) != nil else { return }
        for message in chats[id]?.messages ?? [] where message.thread == thread && !message.isDeleted {
            delete(message.id, in: id)
        }
        note(.chat(id))
    }

    /// Divides a group into topics, or puts an end to them.
    ///
    /// - Returns: the group's number, another one where it had to become a supergroup for it.
    mutating func setForum(_ isForum: Bool, _ id: Int64, at now: Moment) -> Int64? {
        guard let chat = chats[id], chat.kind.isShared, chat.migratedTo == nil else { return nil }
        let place = isForum && chat.kind == .group ? migrate(id, at: now) ?? id : id
        chats[place]?.isForum = isForum
        note(.restarted)
        return place
    }
}
