import ArgumentParser
import Dialogue
import Engine
import Foundation
import Jamsostek
import Phrasebook
import Store

/// Shows who is to be reminded of contributions, or sets the timers of whoever waits for none.
struct RemindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Contribution reminders: see who is due and who is not, and why (--dry-run), or plan them.",
        discussion: """
            The running bot plans reminders by itself. Without --dry-run this sets a timer for linked members that have \
            none, as after an upgrade; it says nothing to anybody and may be run as often as one likes. Works beside the \
            running bot. Names are shortened and numbers masked.
            """)

    @OptionGroup var common: CommonOptions

    @Flag(help: "Change nothing: list who would be reminded, and count why the others would not.")
    var dryRun = false

    @Option(help: ArgumentHelp("The day to look at, in the branch's zone; today if left out.", valueName: "2026-12-08"))
    var date: CalendarDate?

    @Option(help: ArgumentHelp("How many people to list at most.", valueName: "number"))
    var limit = 50

    @Flag(help: "List them as CSV, without the counts.")
    var csv = false

    @Flag(help: "Count who stands where in each kelurahan instead, as CSV.")
    var standings = false

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit must not be negative.") }
        if !dryRun, date != nil || csv || standings {
            throw ValidationError("--date, --csv and --standings go with --dry-run.")
        }
    }

    func run() async throws {
        let directory = try common.directory()
        let settings = try Settings.load(from: directory)
        let knowledge = try Config.load(directory: directory.root).knowledge
        let store = try await settings.openStoreInUse()
        if dryRun {
            try await survey(store, knowledge)
        } else {
            try await plan(store, knowledge)
        }
        try store.close()
    }

    private func survey(_ store: Store, _ knowledge: Knowledge) async throws {
        let now = Time.system.now().seconds
        let today = knowledge.zone.date(ofUnixSeconds: now)
        let day = date ?? today
        let start = day == today ? now : knowledge.zone.startOfDay(day)
        let (lines, totals) = try await store.read { [limit, csv, standings] session throws(StoreError) in
            let survey = try ReminderSurvey(session, knowledge.planner, on: day, from: start, limit: limit)
            let report = ReminderReport(knowledge: knowledge, day: day)
            if standings { return (report.standings(survey), nil as String?) }
            return (try report.lines(survey.entries, session, csv: csv), csv ? nil : report.totals(survey))
        }
        for line in lines { print(line) }
        if let totals { print(totals) }
    }

    private func plan(_ store: Store, _ knowledge: Knowledge) async throws {
        let now = Time.system.now()
        let today = knowledge.zone.date(ofUnixSeconds: now.seconds)
        let due = Instant(seconds: knowledge.reminders.nextBeginning(after: now.seconds, in: knowledge.zone))
        var total = 0
        while true {
            let woken = try await store.write { session throws(StoreError) in
                try session.reminders.wake(
                    at: due, in: ContributionMonth(today), rules: knowledge.contributions, limit: Self.bite)
            }
            total += woken
            if woken < Self.bite { break }
        }
        print(
            total == 0 ? "Every linked member's reminders are planned." : "Planned the reminders of \(total) members.")
    }

    /// In one transaction, so that no reply of the running bot waits behind it.
    private static let bite = 500
}
