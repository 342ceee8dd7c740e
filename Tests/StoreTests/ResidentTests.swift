import Chat
import Database
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("Residents of an office")
struct ResidentTests {
    @Test("A head sees the residents of the own area alone, and a name only where it was asked for")
    func areas() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let here = try add("Ujang", rt: 5, session)
            let there = try add("Dewi", rt: 6, session)
            let far = try add("Agus", rw: 4, rt: 5, session)
            let gone = try add("Joko", rt: 5, ending: .moved, session)
            try hold(.rtHead, OfficeArea(kelurahan: kelurahan, rw: 3, rt: 5), budi, session)
            try hold(.rwHead, OfficeArea(kelurahan: kelurahan, rw: 3), siti, session)

            let figures = try #require(try session.offices.view(.figures(rt: nil), for: budi))
            #expect(figures.residents.map(\.id) == [here] && figures.residents.map(\.name) == [nil])
            #expect(
                try session.offices.view(.debtors(rt: 5, page: 0), for: budi)?.residents.map(\.name) == ["Ujang"])
            for id in [there, far, gone] {
                let view = try #require(try session.offices.view(.resident(id), for: budi))
                #expect(view.residents.map(\.id) == [here] && view.residents.map(\.name) == [nil])
            }
            let whole = try #require(try session.offices.view(.debtors(rt: 6, page: 0), for: siti))
            #expect(whole.residents.map(\.id) == [here, there] && whole.residents.map(\.name) == [nil, "Dewi"])
            #expect(try session.offices.view(.figures(rt: nil), for: PersonID(9)) == nil)
        }
    }

    @Test("Who pays, and what keeps a reminder away, come with each resident")
    func hindrances() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let unlinked = try add("A", rt: 5, session)
            let linked = try add("B", rt: 5, session)
            let silenced = try add("C", rt: 5, session)
            let blocked = try add("D", rt: 5, session)
            let reported = try add("E", rt: 5, session)
            let budget = try add("F", rt: 5, payer: .governmentBudget, session)
            for (number, member) in [linked, silenced, blocked, reported, budget].enumerated() {
                try session.memberLinks.link(
                    PersonID(Int64(50 + number)), member, by: .invitation, at: start)
            }
            try session.people.setOptedOut(true, PersonID(51), at: start)
            try session.people.setReachable(false, PersonID(52), at: start)
            let office = try hold(.rtHead, OfficeArea(kelurahan: kelurahan, rw: 3, rt: 5), budi, session)
            try session.record(.residentReported(reported, .moved, office: office), by: budi, in: .with(budi))
            let view = try #require(try session.offices.view(.figures(rt: nil), for: budi))
            let found = Dictionary(uniqueKeysWithValues: view.residents.map { ($0.id, $0) })
            #expect(found[unlinked]?.hindrance == .unlinked && found[linked]?.hindrance == nil)
            #expect(found[silenced]?.hindrance == .silenced && found[blocked]?.hindrance == .silenced)
            #expect(found[reported]?.hindrance == .underReview)
            #expect(found[budget]?.payer == .governmentBudget && found[linked]?.payer == .own)
        }
    }

    @Test("Figures of a week are what the next is compared with")
    func digests() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let office = try hold(.rtHead, OfficeArea(kelurahan: kelurahan, rw: 3, rt: 5), budi, session)
            #expect(try session.offices.view(.weekly, for: budi)?.lastDigest == nil)
            let (first, second) = (OfficeFigures(active: 4, arrears: 1), OfficeFigures(active: 5, paidByOthers: 2))
            for (days, figures) in [(0, OfficeFigures(due: 9)), (0, first), (7, second), (-7, first)] {
                let day = today.advanced(byDays: days)
                try session.record(.digestMade(office: office, day, figures), by: budi, in: .with(budi))
            }
            #expect(try session.offices.view(.weekly, for: budi)?.lastDigest == second)
        }
    }

    @Test("Reminders a head asks for wake the chats of their own residents, and are remembered")
    func reminding() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let (here, there) = (try add("A", rt: 5, session), try add("B", rt: 6, session))
            let unlinked = try add("C", rt: 5, session)
            try session.memberLinks.link(siti, here, by: .invitation, at: start)
            try session.memberLinks.link(PersonID(9), there, by: .invitation, at: start)
            let office = try hold(.rtHead, OfficeArea(kelurahan: kelurahan, rw: 3, rt: 5), budi, session)
            try session.record(
                .remindersAsked(office: office, [here, there, unlinked]), by: budi, in: .with(budi))
            #expect(try session.timers.due(at: start, limit: 9).map(\.lane) == [.with(siti)])
            #expect(try session.timers.due(at: start, limit: 9).map(\.name) == [.reminder])
            #expect(try session.reminders.wishes(of: here).askedAt == start.seconds)
            #expect(try session.reminders.wishes(of: there).askedAt == nil)
            #expect(try session.offices.view(.remindAll, for: budi)?.remindedAt == start.seconds)
        }
    }

    @Test("A report stops the member's reminders until staff decide", arguments: ResidentReport.allCases)
    func reports(_ report: ResidentReport) async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            let (here, there) = (try add("A", rt: 5, session), try add("B", rt: 6, session))
            try session.memberLinks.link(siti, here, by: .invitation, at: start)
            try session.timers.schedule(.reminder, in: .with(siti), at: start)
            let office = try hold(.rtHead, OfficeArea(kelurahan: kelurahan, rw: 3, rt: 5), budi, session)
            for member in [here, here, there] {
                try session.record(.residentReported(member, report, office: office), by: budi, in: .with(budi))
            }
            let open = try session.residentReports.open()
            #expect(open.map(\.member) == [here] && open.map(\.report) == [report])
            #expect(try session.timers.next() == nil)
            #expect(try session.reminders.notes(on: siti, in: .with(siti))?.hasOpenClaim == true)

            #expect(try session.residentReports.reject(open[0].id, by: "Ani", at: start))
            #expect(try !session.residentReports.confirm(open[0].id, by: "Ani", at: start))
            #expect(try session.timers.next() == start)
            #expect(try session.members.find(here)?.member.membership.ending == nil)

            try session.record(.residentReported(here, report, office: office), by: budi, in: .with(budi))
            let second = try #require(try session.residentReports.open().first)
            #expect(try session.residentReports.confirm(second.id, by: "Ani", at: start))
            let endings: [ResidentReport: Membership.Ending?] = [.died: .died, .moved: .moved, .perisai: nil]
            #expect(try session.members.find(here)?.member.membership.ending == endings[report])
            #expect(try session.residentReports.open().isEmpty)
        }
    }

    @Test("What a head sends for a neighbour is not the head's own, and links no chat when staff confirm it")
    func neighbours() async throws {
        let subject = try await Backend.sqlite.open()
        try await subject.write { session throws in
            var application = try Sample.application()
            application.helper = Application.Helper(office: 1, note: "file-1")
            let number = try session.record(.applied(application), by: budi, in: .with(budi)).applicationNumber
            #expect(try session.applications.find(number: try #require(number)) == application)
            #expect(try session.recall(.with(budi), speaker: budi).record.application == nil)
            let finding = try session.answer(.applicant(nik: Sample.nik), for: budi)
            guard case .applicant(.some, isOwn: false) = finding else {
                Issue.record("known as \(finding)")
                return
            }
            let act = try session.applications.decline(
                try #require(number), reason: "Suratnya belum terbaca", by: "Ani", at: start)
            guard case .done = act else {
                Issue.record("\(act)")
                return
            }
            #expect(try session.timers.next() == nil)
        }
    }

    private let kelurahan = ragunan
    private let today = CalendarDate(daysSinceEpoch: 20_833)

    @discardableResult
    private func hold(
        _ role: Office.Role, _ area: OfficeArea, _ person: PersonID, _ session: Session
    ) throws -> Int64 {
        let office = try session.offices.open(OfficeDraft(role: role, areas: [area]), at: start)
        _ = try session.offices.bind(office, to: person, on: today, at: start)
        return office
    }

    private func add(
        _ name: String, rw: Int = 3, rt: Int, payer: Payer = .own, ending: Membership.Ending? = nil, _ session: Session
    ) throws -> MemberID {
        let number = 1_000 + Int(name.unicodeScalars.reduce(0) { $0 * 7 + $1.value } % 8_000)
        let month = try ContributionMonth(year: 2026, month: 10)
        let payers = payer == .own ? [] : [PayerHistory.Period(from: month, payer: PayingParty(payer))]
        return try session.addMember(
            "317404120885\(number)", name: name, rw: rw, rt: rt, payers: payers, owedFrom: "2026-10", ending: ending)
    }
}
