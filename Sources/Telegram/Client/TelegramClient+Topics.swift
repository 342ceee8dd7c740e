package import Chat
import JSON

extension TelegramClient {
    /// Opens a topic in a forum (Bot API, "createForumTopic"); the bot must be allowed to manage topics there.
    ///
    /// - Parameter name: 128 characters at most; what is longer is cut.
    /// - Returns: the new topic's thread, or nil where the server's word that it was opened is all that could be read.
    package func createForumTopic(_ name: String, in chat: ChatID) async throws(TelegramError) -> Int64? {
        var body = JSONObjectWriter()
        body.write("chat_id", chat.rawValue)
        body.write("name", String(name.prefix(128)))
        var reader = try await call(.createForumTopic, body)
        return (try? reader.value())?["message_thread_id"]?.int64
    }

    /// Closes the lane's topic, or opens it again; one that is so already counts as done.
    package func setForumTopic(isOpen: Bool, _ lane: Lane) async throws(TelegramError) {
        var body = JSONObjectWriter()
        body.write(lane)
        do {
            _ = try await call(isOpen ? .reopenForumTopic : .closeForumTopic, body)
        } catch .fault(let fault) where fault.reason == .notModified {}
    }
}
