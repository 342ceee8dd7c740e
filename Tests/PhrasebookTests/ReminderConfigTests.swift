import Dialogue
import Jamsostek
import Phrasebook
import Testing

/// `config/holidays.yaml` and `config/reminders.yaml`, as they ship and as they may be spoilt.
@Suite struct ReminderConfigTests {
    @Test func knowsTheDecreedHolidays() throws {
        let config = try Config.load(directory: ConfigTests.folder)
        let calendar = config.knowledge.contributions.calendar
        // SKB 3 Menteri: 17 and 18 national holidays, 8 days of joint leave each year.
        for (year, holidays) in [(2026, 17), (2027, 18)] {
            #expect(calendar.holidays.keys.count { $0.year == year } == holidays)
            #expect(calendar.restDays.keys.count { $0.year == year } == 8)
        }
        #expect(config.yearsWithoutHolidays(on: try CalendarDate(year: 2026, month: 11, day: 23)).isEmpty)
        #expect(config.yearsWithoutHolidays(on: try CalendarDate(year: 2027, month: 1, day: 1)) == [2028])
    }

    /// A holiday that is only remembered keeps the bot quiet, and moves no due date.
    @Test func unsureHolidaysMoveNothing() throws {
        let folder = try TemporaryFolder(copying: ConfigTests.folder)
        try folder.replace(
            "years:\n",
            with: """
                years:
                  - year: 2028
                    rule: kira-kira
                    source: ingatan
                    checked: 2026-11-23
                    confidence: M
                    days: {"02-15": Hari yang belum pasti}

                """, in: "holidays.yaml")
        let rules = try Config.load(directory: folder.path).knowledge.contributions
        let day = try CalendarDate(year: 2028, month: 2, day: 15)
        #expect(rules.dueDate(of: ContributionMonth(day)) == day)
        #expect(!rules.calendar.allowsReminders(on: day))
    }

    @Test(arguments: [
        (#"until: "17:00""#, #"until: "20:30""#, "quiet hours"),
        (#"until: "17:00""#, #"until: "08:00""#, "end before they begin"),
        ("most_per_month: 3", "most_per_month: 0", "no whole number"), ("rest: 24h", "rest: sehari", "makes no sense"),
    ])
    func refuses(old: String, new: String, problem: String) throws {
        let folder = try TemporaryFolder(copying: ConfigTests.folder)
        try folder.replace(old, with: new, in: "reminders.yaml")
        let fault = #expect(throws: ConfigFault.self) { try Config.load(directory: folder.path) }
        #expect(fault?.description.contains(problem) == true, "\(String(describing: fault))")
        #expect(fault?.description.contains("reminders.yaml:") == true)
    }
}
