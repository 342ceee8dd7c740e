import ArgumentParser
import Bahasa
import Foundation
import Jamsostek
import Phrasebook

/// What contributions cost and why.
struct TariffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tariff",
        abstract: "Explain what contributions cost, month by month.",
        discussion: """
            Shows the base, each programme, the discount with its rule, the price of each contribution month and the \
            running sum, and where each figure comes from. It is the contribution month that fixes the price, not the day \
            of payment. Needs no database.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: ArgumentHelp("Monthly income as people write it: 2500000, 2.500.000, 2,5jt.", valueName: "amount"))
    var income: String

    @Option(help: ArgumentHelp("transport (ojol, drivers, couriers) or other.", valueName: "sector"))
    var sector: Sector

    @Option(help: ArgumentHelp("How many contribution months, 1 to 60.", valueName: "number"))
    var months = 1

    @Option(
        help: ArgumentHelp("The first contribution month (default: the branch's present one).", valueName: "YYYY-MM"))
    var from: String?

    @Option(help: ArgumentHelp("jkk+jkm, or jkk+jkm+jht.", valueName: "programmes"))
    var programmes = "jkk+jkm"

    @Option(help: ArgumentHelp("own, governmentBudget, donor or employer.", valueName: "payer"))
    var payer = Payer.own

    func run() throws {
        let directory = try common.directory().root
        guard TariffBook.payableMonths.contains(months) else {
            throw OperatorFault(
                "«\(months)» months cannot be paid", at: "--months", remedy: "Give a number from 1 to 60.")
        }
        guard let chosen = Programmes(programmes), chosen.canBeJoined else {
            throw OperatorFault(
                "«\(programmes)» cannot be joined", at: "--programmes", remedy: "Write jkk+jkm or jkk+jkm+jht.")
        }
        let first = try firstMonth(directory)
        let report = TariffReport(
            book: try Config.tariffs(directory: directory),
            enrolment: Enrolment(income: try amount(), programmes: chosen, sector: sector, payer: payer),
            months: first...first.advanced(by: months - 1))
        for line in report.lines { print(line) }
    }

    private func amount() throws -> Rupiah {
        if income == "0" { return .zero }
        guard let amount = try? Amount.read(Saying(income)), amount.upTo == nil else {
            throw OperatorFault(
                "«\(income)» is no amount", at: "--income", remedy: "Write it as 2500000, 2.500.000 or 2,5jt.")
        }
        return Rupiah(amount.rupiah)
    }

    private func firstMonth(_ directory: String) throws -> ContributionMonth {
        guard let from else {
            let zone = try Config.zone(directory: directory)
            return ContributionMonth(zone.date(ofUnixSeconds: Int64(Date().timeIntervalSince1970)))
        }
        guard let month = ContributionMonth(from) else {
            throw OperatorFault("«\(from)» is no month", at: "--from", remedy: "Write it as 2026-10.")
        }
        return month
    }
}

extension Sector: ExpressibleByArgument {}
extension Payer: ExpressibleByArgument {}
