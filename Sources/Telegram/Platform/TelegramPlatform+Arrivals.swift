package import Chat
import JSON
import Logging
import Synchronization
import Transport

extension TelegramPlatform {
    package func arrivals(from offset: UpdateID?) async throws(PollError) -> [Arrival] {
        let updates = try await updateReader()
        let limit = memory.withLock { $0.stumble.limit(from: offset) }
        var reader: JSONReader
        do {
            reader = try await client.getUpdates(from: offset, limit: limit)
        } catch {
            if case .transport(.answerTooLarge) = error { memory.withLock { _ = $0.stumble.note(at: offset) } }
            throw PollError(error)
        }
        let batch = UpdateBatch(&reader, from: offset, with: updates)
        if batch.lost > 0 { logger.error("Updates without an id were lost", metadata: ["count": "\(batch.lost)"]) }
        return try pastBreakage(batch, from: offset)
    }

    private func updateReader() async throws(PollError) -> UpdateReader {
        if let known = memory.withLock({ $0.updates }) { return known }
        let identity = try await identify()
        return memory.withLock { $0.updates } ?? UpdateReader(identity)
    }

    /// What can be told of a batch whose list broke off.
    ///
    /// The updates before the break are taken, and those after it come again with the next poll. Where there is none
    /// before it, the poll has failed: it is repeated for one update alone, and if it breaks off time after time at the
    /// same one, that is put in quarantine, so that no answer whatever stops the bot for ever. An update is only
    /// given up under an id that was read from it, never under a guess.
    private func pastBreakage(_ batch: UpdateBatch, from offset: UpdateID?) throws(PollError) -> [Arrival] {
        guard let breakage = batch.breakage, batch.arrivals.isEmpty else {
            memory.withLock { $0.stumble.clear() }
            return batch.arrivals
        }
        let isGivenUp = memory.withLock { $0.stumble.note(at: offset) }
        guard isGivenUp, let id = Salvage.id(in: breakage.raw) else {
            throw .incomprehensible("the list of updates broke off: \(breakage.error)")
        }
        logger.error("An update that breaks its list is put in quarantine", metadata: ["update": "\(id.rawValue)"])
        memory.withLock { $0.stumble.clear() }
        return [
            .unreadable(
                id: id, lane: Salvage.lane(in: breakage.raw), raw: breakage.raw, reason: "\(breakage.error)")
        ]
    }
}

/// Counts polls in a row that broke off at the same place.
struct Stumble {
    private var offset: UpdateID?
    private var count = 0

    /// A connection that cuts answers by chance does not do it so often at the same place.
    private static let patience = 5

    /// Updates to ask for: one where the whole batch just failed, lest it fail again for its size.
    func limit(from offset: UpdateID?) -> Int {
        count > 0 && offset == self.offset ? 1 : UpdateBatch.limit
    }

    /// - Returns: whether it happened too often.
    mutating func note(at offset: UpdateID?) -> Bool {
        count = offset == self.offset ? count + 1 : 1
        self.offset = offset
        return count >= Self.patience
    }

    mutating func clear() { self = Stumble() }
}
