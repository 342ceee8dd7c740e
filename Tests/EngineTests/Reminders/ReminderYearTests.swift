import FoundationEssentials
import Jamsostek
import Testing

@Suite("A year of reminders")
struct ReminderYearTests {
    /// `REMINDER_YEAR=10000` lives it with so many members, as `make soak` does.
    private static let members =
        ProcessInfo.processInfo.environment["REMINDER_YEAR"].flatMap { Int($0) } ?? 250

    @Test(
        "Every due reminder is said once, none that is forbidden, none at night: through payments, crashes and downtime"
    )
    func year() async throws {
        let seed: UInt64 = 20_260_101
        var year = try await ReminderYear(members: Self.members, seed: seed)
        // Over the day before the due date and the due date itself.
        let down = ["2026-04-13", "2026-04-14", "2026-04-15"].compactMap { CalendarDate($0) }
        try await year.live(down: Set(down))
        try await year.compare()
        let counts = year.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        print("A year of \(Self.members) members (seed \(seed)): \(counts)")
        #expect(year.counts["said", default: 0] > Self.members * 2)
        #expect(year.counts["crashes", default: 0] > 40)
    }
}
