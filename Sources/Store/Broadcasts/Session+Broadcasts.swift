import Chat
import Dialogue

extension Session {
    /// Does what a member of staff asks, or says why not; nobody's word counts where nobody speaks.
    func answer(
        _ request: BroadcastRequest, for person: PersonID?, in lane: Lane, under policy: BroadcastPolicy?,
        at now: Instant
    ) throws(StoreError) -> BroadcastAnswer {
        // A timer fires for the chat's own person; in a group, for whoever watches there.
        guard let policy else { return .refused(request, .notAllowed) }
        guard let person else {
            guard case .news = request else { return .refused(request, .notAllowed) }
            return .news(try broadcasts.news.take(in: lane, at: now))
        }
        return try broadcasts.answer(request, by: .person(person), in: lane, under: policy, at: now)
    }
}
