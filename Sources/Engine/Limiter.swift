package import Chat
package import Store

/// Decides when a call may leave; a value without clock, so that a table or a property test can drive it.
///
/// Replies are held only by their own chat's window and by freezes, and for a slot or two by bulk that has to make room for them.
/// Bulk is also held by the overall window, and keeps to a share of it while people talk.
package struct Limiter: Sendable {
    let limits: Limits
    private var chats: [ChatID: SlidingWindow] = [:]
    /// What counts to ``Limits/overall``.
    private var everything = SlidingWindow()
    private var bulk: Pace?
    private var paid: Pace?
    private var transit = Transit()
    private var frozen: [FreezeScope: Instant] = [:]
    private var complaints = Complaints()
    private var lastReply: Instant?
    private var sweepAt = 1_024

    package init(_ limits: Limits) {
        self.limits = limits
        bulk = limits.bulk.map(Pace.init)
        paid = limits.paidBroadcasts.map(Pace.init)
    }

    /// The earliest moment a call of this class may leave for the chat, as far as is known; `now` where it may at once.
    package mutating func earliest(for chat: ChatID, _ priority: Priority, now: Instant) -> Instant {
        var time = max(now, frozen[.all] ?? now, frozen[.chat(chat)] ?? now)
        if let window = window(for: chat) {
            chats[chat]?.followClock(to: now)
            time = max(time, chats[chat]?.earliest(window, now: now) ?? now)
        }
        return max(time, priority.isBulk ? earliest(priority, now: now) : roomForReply(now: now))
    }

    /// The earliest moment anything that nobody asked for may leave, whatever the chat.
    package mutating func earliestBulk(now: Instant) -> Instant {
        min(earliest(.reminder, now: now), earliest(.broadcast, now: now))
    }

    /// How many calls of bulk may leave within this time, at most; nil where nothing limits it.
    func mostBulk(within time: Duration, now: Instant) -> Int? {
        guard let bulk else { return nil }
        let limit = (paid ?? bulk).limit(share: share(now: now), now: now)
        return max(1, Int((Double(limit.count) * (time / limit.span)).rounded(.up)))
    }

    /// Counts a call as leaving now; ``ended(_:_:began:at:answered:)`` must follow.
    package mutating func began(_ chat: ChatID, _ priority: Priority, at now: Instant) {
        if let window = window(for: chat) { chats[chat, default: SlidingWindow()].begin(at: now, limit: window) }
        if let overall = limits.overall, !isPaid(priority) { everything.begin(at: now, limit: overall) }
        if priority.isBulk {
            let share = share(now: now)
            if isPaid(priority) { paid?.begin(share: share, at: now) } else { bulk?.begin(share: share, at: now) }
        } else {
            lastReply = max(lastReply ?? now, now)
        }
        if chats.count > sweepAt { forgetIdle(now: now) }
    }

    /// Ends a call that began then.
    ///
    /// - Parameter answered: whether the platform answered; its answer tells when it counted the call.
    package mutating func ended(
        _ chat: ChatID, _ priority: Priority, began: Instant, at now: Instant, answered: Bool = true
    ) {
        let counted = answered ? transit.counted(began: began, answered: now) : max(began, now)
        chats[chat]?.end(began: began, counted: counted)
        if isPaid(priority) {
            paid?.end(began: began, counted: counted)
        } else {
            everything.end(began: began, counted: counted)
            if priority.isBulk { bulk?.end(began: began, counted: counted) }
        }
    }

    /// Counts a call of an earlier run, which the platform has counted by this moment.
    mutating func remember(_ chat: ChatID, _ priority: Priority, at moment: Instant) {
        began(chat, priority, at: moment)
        ended(chat, priority, began: moment, at: moment, answered: false)
    }

    private func isPaid(_ priority: Priority) -> Bool { paid != nil && priority == .broadcast }

    private func window(for chat: ChatID) -> Limits.Window? {
        // On Telegram a group's number is negative.
        chat.rawValue < 0 ? limits.group : limits.personal
    }

    private mutating func forgetIdle(now: Instant) {
        chats = chats.filter { chat, sends in
            window(for: chat).map { !sends.isForgotten($0, now: now) } ?? false
        }
        frozen = frozen.filter { $0.value > now }
        sweepAt = max(1_024, chats.count * 2)
    }
}

// Bulk beside replies.
extension Limiter {
    private mutating func earliest(_ priority: Priority, now: Instant) -> Instant {
        let time = max(now, frozen[.all] ?? now, frozen[.bulk] ?? now)
        let share = share(now: now)
        if isPaid(priority) { return max(time, paid?.earliest(share: share, now: now) ?? now) }
        guard let moment = bulk?.earliest(share: share, now: now) else { return time }
        everything.followClock(to: now)
        return max(time, moment, limits.overall.map { everything.earliest($0, now: now) } ?? now)
    }

    /// When a reply may leave: at once, but where bulk has taken all there is, and then once it has made room.
    ///
    /// That takes a slot of bulk's or two. Replies among themselves are never held: Telegram lets them through.
    private mutating func roomForReply(now: Instant) -> Instant {
        guard let overall = limits.overall else { return now }
        everything.followClock(to: now)
        let room = everything.earliestBelieving(overall, now: now)
        guard room > now else { return now }
        return min(room, bulk?.yields(to: limits.bulkShareWhileTalking, now: now) ?? now)
    }

    private func share(now: Instant) -> Int {
        let peopleTalk = lastReply.map { $0 + Self.talkingFor > now } ?? false
        return peopleTalk ? limits.bulkShareWhileTalking : 100
    }

    /// How long after a reply people count as talking.
    private static let talkingFor: Duration = .seconds(2)
}

// Freezes.
extension Limiter {
    /// Holds a scope until a moment; an earlier freeze never shortens a later one.
    package mutating func freeze(_ scope: FreezeScope, until: Instant) {
        frozen[scope] = max(frozen[scope] ?? until, until)
    }

    /// Until when a scope is held; nil where it is not.
    func frozenUntil(_ scope: FreezeScope, now: Instant) -> Instant? {
        frozen[scope].flatMap { $0 > now ? $0 : nil }
    }

    /// Hears that a call which began then was too fast, and holds what that was said of.
    ///
    /// One chat's refusal holds that chat alone; to one person it holds only what nobody asked for, which waits by itself.
    /// Where several chats are refused within a moment it is all of bulk that is too fast: it is held, and goes on more slowly.
    ///
    /// - Returns: what it has frozen, to be kept beyond a restart.
    package mutating func tooFast(
        _ chat: ChatID, _ priority: Priority, began: Instant, until: Instant, now: Instant
    ) -> [FreezeScope: Instant] {
        var freezes: [FreezeScope: Instant] = [:]
        if !priority.isBulk || !chat.isPrivate { freezes[.chat(chat)] = until }
        complaints.add(chat, until: until, at: now)
        let rate = (paid ?? bulk)?.limit(share: 100, now: now).count ?? 0
        if let until = complaints.general(atLeast: max(Self.severalChats, rate / 10), now: now) {
            freezes[.bulk] = until
            _ = bulk?.slowDown(for: began, now: now)
            _ = paid?.slowDown(for: began, now: now)
        }
        for (scope, until) in freezes { freeze(scope, until: until) }
        return freezes
    }

    /// So many chats refused together are no chance.
    private static let severalChats = 3
}
