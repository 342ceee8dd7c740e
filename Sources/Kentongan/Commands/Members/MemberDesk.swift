import ArgumentParser
import Dialogue
import Engine
import Foundation
import Jamsostek
import Phrasebook
import Store

/// The database of members with the rules their contributions go by, open for one command.
struct MemberDesk {
    let desk: CaseDesk
    let knowledge: Knowledge

    init(_ common: CommonOptions) async throws {
        knowledge = try Config.load(directory: try common.directory().root).knowledge
        desk = try await CaseDesk(common)
    }

    var store: Store { desk.store }
    var now: Instant { desk.now }
    var today: CalendarDate { knowledge.zone.date(ofUnixSeconds: now.seconds) }
}

extension OperatorFault {
    /// What a person would be told holds a number that is nobody else's to see.
    static let revealing = OperatorFault(
        "the reason holds a NIK", at: "--reason", remedy: "Leave it out, or write it as 3174********0001.")

    static func unreadable(_ text: String, like example: String, at option: String) -> OperatorFault {
        OperatorFault("«\(text)» makes no sense", at: option, remedy: "Write it like \(example).")
    }
}

extension ContributionMonth: ExpressibleByArgument {
    /// ISO 8601, as in `2026-12`.
    package init?(argument: String) { self.init(argument) }
}
