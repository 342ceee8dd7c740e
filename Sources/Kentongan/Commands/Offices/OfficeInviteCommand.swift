import ArgumentParser
import Dialogue
import Jamsostek
import Store

struct OfficeInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Make an office, with a code for the person who is to hold it.",
        discussion: """
            kentongan offices invite --role rt_head --kelurahan Ragunan --rw 3 --rt 5 --name "Pak Joko" --until 2029-06-30
            kentongan offices invite --role perisai --kelurahan Ragunan --kelurahan Jagakarsa
            kentongan offices invite --role coordinator --community "Ojol Mampang"

            The code is shown once. Several --kelurahan, --rw or --rt make several areas.
            """)

    @OptionGroup var common: CommonOptions

    @Option(help: "One of \(Office.Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    var role: Office.Role

    @Option(help: "The kelurahan, by name or code; may be given several times.")
    var kelurahan: [String] = []

    @Option(help: "An RW of it; may be given several times.")
    var rw: [Int] = []

    @Option(help: "An RT of that; may be given several times.")
    var rt: [Int] = []

    @Option(help: "The community of a coordinator, by number or name.")
    var community: String?

    @Option(help: "The person's name, for the lists of staff.")
    var name = ""

    @Option(help: "The first day of the term, as 2026-07-01; the code is good from then on.")
    var from: CalendarDate?

    @Option(help: "The last day of the term.")
    var until: CalendarDate?

    @Option(help: "For how many days the code is good; as config/offices.yaml says.")
    var days: Int?

    @Option(help: "Who hands it out, for the audit trail.")
    var by = "operator"

    func run() async throws {
        let desk = try await OfficeDesk(common)
        let draft = OfficeDraft(
            role: role, areas: try areas(desk), community: try await community(desk), name: name, from: from,
            until: until)
        try check(draft)
        try await desk.invite(draft, days: days, by: by)
    }

    private func areas(_ desk: OfficeDesk) throws -> [OfficeArea] {
        var areas: [OfficeArea] = []
        for name in kelurahan {
            let code = try desk.kelurahan(name).code.description
            for rw in rw.isEmpty ? [0] : rw {
                areas += (rt.isEmpty ? [0] : rt).map { OfficeArea(kelurahan: code, rw: rw, rt: $0) }
            }
        }
        return areas
    }

    /// The community of that number or name.
    private func community(_ desk: OfficeDesk) async throws -> Int64? {
        guard let community else { return nil }
        let names = try await desk.store.read { session throws(StoreError) in try session.communities.names() }
        let found = names.filter { "\($0.key)" == community || $0.value.lowercased() == community.lowercased() }
        guard found.count == 1, let only = found.first else {
            let known = names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            throw OperatorFault(
                found.isEmpty
                    ? "no community is called '\(community)'" : "several communities are called '\(community)'",
                at: "--community",
                remedy: known.isEmpty ? "Add the bot to its group first." : "Give the number of one: \(known).")
        }
        return only.key
    }

    private func check(_ draft: OfficeDraft) throws {
        guard (rw + rt).allSatisfy({ (1...999).contains($0) }) else {
            throw OperatorFault("an RT or RW is a number from 1 to 999", at: "--rw, --rt", remedy: "Correct it.")
        }
        guard draft.areas.isEmpty != draft.role.hasAreas, draft.areas.allSatisfy(draft.role.suits) else {
            throw OperatorFault(
                "these areas do not suit a \(draft.role.rawValue)", at: "--kelurahan, --rw, --rt",
                remedy: """
                    rt_head needs an RW and an RT, rw_head an RW alone, kelurahan neither; perisai may have any; the others \
                    have no area.
                    """)
        }
        guard (draft.community != nil) == (draft.role == .coordinator) else {
            throw OperatorFault(
                "a coordinator, and nobody else, has a community", at: "--community",
                remedy: "Give a coordinator theirs by its number or name.")
        }
        if draft.role.isSoleInArea, draft.areas.count > 1, draft.role != .kelurahan {
            throw OperatorFault("a \(draft.role.rawValue) has one area", remedy: "Invite each head on their own.")
        }
    }
}

extension Office.Role: ExpressibleByArgument {}
