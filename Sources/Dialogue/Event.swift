package import Chat
package import Jamsostek

/// One thing that may move a conversation: what a person did, time that passed, or an answer to a question the
/// dialogue itself asked of the store.
package enum Event: Sendable, Hashable {
    case said(TextMessage)
    case tapped(token: String, message: MessageID?)
    case sharedContact(SharedContact)
    case sentMedia(Media)
    case sentLocation
    /// A sticker, a voice note or another kind the dialogue does not read.
    case sentSomethingElse(kind: String)
    case edited(TextMessage)
    /// The bot came to this group, left it, or may do more or less in it.
    case standingChanged(BotStanding)
    case timerFired(TimerName)
    /// The store's answer to ``Step/inquiry``; follows within the same turn and transaction.
    case found(Finding)
    /// The platform's answer to ``Effect/inspectChat``.
    case inspected(ChatInspection)
    /// The platform's answer to ``Effect/openTopic(name:matter:)``, with the same matter.
    case topicOpened(thread: Int64, matter: Int64)
    /// Somebody closed this topic by hand, or opened it again.
    case topicChanged(isOpen: Bool)
    /// An update of this conversation could not be handled and lies in quarantine: say so, lose nothing.
    case mishap
}

/// What a conversation may wait for; one timer of a name per lane.
package enum TimerName: String, Sendable, Hashable, CaseIterable {
    /// A form was left unfinished: offer it again, gently and once.
    case unfinishedForm = "unfinished_form"
    /// Staff had their time: the bot helps again.
    case caseReturns = "case_returns"
    /// Staff have written to the person; set by them, to be passed on at once.
    case staffReplied = "staff_replied"
    /// Staff have closed the person's case; set by them, to be told at once.
    case caseClosed = "case_closed"
    /// Staff have given the conversation back to the bot; set by them, to be told at once.
    case caseGivenBack = "case_given_back"
    /// A NIK that was shown to a person of staff is to be taken away.
    case hideSecret = "hide_secret"
    /// Staff have decided on what the person sent, an application or a payment; set by them, to be told at once.
    case decisionMade = "decision_made"
    /// The weekly figures of the residents whom this person looks after.
    case digest
    /// What this person looked after is another's now, or its term is over.
    case officeEnded = "office_ended"
    /// The next reminder of the member who has this private chat is due, or is to be looked for.
    case reminder
    /// There is something new in the cases of this room of staff's, or of this topic.
    case caseNews = "case_news"
    /// Something happened to a broadcast that this person made or was asked to approve.
    case broadcastNews = "broadcast_news"
    /// The month's list of cadres for the officer of a kelurahan.
    case cadreList = "cadre_list"
}

/// A question only the store can answer.
package enum Inquiry: Sendable, Hashable {
    /// Has somebody applied with this NIK already?
    case applicant(nik: String)
    /// What have staff written that the person was not given yet? Asking takes it.
    case staffReplies
    /// What has the speaker written here of late?
    case recentWords
    /// What is known of the residents that the speaker looks after?
    case office(OfficeInquiry)
    /// Who holds what, or what a supervisor changes of it; the day says whose term is over.
    case roster(RosterRequest, on: CalendarDate, CodeLife)
    /// What is known of the member the speaker is, for this?
    case member(MemberMatter)
    /// What have staff decided that the person was not told yet? Asking takes it.
    case decisions
    /// What is this code good for? Asking uses it up, and makes of the speaker what it says.
    case invitation(InvitationCode, GuessLimit)
    /// Is this a member? Asking links the speaker with them, or counts a wrong guess.
    case identity(nik: NIK, birth: CalendarDate, GuessLimit)
    /// What is known of the member the speaker is, of their reminders and their wishes? Asked where one may be due, or
    /// to grant a wish.
    case reminders(granting: ReminderWish?)
    /// What an officer of a kelurahan or a Perisai agent looks at.
    case field(FieldInquiry)
    /// What becomes of a broadcast, or is known of it, for whoever asks? With the message whose button asked, which then may show it.
    case broadcast(BroadcastRequest, on: MessageID? = nil)
    /// What becomes of cases in staff's room; with the day by which terms of office are judged.
    case desk(DeskRequest, on: CalendarDate)
}

package enum Finding: Sendable, Hashable {
    /// The application with that NIK, if there is one, and whether it came from this very person.
    case applicant(ApplicationSummary?, isOwn: Bool)
    /// In the order they were written.
    case staffReplies([PassedLine])
    /// The same.
    case recentWords([String])
    case office(OfficeFinding)
    case roster(RosterAnswer)
    /// Nil where the speaker is no member that the bot knows of; with what it was asked for.
    case member(MemberDossier?, MemberMatter)
    /// In the order they were made.
    case decisions([MemberNews])
    case invitation(InvitationAnswer)
    case identity(IdentityAnswer)
    /// Nil where the speaker is no member that the bot knows of.
    case reminders(ReminderNotes?, granting: ReminderWish?)
    case field(FieldFinding)
    /// With the message of ``Inquiry/broadcast(_:on:)``.
    case broadcast(BroadcastAnswer, on: MessageID? = nil)
    case desk(DeskAnswer)
}
