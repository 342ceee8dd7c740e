package import Chat
import Database

/// The groups the bot is or was in; private chats need no row.
package struct Chats {
    let session: Session

    /// Notes a group's kind and title.
    package func note(_ chat: ChatID, _ description: ChatDescription) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO chats (id, kind, is_present, is_administrator, may_delete, administrators, nik_posts, title)
            VALUES ($1, $2, 1, 0, 0, '', 0, $3)
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title
            """,
            .integer(chat.rawValue), .text(description.kind.rawValue),
            .bytes(try session.sealer.seal(description.title, at: Self.place(chat))))
    }

    /// Notes what the bot may do in a group.
    package func setStanding(_ standing: BotStanding, in chat: ChatID) throws(StoreError) {
        try ensure(chat)
        try session.execute(
            "UPDATE chats SET is_present = $2, is_administrator = $3, may_delete = $4 WHERE id = $1",
            .integer(chat.rawValue), .flag(standing.isPresent), .flag(standing.isAdministrator),
            .flag(standing.mayDelete))
    }

    package func setAdministrators(_ administrators: [PersonID], in chat: ChatID) throws(StoreError) {
        try ensure(chat)
        try session.execute(
            "UPDATE chats SET administrators = $2 WHERE id = $1",
            .integer(chat.rawValue), .text(administrators.map(\.description).joined(separator: " ")))
    }

    /// Notes what an inspection of the group found.
    package func record(_ inspection: ChatInspection, of chat: ChatID) throws(StoreError) {
        try setStanding(inspection.standing, in: chat)
        try setAdministrators(inspection.administrators, in: chat)
        try session.execute(
            "UPDATE chats SET sees_all = $2 WHERE id = $1",
            .integer(chat.rawValue), .flag(inspection.seesAllMessages))
    }

    func setCommunity(_ community: Int64, of chat: ChatID) throws(StoreError) {
        try ensure(chat)
        try session.execute(
            "UPDATE chats SET community = $2 WHERE id = $1", .integer(chat.rawValue), .integer(community))
    }

    func countNIKPost(in chat: ChatID) throws(StoreError) {
        try ensure(chat)
        try session.execute("UPDATE chats SET nik_posts = nik_posts + 1 WHERE id = $1", .integer(chat.rawValue))
    }

    private func ensure(_ chat: ChatID) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO chats (id, kind, is_present, is_administrator, may_delete, administrators, nik_posts)
            VALUES ($1, 'group', 1, 0, 0, '', 0) ON CONFLICT (id) DO NOTHING
            """, .integer(chat.rawValue))
    }

    static func place(_ chat: ChatID) -> Place { Place("chats.title", chat.rawValue) }
}
