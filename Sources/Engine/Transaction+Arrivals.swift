import Chat
import Dialogue
import Logging
import Store

extension Transaction {
    /// Handles one arrival, unless it was handled before.
    mutating func handle(_ arrival: Arrival, of series: Series) throws(StoreError) {
        switch arrival {
        case .update(let incoming): try handle(incoming, of: series)
        case .ignored: break
        case .unreadable(let id, let lane, let raw, let reason):
            guard try note(id, of: series, in: lane, kind: "unreadable") else { return }
            try quarantine(id, of: series, in: lane, reason: reason, raw: raw)
        }
    }

    private mutating func handle(_ incoming: Incoming, of series: Series) throws(StoreError) {
        let body = incoming.content.body
        guard try note(incoming.id, of: series, in: incoming.lane, kind: incoming.content.kind, body: body) else {
            tally.repeated += 1
            return
        }
        tally.handled += 1
        let fault = try attempt { transaction throws(TurnFault) in
            try transaction.keepBooks(incoming)
            guard let event = Event(incoming) else { return }
            var occasion = Occasion(
                key: .update(incoming.id, of: series), lane: incoming.lane, chat: incoming.chat,
                speaker: incoming.sender, priority: .reply)
            try transaction.fold(event, &occasion)
        }
        guard let fault else { return }
        let raw = Array("\(incoming)".utf8)
        try quarantine(incoming.id, of: series, in: incoming.lane, reason: fault.reason, raw: raw)
    }

    /// Fires a timer, unless it was moved or cancelled meanwhile.
    mutating func handle(_ timer: DueTimer) throws(StoreError) {
        let fault = try attempt { transaction throws(TurnFault) in
            guard try transaction.stored({ session throws(StoreError) in try session.timers.fire(timer) }) else {
                return
            }
            var occasion = try transaction.occasion(timer)
            try transaction.fold(.timerFired(timer.name), &occasion)
        }
        guard let fault else { return }
        turn.logger.error("A timer could not be fired", metadata: ["timer": "\(timer.name)", "why": "\(fault.reason)"])
        try session.quarantine.keep(nil, of: nil, in: timer.lane, reason: fault.reason, raw: nil, at: now)
        _ = try session.timers.fire(timer)
    }

    /// Folds the answer to an inspection, which a send brought back.
    mutating func handle(_ inspection: ChatInspection, of lane: Lane, by row: OutboxID) throws(StoreError) {
        try session.chats.record(inspection, of: lane.chat)
        try handle(.inspected(inspection), in: lane, by: row)
    }

    /// Folds what a send to a group brought back.
    mutating func handle(_ event: Event, in lane: Lane, by row: OutboxID) throws(StoreError) {
        let fault = try attempt { transaction throws(TurnFault) in
            var occasion = Occasion(
                key: .outcome(of: row), lane: lane, chat: ChatDescription(kind: .supergroup), speaker: nil,
                priority: .reply)
            try transaction.fold(event, &occasion)
        }
        if let fault { turn.logger.error("What a send brought back was lost", metadata: ["why": "\(fault.reason)"]) }
    }
}

extension Transaction {
    /// Records that the update was met; false where it was before.
    private func note(
        _ id: UpdateID, of series: Series, in lane: Lane?, kind: String, body: String? = nil
    ) throws(StoreError) -> Bool {
        try session.updates.record(id, of: series, in: lane, kind: kind, body: body, at: now)
    }

    /// What the books must know of an arrival whatever the dialogue makes of it.
    private func keepBooks(_ incoming: Incoming) throws(TurnFault) {
        try stored { session throws(StoreError) in
            switch incoming.content {
            case .standing(let standing) where incoming.chat.kind.isShared:
                try session.chats.note(incoming.lane.chat, incoming.chat)
                try session.chats.setStanding(standing, in: incoming.lane.chat)
            case .standing(let standing):
                try session.people.setReachable(standing.isPresent, PersonID(incoming.lane.chat.rawValue), at: now)
            case .migrated(let chat):
                try session.chats.remap(from: incoming.lane.chat, to: chat)
            case .text, .contact, .media, .location, .other, .edited, .tap, .member, .topicChanged:
                break
            }
        }
    }

    /// Keeps what could not be handled, sealed, and tells its person in private that nothing else was lost.
    private mutating func quarantine(
        _ id: UpdateID, of series: Series, in lane: Lane?, reason: String, raw: [UInt8]
    ) throws(StoreError) {
        tally.quarantined += 1
        turn.logger.error("An update went to quarantine", metadata: ["update": "\(id.rawValue)", "why": "\(reason)"])
        try session.quarantine.keep(id, of: series, in: lane, reason: reason, raw: raw, at: now)
        guard let lane, lane.chat.isPrivate else { return }
        let occasion = Occasion(
            key: .update(id, of: series), lane: lane, chat: ChatDescription(kind: .personal),
            speaker: Sender(id: PersonID(lane.chat.rawValue), name: ""), priority: .reply)
        let fault = try attempt { transaction throws(TurnFault) in
            var occasion = occasion
            try transaction.fold(.mishap, &occasion)
        }
        guard fault != nil else { return }
        // What is stored of this person is unreadable: say sorry without it.
        _ = try attempt { transaction throws(TurnFault) in
            var occasion = occasion
            try transaction.apologise(&occasion)
        }
    }

    private func occasion(_ timer: DueTimer) throws(TurnFault) -> Occasion {
        let isPrivate = timer.lane.chat.isPrivate
        let person = isPrivate ? PersonID(timer.lane.chat.rawValue) : nil
        let name = try stored { session throws(StoreError) in
            try person.flatMap { person throws(StoreError) in try session.people.find(person) }
        }
        return Occasion(
            key: timer.event, lane: timer.lane, chat: ChatDescription(kind: isPrivate ? .personal : .supergroup),
            speaker: person.map { Sender(id: $0, name: name?.name ?? "") }, priority: timer.name.priority)
    }

    /// Calls the store, telling its failures as a turn's.
    func stored<Value>(_ body: (Session) throws(StoreError) -> Value) throws(TurnFault) -> Value {
        do throws(StoreError) { return try body(session) } catch { throw .store(error) }
    }
}

extension TimerName {
    /// What staff did is told as their word; of the rest nobody waits for.
    fileprivate var priority: Priority {
        switch self {
        case .unfinishedForm, .caseReturns, .reminder: .reminder
        case .staffReplied, .caseClosed, .caseGivenBack, .hideSecret, .decisionMade: .staff
        case .digest, .cadreList: .reminder
        case .officeEnded: .staff
        case .caseNews, .broadcastNews: .staff
        }
    }
}
