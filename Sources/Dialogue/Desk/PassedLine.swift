package import Chat

/// A line of a case on its way to the other side: to the person, or to staff.
package struct PassedLine: Sendable, Hashable {
    package enum Speaker: Sendable, Hashable {
        case member, bot
        /// By the name staff know them by; nil where the command line did not tell.
        case staff(String?)
    }

    package var id: CaseLineID
    package var speaker: Speaker
    /// The platform's word for what it was.
    package var kind: String
    /// Seconds since 1970, UTC.
    package var saidAt: Int64
    /// Nil once retention has dropped them.
    package var words: String?
    /// What the platform calls the photo or document.
    package var file: String?
    /// On the receiving side, what it answers.
    package var replyTo: MessageID?
    /// On the receiving side, the earlier copy that it puts right; nil where there is none that is known, so that it is
    /// said anew.
    package var replacing: MessageID?
    /// Whether ``replacing`` is a photo or document, whose caption it is.
    package var isCaption: Bool

    package init(
        id: CaseLineID, speaker: Speaker = .bot, kind: String = "text", saidAt: Int64 = 0, words: String? = "",
        file: String? = nil, replyTo: MessageID? = nil, replacing: MessageID? = nil, isCaption: Bool = false
    ) {
        self.id = id
        self.speaker = speaker
        self.kind = kind
        self.saidAt = saidAt
        self.words = words
        self.file = file
        self.replyTo = replyTo
        self.replacing = replacing
        self.isCaption = isCaption
    }

    package var isCorrection: Bool { kind == CaseMessage.edited }
}

extension PassedLine {
    /// The call that carries it, with its words as the phrase book has put them.
    package func call(_ message: OutgoingMessage) -> Outgoing {
        if let replacing { return isCaption ? .editCaption(replacing, message) : .edit(replacing, message) }
        guard let file, let kind = Media.Kind(rawValue: kind) else { return .message(message) }
        return .file(
            OutgoingFile(
                kind: kind, source: .platform(file), caption: message.text, styles: message.styles,
                keyboard: message.keyboard, replyTo: message.replyTo))
    }
}
