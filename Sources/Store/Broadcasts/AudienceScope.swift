package import Dialogue
package import Jamsostek

/// By what the candidates of a broadcast are looked at.
package struct AudienceScope: Sendable {
    package let knowledge: Knowledge
    /// Who opted out of it is left out.
    package let topic: String?
    /// The day of the branch's zone on which standings and terms are those of the candidates.
    package let day: CalendarDate

    package init(_ knowledge: Knowledge, topic: String?, at now: Instant) {
        self.knowledge = knowledge
        self.topic = topic
        day = knowledge.zone.date(ofUnixSeconds: now.seconds)
    }
}
