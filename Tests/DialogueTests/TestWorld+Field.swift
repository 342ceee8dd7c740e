import Chat
import Dialogue
import Jamsostek

/// What the store would know of a kelurahan's cadres and an agent's leads, in the hand of a test.
struct FieldBook {
    var areas: [OfficeArea] = []
    var cadres: [CadreEntry] = []
    var leads: [Lead] = []
    var draft: AgentLog?
    private(set) var visits: [Visit.Outcome: Int] = [:]
    private(set) var payments = 0

    func answer(_ inquiry: FieldInquiry) -> FieldFinding {
        switch inquiry {
        case .cadres(let view, _):
            return .cadres(
                CadreRoster(kelurahan: areas.map(\.kelurahan), entries: cadres.sorted { $0.name < $1.name }), view)
        case .leads(let view, let horizon):
            var found: [LeadKind: [Lead]] = [:]
            for kind in LeadKind.allCases {
                found[kind] = leads.filter { lead in
                    isOurs(lead) && view.kelurahan.map { $0 == lead.kelurahan } ?? true && lead.isOf(kind, horizon)
                }
            }
            let sorted = (view.kind.flatMap { found[$0] } ?? []).sorted { $0.owedFrom < $1.owedFrom }
            return .leads(
                LeadPage(
                    areas: areas, counts: found.mapValues(\.count),
                    leads: Array(sorted.dropFirst(view.page * Page.size).prefix(Page.size)), hasDraft: draft != nil),
                view)
        case .lead(let id, let purpose, _):
            return .lead(leads.first { $0.id == id && isOurs($0) }, purpose, hasDraft: draft != nil)
        case .tally(let month, _):
            return .tally(
                AgentTally(
                    month: month, visits: visits, payments: [.open: payments], confirmed: .zero, newMembers: 1))
        case .draft(let isAsked): return .draft(draft, isAsked: isAsked)
        }
    }

    mutating func keep(_ fact: FieldFact, at now: Int64) {
        switch fact {
        case .reported(let report):
            for place in cadres.indices where cadres[place].member == report.member {
                cadres[place].report = CadreReport.Last(
                    kind: report.kind, role: report.role, decision: .open)
            }
        case .visited(let visit):
            visits[visit.outcome, default: 0] += 1
            for place in leads.indices where leads[place].id == visit.lead { leads[place].lastVisit = visit }
        case .collected(let payment):
            payments += 1
            // Who is being looked at by staff is no lead.
            leads.removeAll { $0.id == .member(payment.member) }
        case .nudged(let member):
            for place in leads.indices where leads[place].id == .member(member) { leads[place].nudgedAt = now }
        case .draft(let log): draft = log
        }
    }

    private func isOurs(_ lead: Lead) -> Bool {
        areas.contains { $0.covers(OfficeArea(kelurahan: lead.kelurahan, rw: lead.rw, rt: lead.rt)) }
    }
}

extension Lead {
    fileprivate var owedFrom: String { account?.coverage.owedFrom.description ?? "" }

    fileprivate func isOf(_ kind: LeadKind, _ horizon: LeadHorizon) -> Bool {
        guard let owed = account?.coverage.owedFrom else { return kind == .applications }
        return switch kind {
        case .arrears: owed > horizon.lapsed && owed <= horizon.late
        case .unlinked: owed > horizon.lapsed && owed <= horizon.present && !isLinked
        case .inactive: owed <= horizon.lapsed
        case .applications: false
        }
    }
}

extension TestWorld {
    /// Who speaks is an officer of a kelurahan, or an agent, of these areas: `31.74.04.1004` or `31.74.04.1004/3/5`.
    mutating func appoint(_ role: Office.Role, _ text: String) {
        record.office = Office(id: 3, role: role)
        field.areas = text.split(separator: " ").map { area in
            let parts = area.split(separator: "/").map(String.init)
            return OfficeArea(
                kelurahan: parts[0], rw: parts.count > 1 ? Int(parts[1]) ?? 0 : 0,
                rt: parts.count > 2 ? Int(parts[2]) ?? 0 : 0)
        }
    }

    /// An officer with cadres, or an agent with leads, enough for more than one page.
    mutating func employ(_ role: Office.Role) throws {
        appoint(role, "31.74.04.1004")
        for number in 1...11 {
            let text =
                "name=Warga_\(number) owed=2026-\(number % 3 + 9 < 10 ? "09" : "\(number % 3 + 9)") role=ketua_rt,pkk"
            try list(text + (number.isMultiple(of: 2) ? " linked" : ""), isCadre: role == .kelurahan)
        }
        try list("name=Warsito application=42", isCadre: false)
    }

    /// As ``KnownMember`` with `role=pkk,jumantik`, `in=31.74.04.1004`, `rw=3`, `rt=5` and `linked`.
    mutating func list(_ text: String, isCadre: Bool) throws {
        let pairs = text.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        let values = Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { _, last in last }
        let place = (
            kelurahan: values["in"] ?? "31.74.04.1004", rw: Int(values["rw"] ?? "") ?? 3,
            rt: Int(values["rt"] ?? "") ?? 5
        )
        if let number = values["application"].flatMap({ Int64($0) }) {
            field.leads.append(
                Lead(
                    id: .application(number), name: (values["name"] ?? "").replacing("_", with: " "),
                    kelurahan: place.kelurahan, rw: place.rw, rt: place.rt, account: nil, isLinked: true))
            return
        }
        guard let known = KnownMember(text) else { throw TranscriptFault(description: "no such member: \(text)") }
        let coverage = known.record.coverage
        var membership = known.record.membership
        // Whoever pays has done so for a year.
        membership.payers = PayerHistory(
            membership.payers.periods.map { period in
                PayerHistory.Period(from: period.from.advanced(by: -12), payer: period.payer)
            })
        let id = MemberID(Int64(100 + field.cadres.count + field.leads.count))
        if isCadre {
            field.cadres.append(
                CadreEntry(
                    member: id, name: known.record.name,
                    roles: (values["role"] ?? "pkk").split(separator: ",").map(String.init),
                    kelurahan: place.kelurahan, rw: place.rw, rt: place.rt, birthDate: known.birth,
                    membership: membership, coverage: coverage))
        } else {
            field.leads.append(
                Lead(
                    id: .member(id), name: known.record.name, kelurahan: place.kelurahan, rw: place.rw, rt: place.rt,
                    account: Lead.Account(membership: membership, coverage: coverage),
                    isLinked: values["linked"] != nil))
        }
    }
}
