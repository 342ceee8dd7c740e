import Hummingbird
import JSON

extension ControlRoutes {
    func addPersons(to group: RouterGroup<ConnectionContext>) {
        on(group, .post, "people") { body, _ in
            let name = try body.need("first_name")
            return await simulation.change { world, _ in
                let person = world.addPerson(
                    firstName: name, lastName: body.string("last_name"), username: body.string("username"),
                    phone: body.string("phone"), isShown: body.flag("shown"))
                return world.view(person)
            }
        }
        on(group, .post, "people/{person}/start") { body, path in
            let person = try path("person")
            return try await message(in: person) { world, now throws(ActError) in
                try world.start(by: person, payload: body.string("payload"), at: now)
            }
        }
        for (path, standing) in [("people/{person}/block", Standing.kicked), ("people/{person}/unblock", .member)] {
            on(group, .post, RouterPath(path)) { _, path in
                let person = try path("person")
                return try await simulation.change { world, now throws(ActError) in
                    try world.require(person: person)
                    world.setBotStanding(standing, by: person, in: person, at: now)
                    return ["ok": true]
                }
            }
        }
        on(group, .post, "people/{person}/deactivate") { _, path in
            let person = try path("person")
            return try await simulation.change { world, _ throws(ActError) in
                try world.require(person: person)
                world.people[person]?.isDeactivated = true
                return ["ok": true]
            }
        }
    }

    func addGroups(to group: RouterGroup<ConnectionContext>) {
        on(group, .post, "groups") { body, _ in
            let title = try body.need("title")
            let kind = try body.string("kind").map { word throws(ActError) in
                guard let kind = Chat.Kind(rawValue: word) else { throw ActError.invalid("\"kind\" cannot be \(word)") }
                return kind
            }
            let members = (try body.json("members", as: "members")?.array ?? []).compactMap(\.int64)
            let standing = try body.standing("bot", default: .member)
            return try await simulation.change { world, now throws(ActError) in
                world.view(
                    try world.addGroup(
                        title: title, kind: kind ?? .group, members: members, bot: standing,
                        isForum: body.flag("is_forum"), isShown: body.flag("shown"), at: now))
            }
        }
        on(group, .post, "groups/{group}/migrate") { _, path in
            let id = try path("group")
            return try await simulation.change { world, now throws(ActError) in
                guard let next = world.migrate(id, at: now) else {
                    throw .refused("\(id) is no group that can migrate")
                }
                return ["migrated_to": .integer(next)]
            }
        }
        on(group, .post, "groups/{group}/members") { body, path in
            let id = try path("group")
            let standing = try body.standing("status", default: .member)
            let actor = body.int64("by")
            let grant = body.string("can_manage_topics") == nil ? nil : body.flag("can_manage_topics")
            return try await simulation.change { world, now throws(ActError) in
                try world.setMember(
                    body.string("member") ?? "bot", standing, grantsTopics: grant, by: actor, in: id, at: now)
            }
        }
    }
}

extension World {
    func require(person: Int64) throws(ActError) {
        guard people[person] != nil else { throw .notFound("there is no person \(person)") }
    }

    /// Makes a person, or `"bot"`, something in a group.
    fileprivate mutating func setMember(
        _ member: String, _ standing: Standing, grantsTopics: Bool?, by actor: Int64?, in id: Int64, at now: Moment
    ) throws(ActError) -> JSONValue {
        guard let chat = chats[id], chat.kind.isShared, chat.migratedTo == nil else {
            throw .notFound("there is no group \(id)")
        }
        if member == "bot" {
            let actor = actor ?? chat.members.first { $0.value == .creator }?.key
            guard let actor else { throw .refused("the group has no creator; name who does it \"by\"") }
            setBotStanding(standing, grantsTopics: grantsTopics, by: actor, in: id, at: now)
        } else {
            guard let person = Int64(member) else { throw .invalid("\"member\" must be a number or \"bot\"") }
            try require(person: person)
            setStanding(standing, of: person, in: id, at: now)
        }
        return view(chats[id] ?? chat)
    }
}
