package import Chat

/// What somebody wrote or sent that belongs into a case.
package struct CaseMessage: Sendable, Hashable {
    package var words: String
    /// The platform's word for what it was: `text`, `photo`, `edited`.
    package var kind: String
    /// What the platform calls the photo or document.
    package var file: String?
    /// The message it came in, by which answers and corrections find it; nil where there is none, as for a tapped answer.
    package var message: MessageID?
    /// The message it answers.
    package var replyTo: MessageID?

    package init(
        _ words: String, kind: String = "text", file: String? = nil, message: MessageID? = nil,
        replyTo: MessageID? = nil
    ) {
        self.words = words
        self.kind = kind
        self.file = file
        self.message = message
        self.replyTo = replyTo
    }

    package init(_ text: TextMessage) {
        self.init(text.text, message: text.message, replyTo: text.replyTo)
    }

    package init(_ media: Media) {
        self.init(
            media.caption ?? "", kind: media.kind.rawValue, file: media.file, message: media.message,
            replyTo: media.replyTo)
    }

    /// A message rewritten: the text is the new one.
    package init(correcting text: TextMessage) {
        self.init(text.text, kind: Self.edited, message: text.message)
    }

    package static let edited = "edited"
    /// What staff write for one another.
    package static let note = "note"
    /// Not written by anybody: what staff wrote could not be brought to the person.
    package static let undelivered = "undelivered"
}
