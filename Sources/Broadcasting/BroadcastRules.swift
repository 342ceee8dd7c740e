/// What holds for all broadcasts of the branch, from `config/broadcasts.yaml`.
package struct BroadcastRules: Hashable, Sendable {
    /// What a broadcast is about, by which people opt out.
    package struct Topic: Hashable, Sendable {
        /// Stable in the database.
        package var id: String
        /// As people read it.
        package var title: String
        /// Whether one can opt out of it alone; whoever wants nothing unasked gets none of it either way.
        package var isOptional: Bool

        package init(id: String, title: String, isOptional: Bool) {
            self.id = id
            self.title = title
            self.isOptional = isOptional
        }
    }

    /// Whom one often writes to, for a button.
    package struct SegmentOffer: Hashable, Sendable {
        package var label: String
        /// As one would type it.
        package var expression: String

        package init(label: String, expression: String) {
            self.label = label
            self.expression = expression
        }
    }

    /// In the order they are offered; never empty.
    package var topics: [Topic]
    package var segments: [SegmentOffer]
    /// Above so many recipients a second person must approve.
    package var approvalAbove: Int
    /// The minutes of the day in which many may be written to, in the branch's zone.
    package var hours: Range<Int>
    package var words: Words

    /// What texts need that is no phrase.
    package struct Words: Hashable, Sendable {
        /// In place of the name of whoever shows none.
        package var nameless: String
        /// What says "now" where a time is asked for, in small letters.
        package var now: Set<String>

        package init(nameless: String, now: Set<String> = []) {
            self.nameless = nameless
            self.now = now
        }
    }

    package init(
        topics: [Topic], segments: [SegmentOffer] = [], approvalAbove: Int, hours: Range<Int>, words: Words
    ) {
        self.topics = topics
        self.segments = segments
        self.approvalAbove = approvalAbove
        self.hours = hours
        self.words = words
    }

    package subscript(topic id: String) -> Topic? { topics.first { $0.id == id } }
}
