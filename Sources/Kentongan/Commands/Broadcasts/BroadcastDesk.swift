import Broadcasting
import Dialogue
import Engine
import Jamsostek
import Phrasebook
import Store

/// The database of broadcasts, open for one command, and how operators are shown them.
struct BroadcastDesk {
    let store: Store
    let settings: Settings
    let config: Config

    init(_ common: CommonOptions) async throws {
        let directory = try common.directory()
        settings = try Settings.load(from: directory)
        config = try Config.load(directory: directory.root)
        store = try await settings.openStoreInUse()
    }

    var knowledge: Knowledge { config.knowledge }
    var zone: Zone { knowledge.zone }
    var now: Instant { Time.system.now() }

    /// Does something as whoever sits at the machine, or tells why not.
    func act(_ request: BroadcastRequest, by name: String) async throws -> BroadcastView {
        let (now, policy) = (now, knowledge.broadcastPolicy)
        guard !name.isEmpty else { throw OperatorFault("no name is given", at: "--by", remedy: "Say who you are.") }
        let answer = try await store.write { session throws(StoreError) in
            try session.broadcasts.answer(request, by: .commandLine(name), in: nil, under: policy, at: now)
        }
        switch answer {
        case .granted(_, let view): return view
        case .refused(_, let refusal): throw fault(refusal)
        case .list, .news, .optedOut, .optedIn, .topics: throw OperatorFault("the store answered something else")
        }
    }

    func view(_ id: BroadcastID) async throws -> BroadcastView {
        let now = now
        let view = try await store.read { session throws(StoreError) in try session.broadcasts.view(id, at: now) }
        guard let view else { throw fault(.unknown) }
        return view
    }

    /// Counts the audience here and now, so that it needs no running bot.
    func count(_ id: BroadcastID, by name: String) async throws -> BroadcastView {
        _ = try await act(.count(id), by: name)
        let record = try await store.read { session throws(StoreError) in try session.broadcasts.find(id) }
        let limits = settings.limits
        guard let record,
            var audience = AudienceCounting(record.draft, knowledge, config.phrasebook, limits, at: now)
        else { throw fault(.unknown) }
        let count = try await audience.run(on: store)
        let now = now
        _ = try await store.write { session throws(StoreError) in
            try session.broadcasts.keepCount(count, of: id, revision: record.revision, at: now)
        }
        return try await view(id)
    }

    /// `2026-11-23 09:00`, in the branch's zone.
    func moment(_ seconds: Int64) -> String {
        let minute = zone.minuteOfDay(ofUnixSeconds: seconds)
        let clock = [minute / 60, minute % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
        return "\(zone.date(ofUnixSeconds: seconds)) \(clock)"
    }
}

// Why not, and what to do.
extension BroadcastDesk {
    private func fault(_ refusal: BroadcastRefusal) -> OperatorFault {
        switch refusal {
        case .notAllowed:
            OperatorFault("it is another's", at: "--by", remedy: "Ask who made it: `kentongan broadcast` tells.")
        case .unknown:
            OperatorFault("there is no such broadcast", remedy: "See the latest with `kentongan broadcast`.")
        case .stage(let stage):
            OperatorFault(
                "it is \(stage.words) now", remedy: "See how it stands with `kentongan broadcast show`.")
        case .empty:
            OperatorFault("it would reach nobody", remedy: "Try the segment with `kentongan broadcast preview`.")
        case .ownApproval:
            OperatorFault(
                "whoever made it cannot approve it", at: "--by", remedy: "Let another supervisor look at it.")
        case .alreadyApproved(let name):
            OperatorFault("\(name) has approved it already", remedy: "Watch it with `kentongan broadcast watch`.")
        case .past:
            OperatorFault("the time for it is over", at: "--at", remedy: "Write it anew with a time to come.")
        case .outsideHours(let until):
            OperatorFault(
                "nobody is written to at that hour", at: "--at",
                remedy:
                    "Give a time from \(moment(until)) \(zone.rawValue) on; the hours are in config/broadcasts.yaml.")
        case .incomplete: OperatorFault("a part of it is missing", remedy: "It needs a text, a topic and a segment.")
        case .segment(let fault): OperatorFault("\(fault)", at: "--segment", remedy: fault.remedy)
        case .malformed(let part):
            OperatorFault("its \(part) makes no sense", at: "--\(part)", remedy: "Write it anew.")
        }
    }
}
