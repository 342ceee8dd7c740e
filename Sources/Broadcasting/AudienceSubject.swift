package import Jamsostek

/// Somebody whom a broadcast could reach, a person in their private chat or a group, by all that a segment may ask.
///
/// What is not known of them is nil or empty, and then meets no condition.
package struct AudienceSubject: Hashable, Sendable {
    /// The platform's number of the chat; a group's is negative.
    package var chat: Int64
    /// What they hold for the branch, as in `offices.role`; empty for most.
    package var roles: Set<String>
    /// The community that sent the person, or that this group is.
    package var community: Int64?
    package var communityKind: String?
    package var communityName: String?
    /// The code of the kelurahan; the same places for whoever is a member, an applicant or a holder of an office.
    package var kelurahan: String?
    /// 0 where not known.
    package var rw: Int
    package var rt: Int
    /// Of the work catalogue, and as the platform for which one works is called: `gojek`.
    package var job: String?
    package var workPlatform: String?
    /// Nil where the person is no member that the bot knows of.
    package var standing: Standing.Kind?
    package var hasApplied: Bool
    /// The days of the first and the latest message, in the branch's zone.
    package var joined: CalendarDate?
    package var lastActive: CalendarDate?
    /// Why nothing is sent to them, whatever the segment says.
    package var leftOut: LeftOut?

    package init(
        chat: Int64, roles: Set<String> = [], community: Int64? = nil, communityKind: String? = nil,
        communityName: String? = nil, kelurahan: String? = nil, rw: Int = 0, rt: Int = 0, job: String? = nil,
        workPlatform: String? = nil, standing: Standing.Kind? = nil, hasApplied: Bool = false,
        joined: CalendarDate? = nil, lastActive: CalendarDate? = nil, leftOut: LeftOut? = nil
    ) {
        self.chat = chat
        self.roles = roles
        self.community = community
        self.communityKind = communityKind
        self.communityName = communityName
        self.kelurahan = kelurahan
        self.rw = rw
        self.rt = rt
        self.job = job
        self.workPlatform = workPlatform
        self.standing = standing
        self.hasApplied = hasApplied
        self.joined = joined
        self.lastActive = lastActive
        self.leftOut = leftOut
    }

    package var isGroup: Bool { chat < 0 }
}

/// Why somebody of a segment gets no broadcast.
package enum LeftOut: String, CaseIterable, Hashable, Sendable {
    /// Wants nothing unasked at all.
    case optedOut = "opted_out"
    /// Wants nothing on this topic.
    case topic
    /// Has blocked the bot, or left the platform.
    case unreachable
    /// The bot is no longer in the group, or may not write there.
    case absent
    /// Staff are in a conversation about a death or an accident with them.
    case mourning
}
