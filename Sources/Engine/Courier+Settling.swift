import Chat
import Logging
import Store

extension Courier {
    /// Enters how a send ended, and tells which send the same task carries out next.
    ///
    /// Only what surely did not happen is tried again by itself. What nobody knows is repeated for replies alone, once,
    /// and counted; the store marks the row so that a person can see it.
    func settle(_ send: Dispatch.Send, _ outcome: Outcome) -> Dispatch.Send? {
        counters.note(outcome, send.priority)
        let now = time.now()
        switch outcome {
        case .delivered(let receipt):
            if let inspection = receipt.inspection {
                mailroom.ledger.add(.inspected(inspection, of: send.lane, by: send.row))
            }
            if let thread = receipt.thread, case .openTopic(_, let matter) = send.call {
                mailroom.ledger.add(.topicOpened(thread: thread, matter: matter, in: send.lane, by: send.row))
            }
            if let file = receipt.file, send.broadcast != nil { mailroom.ledger.add(.uploaded(file, by: send.row)) }
            return end(send, .delivered(send.row, message: receipt.message), now: now, reached: true)
        case .refused(let refusal) where refusal.isPassing:
            return postpone(send, refusal, now: now)
        case .refused(let refusal):
            logger.notice("Refused", metadata: ["lane": "\(send.lane.chat)", "why": "\(refusal)"])
            return end(send, .refused(send.row, refusal, lane: send.lane), now: now, reached: true)
        case .unknown where send.priority.mayRepeat && send.repeats < Self.repeatsOfUnknown:
            logger.warning(
                "Nobody knows whether it arrived; sending once more", metadata: ["lane": "\(send.lane.chat)"])
            return putOff(send, until: now + .seconds(1), .perhapsArrived, now: now, answered: false)
        case .unknown:
            logger.warning("Nobody knows whether it arrived", metadata: ["lane": "\(send.lane.chat)"])
            return end(send, .unknown(send.row), now: now, reached: false)
        }
    }

    private func end(_ send: Dispatch.Send, _ entry: Ledger.Entry, now: Instant, reached: Bool) -> Dispatch.Send? {
        mailroom.ledger.add(entry)
        let (next, mustRing) = mailroom.withDesk { desk in
            desk.dispatch.finished(send.lane, at: now, answered: reached)
            if reached { desk.outage.reset() }
            return (desk.isStopping ? nil : desk.dispatch.start(now: now, atMost: 1).first, desk.mustRing)
        }
        if mustRing { mailroom.bell.ring() }
        return next
    }

    private func postpone(_ send: Dispatch.Send, _ refusal: Refusal, now: Instant) -> Dispatch.Send? {
        logger.info(
            "Put off", metadata: ["lane": "\(send.lane.chat)", "why": "\(refusal)", "attempt": "\(send.attempts)"])
        switch refusal {
        case .tooFast(let seconds):
            let until = now + .seconds(max(1, seconds))
            slowDown(after: send, until: until, now: now)
            return putOff(send, until: until, .tried, now: now)
        case .unreachable:
            // Nobody can be reached: hold everything, rather than let each row find out for itself. Calls that were under way
            // together are one failure. A restart tries at once: this is no word of the platform's.
            let until = mailroom.withDesk { desk in
                let until = desk.dispatch.limiter.frozenUntil(.all, now: now) ?? now + desk.outage.next()
                desk.dispatch.limiter.freeze(.all, until: until)
                return until
            }
            return putOff(send, until: until, .tried, now: now, answered: false)
        case .migrated(let newChat):
            mailroom.ledger.add(.migrated(from: send.lane.chat, to: newChat))
            return putOff(send, until: now, .tried, now: now)
        default:
            let pause = Backoff.length(first: .seconds(1), ceiling: .seconds(60), after: send.attempts)
            return putOff(send, until: now + pause, .tried, now: now)
        }
    }

    /// Puts the send, and what else its lane held in memory, back into the store until a moment.
    private func putOff(
        _ send: Dispatch.Send, until: Instant, _ why: Ledger.Postponement, now: Instant, answered: Bool = true
    ) -> Dispatch.Send? {
        let ledger = mailroom.ledger
        let next = mailroom.withDesk { desk in
            let rest = desk.dispatch.postpone(send, until: until, at: now, answered: answered)
            // Under the lock, so that no claim falls between: it would take the lane for free.
            ledger.add([.later(send.row, at: until, why)] + rest.map { .later($0.row, at: until, .held) })
            desk.claimAgain(at: until)
            return desk.isStopping ? nil : desk.dispatch.start(now: now, atMost: 1).first
        }
        mailroom.bell.ring()
        return next
    }

    /// Holds what the platform said was too fast, and gives back what of it was held in memory.
    private func slowDown(after send: Dispatch.Send, until: Instant, now: Instant) {
        let ledger = mailroom.ledger
        let bulk = mailroom.withDesk { desk in
            let (freezes, held) = desk.dispatch.tooFast(send, until: until, now: now)
            let bulk = freezes[.bulk]
            ledger.add(freezes.map { .frozen($0.key, until: $0.value) })
            ledger.add(held.map { .later($0.row, at: bulk ?? until, .held) })
            if let bulk { desk.claimAgain(at: bulk) }
            return bulk
        }
        guard let bulk else { return }
        logger.warning(
            "Several chats at once were too fast: what nobody asked for waits, and goes on more slowly",
            metadata: ["seconds": "\((bulk - now).components.seconds)"])
    }

    /// How often a reply whose fate is unknown is sent again while the bot runs.
    private static let repeatsOfUnknown = 1
}
