import Chat
import Jamsostek

// What many messages are made of.
extension Phrase {
    /// What is said to a file, which nobody here can open yet.
    static func unread(_ kind: Media.Kind) -> Phrase {
        switch kind {
        case .photo: Phrase("media.photo")
        case .document: Phrase("media.document")
        }
    }

    /// The same for what is neither text nor file, by the platform's name for it.
    static func unread(kind: String) -> Phrase {
        switch kind {
        case "sticker": Phrase("media.sticker")
        case "voice", "audio", "video_note": Phrase("media.voice")
        default: Phrase("media.other")
        }
    }

    /// How a person is addressed: by sex and first name where the form knows them, neutrally before.
    static func salutation(_ answers: Answers?) -> Phrase {
        guard let sex = answers?.nik?.sex, let name = answers?.name else { return Phrase("salutation.unknown") }
        let first = name.split(separator: " ").first.map(String.init) ?? name
        return switch sex {
        case .female: Phrase("salutation.female", ["nama": .text(first)])
        case .male: Phrase("salutation.male", ["nama": .text(first)])
        }
    }
}

extension Choice {
    /// A button that belongs to no form.
    static func menu(_ key: String, _ verb: String, _ value: String = "-") -> Choice {
        Choice(Phrase(key), .token(ButtonToken(ButtonToken.menu, verb, value).text))
    }

    static func topic(_ id: String) -> Choice {
        Choice(Phrase("topic.\(id).title"), .token(ButtonToken(ButtonToken.menu, "topic", id).text))
    }

    static let resume = menu("button.resume", "resume")
    static let cancel = menu("button.cancel", "cancel")
    static let human = menu("button.human", "human")

    /// The same, about something that staff must hear of first.
    static func human(about emergency: Topic.Emergency) -> Choice {
        menu("button.human", "human", StaffCase.Kind(emergency).rawValue)
    }

    /// Ends staff's turn in the conversation.
    static let toBot = menu("button.to_bot", "bot")
    static let enrol = menu("button.enrol", "enrol")
    /// What became of the application, in place of ``enrol`` for whoever has sent one.
    static let status = menu("button.status", "status")
    static let menu = menu("button.menu", "menu")
    static let quiz = menu("button.quiz", "quiz")
    static let quizAgain = menu("button.quiz_again", "quiz")

    /// The way into a guide.
    static func guide(_ guide: Guide) -> Choice {
        Choice(
            Phrase("button.answer", ["jawaban": .text(guide.title)]),
            .token(ButtonToken(ButtonToken.menu, "guide", guide.id).text))
    }
}
