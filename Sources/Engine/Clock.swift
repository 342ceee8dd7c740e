package import Logging
import ServiceLifecycle
package import Store

/// Lets time pass for conversations: fires due timers through the same turn as everything else, within a second of
/// their time and at once where the bot itself set one that is due, finds members whose reminders nobody planned, and drops once a day what is older than the branch may keep it.
package struct Clock: Service {
    private let turn: Turn
    private let store: Store
    private let time: Time
    private let retention: Duration
    private let logger: Logger

    package init(turn: Turn, store: Store, time: Time, retention: Duration, logger: Logger) {
        self.turn = turn
        self.store = store
        self.time = time
        self.retention = retention
        self.logger = logger
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await withThrowingTaskGroup { group in
                group.addTask { await tick() }
                group.addTask { try await keepTime() }
                // Whichever ends first, by an error or because it was told to, ends the other.
                defer { group.cancelAll() }
                try await group.next()
            }
        }
    }

    /// Other programs set timers too, of which nobody here hears.
    private func tick() async {
        while !Task.isCancelled {
            turn.timerBell.ring()
            await time.wait(time.now() + .seconds(1))
        }
    }

    private func keepTime() async throws(StoreError) {
        var nextPurge = time.now()
        var nextWaking = time.now()
        for await _ in turn.timerBell.rings {
            do throws(StoreError) {
                while try await turn.fireTimers() {}
                let now = time.now()
                if now >= nextPurge {
                    try await purge(at: now)
                    nextPurge = now + .seconds(24 * 3600)
                }
                if now >= nextWaking {
                    while try await turn.wakeReminders() {}
                    nextWaking = now + .seconds(3600)
                }
            } catch .fencedOut(let successor) {
                throw StoreError.fencedOut(by: successor)
            } catch {
                logger.error("Timers wait for the store", metadata: ["why": "\(error)"])
            }
        }
    }

    /// In small bites, so that no reply waits behind them.
    private func purge(at now: Instant) async throws(StoreError) {
        let cutoff = now - retention
        var total = 0
        while !Task.isCancelled {
            let purged = try await store.write { session throws(StoreError) in
                try session.retention.purge(olderThan: cutoff, limit: 500)
            }
            total += purged
            if purged == 0 { break }
        }
        if total > 0 { logger.info("Dropped what is too old to keep", metadata: ["rows": "\(total)"]) }
    }
}
