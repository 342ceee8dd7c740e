package import Chat
package import Logging
import ServiceLifecycle
package import Store

/// Carries out what was committed: keeps order in a lane, the limits, the priorities, and an account of every ending.
///
/// Rows come two ways: straight from a turn that already leased them, or claimed from the store where they had to wait.
/// Nothing is sent that was not committed first; what ends is written by the next transaction that comes by.
package struct Courier: Service {
    let platform: any ChatPlatform
    let store: Store
    let mailroom: Mailroom
    let turn: Turn
    let time: Time
    let logger: Logger
    let counters = CourierCounters()
    /// How long sends under way may go on after the bot was told to stop.
    private let grace: Duration

    package init(
        platform: any ChatPlatform, store: Store, mailroom: Mailroom, turn: Turn, time: Time,
        grace: Duration = .seconds(6), logger: Logger
    ) {
        self.platform = platform
        self.store = store
        self.mailroom = mailroom
        self.turn = turn
        self.time = time
        self.grace = grace
        self.logger = logger
    }

    package func run() async throws {
        await withGracefulShutdownHandler {
            await withDiscardingTaskGroup { group in
                await work(in: &group)
                await untilIdle(atMost: grace)
                // What is still under way ends as unknown, which is the truth.
                group.cancelAll()
            }
        } onGracefulShutdown: {
            stop()
        }
        // What a claim brought in meanwhile never left either.
        putBackHeld()
        try await turn.settle()
    }

    private func work(in group: inout DiscardingTaskGroup) async {
        mailroom.bell.ring()
        for await _ in mailroom.bell.rings {
            let (now, hasOutcomes) = (time.now(), !mailroom.ledger.isEmpty)
            let plan = mailroom.withDesk { $0.plan(now: now, hasOutcomes: hasOutcomes) }
            for tap in plan.taps { group.addTask { await platform.acknowledge(tap) } }
            for send in plan.sends { group.addTask { await carryOut(send) } }
            if plan.claims { group.addTask { await claim() } }
            if plan.writes { group.addTask { await keepLedger() } }
            if let moment = plan.alarm { group.addTask { await ring(at: moment) } }
        }
    }

    /// Carries out a send and, in the same task, what its ending lets follow.
    private func carryOut(_ first: Dispatch.Send) async {
        var next: Dispatch.Send? = first
        while let send = next {
            let isBroadcast = send.priority == .broadcast
            next = settle(send, await platform.perform(send.call, in: send.lane, isBroadcast: isBroadcast))
        }
    }

    private func ring(at moment: Instant) async {
        await time.wait(moment)
        mailroom.withDesk { $0.alarmRang(moment) }
        mailroom.bell.ring()
    }

    private func stop() {
        mailroom.withDesk { $0.isStopping = true }
        putBackHeld()
        mailroom.bell.end()
    }

    /// Surely not sent: put back now, so that the next start need not call them unknown.
    private func putBackHeld() {
        let held = mailroom.withDesk { $0.dispatch.release() }
        let now = time.now()
        mailroom.ledger.add(held.map { .later($0.row, at: now, .held) })
    }

    private func untilIdle(atMost grace: Duration) async {
        let deadline = time.now() + grace
        while time.now() < deadline, !mailroom.withDesk(\.dispatch.isIdle) {
            await time.wait(min(deadline, time.now() + .milliseconds(10)))
        }
    }
}
