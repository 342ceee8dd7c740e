import Database
import Dialogue
import Store

/// Why one arrival could not be handled, while the rest of its batch may be.
enum TurnFault: Error {
    case store(StoreError)
    /// The conversation's stored state makes no sense.
    case state(StateFault)

    /// For the quarantine and the log; holds no personal data.
    var reason: String {
        switch self {
        case .store(let error): "\(error)"
        case .state(let fault): "state: \(fault)"
        }
    }
}

extension StoreError {
    /// Whether it says nothing about the arrival at hand: the whole batch must be handled again.
    var concernsEverything: Bool {
        switch self {
        case .database(let error): error.concernsEverything
        case .key, .wrongKey, .foreignDatabase, .alteredMigration, .fencedOut: true
        case .unreadable, .malformed, .outdated: false
        }
    }
}

extension DatabaseError {
    /// A broken rule of the schema, or a statement the database does not take, is the arrival's own doing.
    ///
    /// Were it not, its quarantine would fail as well, and with it the batch. All else is the database's.
    fileprivate var concernsEverything: Bool {
        switch self {
        case .constraint, .failed: false
        default: true
        }
    }
}
