import Chat
import Logging
import Store

extension Courier {
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

    /// Writes how sends ended, until there is nothing to write.
    ///
    /// What ends meanwhile shares the next commit.
    func keepLedger() async {
        while true {
            do throws(StoreError) {
                try await turn.settle()
            } catch .fencedOut {
                // The services that poll and watch the time end the process; nobody writes these any more.
                mailroom.ledger.discard()
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
}
