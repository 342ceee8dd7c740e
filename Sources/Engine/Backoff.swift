/// Waits that double from one failure to the next up to a ceiling, each shortened by chance so that many clients do
/// not come back together.
struct Backoff: Sendable {
    private let first: Duration
    private let ceiling: Duration
    private var failures = 0

    init(first: Duration = .milliseconds(500), ceiling: Duration = .seconds(30)) {
        self.first = first
        self.ceiling = ceiling
    }

    /// How long to wait after one more failure.
    mutating func next() -> Duration {
        defer { failures += 1 }
        return Self.length(first: first, ceiling: ceiling, after: failures) * Double.random(in: 0.5...1)
    }

    mutating func reset() { failures = 0 }

    /// The longest wait after so many earlier failures.
    static func length(first: Duration, ceiling: Duration, after failures: Int) -> Duration {
        failures < 16 ? min(ceiling, first * (1 << failures)) : ceiling
    }
}
