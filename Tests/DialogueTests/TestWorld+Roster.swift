import Dialogue
import Jamsostek

/// Who holds what in a test's branch, as the store would keep it; the test's person is the supervisor among them.
struct RosterWorld {
    var entries: [RosterEntry] = []
    var communities: [Community] = []

    mutating func answer(_ request: RosterRequest, _ life: CodeLife, as role: Office.Role?, at now: Int64)
        -> RosterAnswer
    {
        guard role == .supervisor else { return .refused(.notAllowed) }
        switch request {
        case .summary: return .summary(Dictionary(grouping: entries, by: \.role).mapValues(\.count))
        case .holders(let role, let wanted):
            let all = entries.filter { $0.role == role }
            let page = Page(of: all.count, at: wanted)
            return .holders(role, Array(all[page.range]), page)
        case .communities(let wanted):
            let page = Page(of: communities.count, at: wanted)
            return .communities(Array(communities[page.range]), page)
        case .community(let id):
            return communities.first { $0.id == id }.map { .community($0) } ?? .refused(.over)
        case .holder(let id): return find(id) { .holder($0) }
        case .end(let id, let isSure):
            let supervisors = entries.filter { $0.role == .supervisor && $0.isHeld }
            let answer = find(id) { entry in
                if supervisors.map(\.id) == [id] { return .refused(.lastSupervisor) }
                return isSure ? .ended(entry) : .surely(entry)
            }
            if case .ended = answer { entries.removeAll { $0.id == id } }
            return answer
        case .newCode(let id):
            return find(id) { $0.isHeld ? .refused(.taken) : handOver($0, life, at: now) }
        case .invite(let invitee):
            let entry = RosterEntry(
                id: (entries.map(\.id).max() ?? 0) + 1, role: invitee.role, name: invitee.name,
                areas: invitee.area.map { [$0] } ?? [],
                community: communities.first { $0.id == invitee.community }, until: invitee.until, isHeld: false)
            entries.append(entry)
            return handOver(entry, life, at: now)
        }
    }

    private func find(_ id: Int64, _ body: (RosterEntry) -> RosterAnswer) -> RosterAnswer {
        guard let entry = entries.first(where: { $0.id == id }) else { return .refused(.over) }
        return body(entry)
    }

    private func handOver(_ entry: RosterEntry, _ life: CodeLife, at now: Int64) -> RosterAnswer {
        let until = now + Int64(life.days(for: entry.role)) * 86_400
        return InvitationCode("BKT7-4RXM").map { .invited(entry, $0, until: until) } ?? .refused(.over)
    }
}

extension TestWorld {
    /// Makes the person a supervisor, with a colleague and a community.
    mutating func supervise() throws {
        record.office = Office(id: 1, role: .supervisor)
        try roster.settle(["supervisor", "Pak", "Budi"], isHeld: true)
        try roster.settle(["officer", "Bu", "Sari"], isHeld: true)
        roster.communities = [Community(id: 1, kind: .ojol, name: "Ojol Mampang")]
    }
}

// A transcript's words for it.
extension RosterWorld {
    /// `officer Bu Sari` holds an office of the branch; `invited officer Pak Adi` does not yet.
    mutating func settle(_ words: [String], isHeld: Bool) throws {
        guard let role = words.first.flatMap(Office.Role.init) else {
            throw TranscriptFault(description: "no such office: \(words)")
        }
        entries.append(
            RosterEntry(
                id: (entries.map(\.id).max() ?? 0) + 1, role: role, name: words.dropFirst().joined(separator: " "),
                isHeld: isHeld))
    }
}
