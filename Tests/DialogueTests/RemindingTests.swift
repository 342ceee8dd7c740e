import Chat
import Dialogue
import Jamsostek
import Phrasebook
import Testing

/// What the transcripts do not show of reminders: timers, and what a wish means in any state.
@Suite struct RemindingTests {
    /// Tuesday, 8 December 2026, half past eight: half an hour before reminders begin.
    private func world() throws -> TestWorld {
        let zone = try Repository.config.get().knowledge.zone
        let day = try #require(CalendarDate("2026-12-08"))
        var world = try TestWorld(now: zone.instant(day, minuteOfDay: 8 * 60 + 30))
        try world.owe("2026-12 Siti Aminah")
        return world
    }

    private func instant(_ day: String, hour: Int = 9) throws -> Int64 {
        try Repository.config.get().knowledge.zone.instant(try #require(CalendarDate(day)), minuteOfDay: hour * 60)
    }

    /// What is said of the plan in one word, so that nothing but timers and facts is compared.
    private func due(_ world: inout TestWorld) -> Int64? { world.handle(.timerFired(.reminder)).scheduled[.reminder] }

    @Test func waitsForItsHour() throws {
        var world = try world()
        #expect(try due(&world) == instant("2026-12-08"))
        #expect(world.reminders.isEmpty)
    }

    @Test func staysQuietForSomebodyElsesMonths() throws {
        var world = try world()
        world.member?.membership.payers = PayerHistory([
            PayerHistory.Period(
                from: try #require(ContributionMonth("2026-01")), payer: PayingParty(.governmentBudget, name: "3174"))
        ])
        let outcome = world.handle(.timerFired(.reminder))
        #expect(outcome.messages.isEmpty && outcome.scheduled.isEmpty)
    }

    @Test func looksAgainEachDayWhileStaffLook() throws {
        var world = try world()
        world.book.claim(nil, at: world.now)
        #expect(try due(&world) == instant("2026-12-09"))
    }

    /// The timer that is set may lie behind the day that is wished for now.
    @Test func plansAnewForAPaydayWhileStaffLook() throws {
        var world = try world()
        world.book.claim(nil, at: world.now)
        let outcome = world.handle(.tapped(token: "m.payday.10", message: nil))
        #expect(outcome.facts == [.reminderWish(.payday(10))])
        #expect(try outcome.scheduled[.reminder] == instant("2026-12-09"))
    }

    @Test(arguments: ["m.snooze.0", "m.snooze.32", "m.snooze.-1", "m.payday.32", "m.payday.-5", "m.snooze.1.1"])
    func keepsNothingOfAForgedButton(token: String) throws {
        var world = try world()
        let outcome = world.handle(.tapped(token: token, message: nil))
        #expect(!outcome.facts.contains { if case .reminderWish = $0 { true } else { false } })
    }

    /// Asked for twice on one day, or after the clock was set back: still said once.
    @Test func saysNothingTwice() throws {
        var world = try world()
        world.now = try instant("2026-12-08")
        #expect(world.handle(.timerFired(.reminder)).messages.count == 1)
        for now in ["2026-12-08", "2026-12-07", "2026-12-01"] {
            world.now = try instant(now)
            #expect(world.handle(.timerFired(.reminder)).messages.isEmpty)
        }
    }
}
