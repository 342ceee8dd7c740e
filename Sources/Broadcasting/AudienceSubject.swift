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
    /// Where they live, or lived when they applied, and what they look after.
    package var places: [Place]
    package var job: JobID?
    package var platform: PlatformID?
    /// Nil where the person is no member that the bot knows of.
    package var standing: Standing.Kind?
    package var hasApplied: Bool
    /// The days of the first and the latest message, in the branch's zone.
    package var joined: CalendarDate?
    package var lastActive: CalendarDate?
    /// What a template can say of them.
    package var fields: TemplateFields
    /// Why nothing is sent to them, whatever the segment says.
    package var leftOut: LeftOut?

    package struct Place: Hashable, Sendable {
        package var kelurahan: AreaCode?
        /// 0 where not known, or for whoever looks after all of the kelurahan; the same of the RT.
        package var rw: Int
        package var rt: Int

        package init(kelurahan: AreaCode?, rw: Int = 0, rt: Int = 0) {
            self.kelurahan = kelurahan
            self.rw = rw
            self.rt = rt
        }
    }

    package init(
        chat: Int64, roles: Set<String> = [], community: Int64? = nil, communityKind: String? = nil,
        communityName: String? = nil, places: [Place] = [], job: JobID? = nil, platform: PlatformID? = nil,
        standing: Standing.Kind? = nil, hasApplied: Bool = false, joined: CalendarDate? = nil,
        lastActive: CalendarDate? = nil, fields: TemplateFields = [], leftOut: LeftOut? = nil
    ) {
        self.chat = chat
        self.roles = roles
        self.community = community
        self.communityKind = communityKind
        self.communityName = communityName
        self.places = places
        self.job = job
        self.platform = platform
        self.standing = standing
        self.hasApplied = hasApplied
        self.joined = joined
        self.lastActive = lastActive
        self.fields = fields
        self.leftOut = leftOut
    }

    package var isGroup: Bool { chat < 0 }
}

/// Why somebody of a segment gets no broadcast.
package enum LeftOut: String, CaseIterable, Hashable, Sendable {
    /// Has blocked the bot, or left the platform.
    case unreachable
    /// The bot is no longer in the group, or may not write there.
    case absent
    /// Wants nothing unasked at all.
    case optedOut = "opted_out"
    /// Wants nothing on this topic.
    case topic
    /// Staff are in a conversation about a death or an accident with them.
    case mourning
    /// The text tells something that this recipient has not, as an amount where nothing is owed.
    case figures
}
