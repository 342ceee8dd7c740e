package import Chat
import JSON

extension TelegramClient {
    /// Sends one message of at most 4,096 UTF-16 units; see ``TextSplitter`` for longer ones.
    ///
    /// - Returns: the new message, or nil where the server's word that it was sent is all that could be read.
    package func sendMessage(
        _ text: String, styles: [TextStyle] = [], in lane: Lane, keyboard: Keyboard? = nil, replyTo: MessageID? = nil
    ) async throws(TelegramError) -> MessageID? {
        var body = JSONObjectWriter(capacity: 512 + text.utf8.count)
        body.write(lane)
        body.write("text", text)
        body.write("entities", styles)
        body.write(replyTo: replyTo)
        if let keyboard { body.writeRaw("reply_markup", keyboard.writeMarkup) }
        body.writeWithoutPreview()
        if paysForSpeed { body.write("allow_paid_broadcast", true) }
        var reader = try await call(.sendMessage, body)
        return MessageID(result: &reader)
    }

    /// Replaces the text of an earlier message of the bot, and its buttons: without a keyboard they go.
    ///
    /// Where both are already as wanted, Telegram's refusal counts as done.
    package func editMessageText(
        _ message: MessageID, in chat: ChatID, to text: String, styles: [TextStyle] = [], keyboard: Keyboard? = nil
    ) async throws(TelegramError) {
        var body = JSONObjectWriter(capacity: 512 + text.utf8.count)
        body.write("chat_id", chat.rawValue)
        body.write("message_id", message.rawValue)
        body.write("text", text)
        body.write("entities", styles)
        if let keyboard, keyboard.isInline { body.writeRaw("reply_markup", keyboard.writeMarkup) }
        body.writeWithoutPreview()
        do {
            _ = try await call(.editMessageText, body)
        } catch .fault(let fault) where fault.reason == .notModified {}
    }

    /// Replaces the words under an earlier photo or document of the bot; 1,024 UTF-16 units at most.
    package func editMessageCaption(
        _ message: MessageID, in chat: ChatID, to caption: String, styles: [TextStyle] = [], keyboard: Keyboard? = nil
    ) async throws(TelegramError) {
        var body = JSONObjectWriter(capacity: 256 + caption.utf8.count)
        body.write("chat_id", chat.rawValue)
        body.write("message_id", message.rawValue)
        body.write("caption", caption)
        body.write("caption_entities", styles)
        if let keyboard, keyboard.isInline { body.writeRaw("reply_markup", keyboard.writeMarkup) }
        do {
            _ = try await call(.editMessageCaption, body)
        } catch .fault(let fault) where fault.reason == .notModified {}
    }

    /// Deletes a message; one that is gone already counts as deleted.
    package func deleteMessage(_ message: MessageID, in chat: ChatID) async throws(TelegramError) {
        var body = JSONObjectWriter()
        body.write("chat_id", chat.rawValue)
        body.write("message_id", message.rawValue)
        do {
            _ = try await call(.deleteMessage, body)
        } catch .fault(let fault) where fault.reason == .messageGone {}
    }

    /// Stops the spinner on a tapped button, with a short notice if there is one.
    package func answerCallbackQuery(_ tap: TapID, notice: String? = nil) async throws(TelegramError) {
        var body = JSONObjectWriter()
        body.write("callback_query_id", tap.rawValue)
        body.write("text", ifPresent: notice)
        _ = try await call(.answerCallbackQuery, body)
    }
}

extension JSONObjectWriter {
    /// The chat, and the topic where it is one; the General topic's number 1 is refused by the Bot API and so left out.
    mutating func write(_ lane: Lane) {
        write("chat_id", lane.chat.rawValue)
        if let thread = lane.thread, thread != 1 { write("message_thread_id", thread) }
    }

    /// What it answers; where that is gone, it is just said.
    mutating func write(replyTo message: MessageID?) {
        if let message { writeRaw("reply_parameters", message.writeReply) }
    }

    /// Links show as they are: a page's picture would push the answer off the screen.
    fileprivate mutating func writeWithoutPreview() {
        writeObject("link_preview_options") { $0.write("is_disabled", true) }
    }
}

extension MessageID {
    /// Itself as the Bot API's `ReplyParameters`.
    func writeReply(into bytes: inout [UInt8]) {
        var reply = JSONObjectWriter()
        reply.write("message_id", rawValue)
        reply.write("allow_sending_without_reply", true)
        bytes.append(contentsOf: reply.finished())
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
