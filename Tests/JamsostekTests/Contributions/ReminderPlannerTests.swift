import Jamsostek
import TestSupport
import Testing

@Suite("Planning reminders")
struct ReminderPlannerTests {
    private func instant(_ text: String) throws -> Int64 {
        let parts = text.split(separator: " ")
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        return Zone.wib.instant(try day(String(parts[0])), minuteOfDay: clock[0] * 60 + clock[1])
    }

    private func subject(owedFrom: String = "2026-12") throws -> ReminderSubject {
        ReminderSubject(
            coverage: Coverage(
                owedFrom: try month(owedFrom), protectionEnd: try month(owedFrom).advanced(by: -1).lastDay,
                credit: .zero), ending: nil, payer: PayingParty(.own))
    }

    private func said(_ rung: Rung, _ at: String, of month: String = "2026-12", for occasion: String? = nil) throws
        -> SaidReminder
    {
        SaidReminder(
            Reminder(rung, month: try JamsostekTests.month(month), occasion: try occasion.map(day)),
            at: try instant(at))
    }

    /// As `week_before 2026-12-08 09:00`, or the reason why not.
    private func plan(_ subject: ReminderSubject, from now: String) throws -> String {
        switch try Contributions.planner().plan(for: subject, from: try instant(now)) {
        case .say(let reminder, let at):
            let minute = Zone.wib.minuteOfDay(ofUnixSeconds: at)
            let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
            return "\(reminder.rung.rawValue) \(Zone.wib.date(ofUnixSeconds: at)) \(clock)"
        case .silent(let reason): return "\(reason)"
        }
    }

    @Test(
        "The rung that holds now, at an hour that is allowed; none is made up for",
        arguments: [
            ("2026-12-01 12:00", "week_before 2026-12-08 09:00"), ("2026-12-08 09:00", "week_before 2026-12-08 09:00"),
            ("2026-12-08 10:30", "week_before 2026-12-08 10:30"), ("2026-12-08 17:00", "week_before 2026-12-09 09:00"),
            ("2026-12-11 23:00", "day_before 2026-12-14 09:00"), ("2026-12-15 18:00", "arrears_first 2026-12-22 09:00"),
            // Christmas Eve is joint leave, and then come Christmas and a weekend.
            ("2026-12-23 17:30", "arrears_first 2026-12-28 09:00"), ("2027-02-26 18:00", "allSaid"),
            ("2027-03-01 09:00", "lapsed"),
        ])
    func holds(now: String, expected: String) throws { #expect(try plan(subject(), from: now) == expected) }

    @Test("A rung that was said is not said again, also where the clock was set back")
    func once() throws {
        var subject = try subject()
        subject.said = [try said(.weekBefore, "2026-12-08 09:00")]
        #expect(try plan(subject, from: "2026-12-08 09:00") == "day_before 2026-12-14 09:00")
        #expect(try plan(subject, from: "2026-12-01 09:00") == "day_before 2026-12-14 09:00")
    }

    @Test("Never two on a day, nor four in a month")
    func limits() throws {
        var subject = try subject()
        subject.said = [try said(.asked, "2026-12-08 09:00", of: "2026-12", for: "2026-12-08")]
        #expect(try plan(subject, from: "2026-12-08 10:00") == "week_before 2026-12-09 09:00")
        subject.said += [try said(.weekBefore, "2026-12-09 09:00"), try said(.dayBefore, "2026-12-14 09:00")]
        // The first of January is a holiday, and then comes a weekend.
        #expect(try plan(subject, from: "2026-12-15 09:00") == "arrears_first 2027-01-04 09:00")
    }

    @Test("Snoozed: nothing before, then once, though the rung was said")
    func snoozed() throws {
        var subject = try subject()
        subject.said = [try said(.weekBefore, "2026-12-08 09:00")]
        subject.wishes.snoozedUntil = try instant("2026-12-10 09:00")
        #expect(try plan(subject, from: "2026-12-08 11:00") == "snoozed 2026-12-10 09:00")
        subject.said.append(try said(.snoozed, "2026-12-10 09:00", for: "2026-12-10"))
        #expect(try plan(subject, from: "2026-12-10 09:00") == "day_before 2026-12-14 09:00")
        // Where a rung of the ladder holds that day anyway, it grants the wish.
        subject.wishes.snoozedUntil = try instant("2026-12-14 09:00")
        #expect(try plan(subject, from: "2026-12-10 12:00") == "day_before 2026-12-14 09:00")
    }

    @Test("A wish of a month that was paid meanwhile is void")
    func paidMeanwhile() throws {
        var subject = try subject(owedFrom: "2027-01")
        subject.wishes.snoozedUntil = try instant("2026-12-18 09:00")
        subject.wishes.askedAt = try instant("2026-12-16 12:00")
        #expect(try plan(subject, from: "2026-12-16 12:00") == "week_before 2027-01-08 09:00")
    }

    @Test("Paused: nothing before, then what holds")
    func paused() throws {
        var subject = try subject()
        subject.wishes.pausedUntil = try instant("2026-12-14 12:00")
        #expect(try plan(subject, from: "2026-12-07 12:00") == "day_before 2026-12-14 12:00")
    }

    @Test("Asked by a head: once a week at most, and for a week")
    func asked() throws {
        var subject = try subject()
        subject.wishes.askedAt = try instant("2026-12-02 20:00")
        #expect(try plan(subject, from: "2026-12-02 20:00") == "asked 2026-12-03 09:00")
        subject.said = [try said(.asked, "2026-12-03 09:00", for: "2026-12-02")]
        #expect(try plan(subject, from: "2026-12-03 09:00") == "week_before 2026-12-08 09:00")
        subject.wishes.askedAt = try instant("2026-12-07 10:00")
        #expect(try plan(subject, from: "2026-12-07 10:00") == "week_before 2026-12-08 09:00")
        subject.said = []
        subject.wishes.pausedUntil = try instant("2026-12-20 09:00")
        #expect(try plan(subject, from: "2026-12-07 10:00") == "arrears_first 2026-12-22 09:00")
    }

    @Test("Nobody is reminded who left, said stop, lapsed, claims to have paid, or for whom another pays")
    func silent() throws {
        let now = "2026-12-08 09:00"
        var other = try subject()
        for ending in Membership.Ending.allCases {
            other.ending = ending
            #expect(try plan(other, from: now) == "ended(Jamsostek.Membership.Ending.\(ending))")
        }
        for payer in Payer.allCases where payer != .own {
            var paid = try subject()
            paid.payer = PayingParty(payer, name: "3174")
            #expect(try plan(paid, from: now).hasPrefix("paidBy"))
        }
        var quiet = try subject()
        quiet.hasOptedOut = true
        #expect(try plan(quiet, from: now) == "optedOut")
        var claiming = try subject()
        claiming.hasOpenClaim = true
        #expect(try plan(claiming, from: now) == "claimed")
    }

    /// Whatever was said and wished, what is planned keeps every rule; a seed that fails is printed with the failure.
    @Test("Whatever came before, the next reminder keeps all rules", arguments: UInt64(1)...40)
    func rules(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let planner = try Contributions.planner()
        for _ in 0..<60 {
            var subject = try subject(owedFrom: "2026-0\(Int.random(in: 1...9, using: &generator))")
            let start = Zone.wib.startOfDay(subject.coverage.owedFrom.firstDay)
            let moment = { (generator: inout SeededGenerator) in
                start + Int64.random(in: -20...110, using: &generator) * 86_400
            }
            if Bool.random(using: &generator) { subject.wishes.payday = Int.random(in: 1...31, using: &generator) }
            if Bool.random(using: &generator) { subject.wishes.snoozedUntil = moment(&generator) }
            if Bool.random(using: &generator) { subject.wishes.pausedUntil = moment(&generator) }
            if Bool.random(using: &generator) { subject.wishes.askedAt = moment(&generator) }
            var now = moment(&generator) + Int64.random(in: 0..<86_400, using: &generator)
            while case .say(let reminder, let at) = planner.plan(for: subject, from: now) {
                let date = Zone.wib.date(ofUnixSeconds: at)
                let minute = Zone.wib.minuteOfDay(ofUnixSeconds: at)
                let same = subject.said.map { Zone.wib.date(ofUnixSeconds: $0.at) }
                #expect(at >= now && planner.rules.hours.contains(minute), "seed \(seed)")
                #expect(planner.contributions.calendar.allowsReminders(on: date), "seed \(seed)")
                #expect(!subject.said.map(\.reminder).contains(reminder) && !same.contains(date), "seed \(seed)")
                #expect(same.count { ContributionMonth($0) == ContributionMonth(date) } < 3, "seed \(seed)")
                #expect(date <= subject.coverage.lastSafeDate(by: planner.contributions), "seed \(seed)")
                for wait in [subject.wishes.pausedUntil, subject.wishes.snoozedUntil].compactMap(\.self) {
                    #expect(at >= wait, "seed \(seed)")
                }
                subject.said.append(SaidReminder(reminder, at: at))
                now = at + Int64.random(in: 0...(3 * 86_400), using: &generator)
            }
            #expect(subject.said.count <= 7, "seed \(seed)")
        }
    }
}
