import Dialogue
import Dispatch
import ServiceLifecycle

/// Learns the intents while the bot begins to serve: only a message that must be understood waits for it, a second at most.
struct Learning: Service {
    let understanding: Understanding

    func run() async throws {
        await withCheckedContinuation { continuation in
            // A second of work for all processors is none for the threads that tasks share.
            DispatchQueue.global(qos: .utility).async {
                _ = understanding.classifier
                Allocator.giveBack()
                continuation.resume()
            }
        }
        try await gracefulShutdown()
    }
}

extension Learning: CustomStringConvertible {
    var description: String { "learning" }
}
