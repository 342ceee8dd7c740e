package import Chat
import Database
package import Dialogue
import Jamsostek

/// A broadcast as the store keeps it: what staff see of it, and how far the bot has come with it.
package struct BroadcastRecord: Hashable, Sendable {
    /// Without the tally, which is counted where it is asked for.
    package internal(set) var view: BroadcastView
    /// Grows with every change of the draft, so that what was counted of another is known.
    package internal(set) var revision: Int64
    package internal(set) var approver: PersonID?
    /// The first of those it repeats; nil for one that repeats none.
    package internal(set) var series: BroadcastID?
    package internal(set) var occurrence: Int
    /// The chat up to which the audience is written down; nil before the first.
    package internal(set) var gatheredThrough: Int64?
    package internal(set) var isGathered: Bool
    /// How many recipients are written down, and how many of them have had their turn.
    package internal(set) var total: Int
    package internal(set) var fed: Int
    /// What the platform calls the attachment, once it was sent.
    package internal(set) var file: String?
    /// How it ended, where nothing is left to be done.
    var ending: BroadcastTally?

    package var id: BroadcastID { view.id }
    package var stage: BroadcastStage { view.stage }
    package var draft: BroadcastDraft { view.draft }
    package var isApproved: Bool { view.approverName != nil }
}

extension BroadcastRecord {
    /// The columns ``init(_:_:)`` reads are those of every statement here, in this order.
    init(_ row: any Row, _ sealer: Sealer) throws(StoreError) {
        let id = row.integer(0)
        guard let stage = BroadcastStage(rawValue: row.text(1)) else { throw .malformed(place: "broadcasts.stage") }
        var draft = try BroadcastDraft(decoding: sealer.open(row.bytes(20), at: Self.detail(id)))
        draft.topic = row.optionalText(5)
        draft.startsAt = row.optionalInteger(6).map { Instant(milliseconds: $0).seconds }
        if let days = row.optionalInteger(7), let until = row.optionalText(8).flatMap(CalendarDate.init) {
            draft.repetition = BroadcastDraft.Repetition(everyDays: Int(clamping: days), until: until)
        }
        view = BroadcastView(
            id: BroadcastID(id), draft: draft, stage: stage, author: row.optionalInteger(4).map { PersonID($0) },
            authorName: try sealer.text(row.optionalBytes(21), at: Self.authorName(id)) ?? "",
            approverName: try sealer.text(row.optionalBytes(22), at: Self.approverName(id)),
            count: try Self.count(row, of: id, sealer),
            startedAt: row.optionalInteger(9).map { Instant(milliseconds: $0).seconds },
            finishedAt: row.optionalInteger(10).map { Instant(milliseconds: $0).seconds })
        revision = row.integer(2)
        approver = row.optionalInteger(25).map { PersonID($0) }
        series = row.optionalInteger(3).map { BroadcastID($0) }
        occurrence = row.count(26)
        gatheredThrough = row.optionalInteger(15)
        isGathered = !row.isNull(16)
        (total, fed) = (row.count(17), row.count(18))
        file = try sealer.text(row.optionalBytes(24), at: Self.file(id))
        ending = row.optionalText(19).flatMap(BroadcastTally.init(stored:))
    }

    private static func count(_ row: any Row, of id: Int64, _ sealer: Sealer) throws(StoreError) -> AudienceCount? {
        guard !row.isNull(11) else { return nil }
        let samples = try sealer.text(row.optionalBytes(23), at: samples(id)) ?? ""
        return AudienceCount(
            people: row.count(11), groups: row.count(12), leftOut: AudienceCount.leftOut(stored: row.text(13)),
            samples: AudienceCount.samples(stored: samples), seconds: row.count(14))
    }

    static func detail(_ id: Int64) -> Place { Place("broadcasts.detail", id) }
    static func authorName(_ id: Int64) -> Place { Place("broadcasts.author_name", id) }
    static func approverName(_ id: Int64) -> Place { Place("broadcasts.approver_name", id) }
    static func samples(_ id: Int64) -> Place { Place("broadcasts.samples", id) }
    static func file(_ id: Int64) -> Place { Place("broadcasts.file", id) }
}
