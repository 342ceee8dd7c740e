package import Chat
import Database
package import Dialogue

extension Broadcasts {
    /// Does what somebody asks, or says why not.
    ///
    /// - Parameters:
    ///   - actor: Whose office is judged at this very moment; the command line counts as a supervisor by the name given.
    ///   - lane: Where it is asked, for a message that is to show progress, or a test.
    package func answer(
        _ request: BroadcastRequest, by actor: AuditActor, in lane: Lane?, under policy: BroadcastPolicy,
        at now: Instant
    ) throws(StoreError) -> BroadcastAnswer {
        let rank = try rank(of: actor, under: policy, at: now)
        guard rank > .nobody else { return .refused(request, .notAllowed) }
        switch request {
        case .list: return .list(try list(limit: Self.listed, at: now))
        case .news: return .news(try lane.map { lane throws(StoreError) in try news.take(in: lane, at: now) } ?? [])
        case .create(let draft):
            let id = try insert(draft, author: actor.person, name: try name(of: actor), at: now)
            try session.audit.append(.madeBroadcast, by: actor, on: Self.subject(id), at: now)
            return try granted(request, id, at: now)
        case .optOut, .optIn, .topics: return .refused(request, .unknown)
        case .view(let id), .change(let id, _), .count(let id), .test(let id), .submit(let id), .approve(let id),
            .decline(let id, _), .pause(let id), .resume(let id), .cancel(let id), .resendUnknown(let id),
            .watch(let id, _):
            guard let record = try find(id) else { return .refused(request, .unknown) }
            return try act(request, on: record, by: actor, rank, in: lane, under: policy, at: now)
        }
    }

    private func act(
        _ request: BroadcastRequest, on record: BroadcastRecord, by actor: AuditActor,
        _ rank: BroadcastActor.Rank, in lane: Lane?, under policy: BroadcastPolicy, at now: Instant
    ) throws(StoreError) -> BroadcastAnswer {
        let view = try view(record, at: now)
        let from = max(record.draft.startsAt ?? now.seconds, now.seconds)
        let circumstances = BroadcastCircumstances(
            now: now.seconds, allowedFrom: policy.allowedFrom(from), approvalAbove: policy.approvalAbove,
            isGathered: record.isGathered)
        let stage: BroadcastStage
        switch view.ruling(
            on: request, by: BroadcastActor(rank, isAuthor: isAuthor(actor, of: view)), circumstances)
        {
        case .refused(let refusal): return .refused(request, refusal)
        case .granted(let granted): stage = granted
        }
        if request.readsDraft, let fault = policy.fault(record.draft) {
            return .refused(request, .malformed(fault.rawValue))
        }
        if request.readsDraft, let fault = policy.segmentFault(record.draft, try session.communities.names()) {
            return .refused(request, .segment(fault))
        }
        try carryOut(request, on: record, to: stage, by: actor, in: lane, at: now)
        if let action = request.auditAction {
            try session.audit.append(action, by: actor, on: Self.subject(record.id), detail: request.reason, at: now)
        }
        return try granted(request, record.id, at: now)
    }

    private func carryOut(
        _ request: BroadcastRequest, on record: BroadcastRecord, to stage: BroadcastStage, by actor: AuditActor,
        in lane: Lane?, at now: Instant
    ) throws(StoreError) {
        switch request {
        case .change(_, let draft): try keep(draft, of: record.id, at: stage)
        case .count: try move(record.id, to: stage)
        case .test: if let lane { try trials.ask(for: record.id, in: lane.chat) }
        case .watch(_, let message): if let lane { try news.watch(record.id, message: message, in: lane, at: now) }
        case .submit, .decline, .pause, .resume:
            try move(record.id, to: stage)
            try tell(request, of: record, at: stage, by: actor, at: now)
        case .approve:
            try setApprover(actor.person, name: try name(of: actor), of: record.id)
            try move(record.id, to: stage)
            try tell(request, of: record, at: stage, by: actor, at: now)
        case .cancel:
            try cancel(record, at: now)
            try tell(request, of: record, at: stage, by: actor, at: now)
        case .resendUnknown: try resendUnknown(of: record.id, at: now)
        case .list, .news, .create, .view, .optOut, .optIn, .topics: break
        }
    }

    /// Who else must know of what was done.
    private func tell(
        _ request: BroadcastRequest, of record: BroadcastRecord, at stage: BroadcastStage, by actor: AuditActor,
        at now: Instant
    ) throws(StoreError) {
        let name = try name(of: actor)
        if case .submit = request {
            guard stage == .awaitingApproval else { return }
            try news.tell(.approvalAsked, of: record.id, to: supervisors(but: actor.person), by: name, at: now)
        } else if let kind = request.news {
            let people = [record.view.author, record.approver].compactMap(\.self).filter { $0 != actor.person }
            try news.tell(kind, of: record.id, to: people, by: name, why: request.reason, at: now)
            try news.refresh(record.id, at: now)
        }
    }

    private func granted(
        _ request: BroadcastRequest, _ id: BroadcastID, at now: Instant
    ) throws(StoreError) -> BroadcastAnswer {
        guard let view = try view(id, at: now) else { return .refused(request, .unknown) }
        return .granted(request, view)
    }

    static func subject(_ id: BroadcastID) -> String { "broadcast \(id.rawValue)" }

    private static let listed = 20
}

// Who somebody is to a broadcast.
extension Broadcasts {
    private func rank(
        of actor: AuditActor, under policy: BroadcastPolicy, at now: Instant
    ) throws(StoreError) -> BroadcastActor.Rank {
        switch actor {
        case .person(let person):
            BroadcastActor.Rank(try session.offices.staffRole(of: person, at: now, zone: policy.zone))
        case .commandLine, .bot: .supervisor
        }
    }

    private func isAuthor(_ actor: AuditActor, of view: BroadcastView) -> Bool {
        switch actor {
        case .person(let person): view.author == person
        case .commandLine(let name): view.author == nil && view.authorName == name
        case .bot: false
        }
    }

    /// As staff wrote it when they gave the office, else as the account shows it.
    private func name(of actor: AuditActor) throws(StoreError) -> String {
        switch actor {
        case .person(let person):
            let office = try session.offices.number(of: person).flatMap { number throws(StoreError) in
                try session.offices.find(number)
            }
            if let office, !office.name.isEmpty { return office.name }
            return try session.people.find(person)?.name ?? ""
        case .commandLine(let name): return name
        case .bot: return ""
        }
    }

    func supervisors(but person: PersonID?) throws(StoreError) -> [PersonID] {
        try session.rows(
            """
            SELECT person FROM offices
            WHERE role = 'supervisor' AND ended_at IS NULL AND person IS NOT NULL AND person <> $1 ORDER BY id
            """, .integer(person?.rawValue ?? 0)
        ) { PersonID($0.integer(0)) }
    }
}

extension AuditActor {
    fileprivate var person: PersonID? { if case .person(let person) = self { person } else { nil } }
}

extension BroadcastRequest {
    /// Whether the text and the segment must make sense for it.
    fileprivate var readsDraft: Bool {
        switch self {
        case .count, .test, .submit, .approve: true
        default: false
        }
    }

    fileprivate var reason: String { if case .decline(_, let why) = self { why } else { "" } }

    fileprivate var auditAction: AuditAction? {
        switch self {
        case .submit: .submittedBroadcast
        case .approve: .approvedBroadcast
        case .decline: .declinedBroadcast
        case .pause: .pausedBroadcast
        case .resume: .resumedBroadcast
        case .cancel: .cancelledBroadcast
        case .resendUnknown: .resentUnknown
        case .list, .view, .create, .change, .count, .test, .news, .watch, .optOut, .optIn, .topics: nil
        }
    }

    fileprivate var news: BroadcastNews.Kind? {
        switch self {
        case .approve: .approved
        case .decline: .declined
        case .pause: .paused
        case .resume: .resumed
        case .cancel: .cancelled
        case .list, .view, .create, .change, .count, .test, .submit, .resendUnknown, .news, .watch, .optOut, .optIn,
            .topics:
            nil
        }
    }
}
