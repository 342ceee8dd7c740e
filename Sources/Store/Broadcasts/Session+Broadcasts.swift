import Chat
import Dialogue

extension Session {
    /// Does what a member of staff asks, or says why not; what concerns nobody but the speaker, it does for everybody.
    func answer(
        _ request: BroadcastRequest, for person: PersonID?, in lane: Lane, under policy: BroadcastPolicy?,
        at now: Instant
    ) throws(StoreError) -> BroadcastAnswer {
        switch (request, person, policy) {
        case (.optOut(let topic), let person?, _):
            try topicOptOuts.set(topic, for: person, at: now)
            return .optedOut(topic: topic)
        case (.optIn(let topic), let person?, _):
            try topicOptOuts.clear(topic, for: person)
            return .optedIn(topic: topic)
        case (.topics, let person?, _): return .topics(off: try topicOptOuts.all(for: person))
        // In a group a message may show how a broadcast goes: its timer speaks for nobody.
        case (.news, nil, _): return .news(try broadcasts.news.take(in: lane, at: now))
        case (_, let person?, let policy?):
            return try broadcasts.answer(request, by: .person(person), in: lane, under: policy, at: now)
        case (_, nil, _), (_, _, nil): return .refused(request, .notAllowed)
        }
    }
}
