package import Chat
import JSON

extension TelegramClient {
    /// Sends one message of at most 4,096 UTF-16 units; see ``TextSplitter`` for longer ones.
    ///
    /// Formatting that Telegram does not understand is left out, and the text sent without it; no other refusal is
    /// answered by sending again.
    ///
    /// - Returns: the new message, or nil where the server's word that it was sent is all that could be read.
    package func sendMessage(
        _ text: FormattedText, in lane: Lane, keyboard: Keyboard? = nil, replyTo: MessageID? = nil
    ) async throws(TelegramError) -> MessageID? {
        do {
            return try await send(text, in: lane, keyboard, replyTo)
        } catch .fault(let fault) where fault.reason == .markup && !text.entities.isEmpty {
            return try await send(FormattedText(text.text), in: lane, keyboard, replyTo)
        }
    }

    private func send(
        _ text: FormattedText, in lane: Lane, _ keyboard: Keyboard?, _ replyTo: MessageID?
    ) async throws(TelegramError) -> MessageID? {
        var body = RequestBody(capacity: 256 + text.text.utf8.count)
        body.add(lane)
        body.add(text)
        if let replyTo { body.add("reply_parameters", writing: replyTo.writeReply) }
        if let keyboard { body.add("reply_markup", writing: keyboard.writeMarkup) }
        body.add("link_preview_options") { $0.append(contentsOf: #"{"is_disabled":true}"#.utf8) }
        var reader = try await call(.sendMessage, body)
        return MessageID(result: &reader)
    }

    /// Replaces the text of an earlier message of the bot, and its buttons: without a keyboard they go.
    ///
    /// Where both are already as wanted, Telegram's refusal counts as done.
    package func editMessageText(
        _ message: MessageID, in chat: ChatID, to text: FormattedText, keyboard: Keyboard? = nil
    ) async throws(TelegramError) {
        var body = RequestBody(capacity: 256 + text.text.utf8.count)
        body.add("chat_id", chat.rawValue)
        body.add("message_id", message.rawValue)
        body.add(text)
        if let keyboard, keyboard.isInline { body.add("reply_markup", writing: keyboard.writeMarkup) }
        body.add("link_preview_options") { $0.append(contentsOf: #"{"is_disabled":true}"#.utf8) }
        do {
            _ = try await call(.editMessageText, body)
        } catch .fault(let fault) where fault.reason == .notModified {}
    }

    /// Deletes a message; one that is gone already counts as deleted.
    package func deleteMessage(_ message: MessageID, in chat: ChatID) async throws(TelegramError) {
        var body = RequestBody()
        body.add("chat_id", chat.rawValue)
        body.add("message_id", message.rawValue)
        do {
            _ = try await call(.deleteMessage, body)
        } catch .fault(let fault) where fault.reason == .messageGone {}
    }

    /// Stops the spinner on a tapped button, with a short notice if there is one.
    package func answerCallbackQuery(_ tap: TapID, notice: String? = nil) async throws(TelegramError) {
        var body = RequestBody()
        body.add("callback_query_id", tap.rawValue)
        body.add("text", ifPresent: notice)
        _ = try await call(.answerCallbackQuery, body)
    }
}

extension RequestBody {
    fileprivate mutating func add(_ text: FormattedText) {
        add("text", text.text)
        if !text.entities.isEmpty { add("entities", writing: text.writeEntities) }
    }
}

extension MessageID {
    /// Answers a message, or just speaks where that is gone.
    fileprivate func writeReply(into bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"message_id":"#.utf8)
        bytes.appendJSON(rawValue)
        bytes.append(contentsOf: #","allow_sending_without_reply":true}"#.utf8)
    }

    /// Reads the `message_id` of a result and nothing after it.
    init?(result reader: inout JSONReader) {
        do {
            try reader.enterObject()
            var isFirst = true
            while try reader.hasMember(first: isFirst) {
                isFirst = false
                if try reader.name() == "message_id" {
                    // At the very end of the bytes a number may be the beginning of a longer one.
                    guard let number = try reader.value().int64, reader.offset < reader.bytes.count else { return nil }
                    self.init(number)
                    return
                }
                _ = try reader.skip()
            }
        } catch {}
        return nil
    }
}
