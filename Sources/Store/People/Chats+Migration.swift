package import Chat
import Database

extension Chats {
    /// Moves all that belongs to a group to the number it goes on under.
    ///
    /// In one transaction, and harmless when done again. What the new number has already wins over what is moved: the
    /// platform may tell of the migration after the first messages under the new number.
    package func remap(from old: ChatID, to new: ChatID) throws(StoreError) {
        guard old != new else { return }
        try moveGroup(from: old, to: new)
        try moveConversations(from: old, to: new)
        try move(
            """
            INSERT INTO timers (chat, thread, name, due_at) SELECT $2, thread, name, due_at FROM timers WHERE chat = $1
            ON CONFLICT (chat, thread, name) DO NOTHING
            """, old, new)
        try session.execute("DELETE FROM timers WHERE chat = $1", .integer(old.rawValue))
        try move("UPDATE outbox SET chat = $2 WHERE chat = $1 AND state <= 1", old, new)
        try session.broadcasts.recipients.remap(from: old, to: new)
        try move(
            """
            UPDATE cases SET chat = $2 WHERE chat = $1 AND (closed_at IS NOT NULL OR NOT EXISTS (
                SELECT 1 FROM cases AS other
                WHERE other.chat = $2 AND other.thread = cases.thread AND other.closed_at IS NULL))
            """, old, new)
        try session.desk.move(from: old, to: new)
    }

    private func move(_ sql: StaticString, _ old: ChatID, _ new: ChatID) throws(StoreError) {
        try session.execute(sql, .integer(old.rawValue), .integer(new.rawValue))
    }

    private func moveGroup(from old: ChatID, to new: ChatID) throws(StoreError) {
        guard let group = try find(old) else { return }
        if try find(new) == nil {
            try note(new, ChatDescription(kind: .supergroup, title: group.title))
            try setStanding(group.standing, in: new)
            try setAdministrators(group.administrators, in: new)
        }
        try session.execute(
            """
            UPDATE chats SET community = coalesce(community, $2), nik_posts = nik_posts + $3 WHERE id = $1
            """, .integer(new.rawValue), .integer(group.community), .integer(group.nikPosts))
        try session.execute(
            "UPDATE chats SET migrated_to = $2, community = NULL, nik_posts = 0, is_present = 0 WHERE id = $1",
            .integer(old.rawValue), .integer(new.rawValue))
    }

    /// States are bound to their lane, so each is opened and sealed anew; one that does not open stays where it is.
    private func moveConversations(from old: ChatID, to new: ChatID) throws(StoreError) {
        let threads = try session.rows(
            "SELECT thread FROM conversations WHERE chat = $1", .integer(old.rawValue)
        ) { $0.integer(0) }
        for thread in threads {
            let source = Lane(chat: old.rawValue, storedThread: thread)
            let target = Lane(chat: new.rawValue, storedThread: thread)
            guard let conversation = try session.conversations.load(source), let state = conversation.state else {
                continue
            }
            if try session.conversations.load(target) == nil {
                try session.conversations.save(
                    target, kind: conversation.kind, version: conversation.version, state: state, replacing: 0,
                    at: conversation.updatedAt)
            }
            try session.execute(
                "DELETE FROM conversations WHERE chat = $1 AND thread = $2",
                .integer(old.rawValue), .integer(thread))
        }
    }
}
