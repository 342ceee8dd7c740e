import Chat
import Dialogue
import Jamsostek

extension Session {
    package var offices: Offices { Offices(session: self) }
    package var residentReports: ResidentReports { ResidentReports(session: self) }

    /// Answers what the holder of an office asks; what concerns an office is nobody's where nobody speaks.
    func answer(
        _ inquiry: OfficeInquiry, for person: PersonID?, at now: Instant
    ) throws(StoreError) -> OfficeFinding {
        switch (inquiry, person) {
        case (.view(let request), let person?): return .view(request, try offices.view(request, for: person))
        case (.take(let office, let day), let person?):
            return try take(office, by: person, on: day, at: now)
        case (.ended(let day), let person?):
            let ended = try offices.takeEnded(of: person, on: day, at: now)
            return .ended(
                ended.map {
                    EndedOffice(
                        role: $0.role, areas: $0.areas, community: $0.community, ending: $0.ending ?? .staff)
                })
        case (.view(let request), nil): return .view(request, nil)
        case (.take, nil): return .notTaken(.closed)
        case (.ended, nil): return .ended([])
        }
    }

    /// Gives the office to whoever brought its code; where it is not theirs to take now, the code stays good.
    private func take(
        _ office: Int64, by person: PersonID, on day: CalendarDate, at now: Instant
    ) throws(StoreError) -> OfficeFinding {
        guard let found = try offices.find(office), found.endedAt == nil else { return .notTaken(.closed) }
        if try offices.keepsStaff(person, from: found, on: day) {
            try offices.giveBack(office, by: person)
            return .notTaken(.isStaff)
        }
        guard try offices.bind(office, to: person, on: day, at: now) != nil,
            let view = try offices.view(.brief, for: person)
        else {
            if let from = found.from, day < from { try offices.giveBack(office, by: person) }
            return .notTaken(.closed)
        }
        return .taken(view)
    }
}
