import Database
package import Dialogue
package import Jamsostek

extension Leads {
    /// One lead; nil where it is not in the office's areas, over, or paid for by another.
    package func find(_ id: LeadID, for office: Int64, on today: CalendarDate) throws(StoreError) -> Lead? {
        guard let lead = try find(id, for: office) else { return nil }
        guard let account = lead.account else { return lead }
        let payer = account.membership.payers.payer(in: ContributionMonth(today)).kind
        return account.membership.ending == nil && payer == .own ? lead : nil
    }

    func find(_ id: LeadID, for office: Int64) throws(StoreError) -> Lead? {
        switch id {
        case .member(let member): try lead(member, for: office)
        case .application(let number): try lead(application: number, for: office)
        }
    }

    private func lead(_ id: MemberID, for office: Int64) throws(StoreError) -> Lead? {
        guard let (member, coverage) = try session.members.find(id),
            try covers(office, OfficeArea(kelurahan: member.kelurahan, rw: member.rw, rt: member.rt))
        else { return nil }
        let asked = try session.reminders.wishes(of: id).askedAt
        return Lead(
            id: .member(id), name: member.name, kelurahan: member.kelurahan, rw: member.rw, rt: member.rt,
            account: Lead.Account(membership: member.membership, coverage: coverage),
            isLinked: try session.memberLinks.person(of: id) != nil,
            lastVisit: try session.visits.latest(to: .member(id), by: office), nudgedAt: asked)
    }

    private func lead(application number: Int64, for office: Int64) throws(StoreError) -> Lead? {
        let isOpen = try session.row(
            "SELECT status FROM applications WHERE number = $1", .integer(number)
        ) { $0.text(0) == ApplicationSummary.Status.received.rawValue }
        guard isOpen == true, let application = try session.applications.find(number: number) else { return nil }
        let area = OfficeArea(
            kelurahan: application.areaCode ?? "", rw: application.rw ?? 0, rt: application.rt ?? 0)
        guard try covers(office, area) else { return nil }
        return Lead(
            id: .application(number), name: application.name, kelurahan: area.kelurahan, rw: area.rw, rt: area.rt,
            account: nil, isLinked: true,
            lastVisit: try session.visits.latest(to: .application(number), by: office))
    }

    private func covers(_ office: Int64, _ place: OfficeArea) throws(StoreError) -> Bool {
        try session.offices.areas(of: office).contains { $0.covers(place) }
    }
}
