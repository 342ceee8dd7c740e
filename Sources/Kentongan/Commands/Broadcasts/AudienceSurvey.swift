import Broadcasting
import Chat
import Store

/// Counts an audience in slices, each a reading of its own, so that memory does not grow with it and no writer waits.
struct AudienceSurvey: Sendable {
    let segment: Segment
    /// Nil where nothing is to be read yet.
    let template: MessageTemplate?
    let scope: AudienceScope

    /// - Returns: The count, and what there is to say of some recipients.
    func run(on store: Store) async throws(StoreError) -> (AudienceCensus, [RecipientValues]) {
        var census = AudienceCensus(segment: segment, fields: template?.fields ?? [], on: scope.day)
        var after: Int64? = Audience.start
        while let start = after {
            let (subjects, next) = try await store.read { [scope] session throws(StoreError) in
                try session.audience.slice(after: start, limit: Self.slice, in: scope)
            }
            for subject in subjects { census.count(subject) }
            after = next
        }
        let samples = template == nil ? [] : census.samples
        let values = try await store.read { [scope] session throws(StoreError) in
            var values: [RecipientValues] = []
            for chat in samples { values.append(try session.audience.values(for: ChatID(chat), in: scope)) }
            return values
        }
        return (census, values)
    }

    private static let slice = 2_000
}
