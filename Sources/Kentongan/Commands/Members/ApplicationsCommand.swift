import ArgumentParser
import Dialogue
import Store

/// Staff's side of what people apply for: a member is made once the official systems have them.
struct ApplicationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "applications",
        abstract: "Applications that wait for staff: list, read, confirm, decline.",
        discussion: """
            Works beside the running bot, on its database: what is decided here the bot tells the person within a second; \
            where no bot runs, the next one does.
            """,
        subcommands: [
            ApplicationListCommand.self, ApplicationShowCommand.self, ApplicationConfirmCommand.self,
            ApplicationDeclineCommand.self,
        ],
        defaultSubcommand: ApplicationListCommand.self)
}

/// An application as it is named on the command line.
struct ApplicationNumber: ExpressibleByArgument {
    let number: Int64

    /// Takes `42` and `K-00042` alike.
    init?(argument: String) {
        let digits = argument.uppercased().hasPrefix("K-") ? String(argument.dropFirst(2)) : argument
        guard let number = Int64(digits), number > 0 else { return nil }
        self.number = number
    }
}

/// Which application, and where its database is.
struct ApplicationOptions: ParsableArguments {
    @OptionGroup var common: CommonOptions

    @Argument(help: "The application's number, as 42 or K-00042.")
    var number: ApplicationNumber
}

extension ApplicationSummary {
    /// The number as people quote it, `K-00042`.
    var quoted: String { Self.quoted(number) }

    static func quoted(_ number: Int64) -> String {
        let digits = String(number)
        return "K-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }
}

extension Applications.Act {
    /// The application that was decided on; every other ending as a fault that names its remedy.
    func done(_ number: Int64) throws -> ApplicationSummary {
        switch self {
        case .done(let summary): return summary
        case .decided(let summary):
            throw OperatorFault(
                "\(summary.quoted) is \(summary.status.rawValue) already",
                remedy: "See the open ones with `kentongan applications`.")
        case .unknown:
            throw OperatorFault(
                "there is no application \(ApplicationSummary.quoted(number))",
                remedy: "See the open ones with `kentongan applications`.")
        case .nikTaken(let member):
            throw OperatorFault(
                "the applicant's NIK is member \(member.rawValue)'s already",
                remedy: "Link the chat with `kentongan invite member --nik …`, and decline the application kindly.")
        case .kpjTaken(let member):
            throw OperatorFault(
                "the KPJ is member \(member.rawValue)'s already", at: "--kpj",
                remedy: "Copy it anew from the official system; two people never share one.")
        case .revealing: throw OperatorFault.revealing
        }
    }
}
