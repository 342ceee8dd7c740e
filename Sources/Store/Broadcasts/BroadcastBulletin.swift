import Chat
import Database
package import Dialogue

/// What of a broadcast people are still to be told, and the messages that show how one goes.
///
/// A chat is told by its timer ``TimerName/broadcastNews``, which is set with every piece of news and whose firing takes them.
package struct BroadcastBulletin {
    let session: Session

    /// Keeps news for each of these people and wakes their private chats.
    func tell(
        _ kind: BroadcastNews.Kind, of id: BroadcastID, to people: [PersonID], by name: String = "",
        why: String = "", at now: Instant
    ) throws(StoreError) {
        for person in Set(people).sorted(by: { $0.rawValue < $1.rawValue }) {
            let number = try session.insert(
                """
                INSERT INTO broadcast_news (person, broadcast, kind, happened_at) VALUES ($1, $2, $3, $4) {returning id}
                """, .integer(person.rawValue), .integer(id.rawValue), .text(kind.rawValue),
                .integer(now.milliseconds))
            guard let number else { throw .malformed(place: "broadcast_news") }
            try session.execute(
                "UPDATE broadcast_news SET actor_name = $2, why = $3 WHERE id = $1", .integer(number),
                .bytes(try session.sealer.seal(name.isEmpty ? nil : name, at: Self.actorName(number))),
                .bytes(try session.sealer.seal(why.isEmpty ? nil : why, at: Self.why(number))))
            try wake(Lane(person.privateChat), at: now)
        }
    }

    /// Gives what this chat is to be told or shown, and forgets it.
    func take(in lane: Lane, at now: Instant) throws(StoreError) -> [BroadcastNews] {
        var news = try takeWatched(in: lane, at: now)
        guard lane.chat.isPrivate else { return news }
        let rows = try session.rows(
            "SELECT id, broadcast, kind, actor_name, why FROM broadcast_news WHERE person = $1 ORDER BY id",
            .integer(lane.chat.rawValue)
        ) { row throws(StoreError) in
            let number = row.integer(0)
            return (
                id: BroadcastID(row.integer(1)), kind: BroadcastNews.Kind(rawValue: row.text(2)),
                name: try session.sealer.text(row.optionalBytes(3), at: Self.actorName(number)),
                why: try session.sealer.text(row.optionalBytes(4), at: Self.why(number))
            )
        }
        for row in rows {
            guard let kind = row.kind, let view = try session.broadcasts.view(row.id, at: now) else { continue }
            news.append(BroadcastNews(kind, view, by: row.name, why: row.why))
        }
        try session.execute("DELETE FROM broadcast_news WHERE person = $1", .integer(lane.chat.rawValue))
        return news
    }

    private static func actorName(_ id: Int64) -> Place { Place("broadcast_news.actor_name", id) }
    private static func why(_ id: Int64) -> Place { Place("broadcast_news.why", id) }
}

// Messages that show progress.
extension BroadcastBulletin {
    /// Lets a message of this chat show the broadcast from now on, in place of an earlier one there.
    func watch(_ id: BroadcastID, message: Int64, in lane: Lane, at now: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO broadcast_watches (broadcast, chat, thread, message, shown_at, is_due) VALUES ($1, $2, $3, $4, $5, 0)
            ON CONFLICT (broadcast, chat, thread) DO UPDATE SET message = excluded.message, shown_at = excluded.shown_at
            """, .integer(id.rawValue), .integer(lane.chat.rawValue), .integer(lane.storedThread), .integer(message),
            .integer(now.milliseconds))
    }

    /// Lets the messages that show this broadcast be rewritten: at once, or those that were last written before a moment.
    ///
    /// - Parameter groups: The same for messages in groups, which take twenty edits a minute.
    package func refresh(
        _ id: BroadcastID, before moment: Instant? = nil, inGroups groups: Instant? = nil, at now: Instant
    ) throws(StoreError) {
        let always = Instant(milliseconds: .max)
        let lanes = try session.rows(
            """
            SELECT chat, thread FROM broadcast_watches
            WHERE broadcast = $1 AND shown_at <= CASE WHEN chat < 0 THEN $3 ELSE $2 END
            """, .integer(id.rawValue), .integer((moment ?? always).milliseconds),
            .integer((groups ?? always).milliseconds)
        ) { Lane(chat: $0.integer(0), storedThread: $0.integer(1)) }
        for lane in lanes {
            try session.execute(
                "UPDATE broadcast_watches SET is_due = 1, shown_at = $4 WHERE broadcast = $1 AND chat = $2 AND thread = $3",
                .integer(id.rawValue), .integer(lane.chat.rawValue), .integer(lane.storedThread),
                .integer(now.milliseconds))
            try wake(lane, at: now)
        }
    }

    private func takeWatched(in lane: Lane, at now: Instant) throws(StoreError) -> [BroadcastNews] {
        let rows = try session.rows(
            "SELECT broadcast, message FROM broadcast_watches WHERE chat = $1 AND thread = $2 AND is_due = 1",
            .integer(lane.chat.rawValue), .integer(lane.storedThread)
        ) { (id: BroadcastID($0.integer(0)), message: $0.integer(1)) }
        var news: [BroadcastNews] = []
        for row in rows {
            guard let view = try session.broadcasts.view(row.id, at: now) else { continue }
            news.append(BroadcastNews(.progress, view, message: row.message))
            // What is over does not change any more.
            try session.execute(
                view.stage.isOver
                    ? "DELETE FROM broadcast_watches WHERE broadcast = $1 AND chat = $2 AND thread = $3"
                    : "UPDATE broadcast_watches SET is_due = 0 WHERE broadcast = $1 AND chat = $2 AND thread = $3",
                .integer(row.id.rawValue), .integer(lane.chat.rawValue), .integer(lane.storedThread))
        }
        return news
    }

    /// Each waking is an event of its own: a moment at which one may have fired must not come again.
    private func wake(_ lane: Lane, at now: Instant) throws(StoreError) {
        let (chat, thread) = (SQLValue.integer(lane.chat.rawValue), SQLValue.integer(lane.storedThread))
        try session.execute(
            """
            INSERT INTO broadcast_wakes (chat, thread, due_at) VALUES ($1, $2, $3)
            ON CONFLICT (chat, thread) DO UPDATE SET due_at = CASE
                WHEN broadcast_wakes.due_at >= excluded.due_at THEN broadcast_wakes.due_at + 1 ELSE excluded.due_at END
            """, chat, thread, .integer(now.milliseconds))
        let due = try session.row("SELECT due_at FROM broadcast_wakes WHERE chat = $1 AND thread = $2", chat, thread) {
            Instant(milliseconds: $0.integer(0))
        }
        try session.timers.schedule(.broadcastNews, in: lane, at: due ?? now)
    }
}
