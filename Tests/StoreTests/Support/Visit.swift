import Dispatch
import Store
import Synchronization

/// Lets a test work with a session on its own task, while the database's thread holds the transaction open and waits.
///
/// Expectations are then told of the test at hand; on the database's thread they would be nobody's.
final class Visit: Sendable {
    private let loans: AsyncStream<Loan>
    private let lender: AsyncStream<Loan>.Continuation
    private let end = DispatchSemaphore(value: 0)
    private let failure = Mutex<StoreError?>(nil)

    init() {
        (loans, lender) = AsyncStream.makeStream()
    }

    /// `@unchecked Sendable`: the database's thread does not touch it until ``end`` is signalled.
    private struct Loan: @unchecked Sendable {
        let session: Session
    }

    /// On the database's thread: lends the session, and fails as the visitor did, so that the transaction is undone.
    func lend(_ session: Session) throws(StoreError) {
        lender.yield(Loan(session: session))
        end.wait()
        if let failure = failure.withLock(\.self) { throw failure }
    }

    /// On the test's task: nil where no transaction came about.
    func pay<Value>(_ body: (Session) throws -> Value) async -> Result<Value, any Error>? {
        for await loan in loans {
            let result = Result { try body(loan.session) }
            if case .failure(let error) = result {
                failure.withLock { $0 = error as? StoreError ?? .malformed(place: "\(error)") }
            }
            end.signal()
            return result
        }
        return nil
    }

    /// Ends the wait of ``pay(_:)`` where there was nothing to lend.
    func close() { lender.finish() }
}
