/// Where a configured fact comes from and how sure we are of it.
package struct Provenance: Hashable, Sendable {
    /// The regulation, decision or setting it rests on, as shown beside the figure.
    package var rule: String
    /// The page or document it was read in.
    package var source: String
    /// The day it was last compared with the source.
    package var checked: CalendarDate
    package var confidence: Confidence

    package init(rule: String, source: String, checked: CalendarDate, confidence: Confidence) {
        self.rule = rule
        self.source = source
        self.checked = checked
        self.confidence = confidence
    }
}

/// How sure a fact is; the raw value is the mark in the configuration.
package enum Confidence: String, CaseIterable, Sendable {
    /// Seen on an official page.
    case official = "O"
    /// Seen in a source text: a regulation's copy, the press quoting the article.
    case seen = "V"
    /// Two or more independent sources agree.
    case corroborated = "V2"
    /// Seen only in another branch's draft site.
    case draft = "P"
    /// Our inference, arithmetic or own setting.
    case inferred = "I"
    /// From memory, in no source yet.
    case remembered = "M"
    /// Sources contradict one another.
    case conflicting = "C"

    /// Whether members may be told this as a fact before staff have confirmed it.
    package var mayBeToldAsFact: Bool { self != .remembered && self != .conflicting }
}

/// A configured value together with where it comes from.
package struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var provenance: Provenance

    package init(_ value: Value, _ provenance: Provenance) {
        self.value = value
        self.provenance = provenance
    }
}
