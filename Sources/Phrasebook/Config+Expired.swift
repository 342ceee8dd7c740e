import Dialogue
package import Jamsostek

extension Config {
    /// The prepared answers that may no longer be told as they stand; members get a word that staff make sure instead.
    package func expired(on today: CalendarDate) -> [ConfigFault] {
        knowledge.handbook.topics.compactMap { topic in
            guard let last = topic.validUntil, last < today,
                let entry = phrasebook.entries["topic.\(topic.id).text"]
            else { return nil }
            return entry.place.fault(
                "'\(topic.id)' was valid until \(last)",
                "check it against its source, then set 'checked' and 'valid_until'")
        }
    }
}
