import Broadcasting
import Chat
import Dialogue
import Logging
import Phrasebook
import Store

/// One look after another at the broadcasts for which something is to be done.
struct CampaignRound {
    let turn: Turn
    let store: Store
    let mailroom: Mailroom
    let time: Time
    let logger: Logger
    /// What is being counted; begun anew after a crash.
    private var counting: [BroadcastID: (revision: Int64, audience: AudienceCounting)] = [:]
    /// How far each was when the store was last looked at for it.
    private var woken: [BroadcastID: (fed: Int, at: Instant)] = [:]
    /// How far each was when it was last shown, and when that was.
    private var shown: [BroadcastID: (fed: Int, at: Instant)] = [:]

    init(turn: Turn, store: Store, mailroom: Mailroom, time: Time, logger: Logger) {
        self.turn = turn
        self.store = store
        self.mailroom = mailroom
        self.time = time
        self.logger = logger
    }

    /// Takes each broadcast one step on.
    ///
    /// - Returns: Whether there is more to do at once.
    mutating func step() async throws(StoreError) -> Bool {
        let (errands, trials) = try await store.read { [fence = turn.fence] session throws(StoreError) in
            try session.hold(fence)
            return (try session.broadcasts.errands(), try session.broadcasts.trials.all())
        }
        release(allBut: Set(errands.filter { $0.stage == .running }.map(\.id)))
        counting = counting.filter { id, _ in errands.contains { $0.id == id && $0.isCounted } }
        woken = woken.filter { id, _ in errands.contains { $0.id == id && $0.stage == .running } }
        if !trials.isEmpty { try await send(trials) }
        var hasMore = false
        for errand in errands where try await take(errand) { hasMore = true }
        try await show(errands)
        return hasMore
    }

    /// - Returns: Whether there is more to do at once.
    private mutating func take(_ errand: BroadcastErrand) async throws(StoreError) -> Bool {
        switch errand.stage {
        case .counting: return try await count(errand)
        case .scheduled:
            guard errand.startsAt.map({ $0 <= time.now() }) ?? true else { return false }
            return try await count(errand)
        case .gathering: return try await gather(errand)
        case .running:
            if errand.isToBeFed { wake(errand) } else { try await finish(errand) }
            return false
        case .cancelled:
            try await turn.commit { transaction throws(StoreError) in
                try transaction.session.broadcasts.cancelRest(of: errand.id, at: transaction.now)
            }
            return false
        case .draft, .ready, .awaitingApproval, .paused, .finished: return false
        }
    }

    /// Gives back to the store what is leased of broadcasts that may not go on and has not begun.
    private func release(allBut running: Set<BroadcastID>) {
        mailroom.release(allBut: running, now: time.now())
    }
}

// Its audience.
extension CampaignRound {
    /// Counts a slice; with the last, the count is kept, and what waited for its time begins.
    private mutating func count(_ errand: BroadcastErrand) async throws(StoreError) -> Bool {
        var census = counting[errand.id]
        if census?.revision != errand.revision { census = try await beginCounting(errand) }
        let empty = AudienceCount(people: 0, groups: 0, leftOut: [:], samples: [], seconds: 0)
        let counted = try await census?.audience.step(on: store)
        counting[errand.id] = census
        guard let count = census == nil ? empty : counted else { return true }
        counting[errand.id] = nil
        let policy = turn.knowledge.broadcastPolicy
        try await turn.commit { transaction throws(StoreError) in
            let broadcasts = transaction.session.broadcasts
            if errand.stage == .counting {
                try broadcasts.keepCount(count, of: errand.id, revision: errand.revision, at: transaction.now)
            } else {
                try broadcasts.begin(errand.id, counting: count, under: policy, at: transaction.now)
            }
        }
        return errand.stage == .scheduled
    }

    private func beginCounting(
        _ errand: BroadcastErrand
    ) async throws(StoreError) -> (revision: Int64, audience: AudienceCounting)? {
        let record = try await store.read { session throws(StoreError) in try session.broadcasts.find(errand.id) }
        guard let record,
            let audience = AudienceCounting(
                record.draft, turn.knowledge, turn.phrasebook, mailroom.limits, at: time.now())
        else {
            logger.error("A broadcast makes no sense any more", metadata: ["broadcast": "\(errand.id.rawValue)"])
            return nil
        }
        return (record.revision, audience)
    }

    /// Reads a slice of the candidates, and writes down whom of them it goes to.
    private func gather(_ errand: BroadcastErrand) async throws(StoreError) -> Bool {
        let (now, knowledge) = (time.now(), turn.knowledge)
        let (chats, next) = try await store.read { session throws(StoreError) in
            guard let record = try session.broadcasts.find(errand.id) else { return ([ChatID](), Int64?.none) }
            let scope = AudienceScope(knowledge, topic: record.draft.topic, at: now)
            guard let (segment, template) = scope.parts(of: record.draft) else { return ([], nil) }
            var census = AudienceCensus(segment: segment, fields: template?.fields ?? [], on: scope.day)
            let after = errand.gatheredThrough ?? Audience.start
            let (subjects, next) = try session.audience.slice(after: after, limit: AudienceCounting.slice, in: scope)
            return (subjects.filter { census.count($0) }.map { ChatID($0.chat) }, next)
        }
        return try await turn.commit { transaction throws(StoreError) in
            try transaction.session.broadcasts.recipients.gather(
                chats, of: errand.id, after: errand.gatheredThrough, through: next, at: transaction.now)
        }
    }
}

// Its end, and what people see of it.
extension CampaignRound {
    private mutating func finish(_ errand: BroadcastErrand) async throws(StoreError) {
        let hasCalls = try await store.read { session throws(StoreError) in
            try session.broadcasts.hasCalls(errand.id)
        }
        guard !hasCalls else { return wake(errand) }
        _ = try await turn.commit { transaction throws(StoreError) in
            try transaction.session.broadcasts.finish(errand.id, at: transaction.now)
        }
    }

    /// Has the store looked at where a broadcast does not go on, as after it was begun or resumed, maybe in another process.
    private mutating func wake(_ errand: BroadcastErrand) {
        let now = time.now()
        if let last = woken[errand.id] {
            // What is all fed looks after itself: its calls have their times.
            woken[errand.id]?.fed = errand.fed
            guard errand.isToBeFed, last.fed == errand.fed, last.at + Self.patience <= now else { return }
        }
        woken[errand.id] = (errand.fed, now)
        guard turn.knowledge.broadcastsAllowed(from: now.seconds) <= now.seconds else { return }
        mailroom.claimNow()
    }

    /// Lets messages that show a running broadcast be rewritten every few seconds, where it has gone on.
    private mutating func show(_ errands: [BroadcastErrand]) async throws(StoreError) {
        let now = time.now()
        shown = shown.filter { id, _ in errands.contains { $0.id == id } }
        for errand in errands where errand.isWatched && errand.stage == .running {
            let last = shown[errand.id]
            guard last?.fed != errand.fed, last.map({ $0.at + Self.edits <= now }) ?? true else { continue }
            shown[errand.id] = (errand.fed, now)
            try await turn.commit { transaction throws(StoreError) in
                try transaction.session.broadcasts.news.refresh(
                    errand.id, before: now - Self.edits, inGroups: now - Self.groupEdits, at: transaction.now)
            }
        }
    }

    /// Sends a broadcast to whoever wants to see it, by itself and at once.
    private func send(_ trials: [BroadcastTrial]) async throws(StoreError) {
        try await turn.commit { transaction throws(StoreError) in
            for trial in trials { try transaction.send(trial) }
        }
    }

    private static let patience: Duration = .seconds(2)
    private static let edits: Duration = .seconds(3)
    /// A group takes twenty messages a minute, and others want some of them.
    private static let groupEdits: Duration = .seconds(6)
}

extension BroadcastErrand {
    /// Whether its audience is counted at this stage.
    fileprivate var isCounted: Bool { stage == .counting || stage == .scheduled }
}

extension Transaction {
    fileprivate mutating func send(_ trial: BroadcastTrial) throws(StoreError) {
        try session.broadcasts.trials.remove(trial)
        guard let record = try session.broadcasts.find(trial.broadcast),
            let writer = BroadcastWriter(record, turn.knowledge, turn.phrasebook)
        else { return }
        let scope = AudienceScope(turn.knowledge, topic: record.draft.topic, at: now)
        let values = try session.audience.values(for: trial.chat, in: scope)
        var occasion = Occasion(
            key: trial.event, lane: Lane(trial.chat), chat: ChatDescription(kind: .personal), speaker: nil,
            priority: .staff)
        try enqueue(writer.trial(to: trial.chat, values), in: Lane(trial.chat), by: &occasion)
    }
}
