import Chat
import Dialogue

extension Event {
    /// What an arrival means to a conversation; nil where it concerns the books alone.
    init?(_ incoming: Incoming) {
        switch incoming.content {
        case .text(let message): self = .said(message)
        case .contact(let contact, _): self = .sharedContact(contact)
        case .media(let media, _): self = .sentMedia(media)
        case .location: self = .sentLocation
        case .other(let kind, _): self = .sentSomethingElse(kind: kind)
        case .edited(let message): self = .edited(message)
        case .tap(let tap): self = .tapped(token: tap.token, message: tap.message)
        case .standing(let standing) where incoming.chat.kind.isShared: self = .standingChanged(standing)
        case .topicChanged(let isOpen): self = .topicChanged(isOpen: isOpen)
        case .standing, .member, .migrated: return nil
        }
    }
}

extension Incoming.Content {
    /// A word for the kind, as the update log keeps it.
    var kind: String {
        switch self {
        case .text: "text"
        case .contact: "contact"
        case .media(let media, _): media.kind.rawValue
        case .location: "location"
        case .other(let kind, _): kind
        case .edited: "edited"
        case .tap: "tap"
        case .standing: "standing"
        case .member: "member"
        case .topicChanged: "topic"
        case .migrated: "migrated"
        }
    }

    /// What a person wrote, to be kept sealed for the days the branch keeps messages; nil where there are no words.
    var body: String? {
        switch self {
        case .text(let message), .edited(let message): message.text
        case .contact(let contact, _): contact.phone
        case .media(let media, _): media.caption
        case .tap(let tap): tap.token
        case .location, .other, .standing, .member, .topicChanged, .migrated: nil
        }
    }
}
