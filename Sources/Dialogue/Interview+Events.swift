import Bahasa
import Chat

// Everything a form can meet besides words and taps.
extension Interview {
    /// The number the device shared, which is as good as typed; another person's card is not.
    mutating func receive(_ contact: SharedContact) -> Step {
        guard filling.stage.field == .phone || filling.answers.phone != nil, filling.doubt == nil else {
            note("enrol.contact.later")
            return askAgain()
        }
        guard contact.isOwn == (filling.behalf == nil) else {
            note(filling.behalf == nil ? "enrol.contact.other" : "neighbour.contact.own")
            return askAgain()
        }
        let reading = reader.phone(contact.phone)
        // The key was pressed twice.
        if case .answers(let answers, _) = reading, answers[.phone] == filling.answers[.phone] { return ignore() }
        return take(reading, for: .phone, message: nil)
    }

    mutating func receive(_ media: Media) -> Step {
        if filling.stage == .consent, filling.behalf != nil { return take(note: media) }
        notes.append(.unread(media.kind))
        return askAgain()
    }

    mutating func receiveLocation() -> Step {
        note(
            filling.stage.field == .workplace || filling.stage.field == .area ? "media.location_type" : "media.location"
        )
        return askAgain()
    }

    mutating func receive(kind: String) -> Step {
        notes.append(.unread(kind: kind))
        return askAgain()
    }

    /// Rewriting the last answer corrects it; an earlier one is no longer looked at, and the way to correct it is told.
    mutating func reread(_ message: TextMessage) -> Step {
        guard let given = filling.lastAnswer, given.message == message.message else {
            note("edited.unseen")
            return askAgain()
        }
        let reading = reader.read(knowledge.language.saying(message.text), as: given.field)
        guard case .answers(let answers, _) = reading, answers[given.field] != filling.answers[given.field] else {
            if case .answers = reading { return ignore() }
            if !filling.answers.has(given.field) { return take(reading, for: given.field, message: message.message) }
            note("edited.kept")
            return askAgain()
        }
        return take(reading, for: given.field, message: message.message)
    }

    /// A day has passed since the form began, or was last looked at.
    mutating func remind() -> Step {
        guard !filling.isReminded else { return ignore() }
        let due = reminderTime(after: filling.lastAnsweredAt)
        let allowed = max(due, knowledge.branch.outsideQuietHours(context.now))
        if allowed > context.now {
            orders.append(.schedule(.unfinishedForm, at: allowed))
            return ignore()
        }
        filling.isReminded = true
        filling.doubt = .resuming
        return wait(
            saying: [
                Phrase(
                    "reminder.unfinished",
                    ["sapaan": .phrase(.salutation(filling.behalf == nil ? filling.answers : nil))])
            ],
            [[.resume, .cancel]])
    }

    /// Something went wrong on our side; the form is as it was.
    mutating func apologise() -> Step {
        note("mishap")
        return askAgain()
    }
}
