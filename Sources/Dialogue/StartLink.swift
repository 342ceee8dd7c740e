/// What a deep link into the private chat says: which community sent the person, and what for.
///
/// `k12` credits a community, `kuis` begins a quiz, `kuis-k12` does both; of anything else it says nothing.
struct StartLink: Sendable, Hashable {
    var community: Int64?
    var isQuiz: Bool

    init(community: Int64?, isQuiz: Bool) {
        self.community = community
        self.isQuiz = isQuiz
    }

    init(_ payload: String) {
        let parts = payload.split(separator: "-", maxSplits: 1).map(String.init)
        isQuiz = parts.first == Self.quiz
        community = (isQuiz ? parts.dropFirst().first : payload).flatMap(Community.id(fromPayload:))
    }

    var payload: String {
        let credit = community.map { "k\($0)" }
        return ([isQuiz ? Self.quiz : nil, credit].compactMap(\.self)).joined(separator: "-")
    }

    private static let quiz = "kuis"
}
