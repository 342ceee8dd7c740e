package import Chat
import Database
package import Dialogue

/// The communities the branch works with, and which groups are theirs.
package struct Communities {
    let session: Session

    package func find(_ id: Int64) throws(StoreError) -> Community? {
        try session.row("SELECT id, kind, name FROM communities WHERE id = $1", .integer(id)) { row in
            Community(row, at: 0)
        }
    }

    func count() throws(StoreError) -> Int {
        try session.row("SELECT count(*) FROM communities") { $0.count(0) } ?? 0
    }

    /// Those of a page, by name.
    func list(_ range: Range<Int>) throws(StoreError) -> [Community] {
        try session.rows(
            "SELECT id, kind, name FROM communities ORDER BY name, id LIMIT $1 OFFSET $2", .integer(range.count),
            .integer(range.lowerBound)
        ) { Community($0, at: 0) }
    }

    /// The names of all there are, by number.
    package func names() throws(StoreError) -> [Int64: String] {
        let names = try session.rows("SELECT id, name FROM communities") { ($0.integer(0), $0.text(1)) }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// Makes a community of the group, or corrects the one it already is: its number, and so its links, stay.
    @discardableResult
    package func bind(
        _ chat: ChatID, kind: Community.Kind, name: String, at now: Instant
    ) throws(StoreError) -> Community {
        let bound = try session.row("SELECT community FROM chats WHERE id = $1", .integer(chat.rawValue)) { row in
            row.optionalInteger(0)
        }
        if let id = bound ?? nil {
            try session.execute(
                "UPDATE communities SET kind = $2, name = $3 WHERE id = $1",
                .integer(id), .text(kind.rawValue), .text(name))
            return Community(id: id, kind: kind, name: name)
        }
        let id = try session.insert(
            "INSERT INTO communities (kind, name, made_at) VALUES ($1, $2, $3) {returning id}",
            .text(kind.rawValue), .text(name), .integer(now.milliseconds))
        let community = Community(id: id ?? 0, kind: kind, name: name)
        try session.chats.setCommunity(community.id, of: chat)
        return community
    }
}

extension Community {
    /// Reads the columns id, kind, name; a kind of a later version reads as other.
    init(_ row: any Row, at first: Int) {
        self.init(
            id: row.integer(first), kind: Kind(rawValue: row.text(first + 1)) ?? .other, name: row.text(first + 2))
    }
}
