import ArgumentParser
import Dialogue
import Jamsostek
import Store
import Tabular

/// Members whose contributions another pays, by who does: they are not reminded, their payers are to be asked.
struct ReportPayersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payers",
        abstract: "What each kelurahan, donor and employer has to pay for whom, up to a month.",
        discussion: "Members who pay themselves are not in it. Names are personal: pass the CSV on to the payer alone.")

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Contribution month; this month unless given.", valueName: "YYYY-MM"))
    var month: ContributionMonth?

    @Flag(help: "A row for each member, as CSV with semicolons, in place of the sums.")
    var csv = false

    func run() async throws {
        let desk = try await MemberDesk(common)
        let day = day(desk.today)
        let rows = csv
        let sums = try await desk.store.read { session throws(StoreError) in
            var sums = PayerSums()
            let knowledge = desk.knowledge
            if rows { print(PayerSums.header) }
            try session.payerReport.scan(on: day, tariffs: knowledge.tariffs, rules: knowledge.contributions) { line in
                if rows { print(PayerSums.row(line, desk.name(ofKelurahan:))) } else { sums.add(line) }
            }
            return sums
        }
        try desk.store.close()
        if !csv { sums.show(on: day, desk.name(ofKelurahan:)) }
    }

    /// Today, or the day of the month asked for that is nearest to it.
    private func day(_ today: CalendarDate) -> CalendarDate {
        guard let month else { return today }
        return min(max(today, month.firstDay), month.lastDay)
    }
}

/// What the members of each payer come to.
struct PayerSums: Sendable {
    private struct Sum: Sendable {
        var members = 0
        var monthly = Rupiah.zero
        var openMonths = 0
        var open = Rupiah.zero
    }

    private var parties: [PayingParty] = []
    private var sums: [PayingParty: Sum] = [:]

    /// Takes the members in the order of their payers.
    mutating func add(_ line: PayerReport.Line) {
        if sums[line.payer] == nil { parties.append(line.payer) }
        var sum = sums[line.payer] ?? Sum()
        sum.members += 1
        sum.monthly += line.obligation.monthly
        sum.openMonths += line.obligation.openMonths.count
        sum.open += line.obligation.open
        sums[line.payer] = sum
    }

    func show(on day: CalendarDate, _ name: (String) -> String) {
        if parties.isEmpty { print("Nobody's contributions are paid by another.") }
        for party in parties {
            guard let sum = sums[party] else { continue }
            print("\(party.kind.rawValue)  \(name(party.name))")
            print(
                "  \(sum.members) members, \(sum.monthly) a month; not paid up to \(ContributionMonth(day)): "
                    + "\(sum.openMonths) months, \(sum.open)")
        }
    }

    static let header = writer.row([
        "payer", "party", "kelurahan", "name", "standing", "open_months", "open", "monthly",
    ])

    private static let writer = TableWriter()

    static func row(_ line: PayerReport.Line, _ name: (String) -> String) -> String {
        let months = line.obligation.openMonths.map(\.description).joined(separator: " ")
        let cells = [
            line.payer.kind.rawValue, name(line.payer.name), name(line.kelurahan), line.name, line.standing.rawValue,
            months, "\(line.obligation.open.amount)", "\(line.obligation.monthly.amount)",
        ]
        return writer.row(cells)
    }
}
