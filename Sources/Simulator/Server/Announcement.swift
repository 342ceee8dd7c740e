import Synchronization

/// A value that comes once and that any number of tasks may wait for.
final class Announcement<Value: Sendable>: Sendable {
    private enum State {
        case awaited([CheckedContinuation<Value?, Never>])
        case made(Value?)
    }

    private let state = Mutex(State.awaited([]))

    /// Announces the value, or with nil that it will never come; only the first time counts.
    func make(_ value: Value?) {
        let waiting = state.withLock { state in
            guard case .awaited(let waiting) = state else { return [CheckedContinuation<Value?, Never>]() }
            state = .made(value)
            return waiting
        }
        for continuation in waiting { continuation.resume(returning: value) }
    }

    /// The value, or nil where it will never come.
    var value: Value? {
        get async {
            await withCheckedContinuation { continuation in
                let known: Value?? = state.withLock { state in
                    switch state {
                    case .made(let value): return .some(value)
                    case .awaited(let waiting):
                        state = .awaited(waiting + [continuation])
                        return nil
                    }
                }
                if let known { continuation.resume(returning: known) }
            }
        }
    }
}
