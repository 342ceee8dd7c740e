import Foundation
import Synchronization
import Testing

/// Something that happens once: awaited by tasks, by blocking threads, or both.
final class Moment: Sendable {
    private struct State {
        var isPast = false
        var tasks: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())
    private let threads = DispatchSemaphore(value: 0)

    func happen() {
        let tasks = state.withLock { state in
            state.isPast = true
            defer { state.tasks = [] }
            return state.tasks
        }
        for task in tasks { task.resume() }
        threads.signal()
    }

    var isPast: Bool { state.withLock { $0.isPast } }

    func reached() async {
        await withCheckedContinuation { continuation in
            let isPast = state.withLock { state in
                if !state.isPast { state.tasks.append(continuation) }
                return state.isPast
            }
            if isPast { continuation.resume() }
        }
    }

    /// For a server's thread.
    func block() {
        if threads.wait(timeout: .now() + 30) == .success { threads.signal() }
    }
}
