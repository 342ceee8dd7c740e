package import Chat
package import Logging
import Metrics
import ServiceLifecycle
import Store

/// Asks the platform for what arrived, batch by batch, one request at a time, for ever.
///
/// The next batch is asked for only once the last is committed, since asking confirms it. Trouble is waited out; only a
/// token that is not accepted ends the service. A poll that outlives every deadline is taken for dead and begun anew.
package struct Poller: Service {
    private let platform: any ChatPlatform
    private let turn: Turn
    private let mailroom: Mailroom
    private let time: Time
    /// How long one poll may last at most: the platform's own limit and generous slack.
    private let longestPoll: Duration
    private let logger: Logger

    private let failures = Counter(label: "kentongan_poll_failures")
    private let stalls = Counter(label: "kentongan_poll_stalls")

    package init(
        platform: any ChatPlatform, turn: Turn, mailroom: Mailroom, time: Time, longestPoll: Duration, logger: Logger
    ) {
        self.platform = platform
        self.turn = turn
        self.mailroom = mailroom
        self.time = time
        self.longestPoll = longestPoll
        self.logger = logger
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await poll()
        }
    }

    private func poll() async throws {
        var backoff = Backoff()
        while !Task.isCancelled {
            do {
                let arrivals = try await arrivalsOrStall(from: turn.nextUpdate)
                mailroom.acknowledgeTaps(in: arrivals)
                try await turn.take(arrivals)
                backoff.reset()
            } catch is CancellationError {
                return
            } catch PollError.cancelled {
                return
            } catch PollError.unauthorised {
                throw PollError.unauthorised
            } catch StoreError.fencedOut(let successor) {
                throw StoreError.fencedOut(by: successor)
            } catch {
                failures.increment()
                let pause = pause(after: error, &backoff)
                logger.warning("No updates for now", metadata: ["why": "\(error)", "again_in": "\(pause)"])
                await time.wait(time.now() + pause)
            }
        }
    }

    private func pause(after error: any Error, _ backoff: inout Backoff) -> Duration {
        switch error {
        case PollError.tooFast(let seconds): .seconds(max(1, seconds))
        case PollError.conflict: max(.seconds(3), backoff.next())
        default: backoff.next()
        }
    }

    /// One poll, given up where it outlives ``longestPoll``: a connection that died without a word must not silence the bot.
    private func arrivalsOrStall(from offset: UpdateID?) async throws -> [Arrival] {
        try await withThrowingTaskGroup(of: [Arrival]?.self) { group in
            group.addTask { try await platform.arrivals(from: offset) }
            group.addTask {
                await time.wait(time.now() + longestPoll)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let arrivals = first else {
                try Task.checkCancellation()
                stalls.increment()
                throw PollError.unavailable("the poll outlived \(longestPoll) and was given up")
            }
            return arrivals
        }
    }
}
