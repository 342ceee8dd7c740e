import Hummingbird
import JSON

extension ControlRoutes {
    func addMessages(to group: RouterGroup<ConnectionContext>) {
        on(group, .get, "chats/{chat}") { _, path in
            let id = try path("chat")
            return try await simulation.read { world, _ throws(ActError) in
                guard let chat = world.chats[id] else { throw .notFound("there is no chat \(id)") }
                return world.viewWithMessages(chat)
            }
        }
        on(group, .post, "chats/{chat}/messages") { body, path in
            let id = try path("chat")
            return try await message(in: id) { world, now throws(ActError) in try world.say(body, in: id, at: now) }
        }
        on(group, .put, "chats/{chat}/messages/{message}") { body, path in
            let (id, message) = (try path("chat"), try path("message"))
            guard let text = body.string("text") ?? body.fields["caption"]?.string else {
                throw ActError.invalid("\"text\" or \"caption\" is missing")
            }
            return try await simulation.change { world, now throws(ActError) in
                try world.rewrite(message, by: body.int64("from") ?? id, in: id, to: text, at: now)
                return ["ok": true]
            }
        }
        on(group, .delete, "chats/{chat}/messages/{message}") { body, path in
            let (id, message) = (try path("chat"), try path("message"))
            return try await simulation.change { world, _ throws(ActError) in
                try world.takeBack(message, by: body.int64("from") ?? id, in: id)
                return ["ok": true]
            }
        }
        on(group, .post, "chats/{chat}/taps") { body, path in
            let id = try path("chat")
            return try await simulation.change { world, now throws(ActError) in try world.tap(body, in: id, at: now) }
        }
        on(group, .get, "taps/{tap}") { _, path in
            let id = String(try path("tap"))
            return try await simulation.read { world, _ throws(ActError) in
                guard let tap = world.taps[id] else { throw .notFound("there is no tap \(id)") }
                return tap.json
            }
        }
    }

    /// Lets somebody write, and answers with what they wrote.
    func message(
        in id: Int64, _ body: @Sendable (inout World, Moment) throws(ActError) -> Message
    ) async throws(ActError) -> JSONValue {
        try await simulation.change { world, now throws(ActError) in
            let message = try body(&world, now)
            guard let chat = world.chats[id] else { throw .notFound("there is no chat \(id)") }
            return world.view(message, in: chat)
        }
    }
}
