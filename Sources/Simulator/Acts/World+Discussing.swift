import JSON

// What persons do with topics.
extension World {
    /// A person opens a topic.
    mutating func openTopic(named name: String, by person: Int64, in id: Int64, at now: Moment) throws(ActError)
        -> Topic
    {
        let chat = try place(of: person, in: id)
        guard chat.isForum else { throw .refused("the group has no topics") }
        guard let name = Topic.name(name), let topic = openTopic(name, by: .person(person), in: id, at: now) else {
            throw .invalid("the name is empty")
        }
        return topic
    }

    /// A person who may closes a topic by hand, opens it again, or names it anew.
    mutating func change(_ thread: Int64, by person: Int64, _ body: Parameters, in id: Int64, at now: Moment)
        throws(ActError)
    {
        try manage(thread, by: person, in: id)
        if let name = Topic.name(body.string("name")) {
            _ = renameTopic(thread, name, by: .person(person), in: id, at: now)
        }
        if body.string("closed") != nil {
            _ = setTopic(thread, isClosed: body.flag("closed"), by: .person(person), in: id, at: now)
        }
    }

    mutating func removeTopic(_ thread: Int64, by person: Int64, in id: Int64) throws(ActError) {
        try manage(thread, by: person, in: id)
        deleteTopic(thread, in: id)
    }

    /// Topics are managed by administrators and by whoever opened them.
    private func manage(_ thread: Int64, by person: Int64, in id: Int64) throws(ActError) {
        let chat = try place(of: person, in: id)
        guard let topic = chat.topics[thread] else { throw .notFound("there is no topic \(thread)") }
        guard chat.members[person]?.isAdministrator == true || topic.creator == .person(person) else {
            throw .refused("the person does not manage this topic")
        }
    }

    /// The topic a person's message goes to: the named one, else that of the message it answers.
    func thread(_ named: Int64?, answering target: Int64?, by person: Int64, in chat: Chat) throws(ActError) -> Int64? {
        guard let thread = named ?? target.flatMap({ chat.message($0)?.thread }) else { return nil }
        guard chat.isForum, let topic = chat.topics[thread] else { throw .notFound("there is no topic \(thread)") }
        guard !topic.isClosed || chat.members[person]?.isAdministrator == true else {
            throw .refused("the topic is closed")
        }
        return thread
    }
}
