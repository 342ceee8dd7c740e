import Jamsostek
import Testing

@Suite("The reminder ladder")
struct ReminderLadderTests {
    /// The rungs with their first and last days, as `week_before 2026-12-08..2026-12-13`.
    private func ladder(owedFrom: String, end: String? = nil, payday: Int? = nil) throws -> [String] {
        let coverage = Coverage(owedFrom: try month(owedFrom), protectionEnd: try end.map(day), credit: .zero)
        return ReminderLadder(
            for: coverage, payday: payday, rules: try Contributions.reminders(),
            contributions: try Contributions.rules()
        ).steps.map { "\($0.rung.rawValue) \($0.days.lowerBound)..\($0.days.upperBound)" }
    }

    @Test("A month like others: due on Tuesday the 15th")
    func ordinary() throws {
        #expect(
            try ladder(owedFrom: "2026-12") == [
                "week_before 2026-12-08..2026-12-13", "day_before 2026-12-14..2026-12-15",
                "arrears_first 2026-12-22..2027-01-07", "arrears_second 2027-01-08..2027-02-18",
                "last 2027-02-19..2027-02-28",
            ])
    }

    @Test("Due on a Sunday: the working day after it counts, and what falls on a weekend comes before it")
    func weekend() throws {
        // 15 November 2026 is a Sunday, so Monday the 16th; the day before it is Friday.
        #expect(
            try ladder(owedFrom: "2026-11").prefix(2) == [
                "week_before 2026-11-09..2026-11-12", "day_before 2026-11-13..2026-11-16",
            ])
    }

    @Test("Joint leave keeps the bot quiet and moves no due date")
    func jointLeave() throws {
        // 15 March 2027 is joint leave, and the week before it holds no working day at all.
        let rules = try Contributions.rules()
        #expect(rules.dueDate(of: try month("2027-03")) == (try day("2027-03-15")))
        #expect(!rules.calendar.allowsReminders(on: try day("2027-03-15")))
        // Both early rungs would come on Friday the 5th: the later one is enough.
        #expect(
            try ladder(owedFrom: "2027-03").prefix(2) == [
                "day_before 2027-03-05..2027-03-15", "arrears_first 2027-03-22..2027-04-07",
            ])
    }

    @Test(
        "A payday takes the place of both early rungs: the last one that is still in time",
        arguments: [
            (5, "payday 2026-12-07..2026-12-15"), (15, "payday 2026-12-15..2026-12-15"),
            (25, "payday 2026-11-25..2026-12-15"), (31, "payday 2026-11-30..2026-12-15"),
            // Sunday the 13th is followed by a Monday that is in time.
            (13, "payday 2026-12-14..2026-12-15"),
        ])
    func payday(day: Int, expected: String) throws {
        let steps = try ladder(owedFrom: "2026-12", payday: day)
        #expect(steps.first == expected)
        #expect(steps.count == 4)
    }

    @Test("Protection that runs on into the month moves what comes before its end, not the last safe date")
    func statedEnd() throws {
        #expect(
            try ladder(owedFrom: "2026-12", end: "2026-12-28") == [
                "week_before 2026-12-21..2026-12-22", "day_before 2026-12-23..2026-12-28",
                "arrears_first 2027-01-04..2027-01-20", "arrears_second 2027-01-21..2027-02-18",
                "last 2027-02-19..2027-02-28",
            ])
    }

    @Test("On any day one rung holds at most, and the days that begin one are no holidays")
    func disjoint() throws {
        let calendar = try Contributions.rules().calendar
        var month = try JamsostekTests.month("2026-01")
        for _ in 0..<23 {
            for payday in [nil, 1, 10, 25, 31] {
                for end in [nil, month.firstDay.advanced(byDays: 9), month.firstDay.advanced(byDays: 26)] {
                    let coverage = Coverage(owedFrom: month, protectionEnd: end, credit: .zero)
                    let steps = ReminderLadder(
                        for: coverage, payday: payday, rules: try Contributions.reminders(),
                        contributions: try Contributions.rules()
                    ).steps
                    for (step, next) in zip(steps, steps.dropFirst()) {
                        #expect(step.days.upperBound < next.days.lowerBound, "\(month) \(step) \(next)")
                    }
                    for step in steps {
                        #expect(calendar.allowsReminders(on: step.days.lowerBound), "\(month) \(step)")
                    }
                    #expect(steps.last?.rung == .last)
                }
            }
            month = month.advanced(by: 1)
        }
    }
}
