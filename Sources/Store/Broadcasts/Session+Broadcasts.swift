import Chat
import Dialogue

extension Session {
    /// Does what a member of staff asks, or says why not.
    func answer(
        _ request: BroadcastRequest, for person: PersonID?, in lane: Lane, at now: Instant
    ) throws(StoreError) -> BroadcastAnswer {
        .refused(request, .notAllowed)
    }
}
