package import Jamsostek

extension Segment {
    /// Whether the candidate belongs to the segment on a day of the branch's zone.
    ///
    /// What is not known of somebody meets no condition, so that `bukan` takes them in. Who gets nothing all the same is not
    /// asked here: ``AudienceSubject/leftOut``.
    package func matches(_ subject: AudienceSubject, on day: CalendarDate) -> Bool {
        (!subject.isGroup || speaksOfGroups) && holds(for: subject, on: day)
    }

    private func holds(for subject: AudienceSubject, on day: CalendarDate) -> Bool {
        switch self {
        case .everybody: true
        case .groups: subject.isGroup
        case .role(let role): subject.roles.contains(role)
        case .community(let name): name.holds(for: subject)
        case .place(let place): subject.places.contains(where: place.contains)
        case .job(let job): subject.job == job
        case .platform(let platform): subject.platform == platform
        case .standing(let standing): subject.standing == standing
        case .member: subject.standing.map { $0 != .ended } ?? false
        case .applicant: subject.hasApplied
        case .active(let days): subject.lastActive.map { $0 >= day.advanced(byDays: -days) } ?? false
        case .joined(let first): subject.joined.map { $0 >= first } ?? false
        case .joinedWithin(let days): subject.joined.map { $0 >= day.advanced(byDays: -days) } ?? false
        case .not(let part): !part.holds(for: subject, on: day)
        case .all(let parts): parts.allSatisfy { $0.holds(for: subject, on: day) }
        case .any(let parts): parts.contains { $0.holds(for: subject, on: day) }
        }
    }
}

extension Segment.CommunityName {
    fileprivate func holds(for subject: AudienceSubject) -> Bool {
        switch self {
        case .number(let number): subject.community == number
        case .name(let name): subject.communityName.map { $0 == name || Wording.key($0) == Wording.key(name) } ?? false
        case .kind(let kind): subject.communityKind == kind
        }
    }
}

extension Segment.Place {
    fileprivate func contains(_ place: AudienceSubject.Place) -> Bool {
        if let area, place.kelurahan.flatMap({ $0.truncated(to: area.level) }) != area { return false }
        return (rw == 0 || place.rw == rw) && (rt == 0 || place.rt == rt)
    }
}
