package import Chat
import Logging
import Synchronization

extension TelegramPlatform {
    /// Carries out one call.
    ///
    /// A message longer than Telegram takes goes in parts, in order, the keyboard under the last. What was delivered
    /// stays so. Where a later part fails in a way that would have the whole call tried again, the outcome is
    /// ``Outcome/unknown`` and not a refusal: the person has seen a part of it, and whether to repeat that is for
    /// the rules of unknown outcomes.
    package func perform(_ call: Outgoing, in lane: Lane, isBroadcast: Bool) async -> Outcome {
        let sender = isBroadcast && paysForBroadcasts ? client.payingForSpeed() : client
        do throws(TelegramError) {
            switch call {
            case .message(let message):
                return try await send(message, in: lane, by: sender)
            case .file(let file):
                return try await send(file, in: lane, by: sender)
            case .edit(let id, let message):
                try await client.editMessageText(
                    id, in: lane.chat, to: message.text, styles: message.styles, keyboard: message.keyboard)
                return .delivered(Receipt(message: id))
            case .editCaption(let id, let message):
                try await client.editMessageCaption(
                    id, in: lane.chat, to: message.text, styles: message.styles, keyboard: message.keyboard)
                return .delivered(Receipt(message: id))
            case .openTopic(let name, _):
                let thread = try await client.createForumTopic(name, in: lane.chat)
                // A topic whose number nobody learned is of no use, and yet it is there.
                return thread.map { .delivered(Receipt(thread: $0)) } ?? .unknown
            case .setTopic(let isOpen):
                try await client.setForumTopic(isOpen: isOpen, lane)
                return .delivered(Receipt())
            case .delete(let id):
                try await client.deleteMessage(id, in: lane.chat)
                return .delivered(Receipt(message: id))
            case .inspectChat:
                return .delivered(Receipt(inspection: try await inspect(lane.chat)))
            }
        } catch {
            return Outcome(error, repeatable: call == .inspectChat)
        }
    }

    private func send(
        _ message: OutgoingMessage, in lane: Lane, by client: TelegramClient
    ) async throws(TelegramError) -> Outcome {
        // What is styled is short by its maker's word, and its places hold for the whole text alone.
        guard message.styles.isEmpty else {
            let id = try await client.sendMessage(
                message.text, styles: message.styles, in: lane, keyboard: message.keyboard, replyTo: message.replyTo)
            return .delivered(Receipt(message: id))
        }
        let (first, rest) = TextSplitter.message.first(of: message.text)
        let id = try await client.sendMessage(
            first, in: lane, keyboard: rest == nil ? message.keyboard : nil, replyTo: message.replyTo)
        return await send(rest, after: Receipt(message: id), keyboard: message.keyboard, in: lane, by: client)
    }

    private func send(
        _ file: OutgoingFile, in lane: Lane, by client: TelegramClient
    ) async throws(TelegramError) -> Outcome {
        guard let caption = file.caption, file.styles.isEmpty else {
            return .delivered(try await client.sendFile(file, in: lane, caption: file.caption))
        }
        let (first, rest) = TextSplitter.caption.first(of: caption)
        var head = file
        if rest != nil { head.keyboard = nil }
        let receipt = try await client.sendFile(head, in: lane, caption: first)
        return await send(rest, after: receipt, keyboard: file.keyboard, in: lane, by: client)
    }

    /// Sends what did not fit into the first message.
    private func send(
        _ rest: String?, after first: Receipt, keyboard: Keyboard?, in lane: Lane, by client: TelegramClient
    ) async -> Outcome {
        var receipt = first
        let parts = rest.map(TextSplitter.message.parts) ?? []
        for (index, part) in parts.enumerated() {
            do {
                receipt.message = try await client.sendMessage(
                    part, in: lane, keyboard: index == parts.count - 1 ? keyboard : nil)
            } catch {
                logger.warning("A long message stopped half-way", metadata: ["why": "\(error)"])
                if case .refused(let refusal) = Outcome(error), !refusal.isPassing { return .refused(refusal) }
                return .unknown
            }
        }
        return .delivered(receipt)
    }

    private func inspect(_ chat: ChatID) async throws(TelegramError) -> ChatInspection {
        let bot = client.endpoint.token.bot
        let member = try await client.getChatMember(bot, of: chat)
        let standing = member.standing
        let administrators = try await client.getChatAdministrators(of: chat)
        let seesAll = memory.withLock { $0.identity?.seesAllGroupMessages } ?? false
        return ChatInspection(
            administrators: administrators.map(\.user).filter { !$0.isBot }.map(\.id), standing: standing,
            // Privacy mode hides nothing from an administrator.
            seesAllMessages: seesAll || standing.isAdministrator,
            hasTopics: try await mayUseTopics(member, of: chat))
    }

    /// Only where the bot may manage topics is it worth asking whether there are any.
    private func mayUseTopics(_ member: WireMember, of chat: ChatID) async throws(TelegramError) -> Bool {
        guard member.mayManageTopics else { return false }
        return try await client.getChat(chat).isForum
    }
}
