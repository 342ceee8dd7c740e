import ArgumentParser
import Dialogue
import Jamsostek
import Phrasebook
import Store

/// Who looks after which areas: made by staff, taken over by whoever brings the invitation code.
struct OfficesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offices",
        abstract: "Heads of RT and RW, officers of a kelurahan, Perisai agents: list, invite, end.",
        discussion: """
            An office begins with an invitation: give its code, or the link, to the person alone. Whoever uses it sees the \
            residents of the office's areas; a successor's code ends the access of the one before at once.
            """,
        subcommands: [OfficeListCommand.self, OfficeInviteCommand.self, OfficeEndCommand.self],
        defaultSubcommand: OfficeListCommand.self)
}

struct OfficeListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The offices, who holds them and until when.")

    @OptionGroup var common: CommonOptions

    @Flag(help: "Those that ended too.")
    var all = false

    func run() async throws {
        let desk = try await OfficeDesk(common)
        let withEnded = all
        let offices = try await desk.store.read { session throws(StoreError) in
            try session.offices.list(withEnded: withEnded)
        }
        try desk.store.close()
        if offices.isEmpty { print("No offices. Make one with `kentongan offices invite`.") }
        for office in offices {
            let areas = office.areas.map(desk.described).joined(separator: ", ")
            print("\(office.id)  \(office.role.rawValue)  \(areas)  \(office.name)  \(desk.state(of: office))")
        }
    }
}

struct OfficeEndCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "End an office: its holder has no access from now on, and is told.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The office's number, as `kentongan offices` lists it.")
    var number: Int64

    func run() async throws {
        let desk = try await OfficeDesk(common)
        let number = number
        let hasEnded = try await desk.store.write { session throws(StoreError) in
            try session.offices.end(number, .staff, at: desk.now)
        }
        try desk.store.close()
        guard hasEnded else {
            throw OperatorFault(
                "there is no office \(number) that has not ended",
                remedy: "See them with `kentongan offices list --all`.")
        }
        print("Office \(number) has ended.")
    }
}
