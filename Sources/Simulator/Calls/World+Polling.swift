import JSON

/// Who asks for updates now.
///
/// There is only ever one: a newer poll ends the older.
struct Polls: Sendable {
    /// Of the newest poll.
    fileprivate(set) var current = 0
    fileprivate var isWaiting = false
    /// When the last poll was answered; a live bot asks again at once.
    fileprivate var answeredAt: Moment?

    func isBotConnected(at now: Moment) -> Bool {
        isWaiting || answeredAt.map { now < $0 + .seconds(5) } ?? false
    }
}

/// A getUpdates that found nothing and waits.
struct PollTicket: Sendable, Hashable {
    let number: Int
    let limit: Int
    let timeout: Duration
}

enum PollStep: Sendable {
    case answer(BotAnswer)
    /// Ask again with ``World/continuePoll(_:isOver:at:)`` when something has changed or the time is over.
    case wait(PollTicket)
}

extension World {
    /// Longer waits are cut to this.
    private static let longestPoll: Int64 = 50

    /// Takes a getUpdates: confirms by its offset, ends an older poll, and answers or asks to wait.
    mutating func beginPoll(_ parameters: Parameters, at now: Moment) -> PollStep {
        let ticket = PollTicket(
            number: polls.current + 1, limit: Int(min(max(parameters.int64("limit") ?? 100, 1), 100)),
            timeout: .seconds(min(max(parameters.int64("timeout") ?? 0, 0), Self.longestPoll)))
        do {
            if let kinds = try parameters.json("allowed_updates", as: "allowed updates")?.array {
                updates.select(kinds.compactMap(\.string))
            }
        } catch { return .answer(.failure(error)) }
        polls.current = ticket.number
        if !polls.isBotConnected(at: now) { note(.bot) }
        polls.isWaiting = true
        updates.expire(at: now)
        if let offset = parameters.int64("offset"), offset != 0 { noteRead(updates.confirm(offset: offset)) }
        return continuePoll(ticket, isOver: ticket.timeout == .zero, at: now)
    }

    /// Looks again, for a poll that waits.
    ///
    /// - Parameter isOver: its time is over, or its client went away.
    mutating func continuePoll(_ ticket: PollTicket, isOver: Bool, at now: Moment) -> PollStep {
        guard ticket.number == polls.current else { return .answer(.failure(.conflict)) }
        guard !updates.isEmpty || isOver else { return .wait(ticket) }
        polls.isWaiting = false
        polls.answeredAt = now
        let (bodies, entries) = updates.take(ticket.limit)
        for chat in Set(entries.compactMap { $0.message?.chat }) where chats[chat]?.kind == .personal {
            note(.typing(chat: chat, .seconds(4)))
        }
        return .answer(.success(.array(bodies)))
    }

    /// The bot's connection is gone and no other poll has taken its place.
    mutating func abandonPoll(_ ticket: PollTicket) {
        guard ticket.number == polls.current else { return }
        polls.isWaiting = false
        polls.answeredAt = nil
        note(.bot)
    }

    private mutating func noteRead(_ confirmed: [UpdateQueue.Entry]) {
        var last: [Int64: Int64] = [:]
        for place in confirmed.compactMap(\.message) { last[place.chat] = max(last[place.chat] ?? 0, place.message) }
        for (chat, message) in last.sorted(by: { $0.key < $1.key }) { note(.read(chat: chat, message: message)) }
    }

    /// Whether the bot has confirmed this message of a person, or need not.
    func isRead(_ message: Message) -> Bool {
        guard let update = message.update, let first = updates.entries.first?.id else { return true }
        return update < first
    }
}
