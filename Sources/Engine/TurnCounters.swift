import Metrics

/// What turns count.
struct TurnCounters: Sendable {
    private let handled = Counter(label: "kentongan_updates_handled")
    private let repeated = Counter(label: "kentongan_updates_repeated")
    private let quarantined = Counter(label: "kentongan_quarantined")

    func noteHandled() { handled.increment() }
    /// An update came again and was passed over.
    func noteRepeated() { repeated.increment() }
    func noteQuarantined() { quarantined.increment() }
}
