package import Chat
import Database

extension Chats {
    package func find(_ chat: ChatID) throws(StoreError) -> Group? {
        try session.row(
            """
            SELECT kind, title, community, is_present, is_administrator, may_delete, sees_all, administrators,
                nik_posts, migrated_to
            FROM chats WHERE id = $1
            """, .integer(chat.rawValue)
        ) { row throws(StoreError) in
            guard let kind = ChatDescription.Kind(rawValue: row.text(0)) else {
                throw .malformed(place: "chats.kind")
            }
            return Group(
                id: chat, kind: kind, title: try session.sealer.text(row.optionalBytes(1), at: Self.place(chat)),
                community: row.optionalInteger(2),
                standing: BotStanding(
                    isPresent: row.flag(3), isAdministrator: row.flag(4), mayDelete: row.flag(5)),
                seesAllMessages: row.isNull(6) ? nil : row.flag(6),
                administrators: Self.people(row.text(7)), nikPosts: row.count(8),
                migratedTo: row.optionalInteger(9).map { ChatID($0) })
        }
    }

    static func people(_ stored: String) -> [PersonID] {
        stored.split(separator: " ").compactMap { Int64($0).map { PersonID($0) } }
    }
}

/// A group the bot is or was in.
package struct Group: Sendable, Hashable {
    package let id: ChatID
    package let kind: ChatDescription.Kind
    package let title: String?
    package let community: Int64?
    package let standing: BotStanding
    /// Whether all messages reach the bot; nil until the group was inspected.
    package let seesAllMessages: Bool?
    package let administrators: [PersonID]
    /// How often somebody posted a NIK here.
    package let nikPosts: Int
    package let migratedTo: ChatID?
}
