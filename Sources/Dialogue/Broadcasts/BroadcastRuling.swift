/// What is decided on a request about a broadcast: the stage it comes to, or why not.
///
/// Pure, and the only place where it is decided, so that the chat, the command line and the tests' stand-in cannot differ.
package enum BroadcastRuling: Hashable, Sendable {
    /// Granted; the stage is the same where nothing moves.
    case granted(BroadcastStage)
    case refused(BroadcastRefusal)
}

/// Who asks, by the office held at that very moment.
package struct BroadcastActor: Hashable, Sendable {
    package enum Rank: Int, Comparable, Hashable, Sendable {
        case nobody, officer, supervisor

        package static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    package var rank: Rank
    /// Whether the broadcast is their own; who made it never approves it.
    package var isAuthor: Bool

    package init(_ rank: Rank, isAuthor: Bool) {
        self.rank = rank
        self.isAuthor = isAuthor
    }

    var mayLead: Bool { rank == .supervisor || rank > .nobody && isAuthor }
}

extension BroadcastActor.Rank {
    /// What an office gives its holder to say; the end of its term is for the store to mind.
    package init(_ role: Office.Role?) {
        switch role {
        case .supervisor: self = .supervisor
        case .officer: self = .officer
        case .rtHead, .rwHead, .kelurahan, .perisai, .coordinator, .donor, nil: self = .nobody
        }
    }
}

/// What a ruling goes by besides the broadcast and the person.
package struct BroadcastCircumstances: Hashable, Sendable {
    /// Seconds since 1970, UTC.
    package var now: Int64
    /// The first instant from the wished one on, or from now, at which many may be written to.
    package var allowedFrom: Int64
    /// The largest audience that needs no second person.
    package var approvalAbove: Int
    /// Whether the audience is wholly written down, so that going on means sending.
    package var isGathered: Bool

    package init(now: Int64, allowedFrom: Int64, approvalAbove: Int, isGathered: Bool = false) {
        self.now = now
        self.allowedFrom = allowedFrom
        self.approvalAbove = approvalAbove
        self.isGathered = isGathered
    }
}

extension BroadcastView {
    /// Rules on a request about this broadcast as it stands at this moment.
    ///
    /// Of the text and the segment only whether they are there: whoever asks parses them. What concerns no single broadcast
    /// (``BroadcastRequest/list``, ``BroadcastRequest/optOut(topic:)`` and their like) leaves the stage alone.
    package func ruling(
        on request: BroadcastRequest, by actor: BroadcastActor, _ circumstances: BroadcastCircumstances
    ) -> BroadcastRuling {
        switch request {
        case .optOut, .optIn, .topics: return .granted(stage)
        case _ where actor.rank == .nobody: return .refused(.notAllowed)
        case .list, .view, .watch, .news: return .granted(stage)
        case .create: return .granted(.draft)
        case .change, .count, .submit:
            guard actor.isAuthor else { return .refused(.notAllowed) }
            guard isWritten else { return .refused(.stage(stage)) }
            return rulingOnWriting(request, circumstances)
        case .test:
            guard isWritten || stage == .awaitingApproval || stage == .scheduled else { return .refused(.stage(stage)) }
            return hasWords ? .granted(stage) : .refused(.incomplete)
        case .approve, .decline:
            guard actor.mayLead else { return .refused(.notAllowed) }
            guard stage == .awaitingApproval else {
                let name = isWritten ? nil : approverName
                return .refused(name.map { .alreadyApproved(by: $0) } ?? .stage(stage))
            }
            return rulingOnApproval(request, actor, circumstances)
        // Whoever sees that something is wrong may stop it.
        case .pause: return [.gathering, .running].contains(stage) ? .granted(.paused) : .refused(.stage(stage))
        case .resume:
            guard actor.mayLead else { return .refused(.notAllowed) }
            guard stage == .paused else { return .refused(.stage(stage)) }
            return .granted(circumstances.isGathered ? .running : .gathering)
        case .cancel:
            guard actor.mayLead else { return .refused(.notAllowed) }
            return stage.isOver ? .refused(.stage(stage)) : .granted(.cancelled)
        case .resendUnknown:
            guard actor.mayLead else { return .refused(.notAllowed) }
            guard stage == .finished else { return .refused(.stage(stage)) }
            return tally.unknown > 0 ? .granted(.running) : .refused(.empty)
        }
    }

    /// Whether it still is its author's alone.
    private var isWritten: Bool { [.draft, .counting, .ready].contains(stage) }

    private var hasWords: Bool { !draft.text.isEmpty || draft.attachment != nil }

    private func rulingOnWriting(
        _ request: BroadcastRequest, _ circumstances: BroadcastCircumstances
    ) -> BroadcastRuling {
        switch request {
        // What was counted stands where only the time is another.
        case .change(_, let draft): return .granted(stage == .ready && draft.counts(as: self.draft) ? .ready : .draft)
        case .count: return draft.segment == nil ? .refused(.incomplete) : .granted(.counting)
        default: break
        }
        guard hasWords, draft.topic != nil, draft.segment != nil else { return .refused(.incomplete) }
        guard stage == .ready, let count else { return .refused(.stage(stage)) }
        guard count.total > 0 else { return .refused(.empty) }
        if let refusal = draft.refusalOfTime(circumstances) { return .refused(refusal) }
        return .granted(count.total > circumstances.approvalAbove ? .awaitingApproval : .scheduled)
    }

    /// Both who made it and a supervisor may give it back; only another's may be approved.
    private func rulingOnApproval(
        _ request: BroadcastRequest, _ actor: BroadcastActor, _ circumstances: BroadcastCircumstances
    ) -> BroadcastRuling {
        guard case .approve = request else { return .granted(.ready) }
        guard !actor.isAuthor else { return .refused(.ownApproval) }
        // At night it is approved for the morning; a time that was chosen and missed is for its author to choose anew.
        if let startsAt = draft.startsAt, startsAt < circumstances.now { return .refused(.past) }
        return .granted(.scheduled)
    }
}

extension BroadcastDraft {
    /// Whether the same people would get the same words.
    package func counts(as other: BroadcastDraft) -> Bool {
        (topic, text, segment) == (other.topic, other.text, other.segment) && attachment == other.attachment
    }

    /// Why it cannot start when it should: a time that is over, or one at which nobody is written to.
    package func refusalOfTime(_ circumstances: BroadcastCircumstances) -> BroadcastRefusal? {
        if let startsAt, startsAt < circumstances.now { return .past }
        let start = startsAt ?? circumstances.now
        return circumstances.allowedFrom > start ? .outsideHours(until: circumstances.allowedFrom) : nil
    }
}
