package import Broadcasting
package import Chat

/// How far a broadcast has come.
package enum BroadcastStage: String, CaseIterable, Hashable, Sendable {
    /// It is being written.
    case draft
    /// Its audience is being counted, which changes nothing for anybody.
    case counting
    /// Counted: it may be tried, submitted or changed.
    case ready
    /// So large that a second person must approve.
    case awaitingApproval = "awaiting_approval"
    /// It waits for its time, which for most is now.
    case scheduled
    /// Its audience is being written down, as it is at this moment; nothing is sent yet.
    case gathering
    case running
    /// Nothing is begun; what is under way ends.
    case paused
    /// Every row of its audience has come to an end.
    case finished
    /// Called off; what was sent was sent.
    case cancelled

    package var isOver: Bool { self == .finished || self == .cancelled }
}

/// A broadcast as staff see it.
package struct BroadcastView: Hashable, Sendable {
    package var id: BroadcastID
    package var draft: BroadcastDraft
    package var stage: BroadcastStage
    /// Who made it: nil for the command line, whose name is in ``authorName``.
    package var author: PersonID?
    package var authorName: String
    package var approverName: String?
    /// Known from ``BroadcastStage/ready`` on; counted anew when it starts.
    package var count: AudienceCount?
    package var tally: BroadcastTally
    /// Seconds since 1970, UTC.
    package var startedAt: Int64?
    package var finishedAt: Int64?
    /// Recipients a second just now, by which the rest is foretold.
    package var pace: Double?

    package init(
        id: BroadcastID, draft: BroadcastDraft, stage: BroadcastStage, author: PersonID? = nil, authorName: String,
        approverName: String? = nil, count: AudienceCount? = nil, tally: BroadcastTally = BroadcastTally(),
        startedAt: Int64? = nil, finishedAt: Int64? = nil, pace: Double? = nil
    ) {
        self.id = id
        self.draft = draft
        self.stage = stage
        self.author = author
        self.authorName = authorName
        self.approverName = approverName
        self.count = count
        self.tally = tally
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.pace = pace
    }
}

/// Whom a segment comes to, counted beforehand.
package struct AudienceCount: Hashable, Sendable {
    package var people: Int
    package var groups: Int
    package var leftOut: [LeftOut: Int]
    /// Some messages as they would read, with the names of real recipients masked.
    package var samples: [String]
    /// How long sending takes at the platform's limits.
    package var seconds: Int

    package init(people: Int, groups: Int, leftOut: [LeftOut: Int], samples: [String], seconds: Int) {
        self.people = people
        self.groups = groups
        self.leftOut = leftOut
        self.samples = samples
        self.seconds = seconds
    }

    package var total: Int { people + groups }
}

/// What became of a broadcast's audience, row by row: the parts add up to ``total``.
package struct BroadcastTally: Hashable, Sendable {
    package var total = 0
    /// Not begun, or to be tried again.
    package var waiting = 0
    package var underWay = 0
    package var delivered = 0
    package var blocked = 0
    /// Deactivated, kicked, no such chat.
    package var gone = 0
    package var failed = 0
    /// Said no to it between the counting and their turn.
    package var optedOut = 0
    /// Perhaps delivered; sent again only on a person's word.
    package var unknown = 0
    package var cancelled = 0

    package init() {}

    package var ended: Int { delivered + blocked + gone + failed + optedOut + unknown + cancelled }
    package var addsUp: Bool { waiting + underWay + ended == total }
}
