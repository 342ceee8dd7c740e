package import Jamsostek

/// Whom a broadcast is for, as an expression that is asked of each candidate by itself.
///
/// Written and read by ``SegmentLanguage``.
package indirect enum Segment: Hashable, Sendable {
    case everybody
    /// Holds of groups, and of no person; without it in the expression, groups are no candidates.
    case groups
    /// As in `offices.role`.
    case role(String)
    case community(CommunityName)
    case place(Place)
    case job(JobID)
    /// The platform a worker gets orders through.
    case platform(PlatformID)
    case standing(Standing.Kind)
    /// Is a member whose membership goes on, paid or not.
    case member
    /// Has sent an application, whatever became of it.
    case applicant
    /// Wrote to the bot on that day or within so many days before it.
    case active(withinDays: Int)
    /// First wrote to the bot on that day or later.
    case joined(since: CalendarDate)
    case joinedWithin(days: Int)
    case not(Segment)
    /// Two or more.
    case all([Segment])
    /// Two or more.
    case any([Segment])

    /// How a community is told from the others.
    package enum CommunityName: Hashable, Sendable {
        case number(Int64)
        /// Compared without regard to case and spaces.
        case name(String)
        /// As in `communities.kind`.
        case kind(String)
    }

    /// An area with all that lies in it, an RW, an RT, or several of these at once; never nothing.
    package struct Place: Hashable, Sendable {
        /// Of any level; nil for every area.
        package var area: AreaCode?
        /// 0 for all.
        package var rw: Int
        package var rt: Int

        package init(area: AreaCode? = nil, rw: Int = 0, rt: Int = 0) {
            self.area = area
            self.rw = rw
            self.rt = rt
        }
    }
}

extension Segment {
    /// Whether groups are candidates.
    package var speaksOfGroups: Bool {
        switch self {
        case .groups: true
        case .not(let part): part.speaksOfGroups
        case .all(let parts), .any(let parts): parts.contains(where: \.speaksOfGroups)
        default: false
        }
    }
}
