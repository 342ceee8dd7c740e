import ArgumentParser
import Jamsostek
import Phrasebook
import Store

/// The trail of who did what for the branch.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "The trail of who did what for the branch: verify, list.",
        discussion: """
            Entries are only added, each bound to the one before by a keyed hash. `verify` prints the head, number and hash \
            of the last entry: keep it where nobody who has this database can change it, and give it to --expect later.
            """,
        subcommands: [AuditVerifyCommand.self, AuditListCommand.self],
        defaultSubcommand: AuditVerifyCommand.self)
}

struct AuditVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Walk the whole trail; ends with 1 and the first entry that does not hold.")

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("A head printed earlier, which must still be in the trail.", valueName: "head"))
    var expect: AuditHead?

    func run() async throws {
        let store = try await Settings.load(from: try common.directory()).openStoreInUse()
        let kept = expect
        let verdict = try await store.read { session throws(StoreError) in
            try session.audit.verify(expecting: kept)
        }
        try store.close()
        if let fault = verdict.fault { throw OperatorFault(fault, after: verdict.entries) }
        print(verdict.entries == 1 ? "1 entry holds." : "\(verdict.entries) entries hold.")
        if let head = verdict.head { print("head \(head)") }
    }
}

struct AuditListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The latest entries, oldest first.",
        discussion: "kentongan audit list --since 2026-11-01 --action office")

    @OptionGroup var common: CommonOptions

    @Option(help: "Only from this day on, as 2026-11-01.")
    var since: CalendarDate?

    @Option(help: "Only of this kind, as office.invited, or of all that begin so, as office.")
    var action = ""

    @Option(help: "At most so many.")
    var limit = 100

    func validate() throws {
        guard (1...1_000_000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000000.") }
    }

    func run() async throws {
        let directory = try common.directory()
        let zone = try Config.zone(directory: directory.root)
        let store = try await Settings.load(from: directory).openStoreInUse()
        let (start, action, limit) = (since.map { Instant(seconds: zone.startOfDay($0)) }, action, limit)
        let entries = try await store.read { session throws(StoreError) in
            try session.audit.latest(limit, since: start, action: action)
        }
        try store.close()
        if entries.isEmpty { print("No entries.") }
        for entry in entries {
            let detail = entry.detail ?? "(unreadable)"
            let words = ["\(entry.number)", moment(entry.at, zone), entry.actor, entry.action, entry.subject, detail]
            print(words.filter { !$0.isEmpty }.joined(separator: "  "))
        }
    }

    /// `2026-11-23 08:05`.
    private func moment(_ instant: Instant, _ zone: Zone) -> String {
        let minute = zone.minuteOfDay(ofUnixSeconds: instant.seconds)
        let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
        return "\(zone.date(ofUnixSeconds: instant.seconds)) \(clock)"
    }
}

extension AuditHead: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension OperatorFault {
    fileprivate init(_ fault: AuditVerdict.Fault, after entries: Int64) {
        switch fault {
        case .broken(let number):
            self.init(
                "entry \(number) of the audit trail does not hold: it was changed, moved, taken out or put in",
                remedy: "The \(entries) before it hold. Compare with a backup, and find out who could write here.")
        case .cutOff(let number):
            self.init(
                "the audit trail ends at entry \(entries), before the head that was kept, entry \(number)",
                remedy: "Its end was cut off, or an older backup was put back. Compare with a later backup.")
        case .replaced(let number):
            self.init(
                "entry \(number) of the audit trail is not the one that was kept",
                remedy: "Somebody who has the key wrote the trail anew, or the head is of another store.")
        }
    }
}
