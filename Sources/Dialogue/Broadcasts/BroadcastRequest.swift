package import Broadcasting

/// What a member of staff asks of the store about broadcasts.
///
/// Each is judged by the office the person holds at that very moment, in the transaction that does it.
package enum BroadcastRequest: Hashable, Sendable {
    /// The latest, newest first.
    case list
    case view(BroadcastID)
    /// Writes a new one down, which the speaker is the author of.
    case create(BroadcastDraft)
    /// Puts another draft in place of what is not yet submitted; what was counted is so no more.
    case change(BroadcastID, BroadcastDraft)
    /// Counts the audience; ``TimerName/broadcastNews`` tells when that is done.
    case count(BroadcastID)
    /// Sends it to the speaker alone, as their own.
    case test(BroadcastID)
    /// Gives it to be sent, or to be approved where it is large.
    case submit(BroadcastID)
    case approve(BroadcastID)
    /// Gives it back to its author, with a word why.
    case decline(BroadcastID, why: String)
    case pause(BroadcastID)
    case resume(BroadcastID)
    case cancel(BroadcastID)
    /// Sends once more to those of whom nobody knows whether it arrived.
    case resendUnknown(BroadcastID)
    /// What happened to broadcasts of the speaker's, or for the speaker to approve, that they were not told yet? Asking takes it.
    case news
    /// Lets this message of the speaker's chat show the broadcast's progress from now on.
    case watch(BroadcastID, message: Int64)
    /// The speaker wants no more of this topic, or wants it again; every person's own.
    case optOut(topic: String)
    case optIn(topic: String)
    /// Of which topics does the speaker want nothing?
    case topics
}

package enum BroadcastAnswer: Hashable, Sendable {
    /// Of the request that was granted, how the broadcast stands after it.
    case granted(BroadcastRequest, BroadcastView)
    case list([BroadcastView])
    case news([BroadcastNews])
    case refused(BroadcastRequest, BroadcastRefusal)
    case optedOut(topic: String)
    case optedIn(topic: String)
    /// Those the speaker wants nothing of, by their ids.
    case topics(off: Set<String>)
}

/// Something of a broadcast that somebody is to be told, or shown in a message that watches it.
package struct BroadcastNews: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case counted, approvalAsked = "approval_asked", approved, declined, started, progress, paused, resumed,
            cancelled, finished
    }

    package var kind: Kind
    package var view: BroadcastView
    /// The message of this chat that shows it and is to be rewritten; nil to say it anew.
    package var message: Int64?
    /// Who did it, where that is known.
    package var by: String?
    /// A word why it was declined, where one was given.
    package var why: String?

    package init(
        _ kind: Kind, _ view: BroadcastView, message: Int64? = nil, by name: String? = nil, why: String? = nil
    ) {
        self.kind = kind
        self.view = view
        self.message = message
        by = name
        self.why = why
    }
}

/// Why something cannot be done with a broadcast.
package enum BroadcastRefusal: Hashable, Sendable {
    /// The speaker may not, or may no longer.
    case notAllowed
    case unknown
    /// It has gone on meanwhile: another pressed first, or it is over.
    case stage(BroadcastStage)
    /// Nobody is left of the segment.
    case empty
    /// Whoever made it cannot approve it.
    case ownApproval
    /// Another supervisor, named, has approved it first.
    case alreadyApproved(by: String)
    /// The time given lies in the past.
    case past
    /// The time given lies outside the hours in which many may be written to.
    case outsideHours(until: Int64)
    /// A part is missing.
    case incomplete
    /// Text or segment do not parse, or the topic is none, as after the rules were changed: a ``BroadcastDraft/Part``.
    case malformed(String)
    /// The segment names a community that there is not.
    case segment(SegmentFault)
}
