package import Chat
import Database
package import Dialogue
import Jamsostek
package import Logging
import Metrics
package import Phrasebook
package import Store
import Synchronization

/// One batch through the fold in one write transaction: what arrived, the new states, the facts, the timers and the
/// rows to send commit together, or not at all.
///
/// Everything that moves a conversation comes this way: updates, timers, answers to inspections, outcomes of sends.
package final class Turn: Sendable {
    let store: Store
    let mailroom: Mailroom
    let knowledge: Knowledge
    let phrasebook: Phrasebook
    let identity: BotIdentity
    let fence: Fence
    let time: Time
    let logger: Logger
    let counters = TurnCounters()
    /// Rings when a timer was set that is due already, so that nobody waits for the next tick.
    let timerBell = Signal()
    private let series: Mutex<Series>

    /// Begins this process's term of office, which ends every earlier one, and takes up what that left.
    package init(
        store: Store, mailroom: Mailroom, knowledge: Knowledge, phrasebook: Phrasebook, identity: BotIdentity,
        time: Time, logger: Logger
    ) async throws(StoreError) {
        self.store = store
        self.mailroom = mailroom
        self.knowledge = knowledge
        self.phrasebook = phrasebook
        self.identity = identity
        self.time = time
        self.logger = logger
        let now = time.now()
        let (fence, series, takeover) = try await store.write { session throws(StoreError) in
            let fence = try session.takeFence()
            return (
                fence, try session.updates.resume(bot: identity.id, at: now),
                try Takeover(session, fence: fence, at: now)
            )
        }
        self.fence = fence
        self.series = Mutex(series)
        mailroom.begin(with: takeover)
        let recovery = takeover.recovery
        guard recovery.requeued + recovery.unknown > 0 else { return }
        logger.notice(
            "Taken over from an earlier run",
            metadata: ["sent_again": "\(recovery.requeued)", "unknown": "\(recovery.unknown)"])
    }
}

extension Turn {
    /// The first update to ask the platform for; nil asks for whatever it holds, as after a silence so long that the
    /// platform may number from anywhere: a number too high would throw away what it holds.
    package var nextUpdate: UpdateID? {
        let now = time.now()
        return series.withLock { $0.isStale(at: now) ? nil : $0.next }
    }

    /// Handles a batch of arrivals and commits it; only then may the next be asked for.
    ///
    /// An arrival that cannot be handled goes to quarantine by itself, and its person is told. Where the store fails, nothing
    /// of the batch took place and the same arrivals must be handled again.
    package func take(_ arrivals: [Arrival]) async throws(StoreError) {
        guard let last = arrivals.map(\.id).max() else { return }
        let (bot, current) = (identity.id, series.withLock(\.self))
        let advanced = try await commit { transaction throws(StoreError) in
            var series = current
            if series.isStale(at: transaction.now) {
                series = try transaction.session.updates.resume(bot: bot, at: transaction.now)
            }
            try transaction.handleEach(of: arrivals) { [series] transaction, arrival throws(StoreError) in
                try transaction.handle(arrival, of: series)
            }
            return try transaction.session.updates.advance(series, to: last.next, at: transaction.now)
        }
        series.withLock { $0 = advanced }
    }

    /// Fires the timers that are due, some at a time.
    ///
    /// - Returns: whether there may be more.
    package func fireTimers() async throws(StoreError) -> Bool {
        let now = time.now()
        let isDue = try await store.read { [fence] session throws(StoreError) in
            // Asked each second, so that a process whose place was taken ends soon, even where nobody writes.
            try session.hold(fence)
            return try session.timers.next().map { $0 <= now } ?? false
        }
        guard isDue else { return false }
        return try await commit { transaction throws(StoreError) in
            let due = try transaction.session.timers.due(at: transaction.now, limit: Self.timersAtOnce)
            try transaction.handleEach(of: due) { transaction, timer throws(StoreError) in try transaction.handle(timer)
            }
            return due.count == Self.timersAtOnce
        }
    }

    /// Sets the timers of members whose reminders are not planned, some at a time: of those linked, paid for or brought in
    /// by other programs since.
    ///
    /// - Returns: whether there may be more.
    package func wakeReminders() async throws(StoreError) -> Bool {
        let (now, knowledge) = (time.now(), knowledge)
        let due = knowledge.reminders.nextBeginning(after: now.seconds, in: knowledge.zone)
        let month = ContributionMonth(knowledge.zone.date(ofUnixSeconds: now.seconds))
        return try await commit { transaction throws(StoreError) in
            try transaction.session.reminders.wake(
                at: Instant(seconds: due), in: month, rules: knowledge.contributions, limit: Self.timersAtOnce)
                == Self.timersAtOnce
        }
    }

    /// Writes what is known of sends, where no turn came by to do so.
    ///
    /// Without waiting for the disk: a power cut leaves their outcome unknown, as if it had come a moment earlier.
    package func settle() async throws(StoreError) {
        guard !mailroom.ledger.isEmpty else { return }
        try await commit(mailroom.ledger.beginsWithEnding ? .normal : .full) { _ in }
    }

    /// Runs the closure in one transaction, after writing what became of earlier sends, and hands over the new ones.
    ///
    /// Fails where another process has taken over, so that this one changes nothing any more.
    func commit<Value: Sendable>(
        _ durability: Durability = .full,
        _ body: @escaping @Sendable (inout Transaction) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let now = time.now()
        let begun = Mutex<Begun?>(nil)
        do throws(StoreError) {
            let (value, handover, tally, isTimerDue) = try await store.write(durability) {
                [self] session throws(StoreError) in
                try session.hold(fence)
                let entries = durability == .full ? mailroom.ledger.take() : mailroom.ledger.takeEndings()
                let begin = Begun(number: mailroom.beginHandover(), entries: entries)
                begun.withLock { $0 = begin }
                var transaction = Transaction(turn: self, session: session, now: now)
                try transaction.write(begin.entries)
                let value = try body(&transaction)
                let isTimerDue = session.soonestTimer.map { $0 <= now } ?? false
                return (value, transaction.handover, transaction.tally, isTimerDue)
            }
            counters.add(tally)
            if isTimerDue { timerBell.ring() }
            if let begun = begun.withLock(\.self) {
                mailroom.accept(handover, as: begun.number, now: now)
                mailroom.expect(begun.entries)
            }
            return value
        } catch {
            if let begun = begun.withLock(\.self) {
                mailroom.ledger.putBack(begun.entries)
                mailroom.accept(Handover(), as: begun.number, now: now)
            }
            throw error
        }
    }

    /// What a transaction took up as it began, to be settled however it ends.
    private struct Begun {
        var number: Int
        var entries: [Ledger.Entry]
    }

    /// Timers fired in one transaction, so that no reply waits long behind them.
    private static let timersAtOnce = 50
}
