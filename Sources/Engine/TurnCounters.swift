import Metrics

/// What turns count, once they have committed.
struct TurnCounters: Sendable {
    private let handled = Counter(label: "kentongan_updates_handled")
    private let repeated = Counter(label: "kentongan_updates_repeated")
    private let quarantined = Counter(label: "kentongan_quarantined")

    /// What one turn has to add.
    struct Tally: Sendable {
        var handled = 0
        /// Updates that came again and were passed over.
        var repeated = 0
        var quarantined = 0
    }

    func add(_ tally: Tally) {
        handled.increment(by: tally.handled)
        repeated.increment(by: tally.repeated)
        quarantined.increment(by: tally.quarantined)
    }
}
