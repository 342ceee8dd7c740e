import Chat
import Dialogue
import Logging
import Store

extension Transaction {
    /// Writes down how sends ended, and what follows from it.
    mutating func write(_ entries: [Ledger.Entry]) throws(StoreError) {
        var endings: [(id: OutboxID, ending: OutboxEnding)] = []
        for entry in entries {
            switch entry {
            case .delivered(let row, let message): endings.append((row, .delivered(message)))
            case .unknown(let row): endings.append((row, .unknown))
            case .refused(let row, let refusal, let lane):
                endings.append((row, .refused("\(refusal)")))
                try conclude(from: refusal, of: row, in: lane)
            case .later(let row, let due, let postponement):
                try session.outbox.retry(
                    row, at: due, fence: turn.fence, counting: postponement != .held,
                    repeating: postponement == .perhapsArrived)
            case .migrated(let old, let new): try session.chats.remap(from: old, to: new)
            case .uploaded(let file, let row): try session.broadcasts.keepFile(file, sentBy: row)
            case .frozen(let scope, let until): try session.freezes.freeze(scope, until: until)
            case .inspected(let inspection, let lane, let row): try handle(inspection, of: lane, by: row)
            case .topicOpened(let thread, let matter, let lane, let row):
                try handle(.topicOpened(thread: thread, matter: matter), in: lane, by: row)
            }
        }
        let stale = try session.outbox.finish(endings, fence: turn.fence, at: now)
        if !stale.isEmpty {
            turn.logger.error("Sends ended after their lease", metadata: ["count": "\(stale.count)"])
        }
    }

    /// What a refusal tells of the person or the group.
    private mutating func conclude(
        from refusal: Refusal, of row: OutboxID, in lane: Lane
    ) throws(StoreError) {
        switch refusal {
        case .blocked where lane.chat.isPrivate, .deactivated where lane.chat.isPrivate:
            try session.people.setReachable(false, PersonID(lane.chat.rawValue), at: now)
        case .kicked: try session.chats.setStanding(BotStanding(isPresent: false), in: lane.chat)
        default: break
        }
        guard try session.desk.conclude(from: refusal, of: row, in: lane, at: now) else { return }
        try handle(.standingChanged(BotStanding(isPresent: false)), in: Lane(lane.chat), by: row)
    }
}
