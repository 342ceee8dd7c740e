import Jamsostek
import Testing

@Suite("Contribution months")
struct ContributionMonthTests {
    @Test(
        "months run over the year's end",
        arguments: [
            ("2026-11", 1, "2026-12"), ("2026-11", 2, "2027-01"), ("2026-11", 12, "2027-11"),
            ("2026-01", -1, "2025-12"),
            ("2026-11", 0, "2026-11"), ("9999-12", 5, "9999-12"), ("0001-01", -5, "0001-01"),
            ("2026-11", .max, "9999-12"),
            ("2026-11", .min, "0001-01"),
        ])
    func advanced(from: String, by months: Int, to: String) throws {
        #expect(try month(from).advanced(by: months).description == to)
    }

    @Test("a range of months is gone through month by month")
    func range() throws {
        let months = try month("2026-10")...month("2027-02")
        #expect(months.map(\.description) == ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02"])
    }

    @Test(
        "a month ends with its own last day",
        arguments: [("2026-02", 28), ("2024-02", 29), ("2026-11", 30), ("2026-12", 31)])
    func lastDay(iso: String, day: Int) throws {
        let subject = try month(iso)
        #expect(subject.lastDay.day == day)
        #expect(ContributionMonth(subject.lastDay) == subject)
        #expect(subject.lastDay.advanced(byDays: 1) == subject.advanced(by: 1).firstDay)
    }

    @Test(
        "only exact ISO text is read", arguments: ["", "2026", "2026-13", "2026-00", "2026-1", "202611", "2026-11-01"])
    func notISO(text: String) {
        #expect(ContributionMonth(text) == nil)
    }
}

@Suite("Zones")
struct ZoneTests {
    @Test(
        "the day changes at local midnight",
        arguments: [
            (Zone.wib, 61_199, "1970-01-01"), (.wib, 61_200, "1970-01-02"), (.wita, 57_600, "1970-01-02"),
            (.wit, 53_999, "1970-01-01"), (.wit, 54_000, "1970-01-02"), (.wib, -25_200, "1970-01-01"),
            (.wib, -25_201, "1969-12-31"),
        ] as [(Zone, Int64, String)])
    func localDay(zone: Zone, seconds: Int64, iso: String) {
        #expect(zone.date(ofUnixSeconds: seconds).description == iso)
    }

    @Test("a day begins at the instant that is its midnight", arguments: Zone.allCases)
    func startOfDay(zone: Zone) throws {
        let date = try day("2026-11-22")
        let start = zone.startOfDay(date)
        #expect(zone.date(ofUnixSeconds: start) == date)
        #expect(zone.minuteOfDay(ofUnixSeconds: start) == 0)
        #expect(zone.minuteOfDay(ofUnixSeconds: start - 1) == 1439)
        #expect(zone.instant(date, minuteOfDay: 8 * 60 + 30) - start == 30_600)
    }

    @Test("instants beyond any calendar are met with its ends", arguments: [Int64.max, .min])
    func extremes(seconds: Int64) {
        for zone in Zone.allCases {
            #expect(zone.date(ofUnixSeconds: seconds).year == (seconds > 0 ? 9999 : 1))
            #expect((0..<1440).contains(zone.minuteOfDay(ofUnixSeconds: seconds)))
        }
    }
}
