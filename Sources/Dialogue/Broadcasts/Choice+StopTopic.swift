package import Broadcasting

extension Choice {
    /// The button under a broadcast by which its recipient wants no more on its topic; nil where one cannot opt out of that alone.
    package static func stop(_ topic: BroadcastRules.Topic) -> Choice? {
        guard topic.isOptional else { return nil }
        return Choice(Phrase("button.broadcast.stop", ["topik": .text(topic.title)]), .token("m.bcstop.\(topic.id)"))
    }
}
