import Synchronization

/// The last request a server saw, for the test to look at.
final class Received: Sendable {
    private let last = Mutex<Connection.Request?>(nil)

    var request: Connection.Request? {
        get { last.withLock { $0 } }
        set { last.withLock { $0 = newValue } }
    }
}
