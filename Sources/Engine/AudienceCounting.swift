package import Broadcasting
import Chat
package import Dialogue
package import Phrasebook
package import Store

/// Counts whom a broadcast comes to, slice by slice, with samples of what they would read; changes nothing.
package struct AudienceCounting: Sendable {
    private let scope: AudienceScope
    private let template: MessageTemplate?
    private let words: TemplateWords
    private let limits: Limits
    private var census: AudienceCensus
    private var after = Audience.start

    /// - Parameter template: Nil where there is nothing to be read, or not yet.
    package init(
        _ segment: Segment, _ template: MessageTemplate?, in scope: AudienceScope, _ phrasebook: Phrasebook,
        _ limits: Limits
    ) {
        (self.scope, self.template, self.limits) = (scope, template, limits)
        words = phrasebook.templateWords(scope.knowledge.broadcasts)
        census = AudienceCensus(segment: segment, fields: template?.fields ?? [], on: scope.day)
    }

    /// Nil where the draft's text or segment makes no sense, as after a change of the rules.
    package init?(
        _ draft: BroadcastDraft, _ knowledge: Knowledge, _ phrasebook: Phrasebook, _ limits: Limits, at now: Instant
    ) {
        let scope = AudienceScope(knowledge, topic: draft.topic, at: now)
        guard let (segment, template) = scope.parts(of: draft) else { return nil }
        self.init(segment, template, in: scope, phrasebook, limits)
    }

    /// Counts all of it.
    package mutating func run(on store: Store) async throws(StoreError) -> AudienceCount {
        while true {
            if let count = try await step(on: store) { return count }
        }
    }

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
        guard let template else { return [] }
        let (chats, scope, words) = (census.samples, scope, words)
        return try await store.read { session throws(StoreError) in
            var samples: [String] = []
            for chat in chats {
                let values = try session.audience.values(for: ChatID(chat), in: scope).masked
                if let sample = template.filled(with: values, words: words) { samples.append(sample.text) }
            }
            return samples
        }
    }

    /// Candidates looked at in one reading.
    static let slice = 2_000
}

extension AudienceScope {
    /// Whom a draft is for and what they read, if anything; nil where a part of it makes no sense.
    func parts(of draft: BroadcastDraft) -> (Segment, MessageTemplate?)? {
        guard let segment = draft.segment.flatMap({ try? knowledge.segments.parse($0) }) else { return nil }
        if draft.text.isEmpty { return (segment, nil) }
        return (try? knowledge.template(of: draft)).map { (segment, $0) }
    }
}

extension Limits {
    /// How long a broadcast to so many takes at least.
    package func seconds(forBroadcastTo recipients: Int) -> Int {
        guard let window = paidBroadcasts ?? bulk, window.count > 0 else { return 0 }
        return Int((Double(recipients) / Double(window.count) * (window.span / .seconds(1))).rounded(.up))
    }
}
