package import Chat
import JSON

extension TelegramClient {
    /// The bot's own account; the cheapest way to try a token.
    package func getMe() async throws(TelegramError) -> WireUser {
        try WireUser(result: try await value(.getMe))
    }

    package func getChat(_ chat: ChatID) async throws(TelegramError) -> WireChat {
        try WireChat(result: try await value(.getChat, about(chat)))
    }

    package func getChatMember(_ person: PersonID, of chat: ChatID) async throws(TelegramError) -> WireMember {
        var body = about(chat)
        body.write("user_id", person.rawValue)
        return try WireMember(result: try await value(.getChatMember, body))
    }

    /// Who administers a group, other bots left out.
    ///
    /// One that cannot be read is left out too.
    package func getChatAdministrators(of chat: ChatID) async throws(TelegramError) -> [WireMember] {
        guard let members = try await value(.getChatAdministrators, about(chat)).array else {
            throw .unreadable("getChatAdministrators: no list")
        }
        return members.compactMap { try? WireMember($0) }
    }

    /// Publishes the commands a person is offered while typing a slash.
    package func setMyCommands(_ commands: [(name: String, description: String)]) async throws(TelegramError) {
        let list: [JSONValue] = commands.map { command in
            ["command": .string(command.name), "description": .string(command.description)]
        }
        var body = JSONObjectWriter()
        body.writeRaw("commands", JSONValue.array(list).write)
        _ = try await call(.setMyCommands, body)
    }

    private func about(_ chat: ChatID) -> JSONObjectWriter {
        var body = JSONObjectWriter()
        body.write("chat_id", chat.rawValue)
        return body
    }
}
