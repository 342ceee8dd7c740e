import Dialogue
import Jamsostek
import Testing

/// When staff are there, and when the bot takes a conversation back from them; 23 November 2026 is a Monday.
@Suite struct OfficeHoursTests {
    private let branch = Branch(
        name: "x", zone: .wita, quietFrom: 20 * 60, quietUntil: 7 * 60,
        officeHours: OfficeHours(days: [.monday, .tuesday, .thursday], from: 8 * 60, until: 16 * 60 + 30))

    @Test(arguments: [
        ("2026-11-23 08:00", "2026-11-23 16:30"), ("2026-11-24 16:29", "2026-11-24 16:30"), ("2026-11-23 07:59", nil),
        ("2026-11-23 16:30", nil), ("2026-11-25 10:00", nil), ("2026-11-29 10:00", nil),
    ])
    func closes(_ now: String, _ closing: String?) throws {
        let hours = try #require(branch.officeHours)
        #expect(hours.closing(at: try instant(now), in: .wita) == (try closing.map(instant)))
    }

    @Test(arguments: [
        ("2026-11-23 07:59", "2026-11-23 08:00"), ("2026-11-23 08:00", "2026-11-24 08:00"),
        ("2026-11-24 20:00", "2026-11-26 08:00"), ("2026-11-26 17:00", "2026-11-30 08:00"),
        ("2026-12-31 23:59", "2027-01-04 08:00"),
    ])
    func opens(_ now: String, _ opening: String) throws {
        let hours = try #require(branch.officeHours)
        #expect(hours.opening(after: try instant(now), in: .wita) == (try instant(opening)))
    }

    /// A day from now, or from when staff come; never in the night.
    @Test(arguments: [
        ("2026-11-23 10:00", "2026-11-24 10:00"), ("2026-11-23 21:00", "2026-11-25 08:00"),
        ("2026-11-26 17:00", "2026-12-01 08:00"), ("2026-11-29 01:00", "2026-12-01 08:00"),
    ])
    func returns(_ now: String, _ back: String) throws {
        #expect(branch.botReturns(after: try instant(now)) == (try instant(back)))
    }

    @Test(arguments: [
        ("2026-11-23 10:00", "2026-11-24 10:00"), ("2026-11-23 21:00", "2026-11-25 07:00"),
        ("2026-11-29 01:00", "2026-11-30 07:00"),
    ])
    func returnsWhereNoHoursAreTold(_ now: String, _ back: String) throws {
        var branch = branch
        branch.officeHours = nil
        #expect(branch.botReturns(after: try instant(now)) == (try instant(back)))
    }

    @Test func anOfficeThatNeverOpensIsNone() {
        #expect(OfficeHours(days: [], from: 480, until: 960) == nil)
        #expect(OfficeHours(days: [.friday], from: 960, until: 960) == nil)
    }

    private func instant(_ text: String) throws -> Int64 {
        let parts = text.split(separator: " ")
        let clock = parts[1].split(separator: ":").compactMap { Int($0) }
        return Zone.wita.instant(try #require(CalendarDate(String(parts[0]))), minuteOfDay: clock[0] * 60 + clock[1])
    }
}
