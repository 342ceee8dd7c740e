import Chat
import Metrics
import Store

/// What a courier counts, by how sends ended.
struct CourierCounters: Sendable {
    private let delivered = counters("delivered")
    private let refused = counters("refused")
    private let unknown = counters("unknown")

    func note(_ outcome: Outcome, _ priority: Priority) {
        switch outcome {
        case .delivered: delivered[priority.rawValue].increment()
        case .refused: refused[priority.rawValue].increment()
        case .unknown: unknown[priority.rawValue].increment()
        }
    }

    private static func counters(_ outcome: String) -> [Counter] {
        Priority.allCases.map { priority in
            Counter(label: "kentongan_sends", dimensions: [("outcome", outcome), ("class", "\(priority)")])
        }
    }
}
