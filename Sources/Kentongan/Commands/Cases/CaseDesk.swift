import Database
import Dialogue
import Engine
import Foundation
import Jamsostek
import Phrasebook
import Store

/// The database of cases, open for one command, and how staff are shown what is in it.
struct CaseDesk {
    let store: Store
    let zone: Zone
    let now: Instant

    init(_ common: CommonOptions) async throws {
        let directory = try common.directory()
        let settings = try Settings.load(from: directory)
        zone = try Config.zone(directory: directory.root)
        store = try await settings.openStoreInUse()
        now = Time.system.now()
    }

    /// The case, or what to do where there is none of that number.
    func find(_ number: Int64) async throws -> Case {
        let found = try await store.read { session throws(StoreError) in try session.cases.find(number) }
        guard let found else { throw OperatorFault.noSuchCase(number) }
        return found
    }

    /// `2026-11-23 09:00`, in the branch's zone.
    func moment(_ instant: Instant) -> String {
        "\(zone.date(ofUnixSeconds: instant.seconds)) \(clock(instant))"
    }

    /// The time of day, as `09:00`.
    func clock(_ instant: Instant) -> String {
        let minute = zone.minuteOfDay(ofUnixSeconds: instant.seconds)
        return [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
    }

    /// How long ago, in the two largest units: `3d 4h`, `2h 5m`, `7m`.
    func age(_ instant: Instant) -> String {
        let minutes = max(0, now.seconds - instant.seconds) / 60
        return switch minutes {
        case ..<60: "\(minutes)m"
        case ..<(24 * 60): "\(minutes / 60)h \(minutes % 60)m"
        default: "\(minutes / (24 * 60))d \(minutes / 60 % 24)h"
        }
    }
}

extension Case {
    /// The number as people quote it, `P-00017`.
    var name: String { Self.name(number) }

    static func name(_ number: Int64) -> String {
        let digits = String(number)
        return "P-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }
}

extension CaseLine {
    /// The words in one line; what had none, or has lost them, by its kind.
    var gist: String {
        guard let words else { return "(\(kind), no longer kept)" }
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        if kind == "text" || kind == "request" { return line }
        return line.isEmpty ? "(\(kind))" : "(\(kind)) \(line)"
    }
}

extension OperatorFault {
    static func noSuchCase(_ number: Int64) -> OperatorFault {
        OperatorFault(
            "there is no case \(Case.name(number))", remedy: "See the open ones with `kentongan cases`.")
    }

    static func closed(_ closed: Case) -> OperatorFault {
        OperatorFault(
            "\(closed.name) is closed\(closed.closedBy.map { " (by \($0))" } ?? "")",
            remedy: "The person may ask again, which opens a new case.")
    }
}
