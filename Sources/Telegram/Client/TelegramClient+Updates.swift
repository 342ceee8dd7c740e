package import Chat
package import JSON
import Transport

extension TelegramClient {
    /// Waits for updates from an id on, which confirms all before it; at most as long as the settings say.
    ///
    /// Runs on a connection of its own, so that nothing waits behind a poll nor a poll behind anything.
    ///
    /// - Returns: a reader before the list of updates.
    package func getUpdates(
        from offset: UpdateID?, limit: Int = UpdateBatch.limit
    ) async throws(TelegramError) -> JSONReader {
        var body = JSONObjectWriter(capacity: 192)
        if let offset { body.write("offset", offset.rawValue) }
        body.write("limit", Int64(limit))
        body.write("timeout", settings.pollTimeout.components.seconds)
        body.writeRaw("allowed_updates") { $0.append(contentsOf: Self.allowedUpdates) }
        var exchange = post(.getUpdates, body)
        exchange.lane = .own("getUpdates")
        exchange.answerLimit = TelegramSettings.batchLimit
        return try await self.exchange(exchange, settings.pollDeadline)
    }

    /// Named, since the server keeps the list of the last poll where none is given, and leaves `chat_member` out of its own.
    private static let allowedUpdates = JSONValue.array(UpdateKind.allCases.map { .string($0.rawValue) }).serialized()
}

/// The kinds of update that are asked for, by the member of an update that holds them.
enum UpdateKind: String, Sendable, CaseIterable {
    case message
    case editedMessage = "edited_message"
    case callbackQuery = "callback_query"
    case myChatMember = "my_chat_member"
    case chatMember = "chat_member"
}
