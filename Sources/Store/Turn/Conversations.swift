package import Chat
import Database

/// Where each conversation stands; its state is sealed, since it holds what a person has told so far.
package struct Conversations {
    let session: Session

    package func load(_ lane: Lane) throws(StoreError) -> Conversation? {
        try session.row(
            "SELECT kind, version, revision, updated_at, state FROM conversations WHERE chat = $1 AND thread = $2",
            .integer(lane.chat.rawValue), .integer(lane.storedThread)
        ) { row in
            Conversation(row, at: 0, of: lane, session.sealer)
        }
    }

    /// Keeps the state in place of the revision it was made from, 0 where there was none.
    ///
    /// Fails as ``StoreError/outdated(_:)`` where the conversation has moved on since it was loaded.
    ///
    /// - Returns: The new revision.
    @discardableResult
    package func save(
        _ lane: Lane, kind: String, version: Int, state: [UInt8], replacing revision: Int64, at now: Instant
    ) throws(StoreError) -> Int64 {
        let sealed = try session.sealer.seal(state, at: Conversation.place(lane))
        let changed =
            revision == 0
            ? try session.execute(
                """
                INSERT INTO conversations (chat, thread, kind, version, revision, updated_at, state)
                VALUES ($1, $2, $3, $4, 1, $5, $6) ON CONFLICT (chat, thread) DO NOTHING
                """,
                .integer(lane.chat.rawValue), .integer(lane.storedThread), .text(kind), .integer(version),
                .integer(now.milliseconds), .bytes(sealed))
            : try session.execute(
                """
                UPDATE conversations SET kind = $3, version = $4, revision = revision + 1, updated_at = $5, state = $6
                WHERE chat = $1 AND thread = $2 AND revision = $7
                """,
                .integer(lane.chat.rawValue), .integer(lane.storedThread), .text(kind), .integer(version),
                .integer(now.milliseconds), .bytes(sealed), .integer(revision))
        guard changed > 0 else { throw .outdated(lane) }
        return revision + 1
    }
}

/// A conversation as it is kept.
package struct Conversation: Sendable, Hashable {
    /// The state's discriminator, for statistics.
    package var kind: String
    /// The version of the state's written form.
    package var version: Int
    /// Counts the changes, from 1.
    package var revision: Int64
    package var updatedAt: Instant
    /// The written form; nil where it cannot be opened, as after damage: quarantine it and begin anew.
    package var state: [UInt8]?
}

extension Conversation {
    static func place(_ lane: Lane) -> Place {
        Place("conversations.state", lane.chat.rawValue, lane.storedThread)
    }

    /// Reads the columns kind, version, revision, updated_at, state, from that column on.
    init(_ row: any Row, at first: Int, of lane: Lane, _ sealer: Sealer) {
        kind = row.text(first)
        version = row.count(first + 1)
        revision = row.integer(first + 2)
        updatedAt = Instant(milliseconds: row.integer(first + 3))
        state = try? sealer.open(row.bytes(first + 4), at: Self.place(lane))
    }
}

extension Lane {
    /// The thread as part of a key: 0 where there is none, which no thread is numbered.
    var storedThread: Int64 { thread ?? 0 }

    init(chat: Int64, storedThread: Int64) {
        self.init(ChatID(chat), thread: storedThread == 0 ? nil : storedThread)
    }
}
