import Chat
import Dialogue
import Jamsostek
import Store
import Testing

/// `start` is Friday 15 January 2027, on which January is due; October 2026 and what is older has lapsed.
@Suite("Leads of a Perisai agent")
struct LeadTests {
    private static let rules = ContributionRules(
        dueDay: Sourced(15, sample), grace: Sourced(3, sample), calendar: WorkingCalendar())
    private static let sample = Provenance(rule: "r", source: "s", checked: today, confidence: .official)
    private static let horizon = LeadHorizon(today, rules)

    @Test("Only who pays alone, in the agent's own areas, with nothing for staff to look at, the most urgent first")
    func choosing() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan, rw: 3)])
            let late = try session.addMember(nik(1), name: "Dua Bulan", owedFrom: "2026-11", paidUntil: "2026-10-31")
            let later = try session.addMember(nik(2), name: "Sebulan", owedFrom: "2026-12", paidUntil: "2026-11-30")
            let due = try session.addMember(nik(3), name: "Jatuh Tempo")
            _ = try session.addMember(nik(4), name: "Lunas", owedFrom: "2027-02", paidUntil: "2027-01-31")
            let lapsed = try session.addMember(nik(5), name: "Berhenti", owedFrom: "2026-10", paidUntil: "2026-09-30")
            let linked = try session.addMember(nik(6), name: "Terhubung", owedFrom: "2026-12", paidUntil: "2026-11-30")
            try session.memberLinks.link(siti, linked, by: .invitation, at: start)
            // Another RW, another kelurahan, paid for by the budget, gone, and told of a payment.
            _ = try session.addMember(nik(7), name: "RW Lain", rw: 4, owedFrom: "2026-11", paidUntil: "2026-10-31")
            _ = try session.addMember(nik(8), name: "Jauh", kelurahan: pejatenTimur, owedFrom: "2026-11")
            _ = try session.addMember(
                nik(9), name: "Dibayar", payers: [budget("2026-01")], owedFrom: "2026-11", paidUntil: "2026-10-31")
            _ = try session.addMember(nik(10), name: "Meninggal", owedFrom: "2026-11", ending: .died)
            let told = try session.addMember(nik(11), name: "Sudah", owedFrom: "2026-11", paidUntil: "2026-10-31")
            try session.paymentClaims.add(
                for: told, by: siti, in: siti.privateChat, source: .member, words: "", receipt: nil, at: start)

            #expect(try session.ids(.arrears, office) == [.member(late), .member(later), .member(linked)])
            #expect(try session.ids(.unlinked, office) == [.member(late), .member(later), .member(due)])
            #expect(try session.ids(.inactive, office) == [.member(lapsed)])
            let counts = try session.leads.page(of: LeadView(), for: office, Self.horizon, size: 8).counts
            #expect(counts == [.arrears: 3, .unlinked: 3, .inactive: 1, .applications: 0])
        }
    }

    @Test("What the database picks is what each standing says, for days and months around the edges")
    func agreement() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan)])
            for month in 0..<12 {
                let owed = try #require(ContributionMonth("2026-04")).advanced(by: month)
                _ = try session.addMember(
                    nik(month + 1), name: "M\(month)", owedFrom: owed.description,
                    paidUntil: month % 3 == 0 ? nil : owed.advanced(by: -1).lastDay.description)
            }
            for shift in -40...40 {
                let day = today.advanced(byDays: shift)
                let horizon = LeadHorizon(day, Self.rules)
                for (kind, standing) in [(LeadKind.arrears, Standing.Kind.arrears), (.inactive, .inactive)] {
                    let found = try session.leads.page(of: LeadView(kind: kind), for: office, horizon, size: 99).leads
                    let expected = try (1...12).map { MemberID(Int64($0)) }.filter { id in
                        let (member, coverage) = try #require(try session.members.find(id))
                        return Standing(coverage, ending: member.membership.ending, on: day, rules: Self.rules).kind
                            == standing
                    }
                    #expect(Set(found.map(\.id)) == Set(expected.map(LeadID.member)), "\(kind) on \(day)")
                }
            }
        }
    }

    @Test("A lead of another area is not found by its number; when the area moves, that changes at once")
    func access() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan, rw: 3, rt: 5)])
            let ours = try session.addMember(nik(1), name: "Kita", owedFrom: "2026-11")
            let theirs = try session.addMember(nik(2), name: "Mereka", rt: 6, owedFrom: "2026-11")
            let answer = { (lead: MemberID) in
                let inquiry = FieldInquiry.lead(.member(lead), .look, on: today)
                return try session.answer(.field(inquiry), for: budi, in: .with(budi), at: start)
            }
            #expect(try answer(ours).lead?.name == "Kita")
            #expect(try answer(theirs).lead == nil)
            let successor = try session.offices.open(
                OfficeDraft(role: .perisai, areas: [OfficeArea(kelurahan: ragunan, rw: 3, rt: 6)]), at: start)
            _ = try session.offices.bind(successor, to: budi, on: today, at: start)
            #expect(try answer(ours).lead == nil)
            #expect(try answer(theirs).lead?.name == "Mereka")
            try session.offices.end(successor, .staff, by: .bot, at: start)
            #expect(try answer(theirs).lead == nil)
            #expect(office != successor)
        }
    }

    @Test("Applications that wait, in the agent's areas")
    func applications() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let inside = try session.agent([OfficeArea(kelurahan: "31.74.06.1003", rw: 3)])
            let number = try session.applications.submit(try Sample.application(), by: siti, at: start).number
            #expect(try session.ids(.applications, inside) == [.application(number)])
            #expect(try session.leads.find(.application(number), for: inside, on: today)?.name == "Budi Santoso")
            let outside = try session.offices.open(
                OfficeDraft(role: .perisai, areas: [OfficeArea(kelurahan: "31.74.06.1003", rw: 4)]), at: start)
            #expect(try session.ids(.applications, outside).isEmpty)
            #expect(try session.leads.find(.application(number), for: outside, on: today) == nil)
        }
    }

    @Test("Pages follow one another without a gap, and one beyond the last is the last")
    func paging() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session in
            let office = try session.agent([OfficeArea(kelurahan: ragunan), OfficeArea(kelurahan: ragunan, rw: 3)])
            for number in 1...19 { _ = try session.addMember(nik(number), name: "M\(number)", owedFrom: "2026-12") }
            let pages = try (0...5).map { number in
                try session.leads.page(
                    of: LeadView(kind: .arrears, page: number), for: office, Self.horizon, size: 8)
            }
            #expect(pages.map(\.leads.count) == [8, 8, 3, 3, 3, 3])
            #expect(Set(pages.prefix(3).flatMap(\.leads).map(\.id)).count == 19)
            #expect(pages[0].counts[.arrears] == 19)
        }
    }
}

extension Session {
    /// An office of an agent, held by Budi.
    func agent(_ areas: [OfficeArea]) throws -> Int64 {
        let office = try offices.open(OfficeDraft(role: .perisai, areas: areas), at: start)
        _ = try offices.bind(office, to: budi, on: today, at: start)
        return office
    }

    fileprivate func ids(_ kind: LeadKind, _ office: Int64) throws -> [LeadID] {
        let rules = ContributionRules(
            dueDay: Sourced(15, .sample), grace: Sourced(3, .sample), calendar: WorkingCalendar())
        return try leads.page(of: LeadView(kind: kind), for: office, LeadHorizon(today, rules), size: 8).leads.map(\.id)
    }
}

extension Provenance {
    fileprivate static let sample = Provenance(rule: "r", source: "s", checked: today, confidence: .official)
}

extension Finding {
    fileprivate var lead: Lead? {
        guard case .field(.lead(let lead, _, _)) = self else { return nil }
        return lead
    }
}
