package import Chat
package import Store
import Synchronization

/// What became of sends and is not yet in the store; written in the next transaction that comes by.
///
/// A crash in between leaves those rows leased, hence unknown: that is the price of not paying a commit a reply,
/// and the courier keeps the time short.
package final class Ledger: Sendable {
    package enum Entry: Sendable {
        case delivered(OutboxID, message: MessageID?)
        /// Refused for good.
        case refused(OutboxID, Refusal, lane: Lane)
        /// Nobody knows, and nobody asked for it to be repeated.
        case unknown(OutboxID)
        /// Back into the store, to be tried at that moment.
        case later(OutboxID, at: Instant, Postponement)
        /// A send learnt that the group goes on under another number.
        case migrated(from: ChatID, to: ChatID)
        case inspected(ChatInspection, of: Lane, by: OutboxID)
        case topicOpened(thread: Int64, matter: Int64, in: Lane, by: OutboxID)
        /// What the platform calls a file that a broadcast goes with.
        case uploaded(String, by: OutboxID)
        /// A `retry_after`, to outlive a restart.
        case frozen(FreezeScope, until: Instant)

        var isEnding: Bool {
            switch self {
            case .inspected, .topicOpened: false
            case .delivered, .refused, .unknown, .later, .migrated, .uploaded, .frozen: true
            }
        }
    }

    /// Why a row goes back into the store.
    package enum Postponement: Sendable {
        /// It was tried and surely not carried out.
        case tried
        /// It was tried, and may have arrived.
        case perhapsArrived
        /// It was only held, and never left.
        case held
    }

    private let entries = Mutex<[Entry]>([])

    package init() {}

    package func add(_ entry: Entry) {
        entries.withLock { $0.append(entry) }
    }

    package func add(_ more: [Entry]) {
        entries.withLock { $0 += more }
    }

    /// Takes everything, to be written now; what could not be written comes back through ``putBack(_:)``.
    package func take() -> [Entry] {
        entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
    }

    /// Takes the mere endings that come first, which may be forgotten: their sends would be of unknown outcome.
    ///
    /// The answer to a question asked of the platform is more than that. It moves a conversation.
    package func takeEndings() -> [Entry] {
        entries.withLock { entries in
            let endings = entries.prefix(while: \.isEnding)
            entries.removeFirst(endings.count)
            return Array(endings)
        }
    }

    /// Whether what comes first is a mere ending.
    package var beginsWithEnding: Bool { entries.withLock { $0.first?.isEnding ?? false } }

    package func putBack(_ taken: [Entry]) {
        entries.withLock { $0 = taken + $0 }
    }

    /// Forgets everything, where another process has taken over and knows these sends as of unknown outcome.
    package func discard() {
        entries.withLock { $0 = [] }
    }

    package var isEmpty: Bool { entries.withLock(\.isEmpty) }
}
