import Chat
import Dialogue
import Jamsostek

// What supervisors ask and change of who holds what.
extension Session {
    /// Does what a supervisor asks, who must be one in this very transaction, or says why not.
    func answer(
        _ request: RosterRequest, for person: PersonID?, on day: CalendarDate, _ life: CodeLife, at now: Instant
    ) throws(StoreError) -> RosterAnswer {
        guard let person, try offices.role(of: person, on: day) == .supervisor else { return .refused(.notAllowed) }
        let actor = AuditActor.person(person)
        switch request {
        case .summary: return .summary(try offices.counts(on: day))
        case .holders(let role, let wanted):
            let page = Page(of: try offices.counts(on: day)[role] ?? 0, at: wanted)
            return .holders(role, try offices.roster(of: role, page, on: day), page)
        case .communities(let wanted):
            let page = Page(of: try communities.count(), at: wanted)
            return .communities(try communities.list(page.range), page)
        case .community(let id): return try communities.find(id).map { .community($0) } ?? .refused(.over)
        case .holder(let office): return try judge(office) { .holder($0) }
        case .end(let office, let isSure):
            return try judge(office) { entry throws(StoreError) in
                if try offices.isLastSupervisor(office, on: day) { return .refused(.lastSupervisor) }
                guard isSure else { return .surely(entry) }
                try offices.end(office, .staff, by: actor, at: now)
                return .ended(entry)
            }
        case .newCode(let office):
            return try judge(office) { entry throws(StoreError) in
                let expiry = now + .seconds(life.days(for: entry.role) * 86_400)
                let code = try offices.renewCode(of: office, by: actor, until: expiry, at: now)
                return code.map { .invited(entry, $0, until: expiry.seconds) } ?? .refused(.taken)
            }
        case .invite(let invitee):
            let expiry = now + .seconds(life.days(for: invitee.role) * 86_400)
            let (office, code) = try offices.invite(OfficeDraft(invitee), by: actor, until: expiry, at: now)
            return try judge(office) { .invited($0, code, until: expiry.seconds) }
        }
    }

    /// What comes of an office, where it has not ended meanwhile.
    private func judge(
        _ office: Int64, _ body: (RosterEntry) throws(StoreError) -> RosterAnswer
    ) throws(StoreError) -> RosterAnswer {
        guard let found = try offices.find(office), found.endedAt == nil else { return .refused(.over) }
        return try body(try offices.rosterEntry(found))
    }
}

extension OfficeDraft {
    fileprivate init(_ invitee: Invitee) {
        self.init(
            role: invitee.role, areas: invitee.area.map { [$0] } ?? [], community: invitee.community,
            name: invitee.name,
            until: invitee.until)
    }
}
