package import Jamsostek

/// The prepared answers of `config/benefits`.
package struct Handbook: Sendable {
    /// In the order of the files.
    package let topics: [Topic]
    private let byID: [String: Topic]
    private let emergencies: [Topic.Emergency: Topic]

    package init(_ topics: [Topic]) {
        self.topics = topics
        byID = Dictionary(topics.map { ($0.id, $0) }) { first, _ in first }
        emergencies = Dictionary(topics.compactMap { topic in topic.emergency.map { ($0, topic) } }) { first, _ in first
        }
    }

    package subscript(id: String) -> Topic? { byID[id] }

    /// The topic for an emergency of that kind, if one is prepared.
    package func topic(for emergency: Topic.Emergency) -> Topic? { emergencies[emergency] }
}

/// One prepared answer.
///
/// Its words are `topic.<id>.title`, `.text` and `.brief` in the phrase book.
package struct Topic: Sendable, Hashable {
    package enum Emergency: String, Sendable, Hashable, CaseIterable { case accident, death, distress }

    package enum Action: String, Sendable, Hashable, CaseIterable {
        /// The answer is told.
        case answer
        /// Who asks this wants to enrol: begin.
        case enrol
        /// Who asks this wants a person of the branch.
        case human
        /// Who asks this wants to know what became of their application.
        case status
        /// Who asks this wants to be led through the topic's guide.
        case guide
        /// Who asks this wants to play the quiz.
        case quiz
        /// Who asks this wants no message that they did not ask for.
        case stop
        /// Who asks this wants to be written to again.
        case subscribe
        /// Who asks this wants the chat to be linked with a member.
        case link
    }

    package var id: String
    package var action: Action
    /// The intent whose finer answer it is: what is wanted is found first, then this among the topics of that intent.
    package var intent: String?
    package var emergency: Emergency?
    /// What it means to a linked member, in place of its words.
    package var member: MemberConcern?
    /// The guide that leads through the matter, offered with the answer.
    package var guide: String?
    /// Topics worth offering after it.
    package var related: [String]
    /// The last day it may be told as it stands; afterwards staff are asked instead.
    package var validUntil: CalendarDate?
    /// Whether members may be told it as a fact; otherwise it is followed by a word that staff make sure.
    package var isCertain: Bool

    package init(
        id: String, action: Action = .answer, intent: String? = nil, emergency: Emergency? = nil,
        member: MemberConcern? = nil, guide: String? = nil, related: [String] = [], validUntil: CalendarDate? = nil,
        isCertain: Bool = true
    ) {
        self.id = id
        self.action = action
        self.intent = intent
        self.emergency = emergency
        self.member = member
        self.guide = guide
        self.related = related
        self.validUntil = validUntil
        self.isCertain = isCertain
    }
}
