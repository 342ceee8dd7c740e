import JSON

// Calls that ask rather than do, and the small ones.
extension World {
    mutating func answerCallbackQuery(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        guard let id = parameters.string("callback_query_id"), let tap = taps[id],
            now < tap.tappedAt + settings.callbackLifetime
        else { throw .queryTooOld }
        let text = parameters.string("text")
        guard text.map(\.utf16.count) ?? 0 <= 200 else { throw .badRequest("MESSAGE_TOO_LONG") }
        taps[id]?.answer = Tap.Answer(
            text: text, isAlert: parameters.flag("show_alert"), url: parameters.string("url"))
        note(.tapAnswered(id))
        return true
    }

    /// A file larger than this cannot be downloaded by a bot (Bot API, getFile).
    private static let largestDownload = 20 << 20

    func getFile(_ parameters: Parameters) throws(BotError) -> JSONValue {
        guard let id = parameters.string("file_id") else { throw .badRequest("file_id not specified") }
        guard let file = files[FileID(rawValue: id)] else { throw .badRequest("invalid file_id") }
        guard file.bytes.count <= Self.largestDownload else { throw .badRequest("file is too big") }
        return [
            "file_id": .string(id), "file_unique_id": .string(file.uniqueID),
            "file_size": .integer(Int64(file.bytes.count)), "file_path": .string(file.path),
        ]
    }

    func getChatMember(_ parameters: Parameters) throws(BotError) -> JSONValue {
        let chat = try knownChat(parameters)
        guard let id = parameters.int64("user_id"), id > 0 else { throw .badRequest("invalid user_id specified") }
        if id == bot.id { return describeBot(as: chat.botStanding, in: chat) }
        guard people[id] != nil else { throw .badRequest("PARTICIPANT_ID_INVALID") }
        return describe(id, as: chat.members[id] ?? .left)
    }

    func getChatAdministrators(_ parameters: Parameters) throws(BotError) -> JSONValue {
        let chat = try knownChat(parameters)
        guard chat.kind.isShared else { throw .badRequest("there are no administrators in the private chat") }
        let members = chat.members.sorted { $0.key < $1.key }.filter(\.value.isAdministrator)
        var answer = members.map { describe($0.key, as: $0.value) }
        if chat.botStanding.isAdministrator { answer.append(describeBot(as: chat.botStanding, in: chat)) }
        return .array(answer)
    }

    func getChatMemberCount(_ parameters: Parameters) throws(BotError) -> JSONValue {
        let chat = try knownChat(parameters)
        let persons = chat.members.values.count(where: \.isPresent)
        return .integer(Int64(persons + (chat.botStanding.isPresent ? 1 : 0)))
    }

    mutating func leaveChat(_ parameters: Parameters, at now: Moment) throws(BotError) -> JSONValue {
        let chat = try knownChat(parameters)
        guard chat.kind.isShared else {
            throw .badRequest("chat member status can't be changed in private chats")
        }
        leave(chat.id, at: now)
        return true
    }

    func setWebhook(_ parameters: Parameters) throws(BotError) -> JSONValue {
        guard parameters.string("url") == nil else {
            throw .badRequest("bad webhook: this server hands out updates by getUpdates only")
        }
        return true
    }

    mutating func deleteWebhook(_ parameters: Parameters) -> JSONValue {
        if parameters.flag("drop_pending_updates") { updates.clear() }
        return true
    }

    func describeWebhook() -> JSONValue {
        ["url": "", "has_custom_certificate": false, "pending_update_count": .integer(Int64(updates.count))]
    }
}
