package import Chat
import Database
package import Dialogue

/// Broadcasts that somebody wants to see in their own chat before others do.
package struct BroadcastTrials {
    let session: Session

    package func ask(for id: BroadcastID, in chat: ChatID) throws(StoreError) {
        try session.execute(
            "INSERT INTO broadcast_tests (broadcast, chat) VALUES ($1, $2)", .integer(id.rawValue),
            .integer(chat.rawValue))
    }

    /// Those still to be sent, in the order they were asked for.
    package func all() throws(StoreError) -> [BroadcastTrial] {
        try session.rows("SELECT id, broadcast, chat FROM broadcast_tests ORDER BY id") { row in
            BroadcastTrial(
                number: row.integer(0), broadcast: BroadcastID(row.integer(1)), chat: ChatID(row.integer(2)))
        }
    }

    /// Forgets one, in the transaction of its call.
    package func remove(_ trial: BroadcastTrial) throws(StoreError) {
        try session.execute("DELETE FROM broadcast_tests WHERE id = $1", .integer(trial.number))
    }
}

package struct BroadcastTrial: Hashable, Sendable {
    package let number: Int64
    package let broadcast: BroadcastID
    package let chat: ChatID

    package var event: EventKey { .trial(number) }
}
