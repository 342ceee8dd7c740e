import Chat
import DequeModule
package import Dialogue
import HeapModule
package import Store

// What is held in memory and has to go back to the store.
extension Dispatch {
    /// Ends this send, which was under way, and gives back what else of its lane must be put off with it until a moment.
    ///
    /// Replies do not hold up what nobody asked for, nor the other way round. `now` and `answered` are as in
    /// ``finished(_:at:answered:)``.
    package mutating func postpone(
        _ send: Send, until: Instant, at now: Instant? = nil, answered: Bool = true
    ) -> [Send] {
        let (lane, isBulk) = (send.lane, send.priority.isBulk)
        if !isBulk { park(lane, until: until) }
        let rest = lanes[lane]?.sends.filter { $0.priority.isBulk == isBulk } ?? []
        lanes[lane]?.sends.removeAll { $0.priority.isBulk == isBulk }
        finished(lane, at: now, answered: answered)
        return Array(rest)
    }

    /// Hears that the send under way was too fast; see ``Limiter/tooFast(_:_:began:until:now:)``.
    ///
    /// - Returns: what is frozen, and what of bulk was held in memory and must go back, since it may not leave soon.
    package mutating func tooFast(
        _ send: Send, until: Instant, now: Instant
    ) -> (freezes: [FreezeScope: Instant], held: [Send]) {
        let began = lanes[send.lane]?.begun?.at ?? now
        let freezes = limiter.tooFast(send.lane.chat, send.priority, began: began, until: until, now: now)
        return (freezes, freezes[.bulk] == nil ? [] : releaseEach(\.priority.isBulk))
    }

    /// Gives back what has not begun of broadcasts that may not go on.
    package mutating func release(broadcasts mayNotGoOn: (BroadcastID) -> Bool) -> [Send] {
        releaseEach { $0.broadcast.map(mayNotGoOn) ?? false }
    }

    private mutating func releaseEach(_ isReleased: (Send) -> Bool) -> [Send] {
        var held: [Send] = []
        for (lane, queue) in lanes where queue.sends.contains(where: isReleased) {
            held += queue.sends.filter(isReleased)
            var rest = Queue(begun: queue.begun)
            rest.sends = queue.sends.filter { !isReleased($0) }
            lanes[lane] = rest.sends.isEmpty && !rest.isUnderWay ? nil : rest
            makeReady(lane)
        }
        return held
    }

    /// Gives back everything that has not begun, as on the way down.
    package mutating func release() -> [Send] {
        let held = lanes.values.flatMap(\.sends)
        lanes = lanes.filter { $0.value.isUnderWay }.mapValues { Queue(begun: $0.begun) }
        waiting = Heap()
        ready = Array(repeating: [], count: ready.count)
        return held
    }
}
