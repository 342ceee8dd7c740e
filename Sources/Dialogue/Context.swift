package import Chat
package import Jamsostek

/// The facts a transition may read; a value, so that the same context gives the same step.
package struct Context: Sendable {
    /// Seconds since 1970, UTC.
    package var now: Int64
    package var lane: Lane
    package var chat: ChatDescription
    package var speaker: Sender?
    /// What the store knows of the speaker and the chat.
    package var record: Record
    package var knowledge: Knowledge

    package init(
        now: Int64, lane: Lane, chat: ChatDescription, speaker: Sender?, record: Record = Record(),
        knowledge: Knowledge
    ) {
        self.now = now
        self.lane = lane
        self.chat = chat
        self.speaker = speaker
        self.record = record
        self.knowledge = knowledge
    }

    /// Today in the branch's zone.
    package var today: CalendarDate { knowledge.zone.date(ofUnixSeconds: now) }
}

extension Context {
    /// What is remembered of a person and a chat between conversations.
    package struct Record: Sendable, Hashable {
        /// The version of the consent text the person agreed to, unless withdrawn.
        package var consent: String?
        /// The person's own application, if any.
        package var application: ApplicationSummary?
        /// The community this group is bound to, or that sent this person.
        package var community: Community?
        /// Who administers this group, as far as known.
        package var administrators: [PersonID]
        /// What the bot may do in this group.
        package var standing: BotStanding
        /// The latest case of this conversation, open or closed.
        package var latestCase: StaffCase?
        /// The member this person is; what is known of them is asked by ``Inquiry/member(_:)``.
        package var member: MemberID?
        /// What this person looks after for the branch.
        package var office: Office?
        /// Set where this group is staff's room.
        package var staffRoom: StaffRoom?

        package init(
            consent: String? = nil, application: ApplicationSummary? = nil, community: Community? = nil,
            administrators: [PersonID] = [], standing: BotStanding = BotStanding(isPresent: true),
            latestCase: StaffCase? = nil, member: MemberID? = nil, office: Office? = nil
        ) {
            self.consent = consent
            self.application = application
            self.community = community
            self.administrators = administrators
            self.standing = standing
            self.latestCase = latestCase
            self.member = member
            self.office = office
        }

        package var openCase: StaffCase? { latestCase?.isOpen == true ? latestCase : nil }
    }
}

/// A group of people the branch works with: an ojol base, an RT, a market.
package struct Community: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case ojol, rtRw = "rt_rw", other }

    package var id: Int64
    package var kind: Kind
    package var name: String

    package init(id: Int64, kind: Kind, name: String) {
        self.id = id
        self.kind = kind
        self.name = name
    }

    /// What a deep link says to credit this community: `k12`.
    package var payload: String { "k\(id)" }

    package static func id(fromPayload payload: String) -> Int64? {
        payload.hasPrefix("k") ? Int64(payload.dropFirst()) : nil
    }
}
