import Broadcasting
import Chat
import Dialogue
import Phrasebook
import Store

/// Puts one broadcast into words, for one recipient after another.
struct BroadcastWriter {
    private let draft: BroadcastDraft
    /// Nil where there are no words but a photo or a document.
    private let template: MessageTemplate?
    private let words: TemplateWords
    private let keyboard: Keyboard?
    private let file: OutgoingFile?

    /// Nil where the text makes no sense any more, as after a change of the rules.
    init?(_ record: BroadcastRecord, _ knowledge: Knowledge, _ phrasebook: Phrasebook) {
        draft = record.draft
        words = phrasebook.templateWords(knowledge.broadcasts)
        let stop = draft.topic.flatMap { knowledge.broadcasts[topic: $0] }.flatMap(Choice.stop)
        keyboard = stop.flatMap { choice in
            phrasebook.render(Utterance([], keyboard: .choices([[choice]])), botUsername: "").keyboard
        }
        file = draft.attachment.map { attachment in
            OutgoingFile(kind: attachment.kind, source: record.file.map { .platform($0) } ?? attachment.source)
        }
        if draft.text.isEmpty, file != nil {
            template = nil
        } else if let parsed = try? knowledge.template(of: draft) {
            template = parsed
        } else {
            return nil
        }
    }

    /// Whether it tells anything of who reads it.
    var isPersonal: Bool { template?.fields.isEmpty == false }

    /// Whether the next call carries the file's bytes; those after it are to wait for the name the platform gives it.
    var uploads: Bool { if case .local? = file?.source { true } else { false } }

    /// The call that brings it to a chat; nil where it tells something that cannot be said of this recipient.
    func call(to chat: ChatID, _ values: RecipientValues) -> Outgoing? {
        guard let template else { return call(StyledText(text: ""), to: chat) }
        return template.filled(with: values, words: words).map { call($0, to: chat) }
    }

    /// The same as its author sees it: what cannot be said of them stays as it was written.
    func trial(to chat: ChatID, _ values: RecipientValues) -> Outgoing {
        call(to: chat, values) ?? call(StyledText(text: draft.text), to: chat)
    }

    /// A group has no wish of its own about topics.
    private func call(_ text: StyledText, to chat: ChatID) -> Outgoing {
        let keyboard = chat.isPrivate ? keyboard : nil
        guard var file else {
            return .message(OutgoingMessage(text: text.text, styles: text.styles, keyboard: keyboard))
        }
        (file.styles, file.keyboard) = (text.styles, keyboard)
        file.caption = text.text.isEmpty ? nil : text.text
        return .file(file)
    }
}
