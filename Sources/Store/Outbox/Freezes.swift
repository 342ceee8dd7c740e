package import Chat
import Database

/// Until when the platform wants to hear nothing: of all the bot says, of what nobody asked for, or in one chat.
///
/// Absolute times, so that a restart does not forget them.
package struct Freezes {
    let session: Session

    /// Freezes the scope until then; an earlier freeze that lasts longer stays.
    package func freeze(_ scope: FreezeScope, until: Instant) throws(StoreError) {
        try session.execute(
            """
            INSERT INTO freezes (scope, until) VALUES ($1, $2)
            ON CONFLICT (scope) DO UPDATE SET until = excluded.until WHERE freezes.until < excluded.until
            """, .text(scope.stored), .integer(until.milliseconds))
    }

    /// The freezes that still hold; forgets those that are over.
    package func active(at now: Instant) throws(StoreError) -> [FreezeScope: Instant] {
        try session.execute("DELETE FROM freezes WHERE until <= $1", .integer(now.milliseconds))
        var active: [FreezeScope: Instant] = [:]
        for freeze in try session.rows("SELECT scope, until FROM freezes", read: { ($0.text(0), $0.integer(1)) }) {
            guard let scope = FreezeScope(stored: freeze.0) else { throw .malformed(place: "freezes.scope") }
            active[scope] = Instant(milliseconds: freeze.1)
        }
        return active
    }
}

package enum FreezeScope: Sendable, Hashable {
    case all
    /// Reminders and broadcasts, whatever the chat.
    case bulk
    case chat(ChatID)
}

extension FreezeScope {
    fileprivate var stored: String {
        switch self {
        case .all: "all"
        case .bulk: "bulk"
        case .chat(let chat): "chat \(chat)"
        }
    }

    fileprivate init?(stored: String) {
        if stored == "all" {
            self = .all
        } else if stored == "bulk" {
            self = .bulk
        } else if stored.hasPrefix("chat "), let chat = Int64(stored.dropFirst(5)) {
            self = .chat(ChatID(chat))
        } else {
            return nil
        }
    }
}
