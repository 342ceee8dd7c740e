package import Chat

/// What is asked of the store in staff's room.
///
/// What only staff may do is judged by the office the speaker holds at that very moment, in the transaction that does it.
package enum DeskRequest: Sendable, Hashable {
    /// Makes this group staff's room in place of any other; for a supervisor to do.
    case bind
    /// The platform has told whether the bot can open topics here.
    case arrange(isForum: Bool)
    /// The bot is out of the room. Answers whom to tell of it, once.
    case lose
    /// What is new in this lane? Asking takes it.
    case news
    /// The platform has opened a topic for a case.
    case opened(number: Int64, thread: Int64)
    /// Somebody closed the lane's topic by hand, or opened it.
    case topicChanged(isOpen: Bool)
    /// Passes on to the person of the lane's case, or of the case that the message it answers belongs to.
    case write(CaseMessage)
    /// Keeps it among staff, as a line of that case.
    case note(CaseMessage)
    /// Puts right what was passed on.
    case correct(CaseMessage)
    /// Whose case would this belong to? Of what cannot be passed on.
    case sentOther
    /// Does what a button of a case's card is for; with the message that bears it, to be rewritten.
    case act(CaseAct, number: Int64, card: MessageID?)
    /// Which messages of this private chat show a NIK and have done so long enough? Asking takes them.
    case outlivedSecrets
}

/// What staff do with a case by a button.
package enum CaseAct: Sendable, Hashable {
    /// Shows the card as it is now.
    case show
    /// Shows what can be answered with one tap.
    case answers
    case take
    /// The bot helps the person again, and the case stays open.
    case giveBack
    case close
    case answer(CannedAnswer)
    case revealNIK
}

package enum DeskAnswer: Sendable, Hashable {
    /// It is no business of staff's room: said in a place or to a message that belongs to no case.
    case nothing
    case bound
    case arranged(isForum: Bool)
    /// Supervisors who were not told yet, and how many cases are open.
    case lost(telling: [PersonID], openCases: Int)
    case news(DeskNews)
    /// Done, and needs no word.
    case done
    case noted(number: Int64)
    /// How the case stands after what was done.
    case acted(CaseAct, CaseCard, card: MessageID?)
    /// In full, for the speaker alone.
    case nik(String, CaseCard)
    case secrets([MessageID])
    case refused(DeskRefusal)
}

package enum DeskRefusal: Sendable, Hashable {
    /// The speaker holds no office of staff's.
    case notStaff
    /// The same of whoever tapped a button.
    case mayNotTap
    /// The speaker is no supervisor.
    case notSupervisor
    /// This group is a community's.
    case community
    /// A NIK stands in the words.
    case revealing
    /// The case is closed.
    case closed(number: Int64)
    /// The person has blocked the bot.
    case unreachable(number: Int64)
    /// These words are on their way already.
    case repeated
    case taken(number: Int64, by: String)
    /// Neither a membership nor an application is known of the person.
    case noNIK(number: Int64)
    /// The bot may not write to the speaker in private.
    case noPrivateChat
    /// What was sent is neither text nor photo nor document.
    case unreadable
    case unknown
}
