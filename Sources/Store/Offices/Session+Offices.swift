import Chat
import Dialogue

extension Session {
    package var offices: Offices { Offices(session: self) }
    package var residentReports: ResidentReports { ResidentReports(session: self) }

    /// Answers what the head of an RT or RW asks; what concerns an office is nobody's where nobody speaks.
    func answer(
        _ inquiry: OfficeInquiry, for person: PersonID?, at now: Instant
    ) throws(StoreError) -> OfficeFinding {
        switch (inquiry, person) {
        case (.view(let request), let person?): return .view(request, try offices.view(request, for: person))
        case (.take(let office, let day), let person?):
            guard try offices.bind(office, to: person, on: day, at: now) != nil else {
                try offices.giveBack(office, by: person, on: day)
                return .taken(nil)
            }
            return .taken(try offices.view(.brief, for: person))
        case (.ended(let day), let person?):
            let ended = try offices.takeEnded(of: person, on: day, at: now)
            return .ended(
                ended.map { EndedOffice(role: $0.role, areas: $0.areas, ending: $0.ending ?? .staff) })
        case (.view(let request), nil): return .view(request, nil)
        case (.take, nil): return .taken(nil)
        case (.ended, nil): return .ended([])
        }
    }
}
