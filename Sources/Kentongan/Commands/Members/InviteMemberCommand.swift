import ArgumentParser
import Chat
import Curl
import Dialogue
import Jamsostek
import Store

struct InviteMemberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "A code by which a member's chat is linked.",
        discussion: "With TELEGRAM_TOKEN set, the link that opens the chat is printed too.")

    @OptionGroup var common: CommonOptions

    @Option(name: .long, help: ArgumentHelp("The member's NIK.", valueName: "number"))
    var nik: String?

    @Option(name: .long, help: ArgumentHelp("The member's KPJ.", valueName: "number"))
    var kpj: String?

    @Option(name: .long, help: ArgumentHelp("How long it is good for; as config/members.yaml says.", valueName: "days"))
    var days: Int?

    @Option(name: .long, help: ArgumentHelp("Who hands it out, for the record.", valueName: "name"))
    var by = "staff"

    func validate() throws {
        guard (nik == nil) != (kpj == nil) else { throw ValidationError("Give either --nik or --kpj.") }
        if let days, !(1...366).contains(days) { throw ValidationError("--days is a number from 1 to 366.") }
    }

    func run() async throws {
        let desk = try await MemberDesk(common)
        let member = try await member(desk)
        let lasting = days ?? desk.knowledge.memberCare.invitationDays
        let (name, expiry) = (by, desk.now + .seconds(lasting * 24 * 3_600))
        let code = try await desk.store.write { session throws(StoreError) in
            try session.invitations.issue(for: .member(member), by: name, until: expiry, at: desk.now)
        }
        try desk.store.close()
        print("code: \(code.spelled)")
        print("good until: \(desk.desk.moment(expiry)) \(desk.desk.zone.rawValue)")
        if let link = try await link(code) { print("link: \(link)") }
    }

    private func member(_ desk: MemberDesk) async throws -> MemberID {
        let (number, card) = (nik.flatMap { try? NIK($0.filter(\.isNumber)) }, kpj.flatMap(KPJ.init))
        if nik != nil, number == nil {
            throw OperatorFault("that is no NIK", at: "--nik", remedy: "Give its 16 digits.")
        }
        if kpj != nil, card == nil {
            throw OperatorFault("that is no KPJ", at: "--kpj", remedy: "Give its 8 to 16 letters and digits.")
        }
        let found = try await desk.store.read { session throws(StoreError) in
            if let number { return try session.members.id(nik: number) }
            return try card.flatMap { card throws(StoreError) in try session.members.id(kpj: card) }
        }
        guard let found else {
            throw OperatorFault(
                "no member has this \(nik == nil ? "KPJ" : "NIK")",
                remedy: "Confirm the application first, or import the member.")
        }
        return found
    }

    /// Nil without a token; who the bot is, only the platform knows.
    private func link(_ code: InvitationCode) async throws -> String? {
        let settings = try Settings.load(from: try common.directory())
        guard settings.telegramToken != nil else { return nil }
        let (transport, client) = try settings.connect(logger: settings.logger)
        let identity: BotIdentity
        do {
            identity = try await settings.platform(client, logger: settings.logger).identified()
        } catch {
            await transport.shutdown()
            throw error
        }
        await transport.shutdown()
        return "https://t.me/\(identity.username)?start=\(code.payload)"
    }
}
