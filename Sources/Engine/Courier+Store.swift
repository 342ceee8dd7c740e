import Chat
import Logging
import Store

extension Courier {
    /// Takes up what an earlier process left: its leases, the freezes, and what left lately, which the limits count.
    func recover() async throws(StoreError) {
        let (now, fence) = (time.now(), turn.fence)
        let (recovery, freezes, recent) = try await store.write { session throws(StoreError) in
            (
                try session.outbox.recover(fence: fence, at: now), try session.freezes.active(at: now),
                try session.outbox.recentSends(since: now - Self.memoryOfLimits)
            )
        }
        if recovery.requeued + recovery.unknown > 0 {
            logger.notice(
                "Taken over from an earlier run",
                metadata: ["sent_again": "\(recovery.requeued)", "unknown": "\(recovery.unknown)"])
        }
        mailroom.withDesk { desk in
            for (scope, until) in freezes { desk.dispatch.limiter.freeze(scope, until: until) }
            for send in recent { desk.dispatch.limiter.note(send.lane.chat, send.priority, at: send.at) }
        }
    }

    /// Leases what is due in the store, and sees to it that it is looked at again after a failure.
    func claim() async {
        var again: Instant?
        do throws(StoreError) {
            try await turn.claim()
        } catch {
            logger.error("Could not claim what is due", metadata: ["why": "\(error)"])
            again = time.now() + .seconds(1)
        }
        mailroom.withDesk { [again] in $0.claimEnded(again: again) }
        mailroom.bell.ring()
    }

    /// Writes how sends ended, until there is nothing to write. What ends meanwhile shares the next commit.
    func keepLedger() async {
        while true {
            do throws(StoreError) {
                try await turn.settle()
            } catch {
                logger.error("Could not write how sends ended", metadata: ["why": "\(error)"])
                await time.wait(time.now() + .seconds(1))
            }
            let hasMore = mailroom.withDesk { desk in
                guard mailroom.ledger.isEmpty || Task.isCancelled else { return true }
                desk.writingEnded()
                return false
            }
            if !hasMore { return }
        }
    }

    /// The longest window of the limits: what is older does not count any more.
    private static let memoryOfLimits: Duration = .seconds(60)
}
