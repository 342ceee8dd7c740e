import Engine
import Store
import Synchronization

/// A clock that moves only when a test says so; a wait ends once its moment is reached, or its task is cancelled.
final class ManualClock: Sendable {
    private struct Sleeper {
        var until: Instant
        var wake: CheckedContinuation<Void, Never>
    }

    private struct State {
        var now: Instant
        var sleepers: [Int: Sleeper] = [:]
        var cancelled: Set<Int> = []
        var last = 0
    }

    private let state: Mutex<State>

    init(_ start: Instant = Instant(seconds: 1_800_000_000)) { state = Mutex(State(now: start)) }

    var now: Instant { state.withLock(\.now) }

    /// The moments that somebody waits for, the earliest first.
    var awaited: [Instant] { state.withLock { $0.sleepers.values.map(\.until).sorted() } }

    func advance(by duration: Duration) { set(now + duration) }

    func set(_ moment: Instant) {
        let woken = state.withLock { state in
            state.now = moment
            let due = state.sleepers.filter { $0.value.until <= moment }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.wake)
        }
        for wake in woken { wake.resume() }
    }

    var time: Time { Time(now: { self.now }, wait: { await self.wait(until: $0) }) }

    private func wait(until: Instant) async {
        let id = state.withLock { state in
            state.last += 1
            return state.last
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if until <= state.now || state.cancelled.remove(id) != nil { return true }
                    state.sleepers[id] = Sleeper(until: until, wake: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                if let sleeper = state.sleepers.removeValue(forKey: id) { return Optional(sleeper) }
                state.cancelled.insert(id)
                return nil
            }
            sleeper?.wake.resume()
        }
    }
}
