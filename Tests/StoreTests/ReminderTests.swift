import Chat
import Database
import Dialogue
import Jamsostek
import Store
import Testing

@Suite("Reminders in the store")
struct ReminderTests {
    private let rules = ContributionRules(
        dueDay: Sourced(15, .own), grace: Sourced(3, .own), calendar: WorkingCalendar())

    /// A member of an RT who owes from a month on.
    private func add(
        _ number: Int, owedFrom: String = "2027-01", rt: Int = 1, ending: Membership.Ending? = nil,
        payer: Payer = .own, linked: Bool = true, in session: Session
    ) throws -> MemberID {
        let month = try #require(ContributionMonth(owedFrom))
        let membership = Membership(
            basis: Membership.Basis(income: Rupiah(1_000_000), programmes: .protection, sector: .other),
            firstMonth: month,
            payers: PayerHistory([PayerHistory.Period(from: month.advanced(by: -2), payer: PayingParty(payer))]),
            ending: ending)
        let member = Member(
            nik: try NIK("317404120885000\(number)"), kpj: nil, name: "Siti Aminah", birthDate: nil, phone: nil,
            kelurahan: "3174041001", rw: 2, rt: rt, job: "ojek", membership: membership)
        let coverage = Coverage(owedFrom: month, protectionEnd: month.advanced(by: -1).lastDay, credit: .zero)
        let id = try #require(try session.members.add(member, coverage: coverage, at: start))
        if linked {
            try session.memberLinks.link(PersonID(Int64(number)), id, by: .invitation, at: start)
        }
        return id
    }

    @Test("The same reminder is noted once; a wished one for each of its days", arguments: Backend.allCases)
    func once(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let id = try add(1, in: session)
            let month = try #require(ContributionMonth("2027-01"))
            let first = Reminder(.weekBefore, month: month)
            #expect(try session.reminders.record(first, to: id, at: start))
            #expect(try !session.reminders.record(first, to: id, at: start - .seconds(86_400)))
            for day in ["2027-01-11", "2027-01-12"] {
                let asked = Reminder(.asked, month: month, occasion: CalendarDate(day))
                #expect(try session.reminders.record(asked, to: id, at: start))
            }
            let said = try session.reminders.said(to: id)
            #expect(said.count == 3)
            #expect(said.contains(SaidReminder(first, at: start.seconds)))
        }
    }

    @Test("Wishes are kept one by one, and taken back", arguments: Backend.allCases)
    func wishes(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let id = try add(1, in: session)
            #expect(try session.reminders.wishes(of: id) == ReminderWishes())
            for wish in [ReminderWish.snoozed(until: 500), .paused(until: 600), .asked(at: 700), .payday(5)] {
                try session.reminders.keep(wish, of: id, at: start)
            }
            // A day of one's own takes the place of a single later day.
            #expect(
                try session.reminders.wishes(of: id) == ReminderWishes(payday: 5, pausedUntil: 600, askedAt: 700))
            try session.reminders.keep(.paused(until: nil), of: id, at: start)
            try session.reminders.keep(.payday(nil), of: id, at: start)
            #expect(try session.reminders.wishes(of: id) == ReminderWishes(askedAt: 700))
        }
    }

    @Test("Only members who wait for nothing and can be reminded are woken, and only once", arguments: Backend.allCases)
    func waking(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            _ = try add(1, in: session)
            _ = try add(2, owedFrom: "2026-11", in: session)
            _ = try add(3, owedFrom: "2026-10", in: session)
            _ = try add(4, ending: .died, in: session)
            _ = try add(5, linked: false, in: session)
            _ = try add(6, in: session)
            try session.people.setOptedOut(true, PersonID(6), at: start)
            for number in 1...6 { try session.timers.cancel(.reminder, in: Lane(ChatID(Int64(number)))) }
            let month = try #require(ContributionMonth("2027-01"))
            let wake = { () throws(StoreError) in
                try session.reminders.wake(at: start, in: month, rules: rules, limit: 9)
            }
            #expect(try wake() == 2)
            #expect(try wake() == 0)
            let due = try session.timers.due(at: start, limit: 9).map(\.lane.chat.rawValue)
            #expect(due.sorted() == [1, 2])
        }
    }

    @Test(
        "A payment lets the plan be looked at again, never later than it would have been", arguments: Backend.allCases)
    func renewal(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let id = try add(1, in: session)
            let lane = Lane(ChatID(1))
            try session.timers.schedule(.reminder, in: lane, at: start + .seconds(90 * 86_400))
            try session.reminders.renew(id, at: start)
            #expect(try session.timers.next() == start + .seconds(12 * 3600))
            try session.reminders.renew(id, at: start + .seconds(3600))
            #expect(try session.timers.next() == start + .seconds(12 * 3600))
            try session.reminders.ask(for: id, at: start + .seconds(60))
            #expect(try session.timers.next() == start + .seconds(60))
            #expect(try session.reminders.wishes(of: id).askedAt == start.seconds + 60)
        }
    }

    @Test("A scan gives every member of an area with payer, chat and standing", arguments: Backend.allCases)
    func scan(backend: Backend) async throws {
        let subject = try await backend.open()
        try await subject.write { session throws in
            let own = try add(1, in: session)
            let budget = try add(2, owedFrom: "2026-12", rt: 2, payer: .governmentBudget, linked: false, in: session)
            var lines: [MemberLine] = []
            try session.members.scan { line in
                lines.append(line)
                return .more
            }
            #expect(lines.map(\.id) == [own, budget])
            #expect(lines.map(\.payer.kind) == [.own, .governmentBudget])
            #expect(lines.map(\.person) == [PersonID(1), nil])
            let day = try #require(CalendarDate("2027-01-10"))
            let area = MemberArea(kelurahan: "3174041001", rw: 2, rt: 2)
            let tallies = try session.members.standings(in: area, on: day, rules: rules)
            #expect(tallies.keys.map(\.rt) == [2])
            #expect(tallies[area]?[.arrears] == 1)
            let all = try session.members.standings(on: day, rules: rules).values
                .reduce(into: StandingTally()) { $0 += $1 }
            #expect(all.total == 2 && all[.due] == 1)
            #expect(try session.members.standings(in: MemberArea(kelurahan: "?"), on: day, rules: rules).isEmpty)
        }
    }
}

extension Provenance {
    fileprivate static let own = Provenance(
        rule: "a rule", source: "a source", checked: CalendarDate(daysSinceEpoch: 20_000), confidence: .inferred)
}
