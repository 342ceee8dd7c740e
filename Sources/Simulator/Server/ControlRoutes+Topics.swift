import Hummingbird
import JSON

// Groups as their people change them beyond coming and going: topics, and the end of a group.
extension ControlRoutes {
    func addTopics(to group: RouterGroup<ConnectionContext>) {
        on(group, .post, "groups/{group}/forum") { body, path in
            let id = try path("group")
            let isForum = body.string("is_forum") == nil || body.flag("is_forum")
            return try await simulation.change { world, now throws(ActError) in
                guard let place = world.setForum(isForum, id, at: now), let chat = world.chats[place] else {
                    throw .notFound("there is no group \(id)")
                }
                return world.view(chat)
            }
        }
        on(group, .post, "groups/{group}/topics") { body, path in
            let (id, person) = (try path("group"), try body.needNumber("from"))
            let name = try body.need("name")
            return try await simulation.change { world, now throws(ActError) in
                try world.openTopic(named: name, by: person, in: id, at: now).json
            }
        }
        on(group, .put, "groups/{group}/topics/{topic}") { body, path in
            let (id, topic, person) = (try path("group"), try path("topic"), try body.needNumber("from"))
            return try await simulation.change { world, now throws(ActError) in
                try world.change(topic, by: person, body, in: id, at: now)
                return world.chats[id]?.topics[topic]?.json ?? .null
            }
        }
        on(group, .delete, "groups/{group}/topics/{topic}") { body, path in
            let (id, topic, person) = (try path("group"), try path("topic"), try body.needNumber("from"))
            return try await simulation.change { world, _ throws(ActError) in
                try world.removeTopic(topic, by: person, in: id)
                return ["ok": true]
            }
        }
        on(group, .post, "groups/{group}/delete") { _, path in
            let id = try path("group")
            return try await simulation.change { world, _ throws(ActError) in
                guard world.deleteGroup(id) else { throw .notFound("there is no group \(id)") }
                return ["ok": true]
            }
        }
    }
}
