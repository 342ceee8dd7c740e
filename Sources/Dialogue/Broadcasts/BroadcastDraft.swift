package import Chat
package import Jamsostek

/// The number the store gives to a broadcast, by which staff speak of it: `S-00012`.
package struct BroadcastID: RawRepresentable, Hashable, Sendable {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }
    package init(_ rawValue: Int64) { self.rawValue = rawValue }
}

/// What staff want to say, to whom and when, as they put it together; parts may still be missing.
package struct BroadcastDraft: Hashable, Sendable {
    /// Of `config/broadcasts.yaml`: what whoever has enough of it opts out of.
    package var topic: String?
    /// As written, with marks (`*tebal*`) and placeholders (`{nama}`); checked by the template's own parser.
    package var text: String
    package var attachment: Attachment?
    /// As written: `ojol dan menunggak`.
    package var segment: String?
    /// Seconds since 1970, UTC; nil for at once.
    package var startsAt: Int64?
    package var repetition: Repetition?

    /// A photo or a document that goes with the text, which then is its caption.
    package struct Attachment: Hashable, Sendable {
        package var kind: Media.Kind
        package var source: OutgoingFile.Source

        package init(kind: Media.Kind, source: OutgoingFile.Source) {
            self.kind = kind
            self.source = source
        }
    }

    /// Said again every so many days at the same time of day, as a broadcast of its own each time, until a day (included).
    package struct Repetition: Hashable, Sendable {
        package var everyDays: Int
        package var until: CalendarDate

        package init(everyDays: Int, until: CalendarDate) {
            self.everyDays = everyDays
            self.until = until
        }
    }

    package init(
        topic: String? = nil, text: String = "", attachment: Attachment? = nil, segment: String? = nil,
        startsAt: Int64? = nil, repetition: Repetition? = nil
    ) {
        self.topic = topic
        self.text = text
        self.attachment = attachment
        self.segment = segment
        self.startsAt = startsAt
        self.repetition = repetition
    }
}
