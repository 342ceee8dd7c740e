package import Broadcasting
package import Jamsostek

/// The branch's rules for broadcasts, as far as whoever acts on one must know them.
package struct BroadcastPolicy: Sendable {
    package var zone: Zone
    /// The largest audience that needs no second person.
    package var approvalAbove: Int
    /// The first instant from this one on at which many may be written to; seconds since 1970, UTC.
    package var allowedFrom: @Sendable (Int64) -> Int64
    /// Which part of a draft makes no sense; nil where none.
    package var fault: @Sendable (BroadcastDraft) -> BroadcastDraft.Part?
    /// What is wrong with a draft's segment where communities have these names, by number.
    package var segmentFault: @Sendable (BroadcastDraft, [Int64: String]) -> SegmentFault?

    package init(
        zone: Zone, approvalAbove: Int, allowedFrom: @escaping @Sendable (Int64) -> Int64 = { $0 },
        fault: @escaping @Sendable (BroadcastDraft) -> BroadcastDraft.Part? = { _ in nil },
        segmentFault: @escaping @Sendable (BroadcastDraft, [Int64: String]) -> SegmentFault? = { _, _ in nil }
    ) {
        self.zone = zone
        self.approvalAbove = approvalAbove
        self.allowedFrom = allowedFrom
        self.fault = fault
        self.segmentFault = segmentFault
    }
}

extension BroadcastDraft {
    /// What a draft may go wrong in.
    package enum Part: String, Hashable, Sendable {
        case text, segment, topic
    }
}
