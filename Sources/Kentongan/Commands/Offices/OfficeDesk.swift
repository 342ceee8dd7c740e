import Dialogue
import Engine
import Jamsostek
import Phrasebook
import Store

/// The database of offices, open for one command, and how staff name areas and are shown them.
struct OfficeDesk {
    let store: Store
    let settings: Settings
    let areas: AreaCatalogue
    let zone: Zone
    let codeLife: CodeLife
    let now: Instant

    init(_ common: CommonOptions) async throws {
        let directory = try common.directory()
        settings = try Settings.load(from: directory)
        areas = try Config.areas(directory: directory.root)
        zone = try Config.zone(directory: directory.root)
        codeLife = try Config.codeLife(directory: directory.root)
        store = try await settings.openStoreInUse()
        now = Time.system.now()
    }

    var today: CalendarDate { zone.date(ofUnixSeconds: now.seconds) }

    /// The kelurahan of that name, other name or code.
    func kelurahan(_ text: String) throws -> Area {
        let wanted = Self.folded(text)
        let found = areas.villages.filter { area in
            area.code.description == text || ([area.name] + area.aliases).contains { Self.folded($0) == wanted }
        }
        switch found.count {
        case 1: return found[0]
        case 0:
            let near = areas.villages.map(\.name).filter { Self.folded($0).hasPrefix(wanted.prefix(3)) }
            throw OperatorFault(
                "no kelurahan is called '\(text)'", at: "--kelurahan",
                remedy: near.isEmpty
                    ? "Write one of config/areas, or its code." : "Perhaps \(near.joined(separator: " or "))?")
        default:
            throw OperatorFault(
                "several kelurahan are called '\(text)'", at: "--kelurahan",
                remedy: "Give the code: \(found.map { "\($0.code)" }.joined(separator: " or ")).")
        }
    }

    /// `RT 5 RW 3 Ragunan`.
    func described(_ area: OfficeArea) -> String {
        let name = AreaCode(area.kelurahan).flatMap { areas[$0]?.name } ?? area.kelurahan
        let circles = [area.rt > 0 ? ["RT \(area.rt)"] : [], area.rw > 0 ? ["RW \(area.rw)"] : []]
        return (circles.joined() + [name]).joined(separator: " ")
    }

    func state(of office: OfficeEntry) -> String {
        let term = office.until.map { " until \($0)" } ?? ""
        if let ended = office.endedAt {
            let why = office.ending.map { " (\($0.rawValue))" } ?? ""
            return "ended \(zone.date(ofUnixSeconds: ended.seconds))\(why)"
        }
        if !office.isInTerm(on: today) { return "outside its term\(term)" }
        return (office.person == nil ? "invited" : "held") + term
    }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
