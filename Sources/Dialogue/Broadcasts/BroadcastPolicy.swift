package import Jamsostek

/// The branch's rules for broadcasts, as far as whoever acts on one must know them.
package struct BroadcastPolicy: Sendable {
    package var zone: Zone
    /// The largest audience that needs no second person.
    package var approvalAbove: Int
    /// The first instant from this one on at which many may be written to; seconds since 1970, UTC.
    package var allowedFrom: @Sendable (Int64) -> Int64
    /// What is wrong with a draft's text, segment or topic, in words for its author; nil where nothing is.
    package var fault: @Sendable (BroadcastDraft) -> String?

    package init(
        zone: Zone, approvalAbove: Int, allowedFrom: @escaping @Sendable (Int64) -> Int64 = { $0 },
        fault: @escaping @Sendable (BroadcastDraft) -> String? = { _ in nil }
    ) {
        self.zone = zone
        self.approvalAbove = approvalAbove
        self.allowedFrom = allowedFrom
        self.fault = fault
    }
}
