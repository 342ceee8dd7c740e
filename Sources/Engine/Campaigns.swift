package import Logging
import ServiceLifecycle
package import Store

/// Brings broadcasts from one stage to the next: counts, begins what is due, writes audiences down, ends what has ended, says
/// it again when it is time, and lets people see how it goes.
///
/// Sends nothing: ``Turn/claim()`` feeds the recipients of whatever runs. All it does is looked up in the store each time and
/// done under the fence, so that a crash between any two steps leaves the next to whoever comes after.
package struct Campaigns: Service {
    private let turn: Turn
    private let store: Store
    private let mailroom: Mailroom
    private let time: Time
    private let logger: Logger

    package init(turn: Turn, store: Store, mailroom: Mailroom, time: Time, logger: Logger) {
        self.turn = turn
        self.store = store
        self.mailroom = mailroom
        self.time = time
        self.logger = logger
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            var round = CampaignRound(turn: turn, store: store, mailroom: mailroom, time: time, logger: logger)
            while !Task.isCancelled {
                do throws(StoreError) {
                    while try await round.step(), !Task.isCancelled {}
                } catch .fencedOut(let successor) {
                    throw StoreError.fencedOut(by: successor)
                } catch {
                    logger.error("Broadcasts wait for the store", metadata: ["why": "\(error)"])
                }
                await time.wait(time.now() + Self.pause)
            }
        }
    }

    /// What somebody does to a broadcast, here or in another process, takes effect within this time.
    static let pause: Duration = .milliseconds(500)
}
