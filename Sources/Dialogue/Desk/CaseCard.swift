/// A case as staff see it, with all that helps them to answer; nothing of it is a number in full.
package struct CaseCard: Sendable, Hashable {
    package var number: Int64
    package var kind: StaffCase.Kind
    /// As the person's account shows it.
    package var name: String
    package var username: String?
    /// Seconds since 1970, UTC.
    package var openedAt: Int64
    package var isOpen: Bool
    /// Who closed it: staff by name, or `member`.
    package var closedBy: String?
    /// Who of staff took it on.
    package var takenBy: String?
    package var maskedNIK: String?
    package var member: MemberRecord?
    /// The topic it is told in; nil in a group without, or where it is not open yet.
    package var thread: Int64?

    package init(
        number: Int64, kind: StaffCase.Kind, name: String, username: String? = nil, openedAt: Int64,
        isOpen: Bool = true, closedBy: String? = nil, takenBy: String? = nil, maskedNIK: String? = nil,
        member: MemberRecord? = nil, thread: Int64? = nil
    ) {
        self.number = number
        self.kind = kind
        self.name = name
        self.username = username
        self.openedAt = openedAt
        self.isOpen = isOpen
        self.closedBy = closedBy
        self.takenBy = takenBy
        self.maskedNIK = maskedNIK
        self.member = member
        self.thread = thread
    }
}

/// What is new in staff's room, or in one of its topics; asking takes it.
package struct DeskNews: Sendable, Hashable {
    /// Cases that need a topic.
    package var unplaced: [CaseCard] = []
    package var cases: [CaseNews] = []

    package init() {}
}

package struct CaseNews: Sendable, Hashable {
    package var card: CaseCard
    /// Whether the card was not shown here before.
    package var isNew = false
    /// Whether the topic is closed and must be opened first.
    package var reopens = false
    /// Whether everybody is to hear of it, which is said once.
    package var isAlarm = false
    /// Whether it was closed since.
    package var hasEnded = false
    /// What was said before the card is shown, told together.
    package var history: [PassedLine] = []
    package var lines: [PassedLine] = []

    package init(_ card: CaseCard) { self.card = card }
}
