import Broadcasting
import Chat
package import Dialogue
package import Phrasebook
package import Store

/// Counts whom a broadcast comes to, slice by slice, with samples of what they would read; changes nothing.
package struct AudienceCounting: Sendable {
    private let record: BroadcastRecord
    private let scope: AudienceScope
    private let phrasebook: Phrasebook
    private let limits: Limits
    private var census: AudienceCensus
    private var after = Audience.start

    /// Nil where the draft's text or segment makes no sense, as after a change of the rules.
    package init?(
        _ record: BroadcastRecord, _ knowledge: Knowledge, _ phrasebook: Phrasebook, _ limits: Limits, at now: Instant
    ) {
        let scope = AudienceScope(knowledge, topic: record.draft.topic, at: now)
        guard let census = AudienceCensus(of: record.draft, scope) else { return nil }
        self.record = record
        self.phrasebook = phrasebook
        self.limits = limits
        (self.scope, self.census) = (scope, census)
    }

    /// The draft's revision that is counted.
    package var revision: Int64 { record.revision }

    /// Counts one slice.
    ///
    /// - Returns: The count; nil while there are more.
    package mutating func step(on store: Store) async throws(StoreError) -> AudienceCount? {
        let (after, scope) = (after, scope)
        let (subjects, next) = try await store.read { session throws(StoreError) in
            try session.audience.slice(after: after, limit: Self.slice, in: scope)
        }
        for subject in subjects { census.count(subject) }
        if let next {
            self.after = next
            return nil
        }
        return AudienceCount(
            people: census.people, groups: census.groups, leftOut: census.leftOut, samples: try await samples(store),
            seconds: limits.seconds(forBroadcastTo: census.total))
    }

    private func samples(_ store: Store) async throws(StoreError) -> [String] {
        guard let writer = BroadcastWriter(record, scope.knowledge, phrasebook) else { return [] }
        let (chats, scope) = (census.samples, scope)
        return try await store.read { session throws(StoreError) in
            var samples: [String] = []
            for chat in chats {
                let values = try session.audience.values(for: ChatID(chat), in: scope)
                if let sample = writer.sample(values) { samples.append(sample) }
            }
            return samples
        }
    }

    /// Candidates looked at in one reading.
    static let slice = 2_000
}

extension Limits {
    /// How long a broadcast to so many takes at least.
    package func seconds(forBroadcastTo recipients: Int) -> Int {
        guard let window = paidBroadcasts ?? bulk, window.count > 0 else { return 0 }
        return Int((Double(recipients) / Double(window.count) * (window.span / .seconds(1))).rounded(.up))
    }
}
