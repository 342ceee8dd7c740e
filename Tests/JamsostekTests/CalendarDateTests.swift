import Jamsostek
import Testing

@Suite("Dates")
struct CalendarDateTests {
    @Test(
        "a day that no calendar has names its impossible part",
        arguments: [
            (0, 1, 1, CalendarFault.year(0)), (10_000, 1, 1, .year(10_000)), (2026, 13, 1, .month(13)),
            (2026, 0, 1, .month(0)),
            (2026, 1, 32, .day(32, month: 1, year: 2026)), (2026, 2, 29, .day(29, month: 2, year: 2026)),
            (1900, 2, 29, .day(29, month: 2, year: 1900)), (2026, 4, 0, .day(0, month: 4, year: 2026)),
        ])
    func impossible(year: Int, month: Int, day: Int, fault: CalendarFault) {
        #expect(throws: fault) { try CalendarDate(year: year, month: month, day: day) }
    }

    @Test(
        "days of the week go on through the ages",
        arguments: [
            ("1970-01-01", Weekday.thursday), ("1969-12-31", .wednesday), ("1945-08-17", .friday),
            ("2026-11-22", .sunday), ("2026-11-23", .monday), ("0001-01-01", .monday), ("9999-12-31", .friday),
        ])
    func weekday(iso: String, weekday: Weekday) throws {
        #expect(try day(iso).weekday == weekday)
    }

    @Test(
        "days since 1970 are those of other calendars",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-22", 20_779),
            ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896), ("1945-08-17", -8903),
        ])
    func daysSinceEpoch(iso: String, days: Int) throws {
        let date = try day(iso)
        #expect(date.daysSinceEpoch == days)
        #expect(CalendarDate(daysSinceEpoch: days) == date)
        #expect(date.description == iso)
    }

    @Test("every day of eight centuries follows the one before")
    func successors() throws {
        var date = try day("1600-01-01")
        var strays: [CalendarDate] = []
        for days in date.daysSinceEpoch...(date.daysSinceEpoch + 292_194) {
            let next = date.advanced(byDays: 1)
            let isMonthEnd = date.day == CalendarDate.days(inMonth: date.month, year: date.year)
            if date.daysSinceEpoch != days || next <= date
                || next.day != (isMonthEnd ? 1 : date.day + 1)
            {
                strays.append(date)
            }
            date = next
        }
        #expect(strays.isEmpty)
        #expect(date.description == "2400-01-02")
    }

    @Test("arithmetic stays within the calendar", arguments: [Int.max, Int.min, 4_000_000, -4_000_000])
    func saturates(days: Int) throws {
        let date = try day("2026-11-22").advanced(byDays: days)
        #expect(date.description == (days > 0 ? "9999-12-31" : "0001-01-01"))
    }

    @Test(
        "a year of life is complete on the birthday",
        arguments: [
            ("1985-08-12", "2026-08-11", 40), ("1985-08-12", "2026-08-12", 41), ("2004-02-29", "2025-02-28", 20),
            ("2004-02-29", "2025-03-01", 21), ("2026-11-22", "2026-11-22", 0), ("2027-01-01", "2026-11-22", -1),
        ])
    func age(birth: String, date: String, age: Int) throws {
        #expect(try day(birth).age(on: day(date)) == age)
    }

    @Test(
        "only exact ISO text is read",
        arguments: [
            "", "2026-1-1", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", "2026-02-30", "+026-01-01",
            "２026-01-01", "2026-01-01-",
        ])
    func notISO(text: String) {
        #expect(CalendarDate(text) == nil)
    }
}
