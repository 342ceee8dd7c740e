import ArgumentParser
import Chat
import Curl
import Dialogue
import Foundation
import Jamsostek
import Logging
import Phrasebook
import Store
import Telegram

/// Looks at everything the bot needs, without running it.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check settings, texts, tariffs, database and token; exit 1 on a fault.",
        discussion: "Each fault is told with its file and line, or its variable, and what to do about it.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Check files alone: neither the database nor Telegram.")
    var offline = false

    func run() async throws {
        var report = CheckReport()
        let directory = try common.directory()
        let settings = await report.attempt("settings") { try Settings.load(from: directory) }
        if let config = await report.attempt("texts, tariffs, benefits", { try Config.load(directory: directory.root) })
        {
            let faults = config.phrasebook.faults(for: PhraseCatalogue(config.knowledge))
            report.add(faults.map(\.description), to: "phrases")
            let today = config.knowledge.zone.date(ofUnixSeconds: Int64(Date().timeIntervalSince1970))
            report.add(config.expired(on: today).map(\.description), to: "benefits")
            for year in config.yearsWithoutHolidays(on: today) {
                report.note(
                    "config/holidays.yaml has no holidays of \(year): copy them from the SKB 3 Menteri of that year")
            }
        }
        await report.attempt("lists") { try Config.lists(directory: directory.root) }
        if let settings, !offline {
            await report.attempt("database") { try await settings.openStore().close() }
            await checkTelegram(settings, &report)
        }
        report.printSummary()
        if report.hasFaults { throw ExitCode(1) }
    }

    private func checkTelegram(_ settings: Settings, _ report: inout CheckReport) async {
        guard let (transport, client) = await report.attempt("token", { try settings.connect(logger: settings.logger) })
        else { return }
        let platform = settings.platform(client, logger: settings.logger)
        if let identity = await report.attempt("Telegram (getMe)", { try await platform.identified() }) {
            report.note("bot @\(identity.username)")
            if !identity.seesAllGroupMessages {
                report.note(
                    "privacy mode is on: in groups the bot sees commands, mentions and replies only, and misses a NIK "
                        + "posted there (@BotFather → /setprivacy → Disable, then add the bot to its groups again)")
            }
        }
        await transport.shutdown()
    }
}

extension TelegramPlatform {
    /// Who the bot is, or what the operator must do.
    func identified() async throws -> BotIdentity {
        do throws(PollError) {
            return try await identify()
        } catch {
            switch error {
            case .unauthorised: throw OperatorFault.tokenRefused
            default:
                throw OperatorFault(
                    "no answer: \(error)", at: "TELEGRAM_API_URL",
                    remedy: "Check the network, the address and the proxy (telegram.proxy).")
            }
        }
    }
}
