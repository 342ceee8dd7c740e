import Broadcasting
import Chat
import Dialogue
import Jamsostek
import Store
import Testing

let ani = PersonID(800_001)
let tono = PersonID(800_002)

extension Sample {
    /// Two need no second person, three do; at any hour.
    static let policy = BroadcastPolicy(zone: .wib, approvalAbove: 2)

    static let broadcast = BroadcastDraft(topic: "kegiatan", text: "Kopdar hari Minggu", segment: "ojol")

    static func count(_ people: Int) -> AudienceCount {
        AudienceCount(
            people: people, groups: 0, leftOut: [.optedOut: 2, .mourning: 1], samples: ["Halo B***"], seconds: 1)
    }
}

extension Session {
    /// Gives a person an office of the branch.
    @discardableResult
    func appoint(_ person: PersonID, _ role: Office.Role, name: String) throws -> Int64 {
        let office = try offices.open(OfficeDraft(role: role, areas: [], name: name), at: start)
        _ = try offices.bind(office, to: person, on: today, at: start)
        return office
    }

    /// Ani made it and Tono may approve it.
    func appointStaff() throws {
        try appoint(ani, .supervisor, name: "Bu Ani")
        try appoint(tono, .supervisor, name: "Pak Tono")
    }

    func ask(
        _ request: BroadcastRequest, by person: PersonID = ani, under policy: BroadcastPolicy = Sample.policy,
        at now: Instant = start
    ) throws -> BroadcastAnswer {
        try broadcasts.answer(request, by: .person(person), in: .with(person), under: policy, at: now)
    }

    /// A broadcast of Ani's that has come to this stage, with three recipients where it has any.
    func broadcast(
        at stage: BroadcastStage, of draft: BroadcastDraft = Sample.broadcast, to recipients: Int = 3,
        at now: Instant = start
    ) throws -> BroadcastID {
        guard case .granted(_, let view) = try ask(.create(draft), at: now) else { throw Unexpected(stage) }
        let id = view.id
        let way: [(BroadcastStage, () throws -> Void)] = [
            (.draft, {}), (.counting, { _ = try self.ask(.count(id), at: now) }),
            (
                .ready,
                {
                    try self.broadcasts.keepCount(
                        Sample.count(recipients), of: id, revision: try #require(try self.broadcasts.find(id)).revision,
                        at: now)
                }
            ), (.awaitingApproval, { _ = try self.ask(.submit(id), at: now) }),
            (.scheduled, { _ = try self.ask(.approve(id), by: tono, at: now) }),
            (
                .gathering,
                { try self.broadcasts.begin(id, counting: Sample.count(recipients), under: Sample.policy, at: now) }
            ),
            (
                .running,
                {
                    let chats = (0..<recipients).map { ChatID(700_001 + Int64($0)) }
                    try self.broadcasts.recipients.gather(chats, of: id, after: nil, through: nil, at: now)
                }
            ),
        ]
        for (reached, step) in way {
            try step()
            if reached == stage { return id }
        }
        switch stage {
        case .paused: _ = try ask(.pause(id), at: now)
        case .cancelled: _ = try ask(.cancel(id), at: now)
        default:
            let lease = try lease(at: now)
            let rows = try feed(id, to: 1_000, under: lease, at: now)
            try outbox.finish(rows.map { ($0, .delivered(nil)) }, fence: lease.fence, at: now)
            try broadcasts.finish(id, at: now)
        }
        return id
    }

    /// Gives so many recipients their turn, as the engine does.
    @discardableResult
    func feed(_ id: BroadcastID, to count: Int, under lease: Lease, at now: Instant = start) throws -> [OutboxID] {
        var rows: [OutboxID] = []
        for recipient in try broadcasts.recipients.next(of: id, limit: count) {
            let draft = OutboxDraft(
                event: .broadcast(id), n: recipient.number, lane: recipient.lane, priority: .broadcast, dueAt: now,
                payload: [1], lease: lease, broadcast: id)
            if let row = try outbox.enqueue(draft, at: now) { rows.append(row) }
            try broadcasts.recipients.advance(id, through: recipient.number)
        }
        return rows
    }
}
