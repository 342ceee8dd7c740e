extension Array where Element: Equatable {
    /// The elements without repetitions, in the order of their first appearance; for the handful of one message.
    package var distinct: [Element] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
